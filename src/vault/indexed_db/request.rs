//! Requests and transactions as futures, and the browser's errors as ours.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, IdbRequest, IdbTransaction};

use crate::vault::StoreError;

/// The result of a request.
pub(super) async fn done(request: &IdbRequest) -> Result<JsValue, StoreError> {
    JsFuture::from(Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    }))
    .await
    .map_err(|_| request_error(request))?;
    request.result().map_err(failed)
}

/// Becomes ready when a transaction has completed, and is durable, or has aborted.
pub(super) fn ended(transaction: &IdbTransaction) -> JsFuture {
    JsFuture::from(Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    }))
}

pub(super) fn request_error(request: &IdbRequest) -> StoreError {
    match request.error() {
        Ok(Some(error)) => named(&error),
        Ok(None) => StoreError::Failed("no reason".to_owned()),
        Err(error) => failed(error),
    }
}

pub(super) fn failed(error: JsValue) -> StoreError {
    match error.dyn_ref::<DomException>() {
        Some(error) => named(error),
        None => {
            let name = Reflect::get(&error, &"name".into()).ok().and_then(|name| name.as_string());
            StoreError::Failed(name.unwrap_or_else(|| "no reason".to_owned()))
        }
    }
}

pub(super) fn named(error: &DomException) -> StoreError {
    StoreError::of_browser(&error.name(), &error.message())
}
