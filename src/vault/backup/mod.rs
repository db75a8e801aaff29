//! The backup: everything a person noted as plain, readable, versioned JSON.

mod contents;
mod documents;
mod entries;
mod file;
mod kept_aside;
mod lookup;
mod merge;
mod preview;
mod replace;
mod undo;
mod unread;

use thiserror::Error;

use super::{
    Invalid, NotJson, ObjectStore, SetAside, Unreadable, Vault, VaultError,
    key_slot::DAMAGED,
    photos::photo_under,
    plan::joined_if_any,
    reading::{OWN_WORDS, PEOPLE, PLAN, READ_PICTURE},
};
use crate::domain::{Entry, LocalTime, OwnWords, Photo, Plan};

pub use contents::Contents;
pub use merge::{Merge, Restored};
pub use preview::{Lost, RestorePreview};
pub use undo::RestoreUndo;
pub use unread::{Unread, UnreadKind};

/// Everything a person noted, on its way to or from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// When it was made.
    pub exported_at: LocalTime,
    /// Each entry once, newest first.
    pub entries: Vec<Entry>,
    /// The words that the person arranged, when they were ever saved.
    pub own_words: Option<OwnWords>,
    /// The person's plan, when it was ever saved.
    pub plan: Option<Plan>,
    /// The photos that could be read.
    pub photos: Vec<Photo>,
    /// The records that could not be read, byte for byte.
    pub set_aside: Vec<KeptAside>,
}

/// A record that could not be read, with the place where it lay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptAside {
    /// The object store.
    pub store: ObjectStore,
    /// The key.
    pub key: Vec<u8>,
    /// Why they could not be read, for a person who reads the file.
    pub reason: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Why a file cannot be restored.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum BackupError {
    /// Not JSON.
    #[error(transparent)]
    NotJson(#[from] NotJson),
    /// Written by another app.
    #[error("this is not a backup of Steady")]
    NotSteady,
    /// A rescue copy: it holds sealed records, which a restore cannot open.
    #[error("this is a rescue copy, not a backup")]
    RescueCopy,
    /// Written by a newer version of the app, in this format.
    #[error("this backup is from a newer version (format {0})")]
    NewerFormat(i64),
    /// More entries than a person can write.
    #[error("more than {max} entries", max = Backup::MAX_ENTRIES)]
    TooManyEntries,
    /// More words than a person can arrange.
    #[error("more than {max} words", max = Backup::MAX_WORDS)]
    TooManyWords,
    /// An entry has a value that it cannot have.
    #[error("entry {number}: {invalid}")]
    Entry {
        /// Which entry of the file, from 1.
        number: usize,
        /// The value.
        invalid: Invalid,
    },
    /// The words have a value that they cannot have.
    #[error("triggers: {0}")]
    OwnWords(Invalid),
    /// The plan has a value that it cannot have.
    #[error("plan: {0}")]
    Plan(Invalid),
    /// An entry of `photos` has no identity, or is no JPEG data URL.
    #[error("photo {number}: {invalid}")]
    Photo {
        /// Which photo of the file, from 1.
        number: usize,
        /// The value.
        invalid: Invalid,
    },
    /// `exported_at` is not a time.
    #[error("exported {0}")]
    ExportedAt(Invalid),
    /// A field that must hold a list holds another value.
    #[error("{0}: not a list")]
    NoList(&'static str),
    /// An entry of `set_aside` lacks an object store, a key, a reason or bytes.
    #[error("set aside {number}: not a key and bytes")]
    SetAside {
        /// Which one of the file, from 1.
        number: usize,
    },
}

impl Backup {
    /// The most entries: ten a day for more than half a century; a file with more is not a person's.
    pub const MAX_ENTRIES: usize = 200_000;

    /// The largest file that is read, in bytes: far more than ten years with a long note every day, and photos. A
    /// larger one would only take a phone's memory.
    pub const MAX_BYTES: u64 = 100_000_000;

    /// The most triggers, feelings and substances: far more than fit into lists that one can use.
    pub const MAX_WORDS: usize = 2_000;

    /// Collects everything in a vault.
    ///
    /// # Errors
    /// When storage cannot be read, or the vault is not there any more.
    pub async fn collect(vault: &Vault, exported_at: LocalTime) -> Result<Self, VaultError> {
        vault.check_place().await?;
        let page = vault.all().await?;
        let mut set_aside: Vec<_> = page.set_aside.into_iter().map(KeptAside::from).collect();
        let own_words = kept_or_aside(vault, OWN_WORDS, vault.own_words().await, &mut set_aside).await?;
        let plan = kept_or_aside(vault, PLAN, vault.plan_document().await, &mut set_aside).await?;
        let supporters = kept_or_aside(vault, PEOPLE, vault.supporters_document().await, &mut set_aside).await?;
        let plan = joined_if_any(plan, supporters);
        let mut photos = Vec::new();
        for store in [ObjectStore::Documents, ObjectStore::KeySlots] {
            for (key, bytes) in vault.store.all(store).await? {
                if key.starts_with(DAMAGED.as_bytes()) {
                    set_aside.push(KeptAside::new(store, key, &Unreadable::Damaged, bytes));
                } else if let Some(id) = photo_under(&key) {
                    match vault.open_document(&key, READ_PICTURE, &bytes).await? {
                        Ok(picture) => photos.push(Photo { id, picture }),
                        Err(reason) => set_aside.push(KeptAside::new(store, key, &reason, bytes)),
                    }
                }
            }
        }
        Ok(Self { exported_at, entries: page.entries, own_words, plan, photos, set_aside })
    }
}

/// The document that was read; when it could not be read, its bytes go to `set_aside`.
async fn kept_or_aside<D>(
    vault: &Vault,
    name: &'static str,
    read: Result<Option<D>, VaultError>,
    set_aside: &mut Vec<KeptAside>,
) -> Result<Option<D>, VaultError> {
    let reason = match read {
        Err(VaultError::Document { reason, .. }) => reason,
        read => return read,
    };
    let bytes = vault.store.get(ObjectStore::Documents, name.as_bytes()).await?;
    set_aside.extend(bytes.map(|bytes| KeptAside::new(ObjectStore::Documents, name.into(), &reason, bytes)));
    Ok(None)
}

impl From<SetAside> for KeptAside {
    fn from(aside: SetAside) -> Self {
        Self::new(ObjectStore::Entries, aside.key.into_bytes(), &aside.reason, aside.bytes)
    }
}

impl KeptAside {
    fn new(store: ObjectStore, key: Vec<u8>, reason: &Unreadable, bytes: Vec<u8>) -> Self {
        Self { store, key, reason: reason.to_string(), bytes }
    }
}
