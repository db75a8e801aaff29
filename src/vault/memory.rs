//! The in-memory twin of the database: for tests, and for a session in which the browser stores nothing.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    ops::Bound,
    rc::Rc,
};

use super::{
    Change, ObjectStore, StoreError,
    store::{Row, counted_up},
};

type Rows = BTreeMap<Vec<u8>, Vec<u8>>;

/// What lay under a key before it was changed.
type Before = (ObjectStore, Vec<u8>, Option<Vec<u8>>);

/// Bytes in memory. Clones share what they hold, as two connections to one database do.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    shared: Rc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    rows: RefCell<BTreeMap<ObjectStore, Rows>>,
    commits: Cell<usize>,
    failure: RefCell<Option<(usize, StoreError)>>,
}

impl MemoryStore {
    /// Lets a later commit fail, once: the next for 1, the one after for 2.
    pub fn fail_commit(&self, nth: usize, error: StoreError) {
        *self.shared.failure.borrow_mut() = Some((self.shared.commits.get().saturating_add(nth), error));
    }

    /// How many commits were asked for so far, with those that failed.
    pub fn commits(&self) -> usize {
        self.shared.commits.get()
    }

    pub(super) fn get(&self, store: ObjectStore, key: &[u8]) -> Option<Vec<u8>> {
        self.shared.rows.borrow().get(&store)?.get(key).cloned()
    }

    pub(super) fn count(&self, store: ObjectStore) -> usize {
        self.shared.rows.borrow().get(&store).map_or(0, BTreeMap::len)
    }

    pub(super) fn last(&self, store: ObjectStore, limit: usize, before: Option<&[u8]>) -> Vec<Row> {
        let rows = self.shared.rows.borrow();
        let below = (Bound::Unbounded, before.map_or(Bound::Unbounded, Bound::Excluded));
        let range = rows.get(&store).into_iter().flat_map(|rows| rows.range::<[u8], _>(below).rev());
        range.take(limit).map(|(key, bytes)| (key.clone(), bytes.clone())).collect()
    }

    pub(super) fn commit(&self, changes: Vec<Change>) -> Result<(), StoreError> {
        self.shared.commits.set(self.shared.commits.get().saturating_add(1));
        let nth = self.shared.commits.get();
        if let Some((_, error)) = self.shared.failure.borrow_mut().take_if(|(fails, _)| *fails == nth) {
            return Err(error);
        }
        let mut rows = self.shared.rows.borrow_mut();
        let mut before = Vec::new();
        let made = changes.into_iter().try_for_each(|change| make(change, &mut rows, &mut before));
        if made.is_err() {
            for (store, key, bytes) in before.into_iter().rev() {
                let rows = rows.entry(store).or_default();
                match bytes {
                    Some(bytes) => rows.insert(key, bytes),
                    None => rows.remove(&key),
                };
            }
        }
        made
    }
}

/// Makes one change and notes what was there before.
fn make(change: Change, stores: &mut BTreeMap<ObjectStore, Rows>, before: &mut Vec<Before>) -> Result<(), StoreError> {
    let store = change.store();
    let rows = stores.entry(store).or_default();
    match change {
        Change::Put { key, bytes, .. } => {
            let old = rows.insert(key.clone(), bytes);
            before.push((store, key, old));
        }
        Change::Add { key, bytes, .. } => {
            if rows.contains_key(&key) {
                return Err(StoreError::Taken);
            }
            rows.insert(key.clone(), bytes);
            before.push((store, key, None));
        }
        Change::Delete { key, .. } => {
            let old = rows.remove(&key).ok_or(StoreError::Missing)?;
            before.push((store, key, Some(old)));
        }
        Change::Require { key, bytes, .. } => {
            if rows.get(&key) != Some(&bytes) {
                return Err(StoreError::Replaced);
            }
        }
        Change::CountUp { key, .. } => {
            let old = rows.get(&key).cloned();
            rows.insert(key.clone(), counted_up(old.as_deref()).to_vec());
            before.push((store, key, old));
        }
        Change::Clear { .. } => {
            before.extend(std::mem::take(rows).into_iter().map(|(key, bytes)| (store, key, Some(bytes))));
        }
    }
    Ok(())
}
