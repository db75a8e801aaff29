//! For how long cravings stay, as a line that falls.

use leptos::prelude::*;

use super::example::example;
use crate::{
    i18n::*,
    insight::{ENOUGH_MOMENTS, Rows, STILL_STEP, StillThere, UsualLength, still_there, usual_length},
    screens::shared::words,
    ui::{Figure, Panel, Plot, Reading, Table, derived},
};

/// Twelve moments, of which most pass within half an hour.
const EXAMPLE: [usize; 13] = [12, 12, 11, 9, 7, 5, 3, 2, 2, 1, 1, 1, 0];

/// The line, or what is missing for it.
pub fn card(locale: Locale, rows: &Rows) -> AnyView {
    let (Some(found), Some(usual)) = (still_there(rows.waves()), usual_length(rows.waves())) else {
        return view! {
            <section class="card">
                <h2>{td_string!(locale, patterns.still.heading)}</h2>
                <p>{td_string!(locale, patterns.still.empty, least = ENOUGH_MOMENTS).to_string()}</p>
                {example(line(locale, &StillThere { moments: EXAMPLE[0], after: EXAMPLE.to_vec() }))}
            </section>
        }
        .into_any();
    };
    let drawing = line(locale, &found);
    view! {
        <Figure
            id="still-there"
            heading=td_string!(locale, patterns.still.heading)
            sentence=length(locale, usual)
            drawing
            table_label=td_string!(locale, patterns.as_table)
            table=Box::new(move || table(locale, &found))
        />
    }
    .into_any()
}

fn line(locale: Locale, found: &StillThere) -> AnyView {
    let words: Vec<String> = points(found).map(|(minutes, count)| point(locale, found, minutes, count)).collect();
    let readings = found.after.iter().map(|count| Some(Reading { low: 0, middle: *count, high: *count })).collect();
    let ends = [td_string!(locale, patterns.still.none), td_string!(locale, patterns.still.all)].map(str::to_owned);
    let panel = Panel { label: td_string!(locale, patterns.still.label), ends, highest: found.moments, readings };
    view! {
        <Plot
            panels=vec![panel]
            pick=td_string!(locale, patterns.still.pick)
            words=derived(move || words.clone())
            ends=[td_string!(locale, patterns.still.begin), td_string!(locale, patterns.still.end)].map(str::to_owned)
        />
    }
    .into_any()
}

fn length(locale: Locale, usual: UsualLength) -> String {
    let passed = words::counted!(locale, hard_moment.evidence.passed, count = usual.moments);
    let half = words::counted!(locale, hard_moment.evidence.half, minutes = usual.minutes);
    format!("{passed} {half}")
}

fn points(found: &StillThere) -> impl Iterator<Item = (i64, usize)> {
    (0..).step_by(usize::try_from(STILL_STEP).unwrap_or(1)).zip(found.after.iter().copied())
}

fn point(locale: Locale, found: &StillThere, minutes: i64, count: usize) -> String {
    td_string!(locale, patterns.still.point, minutes = minutes, count = count, all = found.moments).to_string()
}

fn table(locale: Locale, found: &StillThere) -> Table {
    let row = |(minutes, count): (i64, usize)| {
        vec![
            td_string!(locale, patterns.still.minutes, minutes = minutes).to_string(),
            td_string!(locale, patterns.of, count = count, all = found.moments).to_string(),
        ]
    };
    let columns = [td_string!(locale, patterns.still.after), td_string!(locale, patterns.still.label)];
    Table { columns: columns.to_vec(), rows: points(found).map(row).collect() }
}
