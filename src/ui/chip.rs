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

/// Chips under the name of their group.
pub fn chip_group(heading: &'static str, chips: Vec<AnyView>) -> AnyView {
    view! {
        // Hidden from screen readers, since the group has the same accessible name.
        <b aria-hidden="true">{heading}</b>
        <div class="chips" role="group" aria-label=heading>
            {chips}
        </div>
    }
    .into_any()
}
