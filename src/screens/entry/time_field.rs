//! The field in which a time is corrected.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use crate::{
    domain::{Entry, minute_text, parse_minute},
    i18n::*,
    state::{use_app_state, use_locale},
    ui::{Button, Look, tap, text},
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

/// A form for nothing but the time of an entry.
#[component]
pub fn TimeForm(entry: Entry) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let time = RwSignal::new(entry.at.naive_local());
    view! {
        <TimeField time on_change=move |changed| time.set(changed) />
        <div class="save-bar">
            <Button
                look=Look::Main
                label=td_string!(locale, entry.save)
                on_tap=tap(move || state.move_entry(entry.clone(), time.get_untracked()))
            />
        </div>
    }
}
