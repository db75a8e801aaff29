//! A month of days: the mood of each as a face, a bar for a hard moment, a diamond for a use.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use super::words;
use crate::{
    domain::Mood,
    i18n::*,
    insight::{Day, Month, SeenMonths},
    state::{Place, format, use_look_back},
    ui::{Face, Icon, IconShape, Tap, day_keys, tap},
};

const BEFORE: &str = "month-before";
const AFTER: &str = "month-after";

/// The month that is shown, with the ways to those around it.
pub fn card(locale: Locale, seen: &SeenMonths, today: NaiveDate) -> AnyView {
    let Some(month) = seen.shown() else { return ().into_any() };
    let noted = words::noted_days(locale, seen.noted([month]));
    let noted = noted.map(|noted| view! { <p class="quiet">{noted}</p> }.into_any());
    let has_used = month.days.iter().any(|day| day.used);
    let legend = match seen.began {
        Some(_) => view! {
            <p class="hint">{td_string!(locale, calendar.legend)}</p>
            {has_used.then(|| view! { <p class="hint">{td_string!(locale, calendar.legend_used)}</p> }.into_any())}
        }
        .into_any(),
        None => view! { <p>{td_string!(locale, calendar.empty)}</p> }.into_any(),
    };
    let ahead = (seen.ahead > 0)
        .then(|| view! { <p>{td_string!(locale, calendar.ahead, count = seen.ahead).to_string()}</p> }.into_any());
    view! {
        <section class="card days-card">
            <div class="month-top">
                <h2 id="month">{format::month(month.first, locale)}</h2>
                {way(BEFORE, IconShape::BACK, seen.before(), way_words(locale, seen.before(), true))}
                {way(AFTER, IconShape::FORWARD, seen.after(today), way_words(locale, seen.after(today), false))}
            </div>
            {noted}
            {grid(locale, month, today)}
            {legend}
            {ahead}
        </section>
    }
    .into_any()
}

fn way_words(locale: Locale, to: Option<NaiveDate>, is_before: bool) -> String {
    let month = to.map(|month| format::month(month, locale));
    match (month.as_deref(), is_before) {
        (Some(month), true) => td_string!(locale, calendar.before, month = month).to_string(),
        (Some(month), false) => td_string!(locale, calendar.after, month = month).to_string(),
        (None, true) => td_string!(locale, calendar.no_before).to_owned(),
        (None, false) => td_string!(locale, calendar.no_after).to_owned(),
    }
}

/// A button that leads to another month; it tells which, so that one hears where one is after each press.
fn way(id: &'static str, icon: IconShape, to: Option<NaiveDate>, label: String) -> AnyView {
    let look_back = use_look_back();
    let go: Tap = tap(move || {
        if let Some(month) = to {
            look_back.show_month(month);
        }
    });
    view! {
        <button type="button" class="icon-button" id=id aria-label=label disabled=to.is_none() on:click=go>
            <Icon shape=icon />
        </button>
    }
    .into_any()
}

fn grid(locale: Locale, month: &Month, today: NaiveDate) -> AnyView {
    let first_weekday = format::first_weekday(locale);
    let blank = usize::try_from(month.first.weekday().days_since(first_weekday)).unwrap_or_default();
    // The one day that the Tab key stops at: today, or the last one that there is.
    let stop = month.days.last().map(|day| day.on);
    let days: Vec<NaiveDate> = month.first.iter_days().take_while(|day| *day <= month.last()).collect();
    let cell = |on: &NaiveDate| match month.days.iter().find(|day| day.on == *on) {
        Some(day) => square(locale, day, today, Some(*on) == stop),
        None => view! { <td><span class="day-ahead">{on.day()}</span></td> }.into_any(),
    };
    let mut cells: Vec<AnyView> = (0..blank).map(|_| view! { <td></td> }.into_any()).collect();
    cells.extend(days.iter().map(cell));
    let mut weeks = Vec::new();
    while !cells.is_empty() {
        let rest = cells.split_off(cells.len().min(7));
        weeks.push(view! { <tr>{std::mem::replace(&mut cells, rest)}</tr> }.into_any());
    }
    let weekday = |day: &NaiveDate| {
        view! {
            <th scope="col">
                <span class="only-heard">{format::weekday(*day, locale)}</span>
                <span aria-hidden="true">{format::narrow_weekday(*day, locale)}</span>
            </th>
        }
        .into_any()
    };
    let first_week = days.iter().skip((7 - blank) % 7).take(7);
    view! {
        <table class="month" role="grid" aria-labelledby="month" on:keydown=day_keys(BEFORE, AFTER)>
            <thead>
                <tr>{first_week.map(weekday).collect::<Vec<_>>()}</tr>
            </thead>
            <tbody>{weeks}</tbody>
        </table>
    }
    .into_any()
}

fn square(locale: Locale, day: &Day, today: NaiveDate, is_stop: bool) -> AnyView {
    let step = day.mood.map(Mood::step);
    let class = match step {
        Some(step) => format!("square face-{}", step + 1),
        None if day.entries > 0 => "square square-noted".to_owned(),
        None => "square".to_owned(),
    };
    let face = step.map(|step| view! { <Face step /> }.into_any());
    let hard = (day.hard_moments > 0).then(|| view! { <span class="square-hard"></span> }.into_any());
    let used = day.used.then(|| view! { <span class="square-used"></span> }.into_any());
    view! {
        <td>
            <a
                class="day-link"
                href=Place::Day(day.on).href()
                tabindex=if is_stop { "0" } else { "-1" }
                aria-label=words::day_in_words(locale, day, today)
                aria-current=(day.on == today).then_some("date")
            >
                <span class=class aria-hidden="true">
                    <span>{day.on.day()}</span>
                    {face}
                    {used}
                </span>
                {hard}
            </a>
        </td>
    }
    .into_any()
}
