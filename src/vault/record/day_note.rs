//! What was noted about a whole day in records, the arranged habits, and the drafts of habits, from version 6 on.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::{json::list, stored_as, stored_through, values::optional_note};
use crate::domain::{
    DayNote, HabitCount, HabitDraft, HabitId, HabitShelf, Mood, Note, OwnHabit, Rested, ShortName, SleptHours, Symptom,
};

#[derive(Serialize, Deserialize)]
#[serde(remote = "DayNote")]
struct DayNoteShape {
    #[serde(default, rename = "slept_hours", skip_serializing_if = "Option::is_none")]
    slept: Option<SleptHours>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rested: Option<Rested>,
    #[serde(default, deserialize_with = "each_once", skip_serializing_if = "Vec::is_empty")]
    habits: Vec<HabitCount>,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    symptoms: Vec<Symptom>,
    #[serde(default, deserialize_with = "optional_note", skip_serializing_if = "Option::is_none")]
    intention: Option<Note>,
    #[serde(default, deserialize_with = "optional_note", skip_serializing_if = "Option::is_none")]
    went_well: Option<Note>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mood: Option<Mood>,
}

stored_as!(DayNote, DayNoteShape);

impl Serialize for SleptHours {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.get())
    }
}

impl<'de> Deserialize<'de> for SleptHours {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(u8::deserialize(deserializer)?).ok_or_else(|| D::Error::custom("not 3 to 11 hours"))
    }
}

#[derive(Serialize, Deserialize)]
struct HabitCountShape {
    habit: HabitId,
    times: u8,
}

impl From<&HabitCount> for HabitCountShape {
    fn from(count: &HabitCount) -> Self {
        Self { habit: count.habit.clone(), times: count.times.get() }
    }
}

impl TryFrom<HabitCountShape> for HabitCount {
    type Error = &'static str;

    fn try_from(shape: HabitCountShape) -> Result<Self, Self::Error> {
        Self::new(shape.habit, shape.times).ok_or("a habit is done 1 to 99 times a day")
    }
}

stored_through!(HabitCount, HabitCountShape);

/// Each habit once: of two with one name, the first counts.
fn each_once<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<HabitCount>, D::Error> {
    let mut counts: Vec<HabitCount> = Vec::new();
    for count in list::<HabitCount, D>(deserializer)? {
        if counts.iter().all(|there| there.habit != count.habit) {
            counts.push(count);
        }
    }
    Ok(counts)
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "HabitShelf")]
struct HabitShelfShape {
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    own: Vec<OwnHabit>,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    hidden: Vec<HabitId>,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "OwnHabit")]
struct OwnHabitShape {
    id: HabitId,
    name: ShortName,
    #[serde(default, rename = "counted", skip_serializing_if = "std::ops::Not::not")]
    is_counted: bool,
}

stored_as!(HabitShelf, HabitShelfShape);
stored_as!(OwnHabit, OwnHabitShape);

#[derive(Serialize, Deserialize)]
#[serde(remote = "HabitDraft")]
struct HabitDraftShape {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    changed: Option<HabitId>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    #[serde(default, rename = "counted", skip_serializing_if = "std::ops::Not::not")]
    is_counted: bool,
}

stored_as!(HabitDraft, HabitDraftShape);
