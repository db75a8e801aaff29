//! A field for one of the texts of a form.

use leptos::prelude::*;

use crate::{
    domain::{Draft, Field},
    screens::shared::words,
    state::{DraftForm, use_drafts, use_locale, use_notices},
    ui::{Derived, TextField, Typed, callback, derived, text},
};

/// Picks one text of a draft.
pub type Of = fn(&mut Draft) -> &mut String;

/// The field; what is typed stays in the form, also when the page is left.
#[component]
pub fn DraftField(
    /// The form that keeps the text.
    form: DraftForm,
    /// An id that no other element on the page has.
    #[prop(into)]
    id: String,
    /// The label of the field.
    label: &'static str,
    /// More about it, below the field.
    #[prop(optional)]
    hint: &'static str,
    /// The kind of text, which decides the input element.
    #[prop(default = Typed::Lines)]
    typed: Typed,
    /// Picks the text of the draft that is edited.
    of: Of,
) -> impl IntoView {
    let drafts = use_drafts();
    let value = text(move || form.ask(|draft| of(draft).clone()).unwrap_or_default());
    let on_type = callback(move |typed| drafts.edit(form, |draft| *of(draft) = typed));
    let problem = match Field::of_text(of) {
        Some(field) => problem_at(form, field),
        None => derived(String::new),
    };
    view! { <TextField id label hint typed value problem on_type /> }
}

/// The error message of a field of a form; empty while the field is valid.
pub fn problem_at(form: DraftForm, field: Field) -> Derived<String> {
    let notices = use_notices();
    let locale = use_locale();
    derived(move || notices.wrong_in(form, field).map_or(String::new(), |problem| words::problem(locale, &problem)))
}
