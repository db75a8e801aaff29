//! The field in which a time is set.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use super::problem_at;
use crate::{
    domain::{Field, parse_minute},
    i18n::*,
    state::{DraftSlot, use_locale},
    ui::{BoxedCallback, FieldProblem, Text, callback, focused_when_wrong, problem_id, typing},
};

const ID: &str = "entry-time";

/// A field for a local date and time.
#[component]
pub fn TimeField(
    /// The time in the field, to the minute.
    time: Text,
    /// The form that it is in.
    form: DraftSlot,
    /// Called with each time that can be read.
    on_change: BoxedCallback<NaiveDateTime>,
) -> impl IntoView {
    let locale = use_locale();
    let problem = problem_at(form, Field::Time);
    let change = callback(move |typed: String| {
        if let Some(time) = parse_minute(&typed) {
            on_change(time);
        }
    });
    view! {
        <div class="field">
            <label for=ID>{td_string!(locale, entry.time)}</label>
            <input
                id=ID
                type="datetime-local"
                aria-describedby=problem_id(ID)
                aria-invalid=focused_when_wrong(ID, &problem)
                prop:value=time
                on:change=typing(change)
            />
            <FieldProblem id=ID problem />
        </div>
    }
}
