//! The safety cards, folded so that what is looked for is found at once.

use leptos::prelude::*;

use crate::{content::SafetyCard, i18n::*, screens::shared::words, state::use_locale, ui::items};

/// Every card, what kills fastest first.
#[component]
pub fn SafetyCards() -> impl IntoView {
    let locale = use_locale();
    let card = move |card: SafetyCard| {
        let what_to_do = (card == SafetyCard::Overdose).then(|| {
            view! {
                <p>{td_string!(locale, safety.card.overdose.unsure)}</p>
                <h3>{td_string!(locale, safety.card.overdose.steps_heading)}</h3>
                <ol class="checks">{items(td_string!(locale, safety.card.overdose.steps))}</ol>
            }
            .into_any()
        });
        view! {
            <details>
                <summary>{words::card_heading(locale, card)}</summary>
                <ul class="checks">{items(words::card_lines(locale, card))}</ul>
                {what_to_do}
            </details>
        }
        .into_any()
    };
    view! {
        <section class="card folded">
            <h2>{td_string!(locale, safety.cards)}</h2>
            {SafetyCard::ALL.into_iter().map(card).collect::<Vec<_>>()}
        </section>
    }
}
