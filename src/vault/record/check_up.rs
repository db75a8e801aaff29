//! Check-ups in records, from version 6 on, and their drafts.

use serde::{Deserialize, Serialize};

use super::{json::list, stored_as, stored_through};
use crate::domain::{CheckUp, CheckUpDraft, QuestionsId};

#[derive(Serialize, Deserialize)]
struct CheckUpShape {
    of: QuestionsId,
    #[serde(deserialize_with = "list")]
    answers: Vec<u8>,
}

impl From<&CheckUp> for CheckUpShape {
    fn from(check_up: &CheckUp) -> Self {
        Self { of: check_up.of().clone(), answers: check_up.answers().to_vec() }
    }
}

impl TryFrom<CheckUpShape> for CheckUp {
    type Error = &'static str;

    fn try_from(CheckUpShape { of, answers }: CheckUpShape) -> Result<Self, Self::Error> {
        Self::new(of, answers).ok_or("no answers, too many, or one out of range")
    }
}

stored_through!(CheckUp, CheckUpShape);

#[derive(Serialize, Deserialize)]
#[serde(remote = "CheckUpDraft")]
struct CheckUpDraftShape {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    of: Option<QuestionsId>,
    #[serde(default, deserialize_with = "list", skip_serializing_if = "Vec::is_empty")]
    answers: Vec<Option<u8>>,
}

stored_as!(CheckUpDraft, CheckUpDraftShape);
