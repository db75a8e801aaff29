//! "I used": safety first, one question a screen, and noting it only afterwards and only if wanted.

mod help;
mod note;
mod question;

use leptos::prelude::*;

use crate::{
    content::{SafetyCard, SafetyQuestion},
    i18n::*,
    screens::shared::{moment::FirstContact, page_top::PageTop, reach::EmergencyCall, safety_cards::SafetyCards},
    state::{Place, use_locale},
    ui::{ButtonLink, IconShape, Look, RowLink},
};
pub use help::HelpNowPage;
pub use note::UsedNotePage;
pub use question::SafetyQuestionPage;

/// The first screen: am I safe?
#[component]
pub fn SafetyPage() -> impl IntoView {
    let locale = use_locale();
    let first = Place::SafetyQuestion(SafetyQuestion::ALL[0]);
    view! {
        <PageTop heading=td_string!(locale, safety.heading) />
        <p class="quiet">{td_string!(locale, safety.thanks)}</p>
        <section class="card">
            <EmergencyCall />
            <ButtonLink label=td_string!(locale, safety.need_help) href=Place::HelpNow.href() />
            <ButtonLink look=Look::Main label=td_string!(locale, safety.safe_yes) href=first.href() />
        </section>
        <FirstContact />
        <section class="card folded">
            <h2>{td_string!(locale, safety.cards)}</h2>
            <SafetyCards cards=SafetyCard::ALL.to_vec() />
            <RowLink icon=IconShape::BOOK label=td_string!(locale, sources.heading) href=Place::Sources.href() />
        </section>
    }
}
