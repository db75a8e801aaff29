//! One safety question: a plain answer goes on, a dangerous one first gets one line of advice and a person to call.

use leptos::prelude::*;

use crate::{
    content::SafetyQuestion,
    i18n::*,
    screens::shared::{moment::FirstContact, page_top::PageTop, reach::EmergencyCall, words},
    state::{Place, use_locale, use_navigation},
    ui::{Button, ButtonLink, Look, remount, tap},
};

/// The page of one question.
#[component]
pub fn SafetyQuestionPage(
    /// The question that the page asks.
    question: SafetyQuestion,
) -> impl IntoView {
    let navigation = use_navigation();
    let locale = use_locale();
    let next = question.next().map_or(Place::UsedNote, Place::SafetyQuestion);
    let (heading, advice) = words::safety_question(locale, question);
    let is_at_risk = RwSignal::new(false);
    let risk =
        move |label: &'static str| view! { <Button label on_tap=tap(move || is_at_risk.set(true)) /> }.into_any();
    let answers = move || {
        if is_at_risk.get() {
            return view! {
                <p class="tool-step" role="status">{advice}</p>
                <FirstContact />
                <ButtonLink look=Look::Main label=td_string!(locale, safety.questions.go_on) href=next.href() />
            }
            .into_any();
        }
        view! {
            {risk(td_string!(locale, safety.questions.yes))}
            {risk(td_string!(locale, safety.questions.unsure))}
            <Button label=td_string!(locale, safety.questions.no) on_tap=tap(move || navigation.open(next)) />
        }
        .into_any()
    };
    view! {
        <PageTop heading back=Place::Safety />
        <section class="card">{remount(answers)}</section>
        <EmergencyCall />
    }
}
