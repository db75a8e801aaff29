//! Uses in records, from version 2 on, and their drafts.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::{draft::minute, json::list, stored_as, values::optional_note};
use crate::domain::{Note, Substance, TriggerId, Used, UsedDraft};

#[derive(Serialize, Deserialize)]
#[serde(remote = "Used")]
struct UsedShape {
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    substances: Vec<Substance>,
    #[serde(default, deserialize_with = "optional_note", skip_serializing_if = "Option::is_none")]
    amount: Option<Note>,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    triggers: Vec<TriggerId>,
    #[serde(default, deserialize_with = "optional_note", skip_serializing_if = "Option::is_none")]
    taught: Option<Note>,
    #[serde(default, deserialize_with = "optional_note", skip_serializing_if = "Option::is_none")]
    tell: Option<Note>,
    #[serde(default, deserialize_with = "optional_note", skip_serializing_if = "Option::is_none")]
    next_step: Option<Note>,
}

stored_as!(Used, UsedShape);

#[derive(Serialize, Deserialize)]
#[serde(remote = "UsedDraft")]
struct UsedDraftShape {
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    substances: Vec<Substance>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    amount: String,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    triggers: Vec<TriggerId>,
    #[serde(default, rename = "note", skip_serializing_if = "String::is_empty")]
    taught: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    tell: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    next_step: String,
    #[serde(default, with = "minute", skip_serializing_if = "Option::is_none")]
    time: Option<NaiveDateTime>,
}

stored_as!(UsedDraft, UsedDraftShape);
