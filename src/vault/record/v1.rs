//! Schema version 1, as released: check-ins, hard moments and the trigger list.

use chrono::Utc;
use serde::{Deserialize, Serialize};

use super::{Field, Form, Invalid, Time, slug::Slug};
use crate::{
    domain::{
        CheckIn, Entry, EntryId, HardMoment, Mood, Note, Noted, OwnTrigger, Rating, Strength, Trigger, TriggerId,
        TriggerList,
    },
    vault::hex,
};

const CHECK_IN: &str = "check-in";
const HARD_MOMENT: &str = "hard-moment";

/// An entry of either kind; each kind fills its own fields.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in super::super) struct EntryV1 {
    /// In backups only: a record's key has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    at: Time,
    written: Time,
    kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mood: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    craving: Option<i64>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    triggers: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    feelings: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    substances: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    ratings: Vec<RatingV1>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ended: Option<Time>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct RatingV1 {
    at: Time,
    craving: i64,
}

impl EntryV1 {
    /// # Errors
    /// When a time cannot be stored.
    pub(in super::super) fn new(entry: &Entry, form: Form) -> Result<Self, Invalid> {
        let mut shape = Self {
            id: (form == Form::Readable).then(|| hex::encode(&entry.id.0)),
            at: Time::new(Field::At, entry.at, form)?,
            written: Time::new(Field::Written, entry.written.fixed_offset(), form)?,
            kind: String::new(),
            mood: None,
            craving: None,
            triggers: Vec::new(),
            feelings: Vec::new(),
            substances: Vec::new(),
            note: None,
            ratings: Vec::new(),
            ended: None,
        };
        match &entry.noted {
            Noted::CheckIn(check_in) => {
                CHECK_IN.clone_into(&mut shape.kind);
                shape.mood = Some(check_in.mood.slug().to_owned());
                shape.craving = check_in.craving.map(|craving| craving.get().into());
                shape.triggers = check_in.triggers.iter().map(|id| id.as_str().to_owned()).collect();
                shape.feelings = slugs(&check_in.feelings);
                shape.substances = slugs(&check_in.substances);
                shape.note = check_in.note.as_ref().map(|note| note.as_str().to_owned());
            }
            Noted::HardMoment(moment) => {
                HARD_MOMENT.clone_into(&mut shape.kind);
                let rating = |rating: &Rating| {
                    Ok(RatingV1 {
                        at: Time::new(Field::Ratings, rating.at, form)?,
                        craving: rating.strength.get().into(),
                    })
                };
                shape.ratings = moment.ratings().iter().map(rating).collect::<Result<_, _>>()?;
                shape.ended = moment.ended_at().map(|at| Time::new(Field::Ended, at, form)).transpose()?;
            }
        }
        Ok(shape)
    }

    /// The id that the shape names itself.
    ///
    /// # Errors
    /// When it is absent or not 16 bytes.
    pub(in super::super) fn id(&self) -> Result<EntryId, Invalid> {
        let text = self.id.as_deref().unwrap_or("");
        let bytes = hex::decode(text).and_then(|bytes| bytes.try_into().ok());
        bytes.map(EntryId).ok_or_else(|| Invalid::new(Field::Id, text))
    }

    /// # Errors
    /// When a value is none that the domain accepts.
    pub(in super::super) fn into_entry(self, id: EntryId) -> Result<Entry, Invalid> {
        let at = self.at.moment(Field::At)?;
        let written = self.written.moment(Field::Written)?.with_timezone(&Utc);
        let noted = match self.kind.as_str() {
            CHECK_IN => Noted::CheckIn(self.into_check_in()?),
            HARD_MOMENT => Noted::HardMoment(self.into_hard_moment()?),
            unknown => return Err(Invalid::new(Field::Kind, unknown)),
        };
        Ok(Entry { id, at, written, noted })
    }

    fn into_check_in(self) -> Result<CheckIn, Invalid> {
        let note = self.note.as_deref().unwrap_or("");
        Ok(CheckIn {
            mood: Mood::from_slug(self.mood.as_deref().unwrap_or(""))?,
            craving: self.craving.map(strength).transpose()?,
            triggers: self.triggers.iter().map(|id| trigger_id(id)).collect::<Result<_, _>>()?,
            feelings: choices(&self.feelings)?,
            substances: choices(&self.substances)?,
            note: Note::new(note).map_err(|error| Invalid::new(Field::Note, error.0))?,
        })
    }

    fn into_hard_moment(self) -> Result<HardMoment, Invalid> {
        let rating = |rating: RatingV1| {
            Ok(Rating { at: rating.at.moment(Field::Ratings)?, strength: strength(rating.craving)? })
        };
        let ratings = self.ratings.into_iter().map(rating).collect::<Result<_, _>>()?;
        let ended = self.ended.map(|at| at.moment(Field::Ended)).transpose()?;
        HardMoment::from_parts(ratings, ended).map_err(|error| Invalid::new(Field::Ratings, error))
    }
}

pub(super) fn strength(craving: i64) -> Result<Strength, Invalid> {
    let strength = u8::try_from(craving).ok().and_then(|value| Strength::new(value).ok());
    strength.ok_or_else(|| Invalid::new(Field::Craving, craving))
}

pub(super) fn trigger_id(slug: &str) -> Result<TriggerId, Invalid> {
    TriggerId::new(slug).ok_or_else(|| Invalid::new(Field::Trigger, slug))
}

pub(super) fn slugs<C: Slug>(choices: &[C]) -> Vec<String> {
    choices.iter().map(|choice| choice.slug().to_owned()).collect()
}

pub(super) fn choices<C: Slug>(slugs: &[String]) -> Result<Vec<C>, Invalid> {
    slugs.iter().map(|slug| C::from_slug(slug)).collect()
}

/// The trigger list.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in super::super) struct TriggerListV1 {
    triggers: Vec<TriggerV1>,
    #[serde(default)]
    in_own_order: bool,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct TriggerV1 {
    id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(default)]
    hidden: bool,
}

impl TriggerListV1 {
    /// How many triggers the shape names.
    pub(in super::super) const fn len(&self) -> usize {
        self.triggers.len()
    }

    pub(in super::super) fn new(list: &TriggerList) -> Self {
        let shape = |trigger: &Trigger| TriggerV1 {
            id: trigger.id.as_str().to_owned(),
            name: trigger.name.as_ref().map(|name| name.as_str().to_owned()),
            hidden: trigger.hidden,
        };
        Self { triggers: list.triggers.iter().map(shape).collect(), in_own_order: list.in_own_order }
    }

    /// Each trigger once: of two with one id, the first counts.
    ///
    /// # Errors
    /// When a value is none that the domain accepts.
    pub(in super::super) fn into_list(self) -> Result<TriggerList, Invalid> {
        let mut list = TriggerList { triggers: Vec::new(), in_own_order: self.in_own_order };
        for shape in self.triggers {
            let id = trigger_id(&shape.id)?;
            let name = shape.name.as_deref().map(OwnTrigger::new).transpose();
            let name = name.map_err(|error| Invalid::new(Field::TriggerName, error))?;
            if list.find(&id).is_none() {
                list.triggers.push(Trigger { id, name, hidden: shape.hidden });
            }
        }
        Ok(list)
    }
}
