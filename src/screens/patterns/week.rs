//! The last days at a glance.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    domain::Mood,
    i18n::*,
    insight::{Compared, Day, Rows, compared, last_days},
    screens::shared::words,
    state::format,
    ui::Face,
};

const DAYS: u32 = 7;

/// A column for each of the last seven days: the mood as a face, and the strongest craving.
pub fn card(locale: Locale, rows: &Rows, today: NaiveDate) -> AnyView {
    let column = |day: Day| {
        let face = day.mood.map(Mood::step);
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
                {last_days(rows, today, DAYS).into_iter().map(column).collect::<Vec<_>>()}
            </ol>
            <p class="hint">{td_string!(locale, patterns.week_legend)}</p>
            {beside_before(locale, rows, today)}
        </section>
    }
    .into_any()
}

/// The week beside the weeks before, in words.
fn beside_before(locale: Locale, rows: &Rows, today: NaiveDate) -> Option<AnyView> {
    let Compared { now, before } = compared(rows, today)?;
    let strong = td_string!(
        locale,
        patterns.compare.strong,
        now = now.strong,
        of = now.rated,
        before = before.strong,
        of_before = before.rated
    );
    let mood = now.mood.zip(before.mood).map(|moods| {
        let [now, before] = [moods.0, moods.1].map(|mood| words::mood(locale, mood).to_lowercase());
        let words = td_string!(locale, patterns.compare.mood, now = now.as_str(), before = before.as_str());
        view! { <p>{words.to_string()}</p> }.into_any()
    });
    Some(view! { <p>{strong.to_string()}</p> {mood} }.into_any())
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
