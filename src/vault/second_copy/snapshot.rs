//! A database as the beginning of a log.

use super::groups::grouped;
use crate::vault::{Change, ObjectStore, Row, Store, StoreError};

/// The object stores in the order in which a snapshot has them: half of one is of use once it has the keys.
const ORDER: [ObjectStore; 3] = [ObjectStore::KeySlots, ObjectStore::Documents, ObjectStore::Entries];

/// Reads a database slice by slice, so that the page draws in between and no phone holds all of it.
pub struct Snapshot {
    store: Store,
    place: usize,
    /// The key below which the next slice begins.
    before: Option<Vec<u8>>,
}

impl Snapshot {
    /// Begins with the keys.
    pub fn of(store: &Store) -> Self {
        Self { store: store.clone(), place: 0, before: None }
    }

    /// The next slice as a group; `None` after the last.
    ///
    /// # Errors
    /// When storage cannot be read; [`StoreError::Missing`] when it has no key: then the log has more than it.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        while let Some(store) = ORDER.get(self.place).copied() {
            let limit = slice_of(store);
            // Keys and bytes are read in one transaction: another tab may write between two.
            let rows = self.store.last(store, limit, self.before.as_deref()).await?;
            if store == ObjectStore::KeySlots && rows.is_empty() {
                return Err(StoreError::Missing);
            }
            self.before = rows.last().filter(|_| rows.len() == limit).map(|(key, _)| key.clone());
            if self.before.is_none() {
                self.place += 1;
            }
            if let Some(group) = grouped(&puts(store, rows)) {
                return Ok(Some(group));
            }
        }
        Ok(None)
    }
}

/// How many rows are read at once: documents may be photos.
const fn slice_of(store: ObjectStore) -> usize {
    match store {
        ObjectStore::Documents => 8,
        ObjectStore::Entries | ObjectStore::KeySlots => 300,
    }
}

fn puts(store: ObjectStore, rows: Vec<Row>) -> Vec<Change> {
    rows.into_iter().map(|(key, bytes)| Change::Put { store, key, bytes }).collect()
}
