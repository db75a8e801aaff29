//! A checkbox with its label, as a row that can be tapped anywhere.

use leptos::prelude::*;

use super::{Change, Flag};

/// A checkbox.
#[component]
pub fn Tick(
    /// Its label.
    label: &'static str,
    /// Whether it is on.
    is_on: Flag,
    /// Called when it is switched.
    mut on_toggle: Box<dyn FnMut()>,
) -> impl IntoView {
    let toggle: Change = Box::new(move |_| on_toggle());
    view! {
        <label class="tick">
            <input type="checkbox" prop:checked=is_on on:change=toggle />
            <span>{label}</span>
        </label>
    }
}
