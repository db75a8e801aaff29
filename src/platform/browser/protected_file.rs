//! Files that a passphrase protects, made and opened in their worker.

use js_sys::{JsString, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::worker::try_call;
use crate::platform::answers::NotOpened;

const WORKER: &str = "age";

/// Protects content with a passphrase; `None` when the worker does not answer. The passphrase counts by its characters,
/// however the keyboard composes them (Unicode's NFC).
pub async fn protect(content: &[u8], passphrase: &str) -> Option<Vec<u8>> {
    call("encrypt", content, passphrase).await.ok()
}

/// The content of a file that a passphrase protects.
///
/// # Errors
/// Why it was not opened.
pub async fn open(file: &[u8], passphrase: &str) -> Result<Vec<u8>, NotOpened> {
    call("decrypt", file, passphrase).await.map_err(|why| why.map_or(NotOpened::NoAnswer, |why| NotOpened::said(&why)))
}

async fn call(function: &str, bytes: &[u8], passphrase: &str) -> Result<Vec<u8>, Option<String>> {
    let passphrase: JsValue = JsString::from(passphrase).normalize("NFC").into();
    let answer = try_call(WORKER, function, &[Uint8Array::from(bytes).into(), passphrase]).await?;
    Ok(answer.unchecked_into::<Uint8Array>().to_vec())
}
