//! Values of the domain in records: numbers and texts that go through the domain's constructors again when they are
//! read, so that nothing gets in that the person could not have noted.

use std::fmt::Display;

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::domain::{
    HabitId, Id, Note, Picture, QuestionsId, SheetName, ShortName, Strength, ToolId, TriggerId, parse_day,
};

impl Serialize for Strength {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.get())
    }
}

impl<'de> Deserialize<'de> for Strength {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(u8::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// Makes a value readable and writable as a text.
macro_rules! text {
    ($value:ident, $write:expr, $read:expr) => {
        impl Serialize for $value {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let write: fn(&Self) -> &str = $write;
                serializer.serialize_str(write(self))
            }
        }

        impl<'de> Deserialize<'de> for $value {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let read: fn(String) -> Result<Self, String> = $read;
                read(String::deserialize(deserializer)?).map_err(D::Error::custom)
            }
        }
    };
}

text!(TriggerId, Self::as_str, |text| Self::new(&text).ok_or_else(|| unfit("trigger", text)));
text!(HabitId, Self::as_str, |text| Self::new(&text).ok_or_else(|| unfit("habit", text)));
text!(QuestionsId, Self::as_str, |text| Self::new(&text).ok_or_else(|| unfit("set of questions", text)));
text!(ToolId, Self::as_str, |text| Self::new(&text).ok_or_else(|| unfit("tool", text)));
text!(SheetName, Self::as_str, |text| Self::new(&text).ok_or_else(|| unfit("thinking tool or question", text)));
text!(ShortName, Self::as_str, |text| Self::new(&text).map_err(|error| error.to_string()));
text!(Picture, Self::as_str, |text| Self::new(text).ok_or_else(|| "not a JPEG data URL".to_owned()));
text!(Note, Self::as_str, |text| match Self::new(&text) {
    Ok(note) => note.ok_or_else(|| "an empty note".to_owned()),
    Err(error) => Err(error.to_string()),
});

fn unfit(kind: &str, text: impl Display) -> String {
    format!("{text:.80} is no {kind}")
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(|_| D::Error::custom(unfit("identity", text)))
    }
}

/// A note that may be absent, null or blank.
pub fn optional_note<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Note>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    text.map_or(Ok(None), |text| Note::new(&text)).map_err(D::Error::custom)
}

fn parsed_day<E: serde::de::Error>(text: String) -> Result<NaiveDate, E> {
    parse_day(&text).ok_or_else(|| E::custom(unfit("day", text)))
}

/// A day: `2026-11-20`.
pub mod day {
    use super::*;

    pub fn serialize<S: Serializer>(day: &NaiveDate, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(day)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
        parsed_day(String::deserialize(deserializer)?)
    }
}

/// A day that may be absent or null.
pub mod optional_day {
    use super::*;

    pub fn serialize<S: Serializer>(day: &Option<NaiveDate>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&day.map_or(String::new(), |day| day.to_string()))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
        Option::<String>::deserialize(deserializer)?.map(parsed_day).transpose()
    }
}

/// A local time to the minute, which has to be one: `2026-11-20T22:00`.
pub mod whole_minute {
    use chrono::NaiveDateTime;
    use serde::{Deserialize, Deserializer, Serializer, de::Error as _};

    use crate::domain::{minute_text, parse_minute};

    pub fn serialize<S: Serializer>(time: &NaiveDateTime, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&minute_text(*time))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDateTime, D::Error> {
        let text = String::deserialize(deserializer)?;
        parse_minute(&text).ok_or_else(|| D::Error::custom(format_args!("{text:.80} is no time")))
    }
}
