//! The code that reads records, and writes those of all entries but check-ins. The first screen opens the vault and
//! notes a check-in; the app fetches this code after it, and what needs it waits until it is here.

use std::future::ready;

use futures::future::LocalBoxFuture;
use thiserror::Error;

use super::{AnyDraft, DraftKind, Invalid, Unreadable, read_draft, record};
use crate::domain::{Entry, Id, OwnWords, Plan, Supporters};

/// The answer of such code, once it is here.
pub type WhenFetched<T> = LocalBoxFuture<'static, Result<T, NotFetched>>;

/// An entry that was read, or why it could not be.
pub type ReadEntry = Result<Entry, Unreadable>;

/// The code that reads or writes could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the code that reads or writes this could not be fetched")]
pub struct NotFetched;

/// A record out of its envelope: the schema version, and the plaintext.
pub struct OpenedRecord {
    pub(super) version: u16,
    pub(super) plaintext: Vec<u8>,
}

/// The record of an entry, out of its envelope.
pub struct OpenedEntry {
    pub(super) id: Id,
    pub(super) record: OpenedRecord,
}

/// An entry's record in the current schema, or why it cannot hold the entry.
pub type WrittenEntry = Result<Vec<u8>, Invalid>;

/// How records are read and written.
#[derive(Clone, Copy, Debug)]
pub struct RecordIo {
    /// Reads entries; answers in the same order.
    pub read_entries: fn(Vec<OpenedEntry>) -> WhenFetched<Vec<ReadEntry>>,
    /// Reads the plan.
    pub read_plan: fn(OpenedRecord) -> WhenFetched<Result<Plan, Unreadable>>,
    /// Reads people and support table.
    pub read_supporters: fn(OpenedRecord) -> WhenFetched<Result<Supporters, Unreadable>>,
    /// Reads the words that the person arranged.
    pub read_own_words: fn(OpenedRecord) -> WhenFetched<Result<OwnWords, Unreadable>>,
    /// Reads a draft of this kind.
    pub read_draft: fn(DraftKind, OpenedRecord) -> WhenFetched<Result<AnyDraft, Unreadable>>,
    /// Writes an entry of any kind.
    pub write_entry: fn(Entry) -> WhenFetched<WrittenEntry>,
}

impl RecordIo {
    /// Reads and writes at once, with code that is already here.
    pub const HERE: Self = Self {
        read_entries: |records| Box::pin(ready(Ok(read_entries(records)))),
        read_plan: |record| Box::pin(ready(Ok(read_plan(record)))),
        read_supporters: |record| Box::pin(ready(Ok(read_supporters(record)))),
        read_own_words: |record| Box::pin(ready(Ok(read_own_words(record)))),
        read_draft: |kind, record| Box::pin(ready(Ok(read_draft(kind, record)))),
        write_entry: |entry| Box::pin(ready(Ok(write_entry(&entry)))),
    };
}

/// Reads entries; answers in the same order.
pub fn read_entries(opened: Vec<OpenedEntry>) -> Vec<ReadEntry> {
    let read = |OpenedEntry { id, record }| record::read_entry(record.version, id, &record.plaintext);
    opened.into_iter().map(read).collect()
}

/// Reads the plan.
///
/// # Errors
/// When a newer version wrote it, or a value in it is invalid.
pub fn read_plan(record: OpenedRecord) -> Result<Plan, Unreadable> {
    record::read_plan(record.version, &record.plaintext)
}

/// Reads people and support table.
///
/// # Errors
/// When a newer version wrote them, or a value in them is invalid.
pub fn read_supporters(record: OpenedRecord) -> Result<Supporters, Unreadable> {
    record::read_supporters(record.version, &record.plaintext)
}

/// Reads the words that the person arranged.
///
/// # Errors
/// When a newer version wrote them, or a value in them is invalid.
pub fn read_own_words(record: OpenedRecord) -> Result<OwnWords, Unreadable> {
    record::read_own_words(record.version, &record.plaintext)
}

/// Writes an entry of any kind.
///
/// # Errors
/// When a value in it lies outside of what a record can hold.
pub fn write_entry(entry: &Entry) -> WrittenEntry {
    record::write_entry(entry)
}
