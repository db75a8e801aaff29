//! Reading from the vault: the newest first, in windows, with unreadable records set aside.

use super::{
    EntryKey, NotFetched, ObjectStore, OpenedEntry, OpenedRecord, Remembered, Row, StoreError, Unreadable, Vault,
    VaultError, WhenFetched,
    change::count_in,
    envelope::{self, RecordPlace},
    record,
};
use crate::domain::{Entry, Id, LocalTime, OwnWords, Picture};

/// What the person calls triggers, feelings and substances; of triggers alone when it got its name.
pub(super) const OWN_WORDS: &str = "triggers";
pub(super) const PLAN: &str = "plan";
pub(super) const PEOPLE: &str = "people";
pub(super) const DELETIONS: &str = "deletions";

/// How a photo is read.
pub(super) const READ_PICTURE: Read<Picture> = Read::Here(record::read_picture);

/// How a document is read.
pub(super) enum Read<D> {
    /// By code that is here.
    Here(fn(u16, &[u8]) -> Result<D, Unreadable>),
    /// By code that may have to be fetched.
    Later(fn(OpenedRecord) -> WhenFetched<Result<D, Unreadable>>),
}

/// A window of entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// The entries that could be read, newest first.
    pub entries: Vec<Entry>,
    /// The records that could not be read, newest first.
    pub set_aside: Vec<SetAside>,
    /// The key before which the next, older window begins; `None` when this one reaches the end.
    pub oldest: Option<EntryKey>,
}

impl Window {
    pub(super) fn push(&mut self, opened: Result<Entry, SetAside>) {
        match opened {
            Ok(entry) => self.entries.push(entry),
            Err(set_aside) => self.set_aside.push(set_aside),
        }
    }
}

/// An entry's record that cannot be read; it stays where it is, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The key of the record.
    pub key: EntryKey,
    /// The record as it stands.
    pub bytes: Vec<u8>,
    /// Why it cannot be read.
    pub reason: Unreadable,
}

impl Vault {
    /// The newest entries, up to `limit` that can be read.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn newest(&self, limit: usize) -> Result<Window, VaultError> {
        self.page(limit, None).await
    }

    /// The entries before the last record of a page, up to `limit` that can be read.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn older_than(&self, last: &EntryKey, limit: usize) -> Result<Window, VaultError> {
        self.page(limit, Some(last)).await
    }

    /// All entries.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn all(&self) -> Result<Window, VaultError> {
        self.page(usize::MAX, None).await
    }

    async fn page(&self, limit: usize, before: Option<&EntryKey>) -> Result<Window, VaultError> {
        let mut page = Window { oldest: before.cloned(), ..Window::default() };
        // Unreadable records do not count: they must not hide the entries behind them.
        while page.entries.len() < limit {
            let missing = limit - page.entries.len();
            let before = page.oldest.take();
            let rows = self.store.last(ObjectStore::Entries, missing, before.as_ref().map(EntryKey::as_bytes)).await?;
            let is_end = rows.len() < missing;
            if let Some((oldest, _)) = rows.last() {
                page.oldest = Some(EntryKey::found(oldest.clone()));
            }
            self.open_entries(&rows).await?.into_iter().for_each(|opened| page.push(opened));
            if is_end {
                page.oldest = None;
                break;
            }
        }
        Ok(page)
    }

    /// Checks that the key with which everything here is sealed is still in its place: after another tab erased it or
    /// the database was deleted, missing records say nothing about what the person noted.
    ///
    /// # Errors
    /// [`StoreError::Replaced`] or [`StoreError::Deleted`] when it is not; otherwise when storage cannot be read.
    pub(super) async fn check_place(&self) -> Result<(), VaultError> {
        let Some((name, bytes)) = self.slots.guard() else { return Ok(()) };
        let there = self.store.get(ObjectStore::KeySlots, name).await?;
        if there.as_ref() == Some(bytes) { Ok(()) } else { Err(StoreError::Replaced.into()) }
    }

    /// The entry under a key, or its record when it cannot be read; `None` when nothing is there.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn read(&self, key: &EntryKey) -> Result<Option<Result<Entry, SetAside>>, VaultError> {
        let bytes = self.store.get(ObjectStore::Entries, key.as_bytes()).await?;
        let Some(bytes) = bytes else { return Ok(None) };
        self.open_entry((key.as_bytes().to_vec(), bytes)).await.map(Some)
    }

    /// The key under which an entry lies or would lie.
    pub fn key_of(&self, entry: &Entry) -> EntryKey {
        self.key_at(entry.id, entry.at)
    }

    /// The key of the entry with this id and time.
    pub fn key_at(&self, id: Id, at: LocalTime) -> EntryKey {
        EntryKey::new(at.timestamp_millis(), id, self.keys.shift)
    }

    /// Whether everything is lost when the page closes, because the browser blocks storage.
    pub fn is_in_memory(&self) -> bool {
        self.store.is_in_memory()
    }

    /// How many entries there are, with those set aside.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn count(&self) -> Result<usize, VaultError> {
        Ok(self.store.count(ObjectStore::Entries).await?)
    }

    /// How many entries the person has ever deleted here.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn deletions(&self) -> Result<u64, VaultError> {
        let counter = self.store.get(ObjectStore::Documents, DELETIONS.as_bytes()).await?;
        Ok(count_in(counter.as_deref()))
    }

    /// The numbers that the preferences should remember, so that the next start notices lost entries.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn remembered(&self) -> Result<Remembered, VaultError> {
        let entries = u64::try_from(self.count().await?).unwrap_or(u64::MAX);
        Ok(Remembered { vault: self.keys.vault(), entries, deletions: self.deletions().await? })
    }

    /// The words that the person arranged; `None` when they were never saved.
    ///
    /// # Errors
    /// When storage cannot be read, or they are there and cannot be read.
    pub async fn own_words(&self) -> Result<Option<OwnWords>, VaultError> {
        self.document(OWN_WORDS, OWN_WORDS, self.read_own_words()).await
    }

    pub(super) async fn document<D>(
        &self,
        name: &'static str,
        key: &str,
        read: Read<D>,
    ) -> Result<Option<D>, VaultError> {
        let Some(bytes) = self.store.get(ObjectStore::Documents, key.as_bytes()).await? else { return Ok(None) };
        let opened = self.open_document(key.as_bytes(), read, &bytes).await?;
        opened.map(Some).map_err(|reason| VaultError::Document { name, reason })
    }

    /// How the words are read.
    pub(super) fn read_own_words(&self) -> Read<OwnWords> {
        Read::Later(self.io.read_own_words)
    }

    /// Opens and reads a document.
    ///
    /// # Errors
    /// When the code that reads it could not be fetched.
    pub(super) async fn open_document<D>(
        &self,
        key: &[u8],
        read: Read<D>,
        bytes: &[u8],
    ) -> Result<Result<D, Unreadable>, NotFetched> {
        let (version, plaintext) = match envelope::open(&self.keys.data_key, document(key), bytes) {
            Ok(opened) => opened,
            Err(error) => return Ok(Err(error.into())),
        };
        match read {
            Read::Here(read) => Ok(read(version, &plaintext)),
            Read::Later(read) => read(OpenedRecord { version, plaintext }).await,
        }
    }

    /// Opens and reads an entry.
    ///
    /// # Errors
    /// When the code that reads it could not be fetched.
    pub(super) async fn open_entry(&self, row: Row) -> Result<Result<Entry, SetAside>, VaultError> {
        let opened = self.open_entries(&[row]).await?.pop();
        opened.ok_or_else(|| NotFetched.into())
    }

    /// Opens and reads entries; answers in the same order.
    ///
    /// # Errors
    /// When the code that reads them could not be fetched.
    pub(super) async fn open_entries(&self, rows: &[Row]) -> Result<Vec<Result<Entry, SetAside>>, NotFetched> {
        let mut opened = Vec::with_capacity(rows.len());
        let mut problems = Vec::with_capacity(rows.len());
        for (key, bytes) in rows {
            let record = self.unseal(&EntryKey::found(key.clone()), bytes);
            problems.push(record.as_ref().err().cloned());
            opened.extend(record);
        }
        // Nothing to read needs no code to read it.
        let read = if opened.is_empty() { Vec::new() } else { (self.io.read_entries)(opened).await? };
        let mut read = read.into_iter();
        let entry = |((key, bytes), problem): (&Row, Option<Unreadable>)| {
            let read = problem.map_or_else(|| read.next().unwrap_or(Err(Unreadable::Damaged)), Err);
            read.map_err(|reason| SetAside { key: EntryKey::found(key.clone()), bytes: bytes.clone(), reason })
        };
        Ok(rows.iter().zip(problems).map(entry).collect())
    }

    fn unseal(&self, key: &EntryKey, bytes: &[u8]) -> Result<OpenedEntry, Unreadable> {
        let id = key.id().ok_or(Unreadable::Damaged)?;
        let (version, plaintext) = envelope::open(&self.keys.data_key, entry_place(key), bytes)?;
        Ok(OpenedEntry { id, record: OpenedRecord { version, plaintext } })
    }
}

pub(super) fn entry_place(key: &EntryKey) -> RecordPlace<'_> {
    RecordPlace { store: ObjectStore::Entries.name(), key: key.as_bytes() }
}

pub(super) fn document(key: &[u8]) -> RecordPlace<'_> {
    RecordPlace { store: ObjectStore::Documents.name(), key }
}
