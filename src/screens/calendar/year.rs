//! Twelve months in small squares, and the same in numbers.

use chrono::{Datelike, NaiveDate};
use leptos::prelude::*;

use super::words;
use crate::{
    domain::Mood,
    i18n::*,
    insight::{Day, Month, SeenMonths},
    state::{format, use_look_back},
    ui::{Button, Folded, Look, tap},
};

/// The room of a day, in units of the drawing, and that of its square at most.
const ROOM: u32 = 100;
const LARGEST: u32 = 84;
/// How much smaller the square is for each step of the mood.
const STEP: u32 = 8;
const BAR: u32 = 20;
const HEIGHT: u32 = LARGEST + BAR + 16;

/// The months, a row each; nothing before the first note.
pub fn card(locale: Locale, seen: &SeenMonths) -> AnyView {
    let sentence = words::noted_days(locale, seen.noted(&seen.months));
    let (Some(sentence), Some(began)) = (sentence, seen.began) else { return ().into_any() };
    // Nobody could note anything before the first note.
    let months: Vec<Month> = seen.months.iter().filter(|month| began <= month.last()).cloned().collect();
    let row = |month: &Month| {
        view! {
            <span>{format::short_month(month.first, locale)}</span>
            {squares(month, began)}
        }
        .into_any()
    };
    view! {
        <section class="card">
            <h2>{td_string!(locale, calendar.year)}</h2>
            <p>{sentence}</p>
            <div class="year" aria-hidden="true">{months.iter().map(row).collect::<Vec<_>>()}</div>
            <p class="hint">{td_string!(locale, calendar.year_legend)}</p>
            <div class="folded">
                <Folded
                    heading=td_string!(locale, calendar.in_numbers)
                    count=Box::new(|| 0)
                    draw=Box::new(move || table(locale, &months))
                />
            </div>
        </section>
    }
    .into_any()
}

/// The squares of a month in as few shapes as there are looks.
fn squares(month: &Month, began: NaiveDate) -> AnyView {
    let of = |is_so: &dyn Fn(&Day) -> Option<u32>| {
        let mut path = String::new();
        for day in &month.days {
            if let Some(size) = is_so(day) {
                let start = (day.on.day() - 1) * ROOM + (ROOM - size) / 2;
                path.push_str(&format!("M{start} {}h{size}v{size}h-{size}z", (LARGEST - size) / 2));
            }
        }
        path
    };
    let moods = Mood::ALL.into_iter().zip(1_u32..).map(|(mood, step)| {
        let size = LARGEST - STEP * (5 - step);
        let path = of(&|day| (day.mood == Some(mood)).then_some(size));
        view! { <path class=format!("year-mood face-{step}") d=path></path> }.into_any()
    });
    let noted = of(&|day| (day.mood.is_none() && day.entries > 0).then_some(LARGEST - STEP * 2));
    let blank = of(&|day| (day.entries == 0 && began <= day.on).then_some(LARGEST));
    let mut bars = String::new();
    for day in month.days.iter().filter(|day| day.hard_moments > 0) {
        let start = (day.on.day() - 1) * ROOM + (ROOM - LARGEST) / 2;
        bars.push_str(&format!("M{start} {}h{LARGEST}v{BAR}h-{LARGEST}z", HEIGHT - BAR));
    }
    view! {
        <svg viewBox=format!("0 0 {} {HEIGHT}", 31 * ROOM)>
            {moods.collect::<Vec<_>>()}
            <path class="year-noted" d=noted></path>
            <path class="year-blank" d=blank></path>
            <path class="year-hard" d=bars></path>
        </svg>
    }
    .into_any()
}

fn table(locale: Locale, months: &[Month]) -> AnyView {
    let look_back = use_look_back();
    let row = |month: &Month| {
        let first = month.first;
        let name = format::month(first, locale);
        let show = td_string!(locale, calendar.show_month, month = name.as_str()).to_string();
        view! {
            <tr>
                <th scope="row">
                    <Button look=Look::Quiet label=name name=show on_tap=tap(move || look_back.show_month(first)) />
                </th>
                <td>{month.noted()}</td>
                <td>{month.hard_moments()}</td>
            </tr>
        }
        .into_any()
    };
    view! {
        <table class="numbers">
            <thead>
                <tr>
                    <th scope="col">{td_string!(locale, calendar.month)}</th>
                    <th scope="col">{td_string!(locale, calendar.days)}</th>
                    <th scope="col">{td_string!(locale, calendar.hard_moments)}</th>
                </tr>
            </thead>
            <tbody>{months.iter().rev().map(row).collect::<Vec<_>>()}</tbody>
        </table>
    }
    .into_any()
}
