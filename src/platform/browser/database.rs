//! The database of everything that a person notes.

use crate::{
    domain::Id,
    vault::{Store, StoreError},
};

/// Opens the database; the first time, creates it.
///
/// # Errors
/// When the browser blocks storage, or a newer version of the app holds the database.
pub async fn open() -> Result<Store, StoreError> {
    Store::in_browser().await
}

/// Opens the database of a tray; the first time, creates it.
///
/// # Errors
/// As [`open`].
pub async fn open_tray(id: Id) -> Result<Store, StoreError> {
    Store::of_tray(id).await
}

/// Deletes the database of a tray that was emptied.
pub fn drop_tray(id: Id) {
    Store::drop_tray(id);
}
