//! The worker of protected backups.

#[cfg(target_arch = "wasm32")]
mod calls {
    use steady_workers::age;
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    pub fn encrypt(content: &[u8], passphrase: &str) -> Result<Vec<u8>, JsError> {
        Ok(age::encrypt(content, passphrase)?)
    }

    #[wasm_bindgen]
    pub fn decrypt(file: &[u8], passphrase: &str) -> Result<Vec<u8>, JsError> {
        Ok(age::decrypt(file, passphrase)?)
    }
}

fn main() {}
