//! A field for a few words, with the button that keeps them.

use leptos::prelude::*;

use crate::{
    state::{DraftForm, use_app_state},
    ui::{tap, text},
};

/// The words stay in the form until they are kept, also when the page is left.
#[component]
pub fn NoteForm(
    /// Where the words go.
    form: DraftForm,
    /// The field's own name on the page.
    id: &'static str,
    /// What is asked for.
    label: &'static str,
    /// More about it, below the field.
    #[prop(optional)]
    hint: Option<&'static str>,
    /// What the button says.
    button: &'static str,
    /// Called when the words are to be kept.
    #[prop(into)]
    on_keep: Callback<DraftForm>,
) -> impl IntoView {
    let state = use_app_state();
    let hint_id = format!("{id}-hint");
    let described_by = hint.map(|_| hint_id.clone());
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <textarea
                id=id
                rows="2"
                autocomplete="off"
                aria-describedby=described_by
                prop:value=text(move || form.read(|draft| draft.note.clone()))
                on:input:target=move |event| state.edit(form, |draft| draft.note = event.target().value())
            ></textarea>
            {hint.map(|hint| view! { <p class="hint" id=hint_id>{hint}</p> })}
        </div>
        <button type="button" class="button" on:click=tap(move || on_keep.run(form))>
            {button}
        </button>
    }
}
