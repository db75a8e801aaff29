//! The trigger list in records, and the drafts of names.

use serde::{Deserialize, Serialize};

use super::{json::list, stored_as, stored_through};
use crate::domain::{ShortName, Trigger, TriggerId, TriggerList, TriggerNameDraft};

#[derive(Serialize, Deserialize)]
#[serde(remote = "TriggerList")]
struct TriggerListShape {
    #[serde(default, deserialize_with = "each_once")]
    triggers: Vec<Trigger>,
    #[serde(default)]
    in_own_order: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(remote = "Trigger")]
struct TriggerShape {
    id: TriggerId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<ShortName>,
    #[serde(default)]
    hidden: bool,
}

stored_as!(TriggerList, TriggerListShape);
stored_as!(Trigger, TriggerShape);

/// Each trigger once: of two with one id, the first counts.
fn each_once<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Vec<Trigger>, D::Error> {
    let mut triggers: Vec<Trigger> = Vec::new();
    for trigger in list::<Trigger, D>(deserializer)? {
        if triggers.iter().all(|there| there.id != trigger.id) {
            triggers.push(trigger);
        }
    }
    Ok(triggers)
}

/// The trigger that gets another name is the one item of a list.
#[derive(Serialize, Deserialize)]
struct TriggerNameDraftShape {
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    triggers: Vec<TriggerId>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

impl From<&TriggerNameDraft> for TriggerNameDraftShape {
    fn from(draft: &TriggerNameDraft) -> Self {
        Self { triggers: draft.renamed.iter().cloned().collect(), note: draft.name.clone() }
    }
}

impl From<TriggerNameDraftShape> for TriggerNameDraft {
    fn from(shape: TriggerNameDraftShape) -> Self {
        Self { renamed: shape.triggers.into_iter().next(), name: shape.note }
    }
}

stored_through!(TriggerNameDraft, TriggerNameDraftShape);
