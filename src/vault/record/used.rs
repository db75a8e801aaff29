//! Uses in records, from version 2 on.

use serde::{Deserialize, Serialize};

use super::{json::list, stored_as, values::optional_note};
use crate::domain::{Note, Substance, TriggerId, Used};

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
