//! A number that a tap makes one more, with a second button for one less.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Derived, Icon, IconShape, Tap, class_while, flag, shown_while, text};

/// The counter, named by its label and its number.
#[component]
pub fn Counter(
    /// Its label.
    label: String,
    /// The accessible name of the button for one less.
    less: String,
    /// The number; 0 is not shown.
    count: Derived<u8>,
    /// The handler of a tap for one more.
    on_more: Tap,
    /// Makes the handler of a tap for one less.
    on_less: impl Fn() -> Tap + Send + 'static,
) -> impl IntoView {
    let [is_on, has_some, number] = [Arc::clone(&count), Arc::clone(&count), count];
    let button = move || {
        view! {
            <button type="button" class="icon-button" aria-label=less.clone() on:click=on_less()>
                <Icon shape=IconShape::LESS />
            </button>
        }
        .into_any()
    };
    let number = text(move || match number() {
        0 => String::new(),
        count => count.to_string(),
    });
    view! {
        <span class="counter">
            <button type="button" class=class_while("chip", "chip-on", flag(move || is_on() > 0)) on:click=on_more>
                {label}
                " "
                <b prop:textContent=number></b>
            </button>
            {shown_while(move || has_some() > 0, button)}
        </span>
    }
}
