//! The database of everything that a person notes.

use crate::vault::{Store, StoreError};

/// Opens the database; the first time, creates it.
///
/// # Errors
/// When the browser blocks storage, or a newer version of the app holds the database.
pub async fn open() -> Result<Store, StoreError> {
    Store::in_browser().await
}
