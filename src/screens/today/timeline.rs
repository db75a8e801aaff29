//! The timeline: today's entries and earlier days, newest first.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::words;
use crate::{
    domain::{Entry, day_of, parse_day},
    i18n::*,
    screens::shared::entry_row::{EntryRows, own_words, plain},
    state::{Loading, use_calendar, use_journal, use_locale, use_storage},
    ui::{TextField, Typed, WindowedList, callback, derived, memo, shown_while, text},
};

/// From so many entries on, a field leads to the entries of a day: fewer are soon scrolled through.
const MANY: usize = 60;

/// The list of entries.
#[component]
pub fn TimelineList() -> impl IntoView {
    let calendar = use_calendar();
    let storage = use_storage();
    let journal = use_journal();
    let rows = EntryRows::here();
    let locale = use_locale();
    let count = move || journal.with(|timeline| timeline.entries().len());
    let row = move |place| {
        let today = calendar.today_now();
        journal.with_untracked(|timeline| draw(rows, locale, today, row_at(timeline.entries(), place)))
    };
    let key = move |place| {
        let today = calendar.today();
        journal.with(|timeline| {
            row_at(timeline.entries(), place).map_or_else(String::new, |(entry, day)| {
                let heading = day.map(|day| words::day(locale, day, today)).unwrap_or_default();
                format!("{}{}{heading}", entry.id, entry.written.timestamp_millis())
            })
        })
    };
    let is_empty = move || count() == 0;
    let is_ready = move || storage.loading() == Loading::Ready;
    let empty = move || view! { <p class="quiet">{td_string!(locale, timeline.empty)}</p> }.into_any();
    let wanted = RwSignal::new(None);
    let list = move || {
        view! {
            <WindowedList
                label=td_string!(locale, timeline.entries)
                count=derived(count)
                total=memo(move || journal.count_entries())
                key=Box::new(key)
                draw=Box::new(row)
                on_need=callback(move |least| journal.read_more(least))
                wanted
            />
        }
        .into_any()
    };
    let find_day = move || view! { <GoToDay wanted /> }.into_any();
    view! {
        {shown_while(move || is_ready() && journal.is_new(), empty)}
        {shown_while(move || journal.count_entries() > MANY, find_day)}
        {shown_while(move || !is_empty(), list)}
    }
}

/// A field for a day, to go to its entries.
#[component]
fn GoToDay(wanted: RwSignal<Option<usize>>) -> impl IntoView {
    let journal = use_journal();
    let label = td_string!(use_locale(), timeline.go_to_day);
    let on_type = callback(move |typed: String| {
        if let Some(day) = parse_day(&typed) {
            journal.find_day(day, move |place| {
                // The signal is disposed of when the page was left meanwhile.
                let _ = wanted.try_set(Some(place));
            });
        }
    });
    view! { <TextField id="go-to-day" label typed=Typed::Day value=text(String::new) on_type /> }
}

/// The entry in a row, with its day when it is the first of that day.
fn row_at(entries: &[Entry], place: usize) -> Option<(&Entry, Option<NaiveDate>)> {
    let entry = entries.get(place)?;
    let day = day_of(entry.at);
    let before = place.checked_sub(1).and_then(|before| entries.get(before));
    let is_first = before.is_none_or(|before| day_of(before.at) != day);
    Some((entry, is_first.then_some(day)))
}

fn draw(rows: EntryRows, locale: Locale, today: NaiveDate, row: Option<(&Entry, Option<NaiveDate>)>) -> AnyView {
    let Some((entry, day)) = row else { return ().into_any() };
    let heading = day.map(|day| view! { <h2 class="day">{words::day(locale, day, today)}</h2> }.into_any());
    view! {
        {heading}
        {rows.link(entry, own_words(&entry.noted), &plain, &plain)}
    }
    .into_any()
}
