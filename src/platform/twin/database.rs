//! The database: in memory, with errors as set up by a test.

use std::cell::RefCell;

use super::world;
use crate::{
    domain::Id,
    vault::{MemoryStore, Store, StoreError},
};

/// The stored records, and the errors of opening them.
pub struct Database {
    /// The store of the records; clones share it, as two tabs do.
    pub store: RefCell<MemoryStore>,
    /// The errors of the next attempts to open it, in order.
    pub refusals: RefCell<Vec<StoreError>>,
    /// The stores of the trays.
    pub trays: RefCell<Vec<(Id, MemoryStore)>>,
}

impl Default for Database {
    fn default() -> Self {
        Self { store: RefCell::new(lasting()), refusals: RefCell::default(), trays: RefCell::default() }
    }
}

fn lasting() -> MemoryStore {
    let store = MemoryStore::default();
    store.outlast_the_page();
    store
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

/// Opens the database of a tray.
///
/// # Errors
/// As [`open`].
pub async fn open_tray(id: Id) -> Result<Store, StoreError> {
    open().await?;
    let world = world();
    let mut trays = world.database.trays.borrow_mut();
    let known = trays.iter().find(|(known, _)| *known == id).map(|(_, store)| store.clone());
    let store = known.unwrap_or_else(|| {
        let store = lasting();
        trays.push((id, store.clone()));
        store
    });
    Ok(Store::Memory(store))
}

/// Deletes the database of a tray that was emptied.
pub fn drop_tray(id: Id) {
    world().database.trays.borrow_mut().retain(|(known, _)| *known != id);
}
