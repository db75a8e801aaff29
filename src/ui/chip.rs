//! A choice that is on or off.

use leptos::prelude::*;

use super::{flag, flag_text, tap};

/// A toggle button named by its label.
#[component]
pub fn Chip(
    /// What it says.
    #[prop(into)]
    label: String,
    /// Whether it is on.
    #[prop(into)]
    is_on: Signal<bool>,
    /// Whether it is out of sight for now.
    #[prop(into, default = false.into())]
    is_hidden: Signal<bool>,
    /// Called on each tap.
    #[prop(into)]
    on_toggle: Callback<()>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="chip"
            hidden=flag(move || is_hidden.get())
            aria-pressed=flag_text(move || is_on.get())
            on:click=tap(move || on_toggle.run(()))
        >
            {label}
        </button>
    }
}
