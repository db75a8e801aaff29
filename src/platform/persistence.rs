//! Whether the browser promises to keep what is stored, and how much room there is.

use js_sys::Reflect;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// Asks the browser to keep what is stored even when space runs short. Answers whether it promised.
pub async fn ask_to_persist() -> Option<bool> {
    let promise = manager()?.persist().ok()?;
    JsFuture::from(promise).await.ok()?.as_bool()
}

/// Whether the browser has promised; `None` where it does not say.
pub async fn is_persisted() -> Option<bool> {
    let promise = manager()?.persisted().ok()?;
    JsFuture::from(promise).await.ok()?.as_bool()
}

/// Room in bytes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// Used by this app, with its own files.
    pub used: f64,
    /// What the browser would give at most.
    pub granted: f64,
}

/// How much room is used and granted; `None` where the browser does not say.
pub async fn room() -> Option<Room> {
    let promise = manager()?.estimate().ok()?;
    let estimate = JsFuture::from(promise).await.ok()?;
    let number = |name: &str| Reflect::get(&estimate, &name.into()).ok()?.as_f64();
    Some(Room { used: number("usage")?, granted: number("quota")? })
}

/// Absent outside secure contexts and in some private windows.
fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &"storage".into()).ok()?.is_object().then(|| navigator.storage())
}
