//! The browser itself, one file for each Web API.

pub mod address;
pub mod charsets;
pub mod clock;
pub mod contacts;
pub mod database;
pub mod dates;
pub mod files;
pub mod hiding;
pub mod install;
pub mod kept_app;
pub mod local_storage;
pub mod other_tabs;
pub mod page;
pub mod page_picture;
pub mod passkey;
pub mod persistence;
pub mod pictures;
pub mod plurals;
pub mod protected_file;
pub mod random;
pub mod sealing;
pub mod second_copy;
pub mod share;
pub mod tab;
pub mod timer;
pub mod tone;
pub mod updates;
pub mod vibration;
pub mod wake_lock;
pub mod worker;

use wasm_bindgen::{JsCast, closure::Closure};

/// Listens to a window event for as long as the page lives.
fn on_window_event(name: &str, handle: impl FnMut(web_sys::Event) + 'static) {
    let listener = Closure::<dyn FnMut(web_sys::Event)>::new(handle);
    if let Some(window) = web_sys::window() {
        // Adding a listener for a constant name only fails when the window is gone.
        let _ = window.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    }
    listener.forget();
}
