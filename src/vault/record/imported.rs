//! What was brought along in records, from version 5 on: the mark of such an entry, and what has no mood, with its drafts.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use super::{
    draft::minute,
    stored_as, stored_through,
    time::{Stored, TimeForm},
    values::optional_note,
};
use crate::domain::{Brought, BroughtDraft, Id, Import, Imported, Note, Source, Strength};

/// The mark of an entry, with its time in one of its forms.
#[derive(Serialize, Deserialize)]
pub struct ImportedShape<T> {
    from: Source,
    at: T,
    line: Id,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    day_only: bool,
}

impl<T: TimeForm> From<&Imported> for ImportedShape<T> {
    fn from(mark: &Imported) -> Self {
        let Imported { import: Import { from, at }, line, is_timed } = *mark;
        Self { from, at: T::of(at.fixed_offset()), line, day_only: !is_timed }
    }
}

impl From<ImportedShape<Stored>> for Imported {
    fn from(ImportedShape { from, at, line, day_only }: ImportedShape<Stored>) -> Self {
        Self { import: Import { from, at: at.0.to_utc() }, line, is_timed: !day_only }
    }
}

#[derive(Serialize, Deserialize)]
struct BroughtShape {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    craving: Option<Strength>,
    #[serde(default, deserialize_with = "optional_note", skip_serializing_if = "Option::is_none")]
    note: Option<Note>,
}

impl From<&Brought> for BroughtShape {
    fn from(brought: &Brought) -> Self {
        Self { craving: brought.craving(), note: brought.note().clone() }
    }
}

impl TryFrom<BroughtShape> for Brought {
    type Error = &'static str;

    fn try_from(BroughtShape { craving, note }: BroughtShape) -> Result<Self, Self::Error> {
        Self::new(craving, note).ok_or("neither a craving nor a note")
    }
}

stored_through!(Brought, BroughtShape);

#[derive(Serialize, Deserialize)]
#[serde(remote = "BroughtDraft")]
struct BroughtDraftShape {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    craving: Option<Strength>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
    #[serde(default, with = "minute", skip_serializing_if = "Option::is_none")]
    time: Option<NaiveDateTime>,
}

stored_as!(BroughtDraft, BroughtDraftShape);
