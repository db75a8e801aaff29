//! What was noted in another app without a mood: its craving, and its words, which can be changed.

use leptos::prelude::*;

use crate::{
    domain::{BroughtDraft, BroughtText, Strength},
    i18n::*,
    screens::shared::forms::DraftField,
    state::{DraftForm, use_locale},
    ui::text,
};

/// The fields.
#[component]
pub fn BroughtFields(form: DraftForm<BroughtDraft>) -> impl IntoView {
    let locale = use_locale();
    let craving = move || {
        let craving = form.ask(|draft| draft.craving.map(Strength::get)).flatten();
        craving
            .map_or_else(String::new, |strength| td_string!(locale, timeline.craving, strength = strength).to_string())
    };
    view! {
        <p prop:textContent=text(craving)></p>
        <DraftField form id="entry-note" label=td_string!(locale, check_in.note) of=BroughtText::Note />
    }
}
