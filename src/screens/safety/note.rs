//! A note on having used: all of it optional, and nothing goes back to zero.

use leptos::prelude::*;

use crate::{
    domain::minute_text,
    i18n::*,
    screens::shared::{page_top::PageTop, time_field::TimeField, used_fields::UsedFields},
    state::{DraftOf, Place, use_app_state, use_locale},
    ui::{Button, ButtonLink, Look, tap, tell, text},
};

/// The page that takes the note.
#[component]
pub fn UsedNotePage() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let form = state.kept_form(DraftOf::NewUsed);
    let now = state.now().naive_local();
    let time = text(move || minute_text(form.read(|draft| draft.time).unwrap_or(now)));
    let on_change = tell(move |time| state.edit(form, |draft| draft.time = Some(time)));
    view! {
        <PageTop heading=td_string!(locale, safety.note_heading) />
        <p class="quiet">{td_string!(locale, safety.kept)}</p>
        <section class="card">
            <h2>{td_string!(locale, hard_moment.used)}</h2>
            <UsedFields form />
            <TimeField time on_change />
            <div class="save-bar">
                <Button
                    look=Look::Main
                    label=td_string!(locale, safety.save)
                    on_tap=tap(move || state.save_used(form))
                />
            </div>
        </section>
        <ButtonLink look=Look::Quiet label=td_string!(locale, safety.skip) href=Place::Today.href() />
    }
}
