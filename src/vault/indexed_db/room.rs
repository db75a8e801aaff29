//! Checking for room for a write.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Cache, Response};

use super::request::failed;
use crate::vault::StoreError;

/// The number of bytes that have to fit: the largest record is a photo.
const BYTES: usize = 512 * 1024;

/// The name of the cache that the trial is written to, and of the entry in it.
const TRIAL: &str = "steady-room";

/// The key in local storage that says that the last write found no room.
const FULL: &str = "steady.full";

/// Remembers across reloads whether the last write found no room: the database may still be torn then.
pub(super) fn remember_full(is_full: bool) {
    let Some(storage) = local_storage() else { return };
    // When local storage is full as well, the flag in memory lasts until the next load.
    let _ = if is_full { storage.set_item(FULL, "on") } else { storage.remove_item(FULL) };
}

/// Whether local storage remembers that the last write found no room.
pub(super) fn was_full() -> bool {
    local_storage().and_then(|storage| storage.get_item(FULL).ok().flatten()).is_some()
}

fn local_storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Looks at the quota, then writes on trial. The trial goes into a cache: browsers keep all databases of an origin in
/// one place, and that is where nothing may be written while the disk is full.
pub(in super::super) async fn has_room() -> bool {
    if granted().await.is_some_and(|bytes| bytes < BYTES as f64) {
        return false;
    }
    let is_written = write_on_trial().await;
    if let Some(caches) = caches() {
        let _ = answer(caches.delete(TRIAL)).await;
    }
    // In a browser without caches there is no trial; the write itself will tell.
    !matches!(is_written, Err(StoreError::Full))
}

/// The number of bytes that the browser would still take, where it says; no browser says whether the disk has them.
async fn granted() -> Option<f64> {
    let navigator = web_sys::window()?.navigator();
    let is_there = Reflect::get(&navigator, &"storage".into()).ok()?.is_object();
    let estimate = JsFuture::from(is_there.then(|| navigator.storage())?.estimate().ok()?).await.ok()?;
    let number = |name: &str| Reflect::get(&estimate, &name.into()).ok()?.as_f64();
    Some(number("quota")? - number("usage")?)
}

async fn write_on_trial() -> Result<(), StoreError> {
    let Some(caches) = caches() else { return Ok(()) };
    let cache: Cache = answer(caches.open(TRIAL)).await?.unchecked_into();
    let content = Response::new_with_opt_u8_array(Some(&mut vec![0; BYTES])).map_err(failed)?;
    // Any failure counts as a full disk: it would keep the browser from writing an entry, too.
    answer(cache.put_with_str(TRIAL, &content)).await.map(drop).map_err(|_| StoreError::Full)
}

fn caches() -> Option<web_sys::CacheStorage> {
    let caches = web_sys::window()?.caches().ok()?;
    // Absent outside secure contexts.
    JsValue::is_object(&caches).then_some(caches)
}

async fn answer(promise: Promise) -> Result<JsValue, StoreError> {
    JsFuture::from(promise).await.map_err(failed)
}
