//! A field for one of the texts of a form.

use leptos::prelude::*;

use crate::{
    domain::Field,
    screens::shared::words,
    state::{DraftForm, DraftSlot, StoredDraft, use_drafts, use_locale, use_notices},
    ui::{Derived, TextField, Typed, callback, derived, text},
};

/// The field; what is typed stays in the form, also when the page is left.
#[component]
pub fn DraftField<D: StoredDraft>(
    /// The form that keeps the text.
    form: DraftForm<D>,
    /// An id that no other element on the page has.
    #[prop(into)]
    id: String,
    /// The label of the field.
    label: &'static str,
    /// More about it, below the field.
    #[prop(optional)]
    hint: &'static str,
    /// A remark about the text, in a polite live region; it does not prevent saving.
    #[prop(optional)]
    told: Option<Derived<String>>,
    /// The kind of text, which decides the input element.
    #[prop(default = Typed::Lines)]
    typed: Typed,
    /// The text that is edited.
    of: D::Text,
) -> impl IntoView {
    let drafts = use_drafts();
    let value = text(move || form.ask(|draft| draft.text(of).to_owned()).unwrap_or_default());
    let on_type = callback(move |typed| drafts.edit(form, |draft| *draft.text_mut(of) = typed));
    let problem = problem_at(form.slot(), of);
    view! { <TextField id label hint told typed value problem on_type /> }
}

/// The error message of a field of a form; empty while the field is valid.
pub fn problem_at(form: DraftSlot, field: impl Into<Field>) -> Derived<String> {
    let notices = use_notices();
    let locale = use_locale();
    let field = field.into();
    derived(move || notices.wrong_in(form, field).map_or(String::new(), |problem| words::problem(locale, &problem)))
}
