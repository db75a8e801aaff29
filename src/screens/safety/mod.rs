//! "I used": safety first, and noting it only afterwards and only if wanted.

mod cards;
mod note;

use leptos::prelude::*;

use crate::{
    i18n::*,
    screens::shared::{helplines::EmergencyCall, in_sight::InSight, page_top::PageTop},
    state::{Place, use_locale},
    ui::{ButtonLink, Look, items},
};
use cards::SafetyCards;
pub use note::UsedNotePage;

/// The first screen: am I safe?
#[component]
pub fn SafetyPage() -> impl IntoView {
    let locale = use_locale();
    view! {
        <PageTop heading=td_string!(locale, safety.heading) />
        <p class="quiet">{td_string!(locale, safety.thanks)}</p>
        <section class="card">
            <EmergencyCall />
            <ButtonLink label=td_string!(locale, safety.need_help) href=Place::Reach.href() />
            <ul class="checks">{items(td_string!(locale, safety.ask))}</ul>
            <ButtonLink look=Look::Main label=td_string!(locale, safety.safe_yes) href=Place::UsedNote.href() />
        </section>
        <InSight />
        <SafetyCards />
        <p class="hint">{td_string!(locale, safety.not_emergency)}</p>
    }
}
