//! The phone's share sheet.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, DomException, File, FilePropertyBag};

/// Offers a text to whatever the person picks. Answers false where no share sheet opens; a person who closes it without
/// picking anything has been asked.
pub async fn text(title: &str, text: &str) -> bool {
    match data(&[("title", title.into()), ("text", text.into())]) {
        Some(data) => share(&data).await,
        None => false,
    }
}

/// Offers a file. Answers false where no share sheet opens for it.
pub async fn file(name: &str, content: &Blob) -> bool {
    let options = FilePropertyBag::new();
    options.set_type(&content.type_());
    let file = File::new_with_blob_sequence_and_options(&Array::of1(content), name, &options);
    let data = file.ok().and_then(|file| data(&[("files", Array::of1(&file).into())]));
    match data {
        Some(data) => ask("canShare", &data).is_some_and(|can| can.is_truthy()) && share(&data).await,
        None => false,
    }
}

fn data(fields: &[(&str, JsValue)]) -> Option<Object> {
    let data = Object::new();
    for (name, value) in fields {
        Reflect::set(&data, &(*name).into(), value).ok()?;
    }
    Some(data)
}

async fn share(data: &Object) -> bool {
    let Some(sharing) = ask("share", data).and_then(|sharing| sharing.dyn_into::<Promise>().ok()) else {
        return false;
    };
    match JsFuture::from(sharing).await {
        Ok(_) => true,
        Err(refusal) => refusal.dyn_into().is_ok_and(|refusal: DomException| refusal.name() == "AbortError"),
    }
}

/// What the navigator answers, when it knows the method.
fn ask(method: &str, data: &Object) -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let method: Function = Reflect::get(&navigator, &method.into()).ok()?.dyn_into().ok()?;
    method.call1(&navigator, data).ok()
}
