//! The port to storage: three object stores of bytes, read one by one or in windows, written in groups.

use std::cell::Cell;

#[cfg(target_arch = "wasm32")]
use super::IndexedDb;
use super::{MemoryStore, ObjectStore, StoreError};

/// A key and the bytes under it.
pub type Row = (Vec<u8>, Vec<u8>);

/// One part of a group that is committed as a whole or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Writes, whether or not the key is taken.
    Put {
        /// The object store.
        store: ObjectStore,
        /// The key.
        key: Vec<u8>,
        /// The bytes.
        bytes: Vec<u8>,
    },
    /// Writes under a free key; a taken one fails the group with [`StoreError::Taken`].
    Add {
        /// The object store.
        store: ObjectStore,
        /// The key.
        key: Vec<u8>,
        /// The bytes.
        bytes: Vec<u8>,
    },
    /// Deletes a key with its bytes; an absent key fails the group with [`StoreError::Missing`].
    Delete {
        /// The object store.
        store: ObjectStore,
        /// The key.
        key: Vec<u8>,
    },
    /// Fails the group with [`StoreError::Replaced`] unless exactly these bytes are there.
    Require {
        /// The object store.
        store: ObjectStore,
        /// The key.
        key: Vec<u8>,
        /// The bytes that have to be there.
        bytes: Vec<u8>,
    },
    /// Fails the group with [`StoreError::Changed`] unless the key still has the bytes that were read.
    Unchanged {
        /// The object store.
        store: ObjectStore,
        /// The key.
        key: Vec<u8>,
        /// The bytes that were read; `None` when the key was absent.
        read: Option<Vec<u8>>,
    },
    /// Fails the group with [`StoreError::Changed`] unless the keys from `from` on are still exactly these.
    SameKeys {
        /// The object store.
        store: ObjectStore,
        /// The first key to compare; it need not be there.
        from: Vec<u8>,
        /// The keys, lowest first.
        keys: Vec<Vec<u8>>,
    },
    /// Appends an identity to a list of 64 of them at most, out of which the oldest go; one that is in the list already
    /// fails the group with [`StoreError::Listed`].
    List {
        /// The object store.
        store: ObjectStore,
        /// The key of the list.
        key: Vec<u8>,
        /// The identity to add.
        id: [u8; 16],
    },
    /// Adds to a counter of 8 bytes, big-endian; one that is absent or of another length starts at zero.
    CountUp {
        /// The object store.
        store: ObjectStore,
        /// The key.
        key: Vec<u8>,
        /// How much is added.
        by: u64,
    },
    /// Deletes everything.
    Clear {
        /// The object store.
        store: ObjectStore,
    },
}

impl Change {
    /// The object store that this part touches.
    pub const fn store(&self) -> ObjectStore {
        match self {
            Self::Put { store, .. }
            | Self::Add { store, .. }
            | Self::Delete { store, .. }
            | Self::Require { store, .. }
            | Self::Unchanged { store, .. }
            | Self::SameKeys { store, .. }
            | Self::List { store, .. }
            | Self::CountUp { store, .. }
            | Self::Clear { store } => *store,
        }
    }
}

/// So much more than the counter says, in its stored form.
pub(super) fn counted_up(counter: Option<&[u8]>, by: u64) -> [u8; 8] {
    count_in(counter).saturating_add(by).to_be_bytes()
}

/// The number in a stored counter; 0 when it is absent or of another length than 8 bytes.
pub(super) fn count_in(counter: Option<&[u8]>) -> u64 {
    counter.and_then(|bytes| bytes.try_into().ok()).map_or(0, u64::from_be_bytes)
}

/// The place where the bytes lie. Clones share it.
#[derive(Clone, Debug)]
pub enum Store {
    /// In the browser's database, for good.
    #[cfg(target_arch = "wasm32")]
    IndexedDb(IndexedDb),
    /// In memory: for tests, and for a session in which the browser stores nothing.
    Memory(MemoryStore),
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

    /// Up to `limit` rows with the lowest keys, lowest first; with `after`, only keys above it.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn first(&self, store: ObjectStore, limit: u32, after: Option<&[u8]>) -> Result<Vec<Row>, StoreError> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(database) => database.first(store, limit, after).await,
            Self::Memory(memory) => {
                memory.step().await;
                Ok(memory.first(store, limit, after))
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

    /// Destroys the keys, then everything that they opened, for good; whether or not it could be opened.
    ///
    /// # Errors
    /// When nothing was erased.
    pub async fn erase(&self) -> Result<(), StoreError> {
        let stores = [ObjectStore::KeySlots, ObjectStore::Entries, ObjectStore::Documents];
        self.commit(stores.map(|store| Change::Clear { store }).into()).await
    }
}
