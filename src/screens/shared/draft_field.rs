//! A field for one of the texts of a form.

use leptos::prelude::*;

use crate::{
    domain::Draft,
    state::{DraftForm, use_app_state},
    ui::{TextField, Typed, tell, text},
};

/// Which text of a draft.
pub type Of = fn(&mut Draft) -> &mut String;

/// The field; what is typed stays in the form, also when the page is left.
#[component]
pub fn DraftField(
    /// Where the words go.
    form: DraftForm,
    /// An id that no other element on the page has.
    #[prop(into)]
    id: String,
    /// What is asked for.
    label: &'static str,
    /// More about it, below the field.
    #[prop(optional)]
    hint: &'static str,
    /// What is typed.
    #[prop(default = Typed::Lines)]
    typed: Typed,
    /// Which text of the draft it is.
    of: Of,
) -> impl IntoView {
    let state = use_app_state();
    let value = text(move || form.ask(|draft| of(draft).clone()).unwrap_or_default());
    let on_type = tell(move |typed| state.edit(form, |draft| *of(draft) = typed));
    view! { <TextField id label hint typed value on_type /> }
}
