//! Files that a passphrase protects, which the browser makes and opens in a worker.

use steady_workers::age;

use super::world;
use crate::platform::answers::NotOpened;

/// Protects content with a passphrase; `None` when the worker does not answer.
pub async fn protect(content: &[u8], passphrase: &str) -> Option<Vec<u8>> {
    if world().has_workers.get() { age::encrypt(content, passphrase).ok() } else { None }
}

/// The content of a file that a passphrase protects.
///
/// # Errors
/// Why it was not opened.
pub async fn open(file: &[u8], passphrase: &str) -> Result<Vec<u8>, NotOpened> {
    if !world().has_workers.get() {
        return Err(NotOpened::NoAnswer);
    }
    age::decrypt(file, passphrase).map_err(|error| NotOpened::said(&error.to_string()))
}
