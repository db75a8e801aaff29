//! New versions of the app: `boot.js` watches the service worker, the person decides when.

use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;

use super::on_window_event;

/// Calls back when a new version waits.
pub fn on_waiting(waiting: impl Fn() + 'static) {
    on_window_event("steady-update", move |_| waiting());
}

/// Lets the waiting version take over and loads the page again.
pub fn apply() {
    let Some(window) = web_sys::window() else { return };
    let apply = Reflect::get(&window, &"steadyApplyUpdate".into()).and_then(JsCast::dyn_into::<Function>);
    match apply {
        Ok(apply) => drop(apply.call0(&window)),
        Err(_) => super::address::reload(),
    }
}
