//! The entries of a backup, taken from the file one by one: a hostile file fills no memory before it is refused.

use std::{cmp::Ordering, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, SeqAccess, Visitor},
};

use super::{Backup, BackupError};
use crate::{
    domain::Entry,
    vault::record::{Tree, v1},
};

/// Each entry once, or the first thing that is wrong with one.
pub(super) struct Entries(Result<Vec<Entry>, BackupError>);

impl Entries {
    /// Each entry once: of two versions, the one that was written later.
    pub(super) fn newest_first(self) -> Result<Vec<Entry>, BackupError> {
        let mut entries = self.0?;
        sort(&mut entries, |a, b| a.id.cmp(&b.id).then_with(|| b.written.cmp(&a.written)));
        entries.dedup_by_key(|entry| entry.id);
        sort(&mut entries, Entry::newest_first);
        Ok(entries)
    }
}

/// One copy of the code for both orders.
fn sort(entries: &mut [Entry], order: fn(&Entry, &Entry) -> Ordering) {
    entries.sort_unstable_by(order);
}

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(EntriesVisitor)
    }
}

struct EntriesVisitor;

impl<'de> Visitor<'de> for EntriesVisitor {
    type Value = Entries;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of entries")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Entries, A::Error> {
        let mut entries = Vec::new();
        while let Some(shape) = seq.next_element::<Tree>()? {
            match entry(shape, entries.len() + 1) {
                Ok(entry) => entries.push(entry),
                Err(error) => {
                    while seq.next_element::<IgnoredAny>()?.is_some() {}
                    return Ok(Entries(Err(error)));
                }
            }
        }
        Ok(Entries(Ok(entries)))
    }
}

/// Of two versions of one entry, the later written one counts.
fn entry(mut shape: Tree, number: usize) -> Result<Entry, BackupError> {
    if number > Backup::MAX_ENTRIES {
        return Err(BackupError::TooManyEntries);
    }
    let read = v1::take_id(&mut shape).and_then(|id| v1::read_entry(shape, id));
    read.map_err(|invalid| BackupError::Entry { number, invalid })
}
