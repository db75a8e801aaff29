//! Doses in records, from version 6 on.

use chrono::NaiveDateTime;
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

use super::{draft::minute, stored_as};
use crate::domain::{Dose, DoseHow, Id, Note, parse_minute};

#[derive(Serialize, Deserialize)]
#[serde(remote = "Dose")]
struct DoseShape {
    medicine: Id,
    name: Note,
    #[serde(
        default,
        serialize_with = "minute::serialize",
        deserialize_with = "due",
        skip_serializing_if = "Option::is_none"
    )]
    due: Option<NaiveDateTime>,
    how: DoseHow,
}

stored_as!(Dose, DoseShape);

/// A local time to the minute that may be absent or null; another text is refused, where a draft passes over it.
fn due<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDateTime>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    let read =
        |text: String| parse_minute(&text).ok_or_else(|| D::Error::custom(format_args!("{text:.80} is no time")));
    text.map(read).transpose()
}
