//! The Contact Picker: the person picks some of the phone's contacts; the page never sees the others.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::domain::Contact;

/// Whether this browser has the Contact Picker.
pub fn can_pick() -> bool {
    picker().is_some()
}

/// Opens the picker. Answers with the picked people; empty when it was closed.
pub async fn pick() -> Vec<Contact> {
    let Some(picking) = picking() else { return Vec::new() };
    let picked = JsFuture::from(picking).await.ok().and_then(|picked| picked.dyn_into::<Array>().ok());
    let read = |contact: JsValue| Contact::new(&texts(&contact, "name"), texts(&contact, "tel"), Vec::new());
    picked.map(|picked| picked.iter().filter_map(read).collect()).unwrap_or_default()
}

fn picking() -> Option<Promise> {
    let properties = Array::of2(&"name".into(), &"tel".into());
    let options = Object::new();
    Reflect::set(&options, &"multiple".into(), &true.into()).ok()?;
    let (contacts, select) = picker()?;
    select.call2(&contacts, &properties, &options).ok()?.dyn_into().ok()
}

/// The Contact Picker and its `select` method, which only some browsers have.
fn picker() -> Option<(JsValue, Function)> {
    let navigator = web_sys::window()?.navigator();
    let contacts = Reflect::get(&navigator, &"contacts".into()).ok().filter(JsValue::is_object)?;
    let select = Reflect::get(&contacts, &"select".into()).ok()?.dyn_into().ok()?;
    Some((contacts, select))
}

fn texts(contact: &JsValue, property: &str) -> Vec<String> {
    let list = Reflect::get(contact, &property.into()).ok().and_then(|list| list.dyn_into::<Array>().ok());
    list.map(|list| list.iter().filter_map(|text| text.as_string()).collect()).unwrap_or_default()
}
