//! A form for nothing but the time of an entry.

use leptos::prelude::*;

use crate::{
    domain::{Entry, minute_text},
    i18n::*,
    screens::shared::time_field::TimeField,
    state::{use_app_state, use_locale},
    ui::{Button, Look, tap, tell, text},
};

/// The time, and saving it.
#[component]
pub fn TimeForm(entry: Entry) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let time = RwSignal::new(entry.at.naive_local());
    view! {
        <TimeField time=text(move || minute_text(time.get())) on_change=tell(move |changed| time.set(changed)) />
        <div class="save-bar">
            <Button
                look=Look::Main
                label=td_string!(locale, entry.save)
                on_tap=tap(move || state.move_entry(entry.clone(), time.get_untracked()))
            />
        </div>
    }
}
