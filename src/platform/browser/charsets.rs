//! Decoding of the charsets that browsers know, which are all that phones and computers have written.

use web_sys::{TextDecoder, TextDecoderOptions, js_sys::Uint8Array};

/// Decodes bytes; `None` for an unknown charset, or bytes that are invalid in it.
pub fn decode(charset: &str, bytes: &[u8]) -> Option<String> {
    let options = TextDecoderOptions::new();
    options.set_fatal(true);
    let decoder = TextDecoder::new_with_label_and_options(charset, &options).ok()?;
    // A copy, because WebAssembly memory may move while JavaScript reads it.
    decoder.decode_with_js_u8_array(&Uint8Array::from(bytes)).ok()
}
