//! Check-ins in records, and their drafts.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::{draft::minute, json::list, stored_as, values::optional_note};
use crate::domain::{CheckIn, CheckInDraft, Feeling, Mood, Note, Strength, Substance, TriggerId};

#[derive(Serialize, Deserialize)]
#[serde(remote = "CheckIn")]
struct CheckInShape {
    mood: Mood,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    craving: Option<Strength>,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    triggers: Vec<TriggerId>,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    feelings: Vec<Feeling>,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    substances: Vec<Substance>,
    #[serde(default, deserialize_with = "optional_note", skip_serializing_if = "Option::is_none")]
    note: Option<Note>,
}

stored_as!(CheckIn, CheckInShape);

#[derive(Serialize, Deserialize)]
#[serde(remote = "CheckInDraft")]
struct CheckInDraftShape {
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
    #[serde(default, with = "minute", skip_serializing_if = "Option::is_none")]
    time: Option<NaiveDateTime>,
}

stored_as!(CheckInDraft, CheckInDraftShape);
