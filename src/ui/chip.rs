//! A choice that is on or off.

use leptos::prelude::*;

use super::{Flag, Tap, Text, flag};

/// A toggle button named by its label.
#[component]
pub fn Chip(
    /// Its label.
    #[prop(into)]
    label: String,
    /// Whether it is on.
    mut is_on: Flag,
    /// Whether it is hidden.
    #[prop(default = flag(|| false))]
    is_hidden: Flag,
    /// The handler of a tap.
    on_toggle: Tap,
) -> impl IntoView {
    let pressed: Text = Box::new(move || is_on().to_string());
    view! {
        <button
            type="button"
            class="chip"
            hidden=is_hidden
            aria-pressed=pressed
            on:click=on_toggle
        >
            {label}
        </button>
    }
}
