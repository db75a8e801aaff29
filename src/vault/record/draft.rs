//! Drafts under their seal. They are read by the version that wrote them or a later one, and may be lost.

use chrono::NaiveDateTime;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Invalid, json, json::list, stored_as};
use crate::{
    domain::{Draft, Feeling, Mood, PersonDraft, Strength, Substance, TriggerId, minute_text, parse_minute},
    vault::KeptDraft,
};

#[derive(Serialize, Deserialize)]
#[serde(remote = "Draft")]
struct DraftShape {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    mood: Option<Mood>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    craving: Option<Strength>,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    triggers: Vec<TriggerId>,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    feelings: Vec<Feeling>,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    substances: Vec<Substance>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    amount: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    tell: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    next_step: String,
    #[serde(default, skip_serializing_if = "is_empty")]
    person: PersonDraft,
    #[serde(default, with = "minute", skip_serializing_if = "Option::is_none")]
    time: Option<NaiveDateTime>,
}

stored_as!(Draft, DraftShape);

fn is_empty(person: &PersonDraft) -> bool {
    *person == PersonDraft::default()
}

/// A local time to the minute: `2026-11-20T22:00`.
mod minute {
    use super::*;

    pub fn serialize<S: Serializer>(time: &Option<NaiveDateTime>, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&time.map_or(String::new(), minute_text))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDateTime>, D::Error> {
        Ok(Option::<String>::deserialize(deserializer)?.as_deref().and_then(parse_minute))
    }
}

/// A draft, and beside its fields the saved version that it changes.
#[derive(Serialize)]
struct KeptShape<'a> {
    #[serde(flatten)]
    draft: &'a Draft,
    #[serde(skip_serializing_if = "Option::is_none")]
    base: &'a Option<Draft>,
}

#[derive(Deserialize)]
struct Base {
    #[serde(default)]
    base: Option<Draft>,
}

pub fn write_kept(kept: &KeptDraft) -> Result<String, Invalid> {
    json::write(&KeptShape { draft: &kept.draft, base: &kept.base })
}

/// # Errors
/// When the domain does not accept a value.
pub fn read_kept(json: &str) -> Result<KeptDraft, Invalid> {
    Ok(KeptDraft { draft: json::read(json)?, base: json::read::<Base>(json)?.base })
}
