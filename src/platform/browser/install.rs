//! Putting the app on the home screen.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::on_window_event;

pub use crate::platform::answers::Installing;

/// How the app can be put on the home screen at this moment.
pub fn installing() -> Installing {
    if runs_installed() {
        Installing::Installed
    } else if waiting_prompt().is_some() {
        Installing::CanAsk
    } else if is_ios() {
        Installing::ByShareSheet
    } else {
        Installing::NotOffered
    }
}

/// Shows the browser's install prompt, if there is one.
pub fn ask() {
    let Some(prompt) = waiting_prompt() else { return };
    if let Ok(show) = Reflect::get(&prompt, &"prompt".into()).and_then(JsCast::dyn_into::<Function>) {
        // The answer comes as an event; a prompt can be shown once only.
        let _ = show.call0(&prompt);
    }
    if let Some(window) = web_sys::window() {
        let _ = Reflect::set(&window, &"steadyInstall".into(), &JsValue::NULL);
    }
}

/// Calls back when [`installing`] may have changed.
pub fn on_change(changed: impl Fn() + Clone + 'static) {
    for event in ["steady-installable", "appinstalled"] {
        let changed = changed.clone();
        on_window_event(event, move |_| changed());
    }
}

/// The install prompt, which `boot.js` keeps because its event comes before the app runs.
fn waiting_prompt() -> Option<JsValue> {
    let prompt = Reflect::get(web_sys::window()?.as_ref(), &"steadyInstall".into()).ok()?;
    prompt.is_object().then_some(prompt)
}

/// Whether this is iOS or iPadOS: only there `navigator.standalone` exists.
fn is_ios() -> bool {
    web_sys::window().is_some_and(|window| Reflect::has(&window.navigator(), &"standalone".into()).unwrap_or(false))
}

/// Whether the app runs from the home screen of an iPhone or iPad, where download links do nothing.
pub fn is_on_ios_home_screen() -> bool {
    is_ios() && runs_installed()
}

fn runs_installed() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let by_display =
        window.match_media("(display-mode: standalone)").ok().flatten().is_some_and(|query| query.matches());
    let by_ios = Reflect::get(&window.navigator(), &"standalone".into()).is_ok_and(|value| value.is_truthy());
    by_display || by_ios
}
