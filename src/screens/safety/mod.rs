//! "I used": safety first, and noting it only afterwards and only if wanted.

mod cards;
mod note;

use leptos::prelude::*;

use crate::{
    i18n::*,
    screens::{helplines::EmergencyCall, page_top::PageTop},
    state::{Place, use_locale},
    ui::{ButtonLink, Look},
};
use cards::SafetyCards;
pub use note::UsedNotePage;

/// The first screen: am I safe?
#[component]
pub fn SafetyPage() -> impl IntoView {
    let locale = use_locale();
    let questions = td_string!(locale, safety.ask).split('\n').map(|line| view! { <li>{line}</li> }.into_any());
    view! {
        <PageTop heading=td_string!(locale, safety.heading) />
        <p class="quiet">{td_string!(locale, safety.thanks)}</p>
        <section class="card">
            <EmergencyCall />
            <ButtonLink label=td_string!(locale, safety.need_help) href=Place::Reach.href() />
            <ul class="checks">{questions.collect::<Vec<_>>()}</ul>
            <ButtonLink look=Look::Main label=td_string!(locale, safety.safe_yes) href=Place::UsedNote.href() />
        </section>
        <SafetyCards />
        <p class="hint">{td_string!(locale, safety.not_emergency)}</p>
    }
}
