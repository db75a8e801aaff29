//! "I used": safety first, and noting it only afterwards and only if wanted.

mod cards;
mod note;

use leptos::prelude::*;

use crate::{
    i18n::*,
    screens::helplines::EmergencyCall,
    state::{Place, use_locale},
};
use cards::SafetyCards;
pub use note::UsedNotePage;

/// The first screen: am I safe?
#[component]
pub fn SafetyPage() -> impl IntoView {
    let locale = use_locale();
    let questions = td_string!(locale, safety.ask).split('\n').map(|line| view! { <li>{line}</li> }.into_any());
    view! {
        <header class="page-top">
            <h1 tabindex="-1">{td_string!(locale, safety.heading)}</h1>
        </header>
        <p class="quiet">{td_string!(locale, safety.thanks)}</p>
        <section class="card">
            <EmergencyCall />
            <a class="button" href=Place::Reach.href()>{td_string!(locale, safety.need_help)}</a>
            <ul class="checks">{questions.collect::<Vec<_>>()}</ul>
            <a class="button button-main" href=Place::UsedNote.href()>{td_string!(locale, safety.safe_yes)}</a>
        </section>
        <SafetyCards />
        <p class="hint">{td_string!(locale, safety.not_emergency)}</p>
    }
}
