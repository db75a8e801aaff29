//! Where and how is it kept? Sealed records, their stored shapes by version, the IndexedDB adapter, the backup, and
//! the files in which other apps keep people or read entries.
//!
//! Three object stores hold everything: `entries` (one sealed record an entry), `documents` (sealed lists, photos and a
//! counter) and `key_slots` (the records that give the data key). Changes that belong together are committed together
//! or not at all, and unreadable records are set aside, byte for byte.

mod backup;
mod calendar_file;
mod change;
mod changing;
mod content_lines;
mod draft;
mod entry_key;
mod envelope;
mod finished;
mod hex;
mod import;
mod in_plain;
#[cfg(target_arch = "wasm32")]
mod indexed_db;
mod key_slot;
mod keys;
mod lock;
mod lock_slot;
mod many;
mod memory;
mod moments;
mod object_store;
mod opening;
mod padding;
mod passkey_slot;
mod photos;
mod plan;
mod read_through;
mod reading;
mod record;
mod record_io;
mod remembered;
mod rescue_copy;
mod second_copy;
mod spreadsheet;
mod store;
mod store_error;
mod tray;
mod vcard;
mod writing;

use std::rc::Rc;

use thiserror::Error;

pub use backup::{
    Backup, BackupError, Contents, KeptAside, Lost, Merge, RestorePreview, RestoreUndo, Restored, Unread, UnreadKind,
};
pub use calendar_file::{CalendarEvent, CalendarZone, write_calendar};
pub use change::Change;
pub use draft::{AnyDraft, DraftKind, KeptDraft, StoredDraft, UnreadableDraft, UnsavedDraft, read_draft, write_draft};
pub use entry_key::EntryKey;
pub use import::{
    CUT_SHORT, Column, Columns, DateOrder, FileProblem, FoundLine, LineProblem, Lines, MOST_BYTES, OpenedFile, Table,
    TableKind, TableReading, When, known_mood, open_import,
};
pub use in_plain::{PlainPlan, write_in_plain};
#[cfg(target_arch = "wasm32")]
pub use indexed_db::IndexedDb;
pub use lock::{DerivedKey, LockedVault, NewLock};
pub use lock_slot::{Derivation, LockSlot};
pub use many::ManyChanges;
pub use memory::MemoryStore;
pub use object_store::ObjectStore;
pub use opening::Opening;
pub use passkey_slot::Passkey;
pub use plan::{PlanToWrite, WrittenPlan};
pub use reading::{SetAside, Window};
pub use record::{Invalid, NotJson, Unreadable};
pub use record_io::{
    NotFetched, OpenedEntry, OpenedRecord, ReadEntry, RecordIo, WhenFetched, WrittenEntry, read_entries,
    read_own_words, read_plan, read_supporters, write_entry,
};
pub use remembered::{Presence, Remembered};
pub use rescue_copy::RescueCopy;
pub use second_copy::{Follow, LogSize, PutBack, Snapshot, grouped};
pub use spreadsheet::{Spreadsheet, SpreadsheetError};
pub use store::{Row, Store};
pub use store_error::StoreError;
pub use tray::{NewTray, tray_ids};
pub use vcard::{Cards, Decode, read_cards, write_cards};
pub use writing::WithPlan;

use crate::domain::Entry;
use key_slot::Slots;
use keys::Keys;

/// Fills a buffer with bytes that nobody can guess; comes from the platform.
pub type FillRandom = fn(&mut [u8]) -> Result<(), RandomUnavailable>;

/// The platform has no randomness to give; nothing can be sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the browser gives no random numbers")]
pub struct RandomUnavailable;

/// Everything a person noted, opened. Clones are the same vault.
#[derive(Clone, Debug)]
pub struct Vault {
    store: Store,
    random: FillRandom,
    io: RecordIo,
    keys: Rc<Keys>,
    slots: Slots,
}

/// Why the vault could not do what was asked. Whenever this is returned, nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum VaultError {
    /// The storage below failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Nothing can be sealed without randomness.
    #[error(transparent)]
    Random(#[from] RandomUnavailable),
    /// A value lies outside of what a record can hold.
    #[error(transparent)]
    Invalid(#[from] Invalid),
    /// The code that reads or writes it could not be fetched.
    #[error(transparent)]
    NotFetched(#[from] NotFetched),
    /// More text than can be sealed at once.
    #[error("this is too long to be sealed")]
    TooLong,
    /// The entry to be replaced was deleted or moved in another tab.
    #[error("the entry is not there any more")]
    Gone,
    /// The entry has been changed in another tab since it was read.
    #[error("the entry was changed elsewhere")]
    Changed(Box<Entry>),
    /// The draft is saved already.
    #[error("the draft is saved already")]
    Finished,
    /// The change does not fit into the plan.
    #[error("the plan has no room for it")]
    NoRoom,
    /// A document is there but cannot be read.
    #[error("the {name} cannot be read: {reason}")]
    Document {
        /// The document's name.
        name: &'static str,
        /// Why it cannot be read.
        reason: Unreadable,
    },
}

impl From<envelope::SealError> for VaultError {
    fn from(error: envelope::SealError) -> Self {
        match error {
            envelope::SealError::Random(error) => Self::Random(error),
            envelope::SealError::TooLong => Self::TooLong,
        }
    }
}

/// A JSON list with each of its parts, which are JSON already, on a line of its own, so that a person can read it.
fn one_a_line(parts: &[String]) -> String {
    if parts.is_empty() { "[]".to_owned() } else { format!("[\n{}\n]", parts.join(",\n")) }
}
