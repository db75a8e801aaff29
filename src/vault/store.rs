//! The port to storage: three object stores of bytes, read one by one or in windows, written in groups.

use std::cell::Cell;

#[cfg(target_arch = "wasm32")]
use super::IndexedDb;
use super::{
    Change, MemoryStore, ObjectStore, StoreError,
    second_copy::{Follow, Follower},
};
#[cfg(target_arch = "wasm32")]
use crate::domain::Id;

/// A key and the bytes under it.
pub type Row = (Vec<u8>, Vec<u8>);

/// The place where the bytes lie. Clones share it.
#[derive(Clone, Debug)]
pub enum Store {
    /// In the browser's database, for good.
    #[cfg(target_arch = "wasm32")]
    IndexedDb(IndexedDb),
    /// In memory: for tests, and for a session in which the browser stores nothing.
    Memory(MemoryStore),
}

#[cfg(target_arch = "wasm32")]
fn tray_name(id: Id) -> String {
    format!("{}-tray-{id}", IndexedDb::NAME)
}

impl Store {
    /// An empty store in memory, which does not outlive the page.
    pub fn in_memory() -> Self {
        Self::Memory(MemoryStore::default())
    }

    /// The browser's database.
    ///
    /// # Errors
    /// When the browser blocks it, it belongs to a newer version, or another tab holds an older one.
    #[cfg(target_arch = "wasm32")]
    pub async fn in_browser() -> Result<Self, StoreError> {
        Ok(Self::IndexedDb(IndexedDb::open(IndexedDb::NAME).await?))
    }

    /// The database of a tray, which is made when it is not there.
    ///
    /// # Errors
    /// When the browser blocks it.
    #[cfg(target_arch = "wasm32")]
    pub async fn of_tray(id: Id) -> Result<Self, StoreError> {
        Ok(Self::IndexedDb(IndexedDb::open(&tray_name(id)).await?))
    }

    /// Deletes the database of a tray, once nobody has it open any more.
    #[cfg(target_arch = "wasm32")]
    pub fn drop_tray(id: Id) {
        IndexedDb::drop(&tray_name(id));
    }

    /// Whether all of it is lost when the page closes.
    pub fn is_in_memory(&self) -> bool {
        matches!(self, Self::Memory(memory) if !memory.outlasts_the_page())
    }

    /// The bytes under one key.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn get(&self, store: ObjectStore, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(database) => database.get(store, key).await,
            Self::Memory(memory) => {
                memory.step().await;
                Ok(memory.get(store, key))
            }
        }
    }

    /// How many keys an object store has.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn count(&self, store: ObjectStore) -> Result<usize, StoreError> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(database) => database.count(store).await,
            Self::Memory(memory) => {
                memory.step().await;
                Ok(memory.count(store))
            }
        }
    }

    /// Up to `limit` rows with the highest keys, highest first; with `before`, only keys below it.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn last(&self, store: ObjectStore, limit: usize, before: Option<&[u8]>) -> Result<Vec<Row>, StoreError> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(database) => database.last(store, limit, before).await,
            Self::Memory(memory) => {
                memory.step().await;
                Ok(memory.last(store, limit, before))
            }
        }
    }

    /// Up to `limit` keys, the lowest first; with `after`, only those above it.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn keys(&self, store: ObjectStore, limit: u32, after: Option<&[u8]>) -> Result<Vec<Vec<u8>>, StoreError> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(database) => database.keys(store, limit, after).await,
            Self::Memory(memory) => {
                memory.step().await;
                Ok(memory.keys(store, limit, after))
            }
        }
    }

    /// The bytes under all keys from `first` to `last`, that of the lowest key first. For keys that are known, this
    /// takes half of the time of reading both.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn values(&self, store: ObjectStore, first: &[u8], last: &[u8]) -> Result<Vec<Vec<u8>>, StoreError> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(database) => database.values(store, first, last).await,
            Self::Memory(memory) => {
                memory.step().await;
                Ok(memory.values(store, first, last))
            }
        }
    }

    /// Every row, highest key first.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn all(&self, store: ObjectStore) -> Result<Vec<Row>, StoreError> {
        self.last(store, usize::MAX, None).await
    }

    /// Makes all the changes in their order, or none; answers once they are durable.
    ///
    /// # Errors
    /// When storage fails or a change's condition does not hold; then nothing has changed. After [`StoreError::Full`]
    /// nothing is even tried until there is room again.
    pub async fn commit(&self, changes: Vec<Change>) -> Result<(), StoreError> {
        self.commit_unfollowed(&changes).await?;
        self.follower().tell(changes).await;
        Ok(())
    }

    /// The same, without telling who follows: what comes from the second copy is in it.
    pub(super) async fn commit_unfollowed(&self, changes: &[Change]) -> Result<(), StoreError> {
        if self.full().get() && !self.has_room().await {
            return Err(StoreError::Full);
        }
        let mut committed = match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(database) => database.commit(changes).await,
            Self::Memory(memory) => {
                memory.step().await;
                memory.commit(changes)
            }
        };
        // Not every browser engine says that it gave up for want of room.
        if matches!(committed, Err(StoreError::Blocked(_) | StoreError::Failed(_))) && !self.has_room().await {
            committed = Err(StoreError::Full);
        }
        self.remember_full(committed == Err(StoreError::Full));
        committed
    }

    fn remember_full(&self, is_full: bool) {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(database) => database.remember_full(is_full),
            Self::Memory(memory) => memory.full().set(is_full),
        }
    }

    /// From now on, hands over what was committed, once it is durable; `None` ends that.
    pub fn follow(&self, follow: Option<Follow>) {
        self.follower().set(follow);
    }

    fn follower(&self) -> &Follower {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(database) => &database.follower,
            Self::Memory(memory) => memory.follower(),
        }
    }

    /// Whether the last write found no room.
    fn full(&self) -> &Cell<bool> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(database) => &database.full,
            Self::Memory(memory) => memory.full(),
        }
    }

    /// Whether there is room for a write, checked outside of the database: a write to a database that a full disk has
    /// torn makes a browser throw it away.
    async fn has_room(&self) -> bool {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(_) => super::indexed_db::has_room().await,
            Self::Memory(memory) => memory.has_room(),
        }
    }

    /// Creates the database again, empty, after it was deleted; one that is still there stays as it is.
    ///
    /// # Errors
    /// When there is none after that.
    pub(super) async fn make_anew(&self) -> Result<(), StoreError> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(database) => database.make_anew().await,
            Self::Memory(_) => Ok(()),
        }
    }

    /// Destroys the keys for good, and once that is durable, all that they opened; whether or not it could be opened.
    ///
    /// # Errors
    /// When something was not erased.
    pub async fn erase(&self) -> Result<(), StoreError> {
        self.commit(vec![Change::Clear { store: ObjectStore::KeySlots }]).await?;
        self.commit([ObjectStore::Entries, ObjectStore::Documents].map(|store| Change::Clear { store }).into()).await
    }
}
