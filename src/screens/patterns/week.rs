//! The last days at a glance.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    domain::Mood,
    i18n::*,
    insight::{Day, Rows, last_days},
    screens::shared::words,
    state::format,
    ui::Face,
};

const DAYS: i64 = 7;

/// A column for each of the last seven days: the mood as a face, and the strongest craving.
pub fn card(locale: Locale, rows: &Rows, today: NaiveDate) -> AnyView {
    let column = |day: Day| {
        let face = day.mood.and_then(|mood| Mood::ALL.iter().position(|other| *other == mood));
        let face = match face {
            Some(step) => view! { <Face step /> }.into_any(),
            None => view! { <span class="face face-none"></span> }.into_any(),
        };
        let strongest = day.strongest.map_or_else(|| "–".to_owned(), |strongest| strongest.get().to_string());
        view! {
            <li>
                <span class="only-heard">{in_words(locale, day)}</span>
                <span class="week-day" aria-hidden="true">
                    <span class="quiet">{format::short_weekday(day.on, locale)}</span>
                    {face}
                    <b>{strongest}</b>
                </span>
            </li>
        }
        .into_any()
    };
    view! {
        <section class="card">
            <h2 id="week">{td_string!(locale, patterns.week)}</h2>
            <ol class="week" role="list" aria-labelledby="week">
                {last_days(rows.all(), today, DAYS).into_iter().map(column).collect::<Vec<_>>()}
            </ol>
            <p class="hint">{td_string!(locale, patterns.week_legend)}</p>
        </section>
    }
    .into_any()
}

fn in_words(locale: Locale, day: Day) -> String {
    let name = format::weekday(day.on, locale);
    let mood = day.mood.map(|mood| {
        td_string!(locale, patterns.day_mood, day = name.as_str(), mood = words::mood(locale, mood)).to_string()
    });
    let craving =
        day.strongest.map(|strongest| td_string!(locale, timeline.craving, strength = strongest.get()).to_string());
    match (mood, craving) {
        (Some(mood), Some(craving)) => format!("{mood}, {craving}"),
        (Some(mood), None) => mood,
        (None, Some(craving)) => {
            td_string!(locale, patterns.day_mood, day = name.as_str(), mood = craving.as_str()).to_string()
        }
        (None, None) => td_string!(locale, patterns.day_empty, day = name.as_str()).to_string(),
    }
}
