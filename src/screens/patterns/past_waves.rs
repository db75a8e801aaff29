//! Past hard moments, drawn over each other.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    domain::{LocalTime, Strength, day_of},
    i18n::*,
    insight::{Rows, Wave, late_waves},
    screens::shared::{
        moment::{MOST_WAVES, past_waves},
        words,
    },
    ui::{Figure, Table},
};

/// The curves, once there is more than one.
pub fn card(locale: Locale, rows: &Rows, today: NaiveDate) -> Option<AnyView> {
    let waves = late_waves(rows.all(), MOST_WAVES);
    if waves.len() < 2 {
        return None;
    }
    let weaker = waves.iter().filter(|(_, wave)| ends(wave).is_some_and(|(first, last)| last.1 < first.1)).count();
    let ends = [td_string!(locale, patterns.still.begin), td_string!(locale, patterns.still.end)].map(str::to_owned);
    let drawing = past_waves(waves.iter().map(|(_, wave)| *wave), Some(ends));
    let listed: Vec<Vec<String>> = waves.iter().map(|(at, wave)| row(locale, today, *at, wave)).collect();
    let columns = words::texts!(locale, patterns.waves.{when, first, last, minutes});
    let table = Box::new(move || Table { columns: columns.clone(), rows: listed.clone() });
    Some(
        view! {
            <Figure
                id="past-waves"
                heading=td_string!(locale, patterns.waves.heading)
                sentence=td_string!(locale, patterns.waves.sentence, weaker = weaker, all = waves.len()).to_string()
                drawing
                table_label=td_string!(locale, patterns.as_table)
                table
            />
        }
        .into_any(),
    )
}

fn ends(wave: &Wave) -> Option<((u16, Strength), (u16, Strength))> {
    Some((*wave.ratings().first()?, *wave.ratings().last()?))
}

fn row(locale: Locale, today: NaiveDate, at: LocalTime, wave: &Wave) -> Vec<String> {
    let mut cells = vec![words::day(locale, day_of(at), today)];
    if let Some((first, last)) = ends(wave) {
        cells.extend([first.1.get().to_string(), last.1.get().to_string(), last.0.to_string()]);
    }
    cells
}
