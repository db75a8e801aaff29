//! The parts of a commit.

use super::ObjectStore;

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

    /// Whether this part changes the records that give the data key.
    pub fn writes_keys(&self) -> bool {
        let is_condition = matches!(self, Self::Require { .. } | Self::Unchanged { .. } | Self::SameKeys { .. });
        !is_condition && self.store() == ObjectStore::KeySlots
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
