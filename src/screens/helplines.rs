//! Lines to call or text, of the person's country.

use leptos::prelude::*;

use super::words;
use crate::{
    content::{Country, Helpline, Kind, Way, lines_of, text_link},
    i18n::*,
    state::{use_app_state, use_locale},
    ui::{ButtonLink, Look, part},
};

/// The lines of one country, which the person can change.
#[component]
pub fn Helplines() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let option = move |country: Country| {
        let is_chosen = state.country.get_untracked() == Some(country);
        view! {
            <option value=country.code() selected=is_chosen>{words::country(locale, country)}</option>
        }
        .into_any()
    };
    let choose = move |code: String| match Country::of_region(&code) {
        Some(country) => state.choose_country(country),
        None => state.country.set(None),
    };
    let lines = move || match state.country.get() {
        Some(country) => {
            let lines = lines_of(country).filter(|line| line.kind != Kind::Emergency);
            let lines = lines.map(|line| view! { <Line line /> }.into_any()).collect::<Vec<_>>();
            let note = (country == Country::EuropeanUnion)
                .then(|| view! { <p class="hint">{td_string!(locale, helplines.eu_note)}</p> });
            view! { <ul class="helpline-list">{lines}</ul> {note} }.into_any()
        }
        None => view! { <p>{td_string!(locale, helplines.elsewhere_note)}</p> }.into_any(),
    };
    view! {
        <label class="field">
            {td_string!(locale, helplines.country)}
            <select on:change:target=move |event| choose(event.target().value())>
                {Country::ALL.into_iter().map(option).collect::<Vec<_>>()}
                <option value="" selected=state.country.get_untracked().is_none()>
                    {td_string!(locale, helplines.countries.elsewhere)}
                </option>
            </select>
        </label>
        {part(lines)}
        <p class="hint">{td_string!(locale, helplines.bill_note)} " " {td_string!(locale, helplines.own)}</p>
    }
}

/// The emergency number of the person's country, as one tap.
#[component]
pub fn EmergencyCall() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    part(move || {
        let line = state.country.get().and_then(|country| lines_of(country).find(|line| line.kind == Kind::Emergency));
        match line {
            Some(line) => {
                let words = td_string!(locale, helplines.emergency_call, number = line.number).to_string();
                view! { <ButtonLink look=Look::Warm label=words href=line.call_link() /> }.into_any()
            }
            None => view! { <p>{td_string!(locale, helplines.elsewhere_emergency)}</p> }.into_any(),
        }
    })
}

#[component]
fn Line(line: &'static Helpline) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let now = state.now().naive_local();
    let facts = words::line_facts(locale, line, now);
    let age = words::line_age(locale, line, now.date()).map(|age| view! { <p class="hint">{age}</p> });
    let ways = line.ways.iter().map(|way| {
        let (href, words) = match *way {
            Way::Call => (line.call_link(), td_string!(locale, helplines.call, number = line.number).to_string()),
            Way::Text { number, body: None } => {
                (text_link(number, None), td_string!(locale, helplines.text, number = number).to_string())
            }
            Way::Text { number, body: Some(word) } => (
                text_link(number, Some(word)),
                td_string!(locale, helplines.text_word, word = word, number = number).to_string(),
            ),
            Way::TextZipCode { number } => {
                (text_link(number, None), td_string!(locale, helplines.text_zip_code, number = number).to_string())
            }
        };
        view! { <ButtonLink label=words href=href /> }.into_any()
    });
    view! {
        <li class="helpline">
            <b>{line.name}</b>
            <p class="hint">{facts}</p>
            {age}
            <div class="helpline-ways">{ways.collect::<Vec<_>>()}</div>
        </li>
    }
}
