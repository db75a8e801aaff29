//! The in-memory twin of the database: for tests, and for a session in which the browser stores nothing.

#[cfg(not(target_arch = "wasm32"))]
use std::cell::Cell;
use std::{cell::RefCell, rc::Rc};

use super::{
    Change, ObjectStore, StoreError,
    store::{Row, counted_up},
};

/// The rows of one object store, in the order of their keys.
type Rows = Vec<Row>;

/// Bytes in memory. Clones share what they hold, as two connections to one database do.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    shared: Rc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    stores: RefCell<[Rows; ObjectStore::ALL.len()]>,
    #[cfg(not(target_arch = "wasm32"))]
    trial: Trial,
}

/// What only tests ask of storage.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug, Default)]
struct Trial {
    commits: Cell<usize>,
    failure: RefCell<Option<(usize, StoreError)>>,
}

#[cfg(not(target_arch = "wasm32"))]
impl MemoryStore {
    /// Lets a later commit fail, once: the next for 1, the one after for 2.
    pub fn fail_commit(&self, nth: usize, error: StoreError) {
        let trial = &self.shared.trial;
        *trial.failure.borrow_mut() = Some((trial.commits.get().saturating_add(nth), error));
    }

    /// How many commits were asked for so far, with those that failed.
    pub fn commits(&self) -> usize {
        self.shared.trial.commits.get()
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Trial {
    fn commit(&self) -> Result<(), StoreError> {
        self.commits.set(self.commits.get().saturating_add(1));
        let failure = self.failure.borrow_mut().take_if(|(fails, _)| *fails == self.commits.get());
        failure.map_or(Ok(()), |(_, error)| Err(error))
    }
}

impl MemoryStore {
    pub(super) fn get(&self, store: ObjectStore, key: &[u8]) -> Option<Vec<u8>> {
        let rows = &self.shared.stores.borrow()[store as usize];
        Some(rows.get(place_of(key, rows).ok()?)?.1.clone())
    }

    pub(super) fn count(&self, store: ObjectStore) -> usize {
        self.shared.stores.borrow()[store as usize].len()
    }

    pub(super) fn last(&self, store: ObjectStore, limit: usize, before: Option<&[u8]>) -> Vec<Row> {
        let rows = &self.shared.stores.borrow()[store as usize];
        let end = before.map_or(rows.len(), |key| place_of(key, rows).unwrap_or_else(|place| place));
        rows.iter().take(end).rev().take(limit).cloned().collect()
    }

    pub(super) fn commit(&self, changes: Vec<Change>) -> Result<(), StoreError> {
        #[cfg(not(target_arch = "wasm32"))]
        self.shared.trial.commit()?;
        let mut stores = self.shared.stores.borrow().clone();
        for change in changes {
            make(change, &mut stores)?;
        }
        self.shared.stores.replace(stores);
        Ok(())
    }
}

/// Where a key is, or where it would be.
fn place_of(key: &[u8], rows: &[Row]) -> Result<usize, usize> {
    rows.binary_search_by(|(other, _)| other.as_slice().cmp(key))
}

fn make(change: Change, stores: &mut [Rows]) -> Result<(), StoreError> {
    let rows = &mut stores[change.store() as usize];
    match change {
        Change::Put { key, bytes, .. } => put(rows, key, bytes),
        Change::Add { key, bytes, .. } => {
            let place = place_of(&key, rows).err().ok_or(StoreError::Taken)?;
            rows.insert(place, (key, bytes));
        }
        Change::Delete { key, .. } => {
            let place = place_of(&key, rows).map_err(|_| StoreError::Missing)?;
            rows.remove(place);
        }
        Change::Require { key, bytes, .. } => {
            if place_of(&key, rows).is_ok_and(|place| rows[place].1 == bytes) {
                return Ok(());
            }
            return Err(StoreError::Replaced);
        }
        Change::CountUp { key, .. } => {
            let counter = place_of(&key, rows).ok().map(|place| rows[place].1.as_slice());
            let counted = counted_up(counter).to_vec();
            put(rows, key, counted);
        }
        Change::Clear { .. } => rows.clear(),
    }
    Ok(())
}

fn put(rows: &mut Rows, key: Vec<u8>, bytes: Vec<u8>) {
    match place_of(&key, rows) {
        Ok(place) => rows[place].1 = bytes,
        Err(place) => rows.insert(place, (key, bytes)),
    }
}
