//! Persistent storage, as set up by a test.

use super::world;

/// Asks for persistent storage; answers as [`is_persisted`].
pub async fn ask_to_persist() -> Option<bool> {
    let world = world();
    world.asked_to_persist.set(world.asked_to_persist.get() + 1);
    world.persists.get()
}

/// Whether storage is persistent; `None` where the browser does not say.
pub async fn is_persisted() -> Option<bool> {
    world().persists.get()
}

/// Bytes used, and the quota in bytes.
pub async fn room() -> Option<(f64, f64)> {
    Some((1_000.0, 1_000_000.0))
}
