//! Hiding the app: `boot.js` shows a harmless page in its place, to which "back" does not lead back.

use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;

/// Shows the harmless page; the app is gone with it.
pub fn hide() {
    let Some(window) = web_sys::window() else { return };
    let hide = Reflect::get(&window, &"steadyHide".into()).and_then(JsCast::dyn_into::<Function>);
    if let Ok(hide) = hide {
        // It throws nothing.
        let _ = hide.call0(&window);
    }
}
