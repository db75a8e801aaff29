//! The readers of what was noted. The first screen opens the vault and writes; it needs no code that reads, so the app
//! fetches that later, and reading waits until it is here.

use std::future::ready;

use futures::future::LocalBoxFuture;
use thiserror::Error;

use super::{AnyDraft, DraftKind, Unreadable, read_draft, record};
use crate::domain::{Entry, Id, Plan, Supporters, TriggerList};

/// What a reader answers, once its code is here.
pub type Reading<T> = LocalBoxFuture<'static, Result<T, NotFetched>>;

/// An entry that was read, or why it could not be.
pub type ReadEntry = Result<Entry, Unreadable>;

/// The code that reads could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the code that reads this could not be fetched")]
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

/// How what was noted is read.
#[derive(Clone, Copy, Debug)]
pub struct RecordReader {
    /// Reads entries; answers in the same order.
    pub entries: fn(Vec<OpenedEntry>) -> Reading<Vec<ReadEntry>>,
    /// Reads the plan.
    pub plan: fn(OpenedRecord) -> Reading<Result<Plan, Unreadable>>,
    /// Reads people and support table.
    pub supporters: fn(OpenedRecord) -> Reading<Result<Supporters, Unreadable>>,
    /// Reads the triggers.
    pub triggers: fn(OpenedRecord) -> Reading<Result<TriggerList, Unreadable>>,
    /// Reads a draft of this kind.
    pub draft: fn(DraftKind, OpenedRecord) -> Reading<Result<AnyDraft, Unreadable>>,
}

impl RecordReader {
    /// Reads at once, with code that is already here.
    pub const HERE: Self = Self {
        entries: |records| Box::pin(ready(Ok(read_entries(records)))),
        plan: |record| Box::pin(ready(Ok(read_plan(record)))),
        supporters: |record| Box::pin(ready(Ok(read_supporters(record)))),
        triggers: |record| Box::pin(ready(Ok(read_triggers(record)))),
        draft: |kind, record| Box::pin(ready(Ok(read_draft(kind, record)))),
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

/// Reads the triggers.
///
/// # Errors
/// When a newer version wrote them, or a value in them is invalid.
pub fn read_triggers(record: OpenedRecord) -> Result<TriggerList, Unreadable> {
    record::read_triggers(record.version, &record.plaintext)
}
