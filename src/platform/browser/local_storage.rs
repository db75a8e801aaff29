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

/// The names with a prefix.
pub fn names(beginning: &str) -> Vec<String> {
    if !is_there() {
        return Vec::new();
    }
    let storage = LocalStorage::raw();
    let count = storage.length().unwrap_or(0);
    let names = (0..count).filter_map(|place| storage.key(place).ok().flatten());
    names.filter(|name| name.starts_with(beginning)).collect()
}

/// Removes the text that is kept under a name.
pub fn remove(name: &str) {
    if is_there() {
        LocalStorage::delete(name);
    }
}

/// Whether storage can be used; gloo-storage panics where it is blocked.
fn is_there() -> bool {
    web_sys::window().is_some_and(|window| window.local_storage().is_ok_and(|storage| storage.is_some()))
}
