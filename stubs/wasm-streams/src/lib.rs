//! Stands in for the crate of this name, which Leptos brings for talking to its servers.
//!
//! Steady has no server and never calls any of this, but what that crate exports to JavaScript cannot be left out by
//! the linker: 5 KB of every first download. This has the same names and exports nothing.

use futures_util::stream::{Empty, empty};
use wasm_bindgen::JsValue;

/// A stream of the browser's, of which nothing is read.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes the browser's stream.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Would send to a server.
    ///
    /// # Panics
    /// Always: there is no server.
    pub fn from_stream<S>(_: S) -> Self {
        unimplemented!("Steady has no server to send to")
    }

    /// The browser's stream.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// What a server sends: nothing.
    pub fn into_stream(self) -> Empty<Result<JsValue, JsValue>> {
        empty()
    }
}
