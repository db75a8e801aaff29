//! Sealed drafts of unfinished entries: text that may be kept in a place that does not last.

use std::future::ready;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use thiserror::Error;

use super::{
    Invalid, OpenedRecord, Reading, RecordReader, Unreadable, Vault, VaultError,
    envelope::{self, RecordPlace},
    hex, record,
};
use crate::domain::{
    CheckInDraft, Draft, IfThenDraft, NoteDraft, PersonDraft, SupportTableDraft, TimeDraft, TriggerNameDraft, UsedDraft,
};

/// A draft as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptDraft<D> {
    /// The input of the form.
    pub draft: D,
    /// The saved version when the form was opened; `None` when the form makes a new one.
    pub base: Option<D>,
}

/// A draft that can be kept.
pub trait StoredDraft: Draft {
    /// Its stored shape.
    type Shape: Serialize + DeserializeOwned + From<Self> + Into<Self>;

    /// Reads such a draft.
    fn read(_reader: &RecordReader, record: OpenedRecord) -> Reading<Result<KeptDraft<Self>, Unreadable>> {
        Box::pin(ready(Ok(read_draft(record))))
    }
}

impl StoredDraft for CheckInDraft {
    type Shape = Self;

    /// The first screen has this form, and comes before the code that reads.
    fn read(reader: &RecordReader, record: OpenedRecord) -> Reading<Result<KeptDraft<Self>, Unreadable>> {
        (reader.check_in_draft)(record)
    }
}

impl StoredDraft for UsedDraft {
    type Shape = Self;
}

impl StoredDraft for TimeDraft {
    type Shape = Self;
}

impl StoredDraft for NoteDraft {
    type Shape = Self;
}

impl StoredDraft for IfThenDraft {
    type Shape = Self;
}

impl StoredDraft for TriggerNameDraft {
    type Shape = Self;
}

impl StoredDraft for SupportTableDraft {
    type Shape = Self;
}

impl StoredDraft for PersonDraft {
    type Shape = record::KeptPersonShape;
}

/// An unsaved draft as a backup shows it: its fields under their stored names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct UnsavedDraft(Map<String, Value>);

impl UnsavedDraft {
    /// The field that holds the saved version of a kept draft.
    const BASE: &str = "base";

    /// A draft that is not kept yet.
    ///
    /// # Errors
    /// When a value lies outside of what the shape can hold.
    pub fn of<D: StoredDraft>(draft: D) -> Result<Self, Invalid> {
        Self::read(&record::write_draft(KeptDraft { draft, base: None })?)
    }

    fn read(plaintext: &[u8]) -> Result<Self, Invalid> {
        let mut fields: Map<String, Value> = record::json::read(record::text(plaintext)?)?;
        fields.remove(Self::BASE);
        Ok(Self(fields))
    }
}

/// A draft could not be opened: damaged, sealed by another vault, or the code that reads it could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the draft cannot be read")]
pub struct UnreadableDraft;

const VERSION: u16 = 1;

impl Vault {
    /// Seals the plaintext of a draft under its name; the answer is hexadecimal text.
    ///
    /// # Errors
    /// When there is no randomness, or the draft is too long to be sealed.
    pub fn seal_draft(&self, name: &str, plaintext: &[u8]) -> Result<String, VaultError> {
        let sealed = envelope::seal(&self.slot.data_key, place(name), VERSION, plaintext, self.random)?;
        Ok(hex::encode(&sealed))
    }

    /// Opens a draft that was sealed under the same name.
    ///
    /// # Errors
    /// When it is damaged, or sealed by another vault or under another name.
    pub async fn open_draft<D: StoredDraft>(&self, name: &str, sealed: &str) -> Result<KeptDraft<D>, UnreadableDraft> {
        let read = D::read(&self.reader, self.unsealed(name, sealed)?).await;
        read.map_err(|_| UnreadableDraft)?.map_err(|_| UnreadableDraft)
    }

    /// Opens a draft of any form, for a backup.
    ///
    /// # Errors
    /// As [`Self::open_draft`].
    pub fn open_unsaved(&self, name: &str, sealed: &str) -> Result<UnsavedDraft, UnreadableDraft> {
        UnsavedDraft::read(&self.unsealed(name, sealed)?.plaintext).map_err(|_| UnreadableDraft)
    }

    fn unsealed(&self, name: &str, sealed: &str) -> Result<OpenedRecord, UnreadableDraft> {
        let bytes = hex::decode(sealed).ok_or(UnreadableDraft)?;
        let opened = envelope::open(&self.slot.data_key, place(name), &bytes);
        let (version, plaintext) = opened.map_err(|_| UnreadableDraft)?;
        Ok(OpenedRecord { version, plaintext })
    }
}

/// The plaintext of a draft, to be sealed.
///
/// # Errors
/// When a value lies outside of what the shape can hold.
pub fn write_draft<D: StoredDraft>(kept: KeptDraft<D>) -> Result<Vec<u8>, Invalid> {
    record::write_draft(kept)
}

/// Reads a draft.
///
/// # Errors
/// When a value in it is invalid.
pub fn read_draft<D: StoredDraft>(record: OpenedRecord) -> Result<KeptDraft<D>, Unreadable> {
    Ok(record::read_draft(&record.plaintext)?)
}

fn place(name: &str) -> RecordPlace<'_> {
    RecordPlace { store: "draft", key: name.as_bytes() }
}
