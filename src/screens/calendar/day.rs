//! The entries of one day.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::words;
use crate::{
    i18n::*,
    insight::{days_around, of_day},
    screens::shared::{
        entry_row::{EntryRows, own_words, plain},
        page_top::PageTop,
    },
    state::{Place, effect, use_calendar, use_journal, use_locale},
    ui::{Button, ButtonLink, KeyedList, derived, remount, shown_while, tap},
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
        if let Some(found) = all.with(|rows| rows.as_ref().map(|rows| of_day(rows.all(), day))) {
            list.show(found, std::mem::replace(&mut is_same, true));
        }
    });
    let entries = EntryRows::here();
    let draw = move |place: usize| {
        list.with_untracked(|listed| {
            let entry = listed.and_then(|listed| listed.entries.get(place));
            entry.map(|entry| entries.link(entry, own_words(&entry.noted), &plain, &plain))
        })
        .into_any()
    };
    let keys = move || {
        list.with(|listed| {
            let entries = listed.map_or(&[][..], |listed| &listed.entries);
            entries.iter().map(|entry| format!("{}{}", entry.id, entry.written.timestamp_millis())).collect()
        })
    };
    let is_empty = move || list.with(|listed| listed.is_some_and(|listed| listed.count == 0));
    let has_entries = move || list.with(|listed| listed.is_some_and(|listed| listed.count > 0));
    let has_more = move || list.with(|listed| listed.is_some_and(|listed| listed.has_more));
    let shown = move || {
        view! {
            <KeyedList label=td_string!(locale, timeline.entries) keys=derived(keys) draw=Box::new(draw) />
            {shown_while(has_more, move || {
                let more = tap(move || list.show_more());
                view! { <Button label=td_string!(locale, search.more) on_tap=more /> }.into_any()
            })}
        }
        .into_any()
    };
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
        {shown_while(has_entries, move || view! { <section class="card">{shown()}</section> }.into_any())}
        {remount(ways)}
    }
}
