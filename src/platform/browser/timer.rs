//! Timers. A phone suspends pages, so measure time by the clock when a timer fires, not by its delay.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// Calls back once, after at least so many milliseconds.
pub fn after(millis: i32, call: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(call);
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), millis);
    }
}

/// Waits for at least so many milliseconds.
pub async fn passed(millis: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis);
        }
    });
    // The promise is never rejected.
    let _ = JsFuture::from(promise).await;
}

/// Calls back once, after the changes made just now are painted; soon when the page is hidden, since nothing is painted
/// then.
pub fn after_paint(call: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    if window.document().is_some_and(|document| document.hidden()) {
        return after(0, call);
    }
    let callback = Closure::once_into_js(move || after(0, call));
    let _ = window.request_animation_frame(callback.unchecked_ref());
}

/// Waits until the changes made just now are painted.
pub async fn painted() {
    let promise = Promise::new(&mut |resolve, _| {
        after_paint(move || {
            let _ = resolve.call0(&JsValue::UNDEFINED);
        });
    });
    // The promise is never rejected.
    let _ = JsFuture::from(promise).await;
}

/// A repeating timer; dropping it ends it.
pub struct Repeating {
    id: i32,
    _callback: Closure<dyn FnMut()>,
}

/// Starts calling back every so many milliseconds.
pub fn every(millis: i32, call: impl FnMut() + 'static) -> Option<Repeating> {
    let callback = Closure::<dyn FnMut()>::new(call);
    let window = web_sys::window()?;
    let id = window
        .set_interval_with_callback_and_timeout_and_arguments_0(callback.as_ref().unchecked_ref(), millis)
        .ok()?;
    Some(Repeating { id, _callback: callback })
}

impl Drop for Repeating {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_interval_with_handle(self.id);
        }
    }
}
