//! A slider from 0 to 10 that can also be unset.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Read, Tap, Tell, class_while, flag, tell, text, typing};

/// A slider from 0 to 10. Unset until it is touched, so that "not rated" is never mistaken for "none".
#[component]
pub fn StrengthSlider(
    /// What is rated.
    label: &'static str,
    /// An id that no other element on the page has.
    id: &'static str,
    /// The rating.
    value: Read<Option<u8>>,
    /// Called with each rating.
    on_rate: Tell<u8>,
    /// Called with the rating once the finger or the key lets go.
    #[prop(optional)]
    on_settled: Option<Tell<u8>>,
    /// Words beside an unset slider.
    unset: &'static str,
    /// Words after the number, such as "of 10".
    #[prop(into)]
    after: String,
) -> impl IntoView {
    let rate = tell(move |typed: String| {
        if let Ok(rating) = typed.parse() {
            on_rate(rating);
        }
    });
    let settle = tell(move |typed: String| {
        if let (Some(on_settled), Ok(rating)) = (&on_settled, typed.parse()) {
            on_settled(rating);
        }
    });
    // A tap at 0 changes nothing and so makes neither event.
    let touch: Tap = {
        let (rate, settle) = (rate.clone(), settle.clone());
        Box::new(move |event| {
            rate(event_target_value(&event));
            settle(event_target_value(&event));
        })
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
            <label for=id>{label}</label>
            // The slider says it itself to those who hear it.
            <span class="slider-value" aria-hidden="true">
                <b>{number("")}</b>
                " "
                <span>{words}</span>
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
                on:click=touch
            />
        </div>
    }
}
