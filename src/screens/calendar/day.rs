//! The entries of one day.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{
    entry_list::{DrawEntry, entries},
    words,
};
use crate::{
    i18n::*,
    insight::{Query, days_around},
    screens::shared::{
        entry_row::{EntryRows, own_words, plain},
        page_top::PageTop,
    },
    state::{Place, effect, use_calendar, use_journal, use_locale},
    ui::{ButtonLink, remount, shown_while},
};

/// A day, with the ways to the days around it on which something was noted.
#[component]
pub fn DayPage(
    /// Which day.
    day: NaiveDate,
) -> impl IntoView {
    let journal = use_journal();
    let locale = use_locale();
    let today = use_calendar().today_now();
    let rows = journal.rows();
    let list = journal.list();
    let all = rows.clone();
    let mut is_same = false;
    effect(move || {
        if all.with(Option::is_some) {
            list.search(Query::of_day(day), std::mem::replace(&mut is_same, true));
        }
    });
    let entry_rows = EntryRows::here();
    let draw: DrawEntry = Box::new(move |entry, _| entry_rows.link(entry, own_words(&entry.noted), &plain, &plain));
    let is_empty = move || list.with(|listed| listed.is_some_and(|listed| listed.count == Some(0)));
    let empty = move || view! { <p class="quiet">{td_string!(locale, calendar.nothing_on_day)}</p> }.into_any();
    let ways = move || {
        let around = rows.with(|rows| rows.as_ref().map(|rows| days_around(rows.all(), day)));
        let (before, after) = around.unwrap_or((None, None));
        let link = |to: Option<NaiveDate>, words: fn(Locale, &str) -> String| {
            let label = words(locale, &words::date(locale, to?, today));
            Some(view! { <ButtonLink label href=Place::Day(to?).href() /> }.into_any())
        };
        let before = link(before, |locale, day| td_string!(locale, calendar.day_before, day = day).to_string());
        let after = link(after, |locale, day| td_string!(locale, calendar.day_after, day = day).to_string());
        view! { <div class="two">{before} {after}</div> }.into_any()
    };
    view! {
        <PageTop heading=words::date(locale, day, today) back=Place::Calendar />
        {shown_while(is_empty, empty)}
        {entries(list, td_string!(locale, timeline.entries), String::new, draw)}
        {remount(ways)}
    }
}
