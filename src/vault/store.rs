//! The port to storage: three object stores of bytes, read one by one or in windows, written in groups.

use thiserror::Error;

#[cfg(target_arch = "wasm32")]
use super::IndexedDb;
use super::MemoryStore;

/// A key and the bytes under it.
pub type Row = (Vec<u8>, Vec<u8>);

/// Which of the three object stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectStore {
    /// One sealed record an entry.
    Entries,
    /// Sealed lists and photos, and the count of deletions.
    Documents,
    /// What gives the data key.
    KeySlots,
}

impl ObjectStore {
    /// Each of them.
    pub const ALL: [Self; 3] = [Self::Entries, Self::Documents, Self::KeySlots];

    /// The name in the database and in files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Entries => "entries",
            Self::Documents => "documents",
            Self::KeySlots => "key_slots",
        }
    }
}

/// One part of a group that is committed as a whole or not at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Writes, whether or not the key is taken.
    Put {
        /// Where.
        store: ObjectStore,
        /// Under which key.
        key: Vec<u8>,
        /// What.
        bytes: Vec<u8>,
    },
    /// Writes under a free key; a taken one fails the group with [`StoreError::Taken`].
    Add {
        /// Where.
        store: ObjectStore,
        /// Under which key.
        key: Vec<u8>,
        /// What.
        bytes: Vec<u8>,
    },
    /// Deletes what is there; nothing there fails the group with [`StoreError::Missing`].
    Delete {
        /// Where.
        store: ObjectStore,
        /// Under which key.
        key: Vec<u8>,
    },
    /// Fails the group with [`StoreError::Replaced`] unless exactly these bytes are there.
    Require {
        /// Where.
        store: ObjectStore,
        /// Under which key.
        key: Vec<u8>,
        /// What has to be there.
        bytes: Vec<u8>,
    },
    /// Adds one to a counter of 8 bytes, big-endian; one that is absent or of another length starts at zero.
    CountUp {
        /// Where.
        store: ObjectStore,
        /// Under which key.
        key: Vec<u8>,
    },
    /// Deletes everything.
    Clear {
        /// Where.
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
            | Self::CountUp { store, .. }
            | Self::Clear { store } => *store,
        }
    }
}

/// One more than the counter says, in its stored form.
pub(super) fn counted_up(counter: Option<&[u8]>) -> [u8; 8] {
    count_in(counter).saturating_add(1).to_be_bytes()
}

/// What a stored counter says.
pub(super) fn count_in(counter: Option<&[u8]>) -> u64 {
    counter.and_then(|bytes| bytes.try_into().ok()).map_or(0, u64::from_be_bytes)
}

/// Why storage did not do what was asked; a group that failed has changed nothing.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    /// No space is left.
    #[error("the storage is full")]
    Full,
    /// The browser does not let this page store anything; with the browser's own name for the reason.
    #[error("the storage is blocked ({0})")]
    Blocked(String),
    /// A newer version of the app has already changed the database.
    #[error("the database belongs to a newer version")]
    NewerDatabase,
    /// Another tab keeps an older database open and does not let go of it.
    #[error("another tab holds the database")]
    HeldElsewhere,
    /// Something lies already under a key that had to be free.
    #[error("the key is taken")]
    Taken,
    /// Nothing lies under a key that had to be there.
    #[error("nothing is there")]
    Missing,
    /// The vault was erased or given another key since it was opened, in another tab.
    #[error("the vault was replaced elsewhere")]
    Replaced,
    /// Anything else; with the browser's own name for it.
    #[error("the storage failed ({0})")]
    Failed(String),
}

/// Where the bytes lie. Clones share what they hold.
#[derive(Clone, Debug)]
pub enum Store {
    /// In the browser's database, for good.
    #[cfg(target_arch = "wasm32")]
    IndexedDb(IndexedDb),
    /// In memory: for tests, and for a session in which the browser stores nothing.
    Memory(MemoryStore),
}

impl Store {
    /// Nothing yet, and nothing that outlives the page.
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

    /// Whether all of it is gone when the page closes.
    pub const fn is_in_memory(&self) -> bool {
        matches!(self, Self::Memory(_))
    }

    /// The bytes under one key.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn get(&self, store: ObjectStore, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(database) => database.get(store, key).await,
            Self::Memory(memory) => Ok(memory.get(store, key)),
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
            Self::Memory(memory) => Ok(memory.count(store)),
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
            Self::Memory(memory) => Ok(memory.last(store, limit, before)),
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
    /// When storage fails or a change's condition does not hold; then nothing has changed.
    pub async fn commit(&self, changes: Vec<Change>) -> Result<(), StoreError> {
        match self {
            #[cfg(target_arch = "wasm32")]
            Self::IndexedDb(database) => database.commit(changes).await,
            Self::Memory(memory) => memory.commit(changes),
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
