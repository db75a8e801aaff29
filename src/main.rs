//! Starts the app in the browser.

#[cfg(target_arch = "wasm32")]
fn main() {
    // A release stops at once instead; either way boot.js shows the static help again.
    #[cfg(debug_assertions)]
    console_error_panic_hook::set_once();
    steady::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Steady runs in a browser: `make serve` builds and serves it.");
}
