//! Check-ups: the last of each set of questions beside the one before, and the way to its page.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    content::Instrument,
    domain::day_of,
    i18n::*,
    insight::{Done, Latest, Rows},
    screens::shared::words,
    state::{Place, format},
    ui::{IconShape, RowLink},
};

/// A row for each set of questions that was answered.
pub fn card(locale: Locale, rows: &Rows, today: NaiveDate) -> AnyView {
    let row = |of: Instrument| {
        let latest = of.scale().latest(of.slug(), rows, today)?;
        let (label, about) = (words::instrument(locale, of), scored(locale, of, &latest.last).unwrap_or_default());
        let more = in_words(locale, of, &latest);
        let row = view! {
            <li>
                <RowLink icon=IconShape::CHECK label about href=Place::CheckUp(of).href() />
                <p class="hint score-before">{more}</p>
            </li>
        };
        Some(row.into_any())
    };
    let found: Vec<AnyView> = Instrument::ALL.into_iter().filter_map(row).collect();
    let shown = if found.is_empty() {
        let (label, href) = (td_string!(locale, check_ups.all), Place::CheckUps.href());
        view! {
            <p>{td_string!(locale, patterns.no_check_ups)}</p>
            <div class="rows">
                <RowLink icon=IconShape::CHECK label href />
            </div>
        }
        .into_any()
    } else {
        view! {
            <p class="hint">{td_string!(locale, hand_over.check_ups.legend)}</p>
            <ul role="list" class="rows" aria-labelledby="check-ups">{found}</ul>
        }
        .into_any()
    };
    view! {
        <section class="card">
            <h2 id="check-ups">{td_string!(locale, check_ups.heading)}</h2>
            {shown}
        </section>
    }
    .into_any()
}

/// The points and what they stand for; `None` for the look at the week, which has no score.
fn scored(locale: Locale, of: Instrument, done: &Done) -> Option<String> {
    of.scale().score(&done.answers).map(|score| words::score(locale, score))
}

/// When the last one was, the score before, and how many there are.
fn in_words(locale: Locale, of: Instrument, latest: &Latest) -> String {
    let day = format::short_date(day_of(latest.last.at), locale);
    let mut said = vec![td_string!(locale, check_ups.last_done, day = day.as_str()).to_string()];
    if let Some(before) = latest.before.as_ref().and_then(|before| scored(locale, of, before)) {
        said.push(td_string!(locale, patterns.check_ups.before, score = before.as_str()).to_string());
    }
    said.push(td_string!(locale, patterns.check_ups.times, times = latest.times).to_string());
    said.join(". ")
}
