//! Lines to call or text, of the person's country.

use leptos::prelude::*;

use super::{PersonLink, Shown};
use crate::{
    content::{
        Country, DIRECTORY, EMERGENCY_ELSEWHERE, Helpline, Part, Way, call_link, emergency_line, first_to_call,
        lines_offered, text_link,
    },
    domain::{Circle, Note, Person, ReachedBy},
    i18n::*,
    screens::shared::words,
    state::{Preferences, use_calendar, use_locale, use_plan, use_preferences},
    ui::{ButtonLink, Look, callback, remount, typing},
};

/// The person's own lines, and those of one country or a part of it, which the person can change.
#[component]
pub fn Helplines() -> impl IntoView {
    let preferences = use_preferences();
    let plan = use_plan();
    let locale = use_locale();
    let lines = move || {
        let plan = plan.read();
        let mut rows = plan.people.of_circle(Circle::Helpline).map(own_line).collect::<Vec<_>>();
        let Some(country) = preferences.country() else {
            let elsewhere = td_string!(locale, helplines.elsewhere_note);
            return view! {
                <ul class="helpline-list">{rows}</ul>
                <p>{elsewhere}</p>
                <ButtonLink label=td_string!(locale, helplines.directory) href=DIRECTORY.to_owned() />
            }
            .into_any();
        };
        let offered: Vec<_> = lines_offered(country, preferences.part_of_country()).collect();
        rows.extend(offered.iter().copied().map(offered_line));
        let note = (country == Country::EuropeanUnion)
            .then(|| view! { <p class="hint">{td_string!(locale, helplines.eu_note)}</p> }.into_any());
        view! {
            <ul class="helpline-list">{rows}</ul>
            {note}
            {sources(offered)}
        }
        .into_any()
    };
    view! {
        <CountryField />
        {remount(part_field)}
        {remount(lines)}
        <p class="hint">{td_string!(locale, helplines.bill_note)}</p>
    }
}

/// The choice of the country whose lines are shown: the person's own first, then by name.
#[component]
fn CountryField() -> impl IntoView {
    let preferences = use_preferences();
    let locale = use_locale();
    let chosen = preferences.country_now();
    let option = move |country: Country| {
        view! {
            <option value=country.code() selected=chosen == Some(country)>{words::country(locale, country)}</option>
        }
        .into_any()
    };
    let choose = move |code: String| preferences.choose_country(Country::of_region(&code));
    view! {
        <label class="field">
            {td_string!(locale, helplines.country)}
            <select on:change=typing(callback(choose))>
                {words::countries(locale, chosen).into_iter().map(option).collect::<Vec<_>>()}
                <option value="" selected=chosen.is_none()>{td_string!(locale, helplines.countries.elsewhere)}</option>
            </select>
        </label>
    }
}

/// The choice of the part whose lines are shown; empty in a country without parts of its own.
fn part_field() -> AnyView {
    let preferences = use_preferences();
    let locale = use_locale();
    let parts: Vec<Part> = preferences.country().into_iter().flat_map(Part::of).collect();
    if parts.is_empty() {
        return ().into_any();
    }
    let chosen = preferences.part_of_country_now();
    let option = move |part: Part| {
        view! {
            <option value=part.code() selected=chosen == Some(part)>{words::part_of_country(locale, part)}</option>
        }
        .into_any()
    };
    let choose = move |code: String| preferences.choose_part_of_country(Part::of_code(&code));
    view! {
        <label class="field">
            {td_string!(locale, helplines.part)}
            <select on:change=typing(callback(choose))>
                <option value="" selected=chosen.is_none()>{td_string!(locale, helplines.all_parts)}</option>
                {parts.into_iter().map(option).collect::<Vec<_>>()}
            </select>
        </label>
    }
    .into_any()
}

/// The emergency number of the person's country, as one tap; where it is not known, the one of all mobile phones.
#[component]
pub fn EmergencyCall() -> impl IntoView {
    let preferences = use_preferences();
    let locale = use_locale();
    remount(move || {
        let line = preferences.country().and_then(emergency_line);
        let number = line.map_or(EMERGENCY_ELSEWHERE, |line| line.number);
        let words = td_string!(locale, helplines.emergency_call, number = number).to_string();
        view! {
            <ButtonLink look=Look::Warm label=words href=call_link(number).unwrap_or_default() />
            {line.map(notes)}
        }
        .into_any()
    })
}

/// The first line of the person's country that listens and can be called, as one tap.
#[component]
pub fn FirstLine() -> impl IntoView {
    let preferences = use_preferences();
    let locale = use_locale();
    remount(move || match line_to_call(preferences) {
        Some(line) => call_button(line),
        None => {
            view! { <ButtonLink label=td_string!(locale, helplines.directory) href=DIRECTORY.to_owned() /> }.into_any()
        }
    })
}

/// The first line that listens and can be called, of the country and the part that the person chose.
pub fn line_to_call(preferences: Preferences) -> Option<&'static Helpline> {
    first_to_call(preferences.country()?, preferences.part_of_country())
}

/// A button that calls a line.
pub fn call_button(line: &'static Helpline) -> AnyView {
    let words = td_string!(use_locale(), helplines.call, number = line.number).to_string();
    view! { <ButtonLink label=words href=line.call_link() /> }.into_any()
}

fn own_line(line: &Person) -> AnyView {
    let way = |by| view! { <PersonLink person=line.clone() by shown=Shown::Way /> }.into_any();
    let name = words::person_name(use_locale(), line);
    row(&name, Note::text_of(&line.note), Vec::new(), ReachedBy::ALL.into_iter().map(way).collect(), None)
}

fn offered_line(line: &'static Helpline) -> AnyView {
    let locale = use_locale();
    let now = use_calendar().now().naive_local();
    let ways = line.ways.iter().filter_map(|way| {
        let (href, words) = match *way {
            Way::Call => (line.call_link(), td_string!(locale, helplines.call, number = line.number).to_string()),
            Way::Text { number, body: None } => {
                (text_link(number, None)?, td_string!(locale, helplines.text, number = number).to_string())
            }
            Way::Text { number, body: Some(word) } => (
                text_link(number, Some(word))?,
                td_string!(locale, helplines.text_word, word = word, number = number).to_string(),
            ),
            Way::Chat { address } => (address.to_owned(), td_string!(locale, helplines.chat).to_owned()),
            Way::TextZipCode { number } => {
                (text_link(number, None)?, td_string!(locale, helplines.text_zip_code, number = number).to_string())
            }
        };
        Some(view! { <ButtonLink label=words href=href /> }.into_any())
    });
    let facts = words::line_facts(locale, line, now);
    let dates = words::line_dates(locale, line, now.date());
    row(&words::line_name(locale, line), facts, notes(line), ways.collect(), Some(dates))
}

/// A row: the name, the facts, the notes to know before calling, the ways to reach it, and last how old all of that is.
fn row(name: &str, facts: String, notes: Vec<AnyView>, ways: Vec<AnyView>, dates: Option<String>) -> AnyView {
    let dates = dates.map(|dates| view! { <p class="hint">{dates}</p> }.into_any());
    view! {
        <li class="helpline">
            <b>{name.to_owned()}</b>
            <p class="hint">{facts}</p>
            {notes}
            <div class="helpline-ways">{ways}</div>
            {dates}
        </li>
    }
    .into_any()
}

fn notes(line: &'static Helpline) -> Vec<AnyView> {
    let locale = use_locale();
    line.notes.iter().map(|note| view! { <p>{words::line_note(locale, *note)}</p> }.into_any()).collect()
}

/// The sources of the facts about the lines, folded away.
fn sources(lines: Vec<&'static Helpline>) -> AnyView {
    let locale = use_locale();
    let source = |line: &Helpline| {
        let words = format!("{}: {}", words::line_name(locale, line), line.source);
        view! { <li>{words}</li> }.into_any()
    };
    view! {
        <details class="hint helpline-sources">
            <summary>{td_string!(locale, helplines.sources)}</summary>
            <ul>{lines.into_iter().map(source).collect::<Vec<_>>()}</ul>
        </details>
    }
    .into_any()
}
