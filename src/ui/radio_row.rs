//! A few short choices in a row, of which one is chosen.

use std::sync::Arc;

use leptos::prelude::*;

use super::{BoxedCallback, Change, Derived, flag};

/// A radio group; its choices look like chips.
#[component]
pub fn RadioRow(
    /// The legend of the group.
    legend: &'static str,
    /// A name that no other radio group on the page has.
    group: &'static str,
    /// The labels of the choices.
    labels: Vec<String>,
    /// The place of the chosen one.
    chosen: Derived<Option<usize>>,
    /// Called with the place of the one that is chosen.
    on_choose: BoxedCallback<usize>,
) -> impl IntoView {
    let choice = move |(place, label): (usize, String)| {
        let (chosen, on_choose) = (Arc::clone(&chosen), on_choose.clone());
        let choose: Change = Box::new(move |_| on_choose(place));
        view! {
            <label class="chip radio">
                <input type="radio" name=group prop:checked=flag(move || chosen() == Some(place)) on:change=choose />
                <span>{label}</span>
            </label>
        }
        .into_any()
    };
    view! {
        // Hidden from screen readers, since the group has the same accessible name.
        <b aria-hidden="true">{legend}</b>
        <div class="chips" role="radiogroup" aria-label=legend>
            {labels.into_iter().enumerate().map(choice).collect::<Vec<_>>()}
        </div>
    }
}
