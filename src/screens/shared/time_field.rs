//! The field in which a time is set.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use crate::{
    domain::{minute_text, parse_minute},
    i18n::*,
    state::use_locale,
    ui::text,
};

/// A field for a local date and time.
#[component]
pub fn TimeField(
    /// The time in the field.
    #[prop(into)]
    time: Signal<NaiveDateTime>,
    /// Called with each time that can be read.
    #[prop(into)]
    on_change: Callback<NaiveDateTime>,
) -> impl IntoView {
    let locale = use_locale();
    view! {
        <div class="field">
            <label for="entry-time">{td_string!(locale, entry.time)}</label>
            <input
                id="entry-time"
                type="datetime-local"
                prop:value=text(move || minute_text(time.get()))
                on:change:target=move |event| {
                    if let Some(time) = parse_minute(&event.target().value()) {
                        on_change.run(time);
                    }
                }
            />
        </div>
    }
}
