//! A field for a few words, with the button that keeps them.

use leptos::prelude::*;

use super::DraftField;
use crate::{
    domain::{NoteDraft, NoteText},
    state::DraftForm,
    ui::{Button, Tap},
};

/// The words stay in the form until they are kept, also when the page is left.
#[component]
pub fn NoteForm(
    /// The form that keeps the text.
    form: DraftForm<NoteDraft>,
    /// An id that no other element on the page has.
    #[prop(into)]
    id: String,
    /// The label of the field.
    label: &'static str,
    /// More about it, below the field.
    #[prop(optional)]
    hint: &'static str,
    /// The label of the button.
    button: &'static str,
    /// Called by the button, to add the text as a note.
    on_keep: Tap,
) -> impl IntoView {
    view! {
        <DraftField form id label hint of=NoteText::Note />
        <Button label=button on_tap=on_keep />
    }
}
