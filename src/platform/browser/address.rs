//! The page's address: the hash names the open place, so any static host serves every place from one file.

use wasm_bindgen::JsValue;

use super::on_window_event;

/// The hash without its `#`, such as `/today`; empty when there is none.
pub fn hash() -> String {
    let hash = location().and_then(|location| location.hash().ok());
    hash.map(|hash| hash.trim_start_matches('#').to_owned()).unwrap_or_default()
}

/// The value of `?go=` that shortcuts on the home screen open the app with.
pub fn go() -> Option<String> {
    let search = location()?.search().ok()?;
    search.trim_start_matches('?').split('&').find_map(|pair| pair.strip_prefix("go=").map(str::to_owned))
}

/// Replaces the hash without a new history entry, and drops any `?go=`.
pub fn replace(hash: &str) {
    let Some(window) = web_sys::window() else { return };
    let path = location().and_then(|location| location.pathname().ok()).unwrap_or_default();
    if let Ok(history) = window.history() {
        // Only refused when called hundreds of times a second.
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("{path}#{hash}")));
    }
}

/// Goes to another hash as a new history entry, so that the back gesture returns from it.
pub fn push(hash: &str) {
    if let Some(location) = location() {
        let _ = location.set_hash(hash);
    }
}

/// Goes one history entry back, as the phone's back gesture does.
pub fn back() {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let _ = history.back();
    }
}

/// Loads the page again.
pub fn reload() {
    if let Some(location) = location() {
        let _ = location.reload();
    }
}

/// Calls back whenever the hash changes, by a link, the back gesture or the address bar.
pub fn on_change(mut changed: impl FnMut() + 'static) {
    on_window_event("hashchange", move |_| changed());
}

fn location() -> Option<web_sys::Location> {
    Some(web_sys::window()?.location())
}
