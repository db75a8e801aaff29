//! The problem of a field: shown below it, and part of its description.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Derived, Text, flag_text, focus_soon, text};

/// The problem in words. The field refers to it by `aria-describedby` and has `aria-invalid` while there is one.
#[component]
pub fn FieldProblem(
    /// The id of the field.
    #[prop(into)]
    id: String,
    /// The problem; empty for none.
    problem: Derived<String>,
) -> impl IntoView {
    view! { <p class="problem" id=problem_id(&id) prop:textContent=text(move || problem())></p> }
}

/// The id of the problem of a field.
pub fn problem_id(field: &str) -> String {
    format!("{field}-problem")
}

/// The value of a field's `aria-invalid`. Each time a problem appears, the field takes the focus, so that screen
/// readers read it.
pub fn focused_when_wrong(id: &str, problem: &Derived<String>) -> Text {
    let (id, told, shown) = (id.to_owned(), Arc::clone(problem), Arc::clone(problem));
    let take: Box<dyn FnMut()> = Box::new(move || {
        if !told().is_empty() {
            focus_soon(id.clone());
        }
    });
    Effect::new(take);
    flag_text(move || !shown().is_empty())
}
