//! Drafts under their seal: what all of them share. They are read by the version that wrote them or a later one, and may
//! be lost.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, from_value};

use super::{Invalid, json, stored_as};
use crate::{
    domain::{NoteDraft, TimeDraft},
    vault::{KeptDraft, StoredDraft},
};

/// The field beside those of the draft that holds the saved version.
pub const BASE: &str = "base";

/// A draft, and beside its fields the saved version that it changes.
#[derive(Serialize)]
struct KeptShape<S> {
    #[serde(flatten)]
    draft: S,
    #[serde(skip_serializing_if = "Option::is_none")]
    base: Option<S>,
}

pub fn write_kept<D: StoredDraft>(kept: KeptDraft<D>) -> Result<String, Invalid> {
    json::write(&KeptShape { draft: D::Shape::from(kept.draft), base: kept.base.map(D::Shape::from) })
}

/// # Errors
/// When the domain does not accept a value.
pub fn read_kept<D: StoredDraft>(json: &str) -> Result<KeptDraft<D>, Invalid> {
    // Read as values first, so that the reader of each kind of draft is compiled once.
    let mut fields: Map<String, Value> = json::read(json)?;
    let base = fields.remove(BASE).map(read_fields::<D>).transpose()?;
    Ok(KeptDraft { draft: read_fields(Value::Object(fields))?, base })
}

fn read_fields<D: StoredDraft>(fields: Value) -> Result<D, Invalid> {
    from_value(fields).map(D::Shape::into).map_err(Invalid::new)
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "TimeDraft")]
struct TimeDraftShape {
    #[serde(default, with = "minute", skip_serializing_if = "Option::is_none")]
    time: Option<NaiveDateTime>,
}

stored_as!(TimeDraft, TimeDraftShape);

#[derive(Serialize, Deserialize)]
#[serde(remote = "NoteDraft")]
struct NoteDraftShape {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

stored_as!(NoteDraft, NoteDraftShape);

/// A local time to the minute: `2026-11-20T22:00`.
pub mod minute {
    use chrono::NaiveDateTime;
    use serde::{Deserialize, Deserializer, Serializer};

    use crate::domain::{minute_text, parse_minute};

    pub fn serialize<S: Serializer>(time: &Option<NaiveDateTime>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&time.map_or(String::new(), minute_text))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDateTime>, D::Error> {
        Ok(Option::<String>::deserialize(deserializer)?.as_deref().and_then(parse_minute))
    }
}
