//! The phone's share sheet.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// Offers a text to whatever the person picks. Answers false where there is no share sheet; a person who closes it
/// without picking anything has been asked.
pub async fn text(title: &str, text: &str) -> bool {
    match sharing(title, text) {
        Some(sharing) => {
            // Refused only when the person closes the sheet.
            drop(JsFuture::from(sharing).await);
            true
        }
        None => false,
    }
}

fn sharing(title: &str, text: &str) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    let share: Function = Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()?;
    let data = Object::new();
    for (name, value) in [("title", title), ("text", text)] {
        Reflect::set(&data, &name.into(), &value.into()).ok()?;
    }
    share.call1(&navigator, &data).ok()?.dyn_into().ok()
}
