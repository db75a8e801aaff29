//! A field in which a file is chosen, with its label.

use leptos::{html::Input, prelude::*};

use super::{Button, Change, tap};

/// The field. Choosing a file is its `change` event.
#[component]
pub fn FileField(
    /// An id that no other element on the page has.
    id: &'static str,
    /// The label.
    label: &'static str,
    /// The label of a button in the app's own looks, in place of the browser's.
    #[prop(optional)]
    button: Option<&'static str>,
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
    let field = NodeRef::<Input>::new();
    let choose = move || {
        if let Some(field) = field.get_untracked() {
            field.click();
        }
    };
    let class = button.map(|_| "out-of-sight");
    // One stop of the Tab key is enough.
    let order = button.map(|_| "-1");
    let button = button.map(|label| view! { <Button label on_tap=tap(choose) /> }.into_any());
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input
                node_ref=field
                id=id
                type="file"
                class=class
                tabindex=order
                accept=accept
                aria-describedby=described_by
                on:change=on_change
            />
            {button}
            {below}
        </div>
    }
}
