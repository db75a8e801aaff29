//! A field in which a file is chosen, with its label.

use leptos::prelude::*;

use super::Change;

/// The field. Choosing a file is its `change` event.
#[component]
pub fn FileField(
    /// An id that no other element on the page has.
    id: &'static str,
    /// The label.
    label: &'static str,
    /// The endings and types of the files, as the `accept` attribute lists them.
    accept: &'static str,
    /// The handler that gets the field.
    on_change: Change,
    /// The id of the element that explains the field.
    #[prop(optional)]
    described_by: Option<&'static str>,
    /// What stands below it.
    #[prop(optional)]
    below: Option<AnyView>,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input id=id type="file" accept=accept aria-describedby=described_by on:change=on_change />
            {below}
        </div>
    }
}
