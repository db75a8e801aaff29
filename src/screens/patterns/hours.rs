//! How strong cravings are at each time of the week, as a grid of squares.

use chrono::{NaiveDate, Weekday};
use leptos::prelude::*;

use super::example::example;
use crate::{
    domain::{Strength, day_on},
    i18n::*,
    insight::{
        BLOCK_HOURS, BLOCKS, Block, ENOUGH_BLOCKS, ENOUGH_IN_A_BLOCK, Rows, WeekOfBlocks, hours, strongest_block,
    },
    state::format,
    ui::{Square, SquareGrid},
};

/// The grid, or what is missing for it.
pub fn card(locale: Locale, rows: &Rows, today: NaiveDate) -> AnyView {
    let drawn = match hours(rows, today) {
        Some(week) => grid(locale, &week, strongest_block(rows, today, &week)),
        None => {
            let words =
                td_string!(locale, patterns.hours.empty, least = ENOUGH_IN_A_BLOCK, blocks = ENOUGH_BLOCKS).to_string();
            view! {
                <p>{words}</p>
                {example(squares(locale, &in_order(locale, &evenings())))}
            }
            .into_any()
        }
    };
    view! {
        <figure class="card" aria-labelledby="hours">
            <h2 id="hours">{td_string!(locale, patterns.hours.heading)}</h2>
            {drawn}
        </figure>
    }
    .into_any()
}

/// A made-up week in which the evenings are hardest.
fn evenings() -> WeekOfBlocks {
    let strengths: [u8; BLOCKS] = [1, 1, 2, 2, 3, 4, 8, 5];
    let block = |strength| Block { craving: Strength::new(strength).ok(), rated: ENOUGH_IN_A_BLOCK };
    [strengths.map(block); 7]
}

fn grid(locale: Locale, week: &WeekOfBlocks, strongest: Option<(usize, usize)>) -> AnyView {
    view! {
        <p>{sentence(locale, week, strongest)}</p>
        {squares(locale, &in_order(locale, week))}
        <p class="hint">{td_string!(locale, patterns.hours.how)}</p>
    }
    .into_any()
}

fn squares(locale: Locale, week: &[DayOfBlocks<'_>]) -> AnyView {
    let hour = |block: usize| format::hour(u32::try_from(block).unwrap_or(0) * BLOCK_HOURS, locale);
    let square = |day: NaiveDate, block: usize, of: &Block| {
        let (day, from) = (format::weekday(day, locale), hour(block));
        let (day, from) = (day.as_str(), from.as_str());
        let words = match of.craving {
            Some(craving) => td_string!(
                locale,
                patterns.hours.block,
                day = day,
                from = from,
                craving = craving.get(),
                count = of.rated
            )
            .to_string(),
            None => td_string!(locale, patterns.hours.few, day = day, from = from, count = of.rated).to_string(),
        };
        Square { value: of.craving.map(|craving| craving.get()), words }
    };
    // A row for each time, so that a narrow phone has seven columns.
    let rows = (0..BLOCKS).map(|block| {
        let squares = week.iter().map(|(day, of)| square(*day, block, &of[block])).collect();
        (hour(block), squares)
    });
    let rows: Vec<(String, Vec<Square>)> = rows.collect();
    let columns =
        week.iter().map(|(day, _)| (format::weekday(*day, locale), format::short_weekday(*day, locale))).collect();
    view! {
        <SquareGrid name=td_string!(locale, patterns.hours.heading) corner=td_string!(locale, patterns.hours.time) columns rows />
    }
    .into_any()
}

/// A day of the week, as one of its dates, with its blocks.
type DayOfBlocks<'week> = (NaiveDate, &'week [Block; BLOCKS]);

/// The days in the order in which a week goes where the person lives.
fn in_order(locale: Locale, week: &WeekOfBlocks) -> Vec<DayOfBlocks<'_>> {
    let weekdays = std::iter::successors(Some(Weekday::Mon), |day| Some(day.succ()));
    let mut days: Vec<DayOfBlocks<'_>> = weekdays.map(day_on).zip(week).collect();
    days.rotate_left(format::first_weekday(locale).num_days_from_monday() as usize);
    days
}

/// What is drawn; and the strongest time of the week, where one stands out.
fn sentence(locale: Locale, week: &WeekOfBlocks, strongest: Option<(usize, usize)>) -> String {
    let what = td_string!(locale, patterns.hours.sentence);
    let found = strongest.and_then(|(day, block)| {
        let of = week.get(day)?.get(block)?;
        Some((u8::try_from(day).ok()?, u32::try_from(block).ok()? * BLOCK_HOURS, of.craving?, of.rated))
    });
    let Some((day, hour, craving, count)) = found else { return what.to_owned() };
    let day = Weekday::try_from(day).map_or_else(|_| String::new(), |day| format::weekday(day_on(day), locale));
    let from = format::hour(hour, locale);
    let (day, from) = (day.as_str(), from.as_str());
    let strongest =
        td_string!(locale, patterns.hours.strongest, day = day, from = from, craving = craving.get(), count = count);
    format!("{what} {strongest}")
}
