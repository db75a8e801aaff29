//! A field for a few words, with the button that keeps them.

use leptos::prelude::*;

use super::draft_field::DraftField;
use crate::{
    state::DraftForm,
    ui::{Button, Tap},
};

/// The words stay in the form until they are kept, also when the page is left.
#[component]
pub fn NoteForm(
    /// Where the words go.
    form: DraftForm,
    /// The field's own name on the page.
    #[prop(into)]
    id: String,
    /// What is asked for.
    label: &'static str,
    /// More about it, below the field.
    #[prop(optional)]
    hint: &'static str,
    /// What the button says.
    button: &'static str,
    /// Keeps the words.
    on_keep: Tap,
) -> impl IntoView {
    view! {
        <DraftField form id label hint of=|draft| &mut draft.note />
        <Button label=button on_tap=on_keep />
    }
}
