//! The entries of a backup, taken from the file one by one: a hostile file fills no memory before it is refused.

use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{IgnoredAny, SeqAccess, Visitor},
};

use super::{Backup, BackupError};
use crate::{
    domain::{Entry, EntryId},
    vault::record::EntryV1,
};

/// Each entry once, or the first thing that is wrong with one.
pub(super) struct Entries(Result<BTreeMap<EntryId, Entry>, BackupError>);

impl Entries {
    /// # Errors
    /// When an entry cannot be restored, or there are too many.
    pub(super) fn newest_first(self) -> Result<Vec<Entry>, BackupError> {
        let mut entries: Vec<_> = self.0?.into_values().collect();
        entries.sort_unstable_by(Entry::newest_first);
        Ok(entries)
    }
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
        let mut by_id = BTreeMap::new();
        let mut number = 0;
        while let Some(shape) = seq.next_element::<EntryV1>()? {
            number += 1;
            if let Err(error) = take(shape, number, &mut by_id) {
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                return Ok(Entries(Err(error)));
            }
        }
        Ok(Entries(Ok(by_id)))
    }
}

/// Of two versions of one entry, the later written one counts.
fn take(shape: EntryV1, number: usize, by_id: &mut BTreeMap<EntryId, Entry>) -> Result<(), BackupError> {
    if number > Backup::MAX_ENTRIES {
        return Err(BackupError::TooManyEntries);
    }
    let read = shape.id().and_then(|id| shape.into_entry(id));
    let entry = read.map_err(|invalid| BackupError::Entry { number, invalid })?;
    if by_id.get(&entry.id).is_none_or(|known| known.written < entry.written) {
        by_id.insert(entry.id, entry);
    }
    Ok(())
}
