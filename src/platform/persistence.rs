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

/// How many bytes this app uses, with its own files, and how many the browser would give at most; `None` where it does
/// not say.
pub async fn room() -> Option<(f64, f64)> {
    let promise = manager()?.estimate().ok()?;
    let estimate = JsFuture::from(promise).await.ok()?;
    let number = |name: &str| Reflect::get(&estimate, &name.into()).ok()?.as_f64();
    Some((number("usage")?, number("quota")?))
}

/// Absent outside secure contexts and in some private windows.
fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &"storage".into()).ok()?.is_object().then(|| navigator.storage())
}
