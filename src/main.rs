//! Starts the app in the browser.

#[cfg(target_arch = "wasm32")]
fn main() {
    steady::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Steady runs in a browser: `make serve` builds and serves it.");
}
