//! A note on having used: all of it optional, and nothing goes back to zero.

use leptos::prelude::*;

use crate::{
    i18n::*,
    screens::used_fields::UsedFields,
    state::{DraftOf, Place, use_app_state, use_locale},
    ui::tap,
};

/// The page that takes the note.
#[component]
pub fn UsedNotePage() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let form = state.kept_form(DraftOf::NewUsed);
    view! {
        <header class="page-top">
            <h1 tabindex="-1">{td_string!(locale, safety.note_heading)}</h1>
        </header>
        <p class="quiet">{td_string!(locale, safety.kept)}</p>
        <section class="card">
            <h2>{td_string!(locale, hard_moment.used)}</h2>
            <UsedFields form />
            <div class="save-bar">
                <button type="button" class="button button-main" on:click=tap(move || state.save_used(form))>
                    {td_string!(locale, safety.save)}
                </button>
            </div>
        </section>
        <a class="button button-quiet" href=Place::Today.href()>{td_string!(locale, safety.skip)}</a>
    }
}
