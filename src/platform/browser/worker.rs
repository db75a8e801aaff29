//! Workers that compute beside the page (Web Workers): `boot.js` knows their scripts.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, Worker};

/// Calls a function of a worker, which is started for this call and ended after it, so that nothing secret stays in it.
/// `None` when it could not be started, or gave nothing.
pub async fn call(name: &str, function: &str, values: &[JsValue]) -> Option<JsValue> {
    try_call(name, function, values).await.ok()
}

/// The same with the reason that the function gave.
///
/// # Errors
/// The function's reason; `None` when there was no answer.
pub async fn try_call(name: &str, function: &str, values: &[JsValue]) -> Result<JsValue, Option<String>> {
    let worker = start(name).ok_or(None)?;
    let message = Array::of1(&function.into());
    for value in values {
        message.push(value);
    }
    let answered = Promise::new(&mut |answer, refuse| {
        let on_message = Closure::once_into_js(move |event: MessageEvent| {
            drop(answer.call1(&JsValue::NULL, &event.data()));
        });
        let on_error = Closure::once_into_js(move || drop(refuse.call0(&JsValue::NULL)));
        worker.set_onmessage(Some(on_message.unchecked_ref()));
        worker.set_onerror(Some(on_error.unchecked_ref()));
    });
    let posted = worker.post_message(&message);
    let answer = match posted {
        Ok(()) => JsFuture::from(answered).await.ok(),
        Err(_) => None,
    };
    worker.terminate();
    let answer = answer.and_then(|answer| answer.dyn_into::<Array>().ok()).ok_or(None)?;
    let given = answer.get(0);
    if given.is_null() || given.is_undefined() { Err(answer.get(1).as_string()) } else { Ok(given) }
}

fn start(name: &str) -> Option<Worker> {
    let window = web_sys::window()?;
    let start: Function = Reflect::get(&window, &"steadyWorker".into()).ok()?.dyn_into().ok()?;
    start.call1(&window, &name.into()).ok()?.dyn_into().ok()
}
