//! The cryptography of the lock, in its worker.

use js_sys::{JsString, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::worker::call;
use crate::platform::answers::KEY_BYTES;

const WORKER: &str = "lock";

/// The key of a passphrase by Argon2id, with `memory` KiB and this many passes; `None` when the worker does not answer.
/// The passphrase counts by its characters, however the keyboard composes them (Unicode's NFC).
pub async fn derive_key(passphrase: &str, salt: &[u8], memory: u32, passes: u32) -> Option<[u8; KEY_BYTES]> {
    let passphrase = JsString::from(passphrase).normalize("NFC");
    key(call(WORKER, "derive_key", &[passphrase.into(), bytes(salt), memory.into(), passes.into()]).await?)
}

/// The public key that belongs to a secret one; `None` when the worker does not answer.
pub async fn public_key(secret: &[u8]) -> Option<[u8; KEY_BYTES]> {
    key(call(WORKER, "public_key", &[bytes(secret)]).await?)
}

/// A box that only the secret key of this public one opens; `None` when the worker does not answer.
pub async fn seal_to(public: &[u8], content: &[u8]) -> Option<Vec<u8>> {
    Some(vec(call(WORKER, "seal_to", &[bytes(public), bytes(content)]).await?))
}

/// The content of a sealed box; `None` when it was sealed for another key, or the worker does not answer.
pub async fn open_sealed(secret: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    Some(vec(call(WORKER, "open_sealed", &[bytes(secret), bytes(sealed)]).await?))
}

fn bytes(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

fn vec(answer: JsValue) -> Vec<u8> {
    answer.unchecked_into::<Uint8Array>().to_vec()
}

fn key(answer: JsValue) -> Option<[u8; KEY_BYTES]> {
    vec(answer).try_into().ok()
}
