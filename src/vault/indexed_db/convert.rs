//! Keys, values and ranges as the database has them.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::IdbKeyRange;

use super::request::failed;
use crate::vault::{Row, StoreError};

/// The range of all keys of ours, which are bytes: below a key, or without a bound. Other types of key are not ours.
pub(super) fn below(before: Option<&[u8]>) -> Result<JsValue, StoreError> {
    let upper = before.map_or_else(|| Array::new().into(), key);
    let range = IdbKeyRange::bound_with_lower_open_and_upper_open(&key(&[]), &upper, false, true);
    Ok(range.map_err(failed)?.into())
}

/// The range of all keys of ours above a key.
pub(super) fn above(after: &[u8]) -> Result<JsValue, StoreError> {
    let range = IdbKeyRange::bound_with_lower_open_and_upper_open(&key(after), &Array::new(), true, true);
    Ok(range.map_err(failed)?.into())
}

pub(super) fn key(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

pub(super) fn value(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

/// The bytes of a key or value; a value of a foreign type becomes the bytes of its JSON, which no envelope is.
pub(super) fn bytes(value: &JsValue) -> Vec<u8> {
    if let Some(bytes) = value.dyn_ref::<Uint8Array>() {
        return bytes.to_vec();
    }
    if value.is_instance_of::<js_sys::ArrayBuffer>() {
        return Uint8Array::new(value).to_vec();
    }
    js_sys::JSON::stringify(value).map_or_else(|_| Vec::new(), |text| String::from(text).into_bytes())
}

pub(super) fn rows(keys: JsValue, values: JsValue) -> Result<Vec<Row>, StoreError> {
    let (keys, values) = (list(keys)?, list(values)?);
    Ok(keys.iter().zip(values.iter()).map(|(key, value)| (bytes(&key), bytes(&value))).collect())
}

pub(super) fn list(value: JsValue) -> Result<Array, StoreError> {
    value.dyn_into().map_err(|_| StoreError::Failed("no rows".to_owned()))
}
