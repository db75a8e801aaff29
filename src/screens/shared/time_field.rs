//! The field in which a time is set.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use crate::{
    domain::parse_minute,
    i18n::*,
    state::use_locale,
    ui::{Tell, Text, tell, typing},
};

/// A field for a local date and time.
#[component]
pub fn TimeField(
    /// The time in the field, to the minute.
    time: Text,
    /// Called with each time that can be read.
    on_change: Tell<NaiveDateTime>,
) -> impl IntoView {
    let locale = use_locale();
    let change = tell(move |typed: String| {
        if let Some(time) = parse_minute(&typed) {
            on_change(time);
        }
    });
    view! {
        <div class="field">
            <label for="entry-time">{td_string!(locale, entry.time)}</label>
            <input
                id="entry-time"
                type="datetime-local"
                prop:value=time
                on:change=typing(change)
            />
        </div>
    }
}
