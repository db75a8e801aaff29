//! A slider from 0 to 10 that can also be unset.

use std::sync::Arc;

use leptos::{
    ev::{KeyboardEvent, PointerEvent},
    prelude::*,
    web_sys::HtmlInputElement,
};

use super::{BoxedCallback, Derived, callback, class_while, flag, text, typing};
use crate::platform::timer;

/// Keys that leave a slider at 0 where it is; Enter confirms its value.
const LEAST_KEYS: [&str; 5] = ["Home", "ArrowLeft", "ArrowDown", "PageDown", "Enter"];
/// Milliseconds that a browser may take to move a slider to a tap.
const TAP_MILLIS: i32 = 50;

/// A slider from 0 to 10. Unset until it is touched, so that "not rated" is never mistaken for "none".
#[component]
pub fn StrengthSlider(
    /// The label of the slider.
    label: &'static str,
    /// An id that no other element on the page has.
    #[prop(into)]
    id: String,
    /// The rating.
    value: Derived<Option<u8>>,
    /// Called with each rating.
    on_rate: BoxedCallback<u8>,
    /// Called with the rating once the finger or the key lets go.
    #[prop(optional)]
    on_settled: Option<BoxedCallback<u8>>,
    /// Words beside an unset slider.
    unset: &'static str,
    /// Words after the number, such as "of 10".
    #[prop(into)]
    after: String,
) -> impl IntoView {
    let rate = callback(move |typed: String| {
        if let Ok(rating) = typed.parse() {
            on_rate(rating);
        }
    });
    let settle = callback(move |typed: String| {
        if let (Some(on_settled), Ok(rating)) = (&on_settled, typed.parse()) {
            on_settled(rating);
        }
    });
    // An unset slider stands at 0, so choosing 0 fires neither `input` nor `change`: the taps and keys that choose it
    // are handled separately.
    let choose_none: BoxedCallback<()> = {
        let (value, rate, settle) = (Arc::clone(&value), rate.clone(), settle.clone());
        callback(move |()| {
            if untrack(|| value()).is_none() {
                rate("0".to_owned());
                settle("0".to_owned());
            }
        })
    };
    let touch = {
        let choose_none = choose_none.clone();
        move |event: PointerEvent| {
            let slider: HtmlInputElement = event_target(&event);
            let choose_none = choose_none.clone();
            // Some browsers move the slider only after this.
            timer::after(TAP_MILLIS, move || {
                if slider.is_connected() && slider.value() == "0" {
                    choose_none(());
                }
            });
        }
    };
    let press = move |event: KeyboardEvent| {
        if LEAST_KEYS.contains(&event.key().as_str()) {
            choose_none(());
        }
    };
    let is_unset = {
        let value = Arc::clone(&value);
        flag(move || value().is_none())
    };
    let said = move |set: Box<dyn Fn(u8) -> String + Send>, unset: &'static str| {
        let value = Arc::clone(&value);
        text(move || value().map_or_else(|| unset.to_owned(), &set))
    };
    let [words, spoken] = [after.clone(), after];
    let words = said(Box::new(move |_| words.clone()), unset);
    let spoken = said(Box::new(move |value| format!("{value} {spoken}")), unset);
    let number = |unset| said(Box::new(|value| value.to_string()), unset);
    view! {
        <div class=class_while("slider", "slider-unset", is_unset)>
            <label for=id.clone()>{label}</label>
            // Hidden from screen readers, which read the slider's own value.
            <span class="slider-value" aria-hidden="true">
                <b prop:textContent=number("")></b>
                " "
                <span prop:textContent=words></span>
            </span>
            <input
                id=id
                type="range"
                min="0"
                max="10"
                step="1"
                aria-valuetext=spoken
                prop:value=number("0")
                on:input=typing(rate)
                on:change=typing(settle)
                on:pointerup=touch
                on:keydown=press
            />
        </div>
    }
}
