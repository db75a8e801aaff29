//! The Web APIs that Steady uses, one small file for each in `browser`. In native builds, `twin` offers the same
//! functions in memory, so that all code above them runs in plain tests unchanged.

mod answers;
#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod twin;
pub mod zone;

pub use answers::{NoPasskey, NotOpened, PasskeyMade};
#[cfg(target_arch = "wasm32")]
pub use browser::*;
#[cfg(not(target_arch = "wasm32"))]
pub use twin::*;
