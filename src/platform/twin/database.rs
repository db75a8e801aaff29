//! The database: in memory, with errors as set up by a test.

use std::cell::RefCell;

use super::world;
use crate::vault::{MemoryStore, Store, StoreError};

/// The stored records, and the errors of opening them.
pub struct Database {
    /// The store of the records; clones share it, as two tabs do.
    pub store: RefCell<MemoryStore>,
    /// The errors of the next attempts to open it, in order.
    pub refusals: RefCell<Vec<StoreError>>,
}

impl Default for Database {
    fn default() -> Self {
        let store = MemoryStore::default();
        store.outlast_the_page();
        Self { store: RefCell::new(store), refusals: RefCell::default() }
    }
}

/// Opens the database.
///
/// # Errors
/// The next one of [`Database::refusals`], if there is one.
pub async fn open() -> Result<Store, StoreError> {
    let world = world();
    let mut refusals = world.database.refusals.borrow_mut();
    if refusals.is_empty() {
        return Ok(Store::Memory(world.database.store.borrow().clone()));
    }
    Err(refusals.remove(0))
}
