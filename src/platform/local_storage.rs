//! Local storage, for what may be lost: device preferences and sealed drafts.
//!
//! Browsers write it to disk up to a minute late and lose it when killed, so nothing a person saved lives here.

use gloo_storage::{LocalStorage, Storage};

/// The text that is kept under a name; `None` when there is none or storage is blocked.
pub fn get(name: &str) -> Option<String> {
    is_there().then(|| LocalStorage::raw().get_item(name).ok()).flatten().flatten()
}

/// Keeps a text under a name. Answers whether the browser took it.
pub fn set(name: &str, text: &str) -> bool {
    is_there() && LocalStorage::raw().set_item(name, text).is_ok()
}

/// Forgets what is kept under a name.
pub fn remove(name: &str) {
    if is_there() {
        LocalStorage::delete(name);
    }
}

/// gloo-storage panics where storage is blocked, so ask first.
fn is_there() -> bool {
    web_sys::window().is_some_and(|window| window.local_storage().is_ok_and(|storage| storage.is_some()))
}
