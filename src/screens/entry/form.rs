//! An entry that was filled in by a form, opened to be changed.

use leptos::prelude::*;

use crate::{
    domain::{Draft, Entry, minute_text},
    i18n::*,
    screens::shared::time_field::TimeField,
    state::{DraftForm, use_app_state, use_locale},
    ui::{Button, Look, shown_while, tap, tell, text},
};

/// The fields of a saved entry. Changes that are left unsaved wait here.
#[component]
pub fn FormEditor(
    /// The entry as it was saved.
    entry: Entry,
    /// What it says, in its form.
    noted: Draft,
    /// Draws the fields of its kind.
    fields: fn(DraftForm) -> AnyView,
) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let (form, has_unsaved) = state.form_for(entry.id, noted.clone());
    let noted_at = entry.at.naive_local();
    let time = text(move || minute_text(form.read(|draft| draft.time).unwrap_or(noted_at)));
    let on_change = tell(move |time| state.edit(form, |draft| draft.time = Some(time)));
    let unsaved = move || {
        let noted = noted.clone();
        let discard = move || {
            state.discard_changes(form, noted.clone());
            has_unsaved.set(false);
        };
        view! {
            <div class="unsaved">
                <p>{td_string!(locale, entry.unsaved)}</p>
                <Button look=Look::Quiet label=td_string!(locale, entry.discard) on_tap=tap(discard) />
            </div>
        }
        .into_any()
    };
    view! {
        {shown_while(move || has_unsaved.get(), unsaved)}
        {fields(form)}
        <TimeField time on_change />
        <div class="save-bar">
            <Button
                look=Look::Main
                label=td_string!(locale, entry.save)
                on_tap=tap(move || state.save_changes(entry.clone(), form))
            />
        </div>
    }
}
