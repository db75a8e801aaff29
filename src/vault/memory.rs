//! The in-memory twin of the database: for tests, and for a session in which the browser stores nothing.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use super::{Change, ObjectStore, Row, StoreError, change::counted_up, finished::listed, second_copy::Follower};

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
    full: Cell<bool>,
    follower: Follower,
    #[cfg(not(target_arch = "wasm32"))]
    trial: Trial,
}

/// The behaviour that only tests ask of storage.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug, Default)]
struct Trial {
    commits: Cell<usize>,
    failure: RefCell<Option<(usize, StoreError)>>,
    takes_time: Cell<bool>,
    outlasts_the_page: Cell<bool>,
    full: RefCell<Option<StoreError>>,
}

#[cfg(not(target_arch = "wasm32"))]
impl MemoryStore {
    /// Lets a later commit fail, once: the next for 1, the one after for 2.
    pub fn fail_commit(&self, nth: usize, error: StoreError) {
        let trial = &self.shared.trial;
        *trial.failure.borrow_mut() = Some((trial.commits.get().saturating_add(nth), error));
    }

    /// Lets each step wait once, as a browser does, so that others can come in between.
    pub fn take_time(&self) {
        self.shared.trial.takes_time.set(true);
    }

    /// Leaves no room from now on: commits fail with the error that a browser then gives. `None` makes room again.
    pub fn fill_up(&self, error: impl Into<Option<StoreError>>) {
        *self.shared.trial.full.borrow_mut() = error.into();
    }

    /// Acts as the browser's database, which is there again when the page is opened again.
    pub fn outlast_the_page(&self) {
        self.shared.trial.outlasts_the_page.set(true);
    }

    /// Loses everything without a commit, as when a browser throws its database away.
    pub fn lose_all(&self) {
        self.shared.stores.take();
    }

    /// Loses a row without a commit.
    pub fn lose(&self, store: ObjectStore, key: &[u8]) {
        self.shared.stores.borrow_mut()[store as usize].retain(|(other, _)| other != key);
    }

    /// The number of commits so far, with those that failed.
    pub fn commits(&self) -> usize {
        self.shared.trial.commits.get()
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Trial {
    fn commit(&self) -> Result<(), StoreError> {
        self.commits.set(self.commits.get().saturating_add(1));
        let failure = self.failure.borrow_mut().take_if(|(fails, _)| *fails == self.commits.get());
        let failure = failure.map(|(_, error)| error).or_else(|| self.full.borrow().clone());
        failure.map_or(Ok(()), Err)
    }
}

impl MemoryStore {
    /// Waits before each step when a test asked for it; does nothing otherwise.
    pub(super) async fn step(&self) {
        #[cfg(not(target_arch = "wasm32"))]
        if self.shared.trial.takes_time.get() {
            let mut waited = false;
            std::future::poll_fn(|context| {
                if std::mem::replace(&mut waited, true) {
                    return std::task::Poll::Ready(());
                }
                context.waker().wake_by_ref();
                std::task::Poll::Pending
            })
            .await;
        }
    }

    /// Who follows the commits.
    pub(super) fn follower(&self) -> &Follower {
        &self.shared.follower
    }

    /// Whether the last commit found no room.
    pub(super) fn full(&self) -> &Cell<bool> {
        &self.shared.full
    }

    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn has_room(&self) -> bool {
        self.shared.trial.full.borrow().is_none()
    }

    #[cfg(not(target_arch = "wasm32"))]
    pub(super) fn outlasts_the_page(&self) -> bool {
        self.shared.trial.outlasts_the_page.get()
    }

    #[cfg(target_arch = "wasm32")]
    pub(super) const fn outlasts_the_page(&self) -> bool {
        false
    }

    /// Always, since the page ends when memory runs out.
    #[cfg(target_arch = "wasm32")]
    pub(super) const fn has_room(&self) -> bool {
        true
    }

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

    pub(super) fn keys(&self, store: ObjectStore, limit: u32, after: Option<&[u8]>) -> Vec<Vec<u8>> {
        let rows = &self.shared.stores.borrow()[store as usize];
        let begin = after.map_or(0, |key| place_of(key, rows).map_or_else(|place| place, |place| place + 1));
        rows.iter().skip(begin).take(limit as usize).map(|(key, _)| key.clone()).collect()
    }

    pub(super) fn values(&self, store: ObjectStore, first: &[u8], last: &[u8]) -> Vec<Vec<u8>> {
        let rows = &self.shared.stores.borrow()[store as usize];
        let within = |(key, _): &&Row| (first..=last).contains(&key.as_slice());
        rows.iter().filter(within).map(|(_, bytes)| bytes.clone()).collect()
    }

    pub(super) fn commit(&self, changes: &[Change]) -> Result<(), StoreError> {
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

/// The index of a key or, as an error, the index where it would be.
fn place_of(key: &[u8], rows: &[Row]) -> Result<usize, usize> {
    rows.binary_search_by(|(other, _)| other.as_slice().cmp(key))
}

fn make(change: &Change, stores: &mut [Rows]) -> Result<(), StoreError> {
    let rows = &mut stores[change.store() as usize];
    match change {
        Change::Put { key, bytes, .. } => put(rows, key, bytes.clone()),
        Change::Add { key, bytes, .. } => {
            let place = place_of(key, rows).err().ok_or(StoreError::Taken)?;
            rows.insert(place, (key.clone(), bytes.clone()));
        }
        Change::Delete { key, .. } => {
            let place = place_of(key, rows).map_err(|_| StoreError::Missing)?;
            rows.remove(place);
        }
        Change::Require { key, bytes, .. } => {
            if place_of(key, rows).is_ok_and(|place| rows[place].1 == *bytes) {
                return Ok(());
            }
            return Err(StoreError::Replaced);
        }
        Change::Unchanged { key, read, .. } => {
            let there = place_of(key, rows).ok().map(|place| &rows[place].1);
            if there != read.as_ref() {
                return Err(StoreError::Changed);
            }
        }
        Change::SameKeys { from, keys, .. } => {
            let first = place_of(from, rows).unwrap_or_else(|place| place);
            if !rows.iter().skip(first).map(|(key, _)| key).eq(keys) {
                return Err(StoreError::Changed);
            }
        }
        Change::List { key, id, .. } => {
            let list = place_of(key, rows).ok().map(|place| rows[place].1.as_slice());
            let list = listed(list, *id).ok_or(StoreError::Listed)?;
            put(rows, key, list);
        }
        Change::CountUp { key, by, .. } => {
            let counter = place_of(key, rows).ok().map(|place| rows[place].1.as_slice());
            let counted = counted_up(counter, *by).to_vec();
            put(rows, key, counted);
        }
        Change::Clear { .. } => rows.clear(),
    }
    Ok(())
}

fn put(rows: &mut Rows, key: &[u8], bytes: Vec<u8>) {
    match place_of(key, rows) {
        Ok(place) => rows[place].1 = bytes,
        Err(place) => rows.insert(place, (key.to_vec(), bytes)),
    }
}
