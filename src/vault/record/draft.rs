//! The stored shape of a draft. Drafts are read by the version that wrote them or a later one, and may be lost.

use serde::{Deserialize, Serialize};

use super::{Invalid, slug::Slug, v1};
use crate::domain::{Draft, Mood, minute_text, parse_minute};

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct DraftShape {
    mood: Option<String>,
    craving: Option<i64>,
    triggers: Vec<String>,
    feelings: Vec<String>,
    substances: Vec<String>,
    note: String,
    time: Option<String>,
}

impl DraftShape {
    pub(super) fn new(draft: &Draft) -> Self {
        Self {
            mood: draft.mood.map(|mood| mood.slug().to_owned()),
            craving: draft.craving.map(|craving| craving.get().into()),
            triggers: draft.triggers.iter().map(|id| id.as_str().to_owned()).collect(),
            feelings: v1::slugs(&draft.feelings),
            substances: v1::slugs(&draft.substances),
            note: draft.note.clone(),
            time: draft.time.map(minute_text),
        }
    }

    /// # Errors
    /// When a value is none that the domain accepts.
    pub(super) fn into_draft(self) -> Result<Draft, Invalid> {
        Ok(Draft {
            mood: self.mood.as_deref().map(Mood::from_slug).transpose()?,
            craving: self.craving.map(v1::strength).transpose()?,
            triggers: self.triggers.iter().map(|id| v1::trigger_id(id)).collect::<Result<_, _>>()?,
            feelings: v1::choices(&self.feelings)?,
            substances: v1::choices(&self.substances)?,
            note: self.note,
            time: self.time.as_deref().and_then(parse_minute),
        })
    }
}
