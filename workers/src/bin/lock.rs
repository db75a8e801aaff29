//! The worker of the lock.

#[cfg(target_arch = "wasm32")]
mod calls {
    use steady_workers::lock::{self, LockError};
    use wasm_bindgen::prelude::*;

    fn answered<T: AsRef<[u8]>>(result: Result<T, LockError>) -> Result<Vec<u8>, JsError> {
        Ok(result?.as_ref().to_vec())
    }

    #[wasm_bindgen]
    pub fn derive_key(passphrase: &str, salt: &[u8], memory: u32, passes: u32) -> Result<Vec<u8>, JsError> {
        answered(lock::derive_key(passphrase, salt, memory, passes))
    }

    #[wasm_bindgen]
    pub fn public_key(secret: &[u8]) -> Result<Vec<u8>, JsError> {
        answered(lock::public_key(secret))
    }

    #[wasm_bindgen]
    pub fn seal_to(public: &[u8], content: &[u8]) -> Result<Vec<u8>, JsError> {
        answered(lock::seal_to(public, content))
    }

    #[wasm_bindgen]
    pub fn open_sealed(secret: &[u8], sealed: &[u8]) -> Result<Vec<u8>, JsError> {
        answered(lock::open_sealed(secret, sealed))
    }
}

fn main() {}
