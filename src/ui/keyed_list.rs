//! A list whose rows are drawn anew only when their keys change.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Derived, focus::hold_focus, windowed_list::DrawRow};

/// A list named `label` with one list item a row.
#[component]
pub fn KeyedList(
    /// The accessible name of the list.
    label: &'static str,
    /// The key of each row, in their order; no two are the same.
    keys: Derived<Vec<String>>,
    /// Draws the content of the row at an index.
    draw: DrawRow,
) -> impl IntoView {
    let rows = move || {
        // Whoever types elsewhere does not wait until the place of the focus is measured.
        if document().active_element().is_some_and(|focused| focused.closest(".entry").is_ok_and(|row| row.is_some())) {
            hold_focus();
        }
        keys().into_iter().enumerate().collect::<Vec<_>>()
    };
    let draw = Arc::new(draw);
    let row = move |(place, _): (usize, String)| view! { <li class="entry">{draw(place)}</li> }.into_any();
    view! {
        // WebKit does not expose a list without markers as a list, unless it has this role.
        <ol class="entries" role="list" aria-label=label>
            <For each=rows key=|row| row.1.clone() children=row />
        </ol>
    }
}
