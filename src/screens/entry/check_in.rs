//! A check-in, opened to be changed.

use leptos::prelude::*;

use super::time_field::TimeField;
use crate::{
    domain::{CheckIn, Entry},
    i18n::*,
    screens::check_in_fields::{FeelingsAndNote, MoodAndCraving, Triggers},
    state::{use_app_state, use_locale},
    ui::{shown_while, tap},
};

/// The fields of a saved check-in. Changes that are left unsaved wait here.
#[component]
pub fn CheckInEditor(entry: Entry, check_in: CheckIn) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let (form, has_unsaved) = state.form_for(entry.id, &check_in);
    let noted_at = entry.at.naive_local();
    let time = Signal::derive(move || form.read(|draft| draft.time).unwrap_or(noted_at));
    let unsaved = move || {
        let check_in = check_in.clone();
        let discard = move || {
            state.discard_changes(form, &check_in);
            has_unsaved.set(false);
        };
        view! {
            <div class="unsaved">
                <p>{td_string!(locale, entry.unsaved)}</p>
                <button type="button" class="button button-quiet" on:click=tap(discard)>
                    {td_string!(locale, entry.discard)}
                </button>
            </div>
        }
        .into_any()
    };
    view! {
        {shown_while(move || has_unsaved.get(), unsaved)}
        <MoodAndCraving form group="entry-mood" slider_id="entry-craving" />
        <Triggers form />
        <FeelingsAndNote form note_id="entry-note" />
        <TimeField time on_change=move |time| state.edit(form, |draft| draft.time = Some(time)) />
        <div class="save-bar">
            <button
                type="button"
                class="button button-main"
                on:click=tap(move || state.save_changes(entry.clone(), form))
            >
                {td_string!(locale, entry.save)}
            </button>
        </div>
    }
}
