//! The phone's share sheet.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, DomException, File, FilePropertyBag};

pub use crate::platform::answers::Shared;

/// Opens the share sheet with a text.
pub async fn text(title: &str, text: &str) -> Shared {
    match data(&[("title", title.into()), ("text", text.into())]) {
        Some(data) => share(&data).await,
        None => Shared::NotOffered,
    }
}

/// Opens the share sheet with a file.
pub async fn file(name: &str, content: &Blob) -> Shared {
    let options = FilePropertyBag::new();
    options.set_type(&content.type_());
    let file = File::new_with_blob_sequence_and_options(&Array::of1(content), name, &options);
    let data = file.ok().and_then(|file| data(&[("files", Array::of1(&file).into())]));
    match data {
        Some(data) if ask("canShare", &data).is_some_and(|can| can.is_truthy()) => share(&data).await,
        _ => Shared::NotOffered,
    }
}

fn data(fields: &[(&str, JsValue)]) -> Option<Object> {
    let data = Object::new();
    for (name, value) in fields {
        Reflect::set(&data, &(*name).into(), value).ok()?;
    }
    Some(data)
}

async fn share(data: &Object) -> Shared {
    let Some(sharing) = ask("share", data).and_then(|sharing| sharing.dyn_into::<Promise>().ok()) else {
        return Shared::NotOffered;
    };
    match JsFuture::from(sharing).await.map_err(JsCast::dyn_into::<DomException>) {
        Ok(_) => Shared::Taken,
        Err(Ok(refusal)) if refusal.name() == "AbortError" => Shared::Closed,
        Err(_) => Shared::NotOffered,
    }
}

/// Calls a method of the navigator; `None` when it lacks the method or throws.
fn ask(method: &str, data: &Object) -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let method: Function = Reflect::get(&navigator, &method.into()).ok()?.dyn_into().ok()?;
    method.call1(&navigator, data).ok()
}
