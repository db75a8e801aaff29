//! The cryptography of the lock, which the browser runs in a worker.

use chrono::TimeDelta;
use steady_workers::lock;

use super::world;
use crate::platform::answers::KEY_BYTES;

/// The key of a passphrase by Argon2id, with `memory` KiB and this many passes; `None` when the worker does not answer.
/// It takes half a second, as on an old phone.
pub async fn derive_key(passphrase: &str, salt: &[u8], memory: u32, passes: u32) -> Option<[u8; KEY_BYTES]> {
    has_workers()?;
    world().clock.pass(TimeDelta::milliseconds(500));
    lock::derive_key(passphrase, salt, memory, passes).ok()
}

/// The public key that belongs to a secret one; `None` when the worker does not answer.
pub async fn public_key(secret: &[u8]) -> Option<[u8; KEY_BYTES]> {
    has_workers()?;
    lock::public_key(secret).ok()
}

/// A box that only the secret key of this public one opens; `None` when the worker does not answer.
pub async fn seal_to(public: &[u8], content: &[u8]) -> Option<Vec<u8>> {
    has_workers()?;
    lock::seal_to(public, content).ok()
}

/// The content of a sealed box; `None` when it was sealed for another key, or the worker does not answer.
pub async fn open_sealed(secret: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    has_workers()?;
    lock::open_sealed(secret, sealed).ok()
}

fn has_workers() -> Option<()> {
    world().has_workers.get().then_some(())
}
