//! Lines to call or text, of the person's country.

use leptos::prelude::*;

use super::{
    person_link::{PersonLink, Shown},
    words,
};
use crate::{
    content::{Country, DIRECTORY, Helpline, Kind, Way, lines_of, text_link},
    domain::{Circle, Note, Person, ReachedBy},
    i18n::*,
    state::{use_app_state, use_locale},
    ui::{ButtonLink, Look, part, tell, typing},
};

/// The person's own lines, and those of one country, which the person can change.
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
    let choose = move |code: String| state.choose_country(Country::of_region(&code));
    let lines = move || {
        let plan = state.plan.read();
        let mut rows = plan.people.of_circle(Circle::Helpline).map(own_line).collect::<Vec<_>>();
        let Some(country) = state.country.get() else {
            let elsewhere = td_string!(locale, helplines.elsewhere_note);
            return view! {
                <ul class="helpline-list">{rows}</ul>
                <p>{elsewhere}</p>
                <ButtonLink label=td_string!(locale, helplines.directory) href=DIRECTORY.to_owned() />
            }
            .into_any();
        };
        rows.extend(lines_of(country).filter(|line| line.kind != Kind::Emergency).map(offered_line));
        let note = (country == Country::EuropeanUnion)
            .then(|| view! { <p class="hint">{td_string!(locale, helplines.eu_note)}</p> }.into_any());
        view! { <ul class="helpline-list">{rows}</ul> {note} }.into_any()
    };
    view! {
        <label class="field">
            {td_string!(locale, helplines.country)}
            <select on:change=typing(tell(choose))>
                {Country::ALL.into_iter().map(option).collect::<Vec<_>>()}
                <option value="" selected=state.country.get_untracked().is_none()>
                    {td_string!(locale, helplines.countries.elsewhere)}
                </option>
            </select>
        </label>
        {part(lines)}
        <p class="hint">{td_string!(locale, helplines.bill_note)}</p>
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

fn own_line(line: &Person) -> AnyView {
    let way = |by| view! { <PersonLink person=line.clone() by shown=Shown::Way /> }.into_any();
    row(line.name.as_str(), Note::text_of(&line.note), None, ReachedBy::ALL.into_iter().map(way).collect())
}

fn offered_line(line: &'static Helpline) -> AnyView {
    let locale = use_locale();
    let now = use_app_state().now().naive_local();
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
            Way::Chat { address } => (address.to_owned(), td_string!(locale, helplines.chat).to_owned()),
            Way::TextZipCode { number } => {
                (text_link(number, None), td_string!(locale, helplines.text_zip_code, number = number).to_string())
            }
        };
        view! { <ButtonLink label=words href=href /> }.into_any()
    });
    let facts = words::line_facts(locale, line, now);
    row(line.name, facts, words::line_age(locale, line, now.date()), ways.collect())
}

fn row(name: &str, facts: String, age: Option<String>, ways: Vec<AnyView>) -> AnyView {
    let age = age.map(|age| view! { <p class="hint">{age}</p> }.into_any());
    view! {
        <li class="helpline">
            <b>{name.to_owned()}</b>
            <p class="hint">{facts}</p>
            {age}
            <div class="helpline-ways">{ways}</div>
        </li>
    }
    .into_any()
}
