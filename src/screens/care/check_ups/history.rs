//! How a check-up moved over time: a curve with its sentence, and the table behind it.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::words::{answer, short_questions};
use crate::{
    content::Instrument,
    domain::day_of,
    i18n::*,
    insight::{Done, Scale, Score},
    screens::shared::words,
    state::format,
    ui::{Figure, Panel, Plot, Reading, Table, derived},
};

/// From so many on, there is a curve.
const ENOUGH: usize = 2;

/// The curve of those that were done, the earliest first; nothing until there are two.
pub fn history(locale: Locale, today: NaiveDate, of: Instrument, done: &[Done]) -> Option<AnyView> {
    let [first, .., last] = done else { return None };
    if done.len() < ENOUGH {
        return None;
    }
    let score = |done: &Done| of.scale().score(&done.answers);
    let day = |done: &Done| words::date(locale, day_of(done.at), today);
    let said = |done: &Done| format!("{}: {}", day(done), in_words(locale, of, done));
    let points: Vec<String> = done.iter().map(said).collect();
    let sentence = match (score(first), score(last)) {
        (Some(Score { points: first, .. }), Some(Score { points: last, .. })) => {
            td_string!(locale, check_ups.history_score, first = first, last = last, times = done.len()).to_string()
        }
        _ => td_string!(locale, check_ups.history_week, times = done.len()).to_string(),
    };
    let drawing = view! {
        <Plot
            panels=panels(locale, of, done)
            pick=td_string!(locale, check_ups.pick)
            words=derived(move || points.clone())
            ends=[first, last].map(|end| format::short_date(day_of(end.at), locale))
        />
    }
    .into_any();
    let rows: Vec<Vec<String>> =
        done.iter().rev().map(|done| [vec![day(done)], what(locale, of, done)].concat()).collect();
    let columns = match of {
        Instrument::Week => [vec![td_string!(locale, check_ups.columns.when)], short_questions(locale)].concat(),
        Instrument::Barc10 => words::texts!(locale, check_ups.columns.{when, score}),
        _ => words::texts!(locale, check_ups.columns.{when, score, band}),
    };
    let table = Box::new(move || Table { columns: columns.clone(), rows: rows.clone() });
    let figure = view! {
        <Figure
            id="check-up-history"
            heading=td_string!(locale, check_ups.history)
            sentence
            drawing
            table_label=td_string!(locale, patterns.as_table)
            table
        />
    };
    Some(figure.into_any())
}

/// What came of one, in a line.
fn in_words(locale: Locale, of: Instrument, done: &Done) -> String {
    let what = what(locale, of, done);
    if of != Instrument::Week {
        return what.join(", ");
    }
    let named = short_questions(locale).into_iter().zip(what).map(|(name, answer)| format!("{name}: {answer}"));
    named.collect::<Vec<_>>().join(" · ")
}

/// What came of one: its points and their band, or each answer of our own questions.
fn what(locale: Locale, of: Instrument, done: &Done) -> Vec<String> {
    match of.scale().score(&done.answers) {
        Some(score) => {
            let band = score.band.map(|band| words::band(locale, band).to_owned());
            [words::points(locale, score)].into_iter().chain(band).collect()
        }
        None => {
            let said = |(question, given): (usize, &u8)| answer(locale, of, question, *given).to_owned();
            done.answers.iter().enumerate().map(said).collect()
        }
    }
}

/// A panel for the score, or one for each of our own questions.
fn panels(locale: Locale, of: Instrument, done: &[Done]) -> Vec<Panel> {
    let reading = |value: usize| Some(Reading { low: value, middle: value, high: value });
    let score = |done: &Done| of.scale().score(&done.answers);
    if let Some(Score { of: most, .. }) = done.first().and_then(score) {
        let readings = done.iter().map(|done| score(done).and_then(|score| reading(score.points.into()))).collect();
        let ends = ["0".to_owned(), most.to_string()];
        let label = td_string!(locale, check_ups.columns.score);
        return vec![Panel { label, ends, highest: most.into(), readings }];
    }
    let Scale { lowest, highest, .. } = of.scale();
    let panel = |(question, label): (usize, &'static str)| Panel {
        label,
        ends: [lowest, highest].map(|end| answer(locale, of, question, end).to_owned()),
        highest: highest.into(),
        readings: done.iter().map(|done| done.answers.get(question).and_then(|it| reading((*it).into()))).collect(),
    };
    short_questions(locale).into_iter().enumerate().map(panel).collect()
}
