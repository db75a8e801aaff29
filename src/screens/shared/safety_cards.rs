//! Safety cards, each folded under its heading, so that the right one is found at once.

use leptos::prelude::*;

use super::words;
use crate::{
    content::SafetyCard,
    domain::PlanList,
    i18n::*,
    state::{Place, PlanPart, use_locale, use_plan},
    ui::{IconShape, RowLink, items, remount},
};

/// Some cards, in the given order.
#[component]
pub fn SafetyCards(
    /// The cards, in the order in which they are drawn.
    cards: Vec<SafetyCard>,
) -> impl IntoView {
    let locale = use_locale();
    let card = move |card: SafetyCard| {
        let more = match card {
            SafetyCard::Overdose => view! { <OverdoseSteps /> <MyNaloxone /> }.into_any(),
            SafetyCard::Naloxone => view! { <MyNaloxone /> }.into_any(),
            _ => ().into_any(),
        };
        view! {
            <details>
                <summary>{words::card_heading(locale, card)}</summary>
                <ul class="checks">{items(words::card_lines(locale, card))}</ul>
                {more}
            </details>
        }
        .into_any()
    };
    cards.into_iter().map(card).collect::<Vec<_>>()
}

/// The steps in an overdose: the call first, then by how they breathe.
#[component]
fn OverdoseSteps() -> impl IntoView {
    let locale = use_locale();
    let step = |(when, what): (&'static str, &'static str)| view! { <li><b>{when}</b> " " {what}</li> }.into_any();
    view! {
        <p>{td_string!(locale, safety.card.overdose.unsure)}</p>
        <h3>{td_string!(locale, safety.card.overdose.steps_heading)}</h3>
        <ol class="checks">{words::overdose_steps(locale).map(step).into_iter().collect::<Vec<_>>()}</ol>
        <ul class="checks">{items(words::after_overdose(locale))}</ul>
    }
}

/// The place where the person keeps naloxone, or the way to note it.
#[component]
fn MyNaloxone() -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    remount(move || {
        let places = plan.with(|plan| {
            plan.lists.of(PlanList::Naloxone).iter().map(|place| place.as_str()).collect::<Vec<_>>().join(", ")
        });
        if places.is_empty() {
            let label = td_string!(locale, safety.add_where_mine_is);
            let href = Place::PlanPart(PlanPart::List(PlanList::Naloxone)).href();
            return view! { <RowLink icon=IconShape::CROSS label href /> }.into_any();
        }
        let words = td_string!(locale, safety.where_mine_is, place = places.as_str()).to_string();
        view! { <p><b>{words}</b></p> }.into_any()
    })
}
