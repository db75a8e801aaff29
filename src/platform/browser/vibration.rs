//! The phone's vibration.

use js_sys::Reflect;

/// Whether this device can vibrate.
pub fn is_there() -> bool {
    web_sys::window().is_some_and(|window| Reflect::has(&window.navigator(), &"vibrate".into()).unwrap_or(false))
}

/// Vibrates for so many milliseconds, where the device can.
pub fn vibrate(millis: u32) {
    if let Some(window) = web_sys::window().filter(|_| is_there()) {
        window.navigator().vibrate_with_duration(millis);
    }
}
