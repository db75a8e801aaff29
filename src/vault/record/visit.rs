//! What came of appointments in records, from version 7 on, and its drafts.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::{
    draft::minute,
    stored_as,
    values::{optional_note, whole_minute},
};
use crate::domain::{Id, Mood, Note, Visit, VisitDraft, VisitOf};

#[derive(Serialize, Deserialize)]
#[serde(remote = "Visit")]
struct VisitShape {
    appointment: Id,
    name: Note,
    #[serde(with = "whole_minute")]
    due: NaiveDateTime,
    was_there: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    before: Option<Mood>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    after: Option<Mood>,
    #[serde(default, deserialize_with = "optional_note", skip_serializing_if = "Option::is_none")]
    heard: Option<Note>,
}

stored_as!(Visit, VisitShape);

#[derive(Serialize, Deserialize)]
#[serde(remote = "VisitOf")]
struct VisitOfShape {
    appointment: Id,
    name: Note,
    #[serde(with = "whole_minute")]
    due: NaiveDateTime,
}

stored_as!(VisitOf, VisitOfShape);

#[derive(Serialize, Deserialize)]
#[serde(remote = "VisitDraft")]
struct VisitDraftShape {
    #[serde(default, rename = "visit", skip_serializing_if = "Option::is_none")]
    of: Option<VisitOf>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    missed: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    before: Option<Mood>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    after: Option<Mood>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    heard: String,
    #[serde(default, with = "minute", skip_serializing_if = "Option::is_none")]
    time: Option<NaiveDateTime>,
}

stored_as!(VisitDraft, VisitDraftShape);
