//! What is chosen for the page: what to talk about, the weeks, and the parts.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    choices::{Topic, Weeks},
    page::Chosen,
};
use crate::{
    domain::{NoteDraft, NoteText},
    i18n::*,
    screens::shared::forms::DraftField,
    state::{DraftForm, use_locale},
    ui::{RadioRow, Tick, callback, derived, flag},
};

/// The choices, on top of the page.
#[component]
pub fn Controls(chosen: Chosen, talk: DraftForm<NoteDraft>) -> impl IntoView {
    let locale = use_locale();
    let tick = move |topic: Topic| {
        let is_on = flag(move || chosen.has(topic));
        view! { <Tick label=topic.label(locale) is_on on_toggle=Box::new(move || chosen.toggle(topic)) /> }.into_any()
    };
    let place = derived(move || Weeks::OFFERED.iter().position(|weeks| *weeks == chosen.weeks()));
    let choose = move |place: usize| {
        if let Some(weeks) = Weeks::OFFERED.get(place) {
            chosen.choose(*weeks);
        }
    };
    view! {
        <p class="quiet not-printed">{td_string!(locale, hand_over.why)}</p>
        <section class="card not-printed">
            <h2>{td_string!(locale, hand_over.choose)}</h2>
            <DraftField
                form=talk
                id="talk"
                label=td_string!(locale, hand_over.talk)
                hint=td_string!(locale, hand_over.talk_hint)
                of=NoteText::Note
            />
            <RadioRow
                legend=td_string!(locale, hand_over.weeks)
                group="weeks"
                labels=Weeks::OFFERED.iter().map(|weeks| weeks.label(locale)).collect()
                chosen=Arc::clone(&place)
                on_choose=callback(choose)
            />
            <div class="ticks" role="group" aria-labelledby="hand-over-parts">
                <b id="hand-over-parts">{td_string!(locale, hand_over.parts)}</b>
                {Topic::ALL.into_iter().map(tick).collect::<Vec<_>>()}
            </div>
            <p class="hint">{td_string!(locale, hand_over.parts_hint)}</p>
        </section>
    }
}
