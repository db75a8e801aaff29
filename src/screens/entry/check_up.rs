//! A check-up, opened to be read or to correct its time.

use leptos::prelude::*;

use super::time_alone;
use crate::{
    content::Instrument,
    domain::{CheckUp, Entry},
    i18n::*,
    screens::shared::words,
    state::{Place, use_locale},
    ui::{ButtonLink, Look},
};

/// The score and the answers by their numbers, and the time, which can be corrected. The words of the questions are a
/// tap away: they are in the part with the check-ups.
#[component]
pub fn CheckUpEditor(entry: Entry, check_up: CheckUp) -> impl IntoView {
    let locale = use_locale();
    let (name, score) = words::check_up(locale, &check_up);
    let of = Instrument::from_slug(check_up.of().as_str());
    let highest = of.map_or(CheckUp::HIGHEST, |of| of.scale().highest);
    let answer = |(answer, place): (&u8, usize)| {
        let answer = td_string!(locale, check_ups.by_question, place = place, points = *answer, most = highest);
        view! { <li>{answer.to_string()}</li> }.into_any()
    };
    let link = of.map(|of| {
        let href = Place::CheckUp(of).href();
        view! { <ButtonLink look=Look::Quiet label=td_string!(locale, check_ups.open) href /> }.into_any()
    });
    view! {
        <p>
            <b>{name}</b>
            " "
            <span class="quiet">{score}</span>
        </p>
        <h3>{td_string!(locale, check_ups.answers)}</h3>
        <ol class="ratings">{check_up.answers().iter().zip(1..).map(answer).collect::<Vec<_>>()}</ol>
        {link}
        {time_alone(&entry)}
    }
}
