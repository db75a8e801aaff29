//! Local storage, for what may be lost: device preferences and sealed drafts.
//!
//! Browsers write it to disk up to a minute late and lose it when killed, so nothing a person saved lives here.

use gloo_storage::{LocalStorage, Storage};
use serde::{Serialize, de::DeserializeOwned};

/// What is kept under a name; `None` when there is nothing readable or storage is blocked.
pub fn get<T: DeserializeOwned>(name: &str) -> Option<T> {
    is_there().then(|| LocalStorage::get(name).ok()).flatten()
}

/// Keeps a value under a name. Answers whether the browser took it.
pub fn set(name: &str, value: &impl Serialize) -> bool {
    is_there() && LocalStorage::set(name, value).is_ok()
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
