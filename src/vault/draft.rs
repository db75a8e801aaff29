//! Sealed drafts of unfinished entries: text that may be kept in a place that does not last.

use thiserror::Error;

use super::{
    OpenedRecord, Vault, VaultError,
    envelope::{self, RecordPlace},
    hex, record,
};
use crate::domain::Draft;

/// A draft as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptDraft {
    /// The input of the form.
    pub draft: Draft,
    /// The saved version when the form was opened; `None` when the form makes a new one.
    pub base: Option<Draft>,
}

/// A draft could not be opened: damaged, sealed by another vault, or the code that reads it could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the draft cannot be read")]
pub struct UnreadableDraft;

const VERSION: u16 = 1;

impl Vault {
    /// Seals a draft under its name; the answer is hexadecimal text.
    ///
    /// # Errors
    /// When there is no randomness, or the draft is too long to be sealed.
    pub fn seal_draft(&self, name: &str, draft: &KeptDraft) -> Result<String, VaultError> {
        let plaintext = record::write_draft(draft)?;
        let sealed = envelope::seal(&self.slot.data_key, place(name), VERSION, &plaintext, self.random)?;
        Ok(hex::encode(&sealed))
    }

    /// Opens a draft that was sealed under the same name.
    ///
    /// # Errors
    /// When it is damaged, or sealed by another vault or under another name.
    pub async fn open_draft(&self, name: &str, sealed: &str) -> Result<KeptDraft, UnreadableDraft> {
        let bytes = hex::decode(sealed).ok_or(UnreadableDraft)?;
        let opened = envelope::open(&self.slot.data_key, place(name), &bytes);
        let (version, plaintext) = opened.map_err(|_| UnreadableDraft)?;
        let read = (self.reader.draft)(OpenedRecord { version, plaintext }).await;
        read.map_err(|_| UnreadableDraft)?.map_err(|_| UnreadableDraft)
    }
}

fn place(name: &str) -> RecordPlace<'_> {
    RecordPlace { store: "draft", key: name.as_bytes() }
}
