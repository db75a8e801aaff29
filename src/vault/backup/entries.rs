//! The entries of a backup: each with its identity, and its times as a person reads them.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{Backup, BackupError};
use crate::{
    domain::{Entry, Id},
    vault::record::{
        AnyEntryShape, Invalid,
        entry::read_entry,
        json::{self, Limited},
        time::Readable,
    },
};

#[derive(Serialize)]
struct BackedUpShape<'a> {
    id: Id,
    #[serde(flatten)]
    entry: AnyEntryShape<'a, Readable>,
}

#[derive(Deserialize)]
struct Identity {
    id: Id,
}

/// An entry as it stands in the file.
///
/// # Errors
/// When a time cannot be written.
pub(super) fn write(entry: &Entry) -> Result<String, Invalid> {
    json::write(&BackedUpShape { id: entry.id, entry: AnyEntryShape::from(entry) })
}

/// The entries of the list in the file, each once and newest first: of two versions, the one that was written later.
pub(super) fn read(list: &RawValue) -> Result<Vec<Entry>, BackupError> {
    let too_many = |_| BackupError::TooManyEntries;
    let list: Limited<&RawValue, { Backup::MAX_ENTRIES }> = serde_json::from_str(list.get()).map_err(too_many)?;
    let mut entries = Vec::new();
    for (json, number) in list.0.into_iter().zip(1..) {
        let entry = json::read::<Identity>(json.get()).and_then(|Identity { id }| read_entry(json.get(), id));
        entries.push(entry.map_err(|invalid| BackupError::Entry { number, invalid })?);
    }
    sort(&mut entries, |a, b| a.id.cmp(&b.id).then_with(|| b.written.cmp(&a.written)));
    entries.dedup_by_key(|entry| entry.id);
    sort(&mut entries, Entry::newest_first);
    Ok(entries)
}

/// One sort for both orders, so that its code is in the app once.
fn sort(entries: &mut [Entry], order: fn(&Entry, &Entry) -> Ordering) {
    entries.sort_unstable_by(order);
}
