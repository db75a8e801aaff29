//! Steady: a private, offline check-in app for people in recovery.
//!
//! ARCHITECTURE.md has the map. Each module may use only the modules above it in this list.

#[cfg(target_arch = "wasm32")]
pub mod app;
pub mod content;
pub mod domain;
pub mod insight;
pub mod platform;
#[cfg(target_arch = "wasm32")]
pub mod screens;
pub mod state;
#[cfg(target_arch = "wasm32")]
pub mod ui;
pub mod vault;

/// Every visible sentence, as typed keys that `build.rs` makes of `locales/`.
#[cfg(target_arch = "wasm32")]
#[allow(missing_docs, unused, clippy::all, clippy::expect_used, reason = "generated code")]
mod texts {
    include!(concat!(env!("OUT_DIR"), "/i18n/mod.rs"));
}
#[cfg(target_arch = "wasm32")]
use texts::i18n;
