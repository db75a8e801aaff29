//! What went well, in the person's own words: their notes on good days.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    domain::{Entry, Mood, Noted, day_of},
    i18n::*,
    insight::{Rows, Span, good_days},
    screens::shared::words,
    state::{FoundEntries, Place},
    ui::{IconShape, RowLink, remount},
};

/// Notes that are shown at most: the newest.
pub const MOST_NOTES: usize = 3;

/// Whether an entry is a note on a good day.
pub fn is_good_note(entry: &Entry) -> bool {
    matches!(&entry.noted, Noted::CheckIn(check_in) if check_in.mood >= Mood::Good && check_in.note.is_some())
}

/// The days that are looked at.
pub fn span(today: NaiveDate) -> Span {
    Span::of_days(30, today)
}

/// The count of good days, and the newest notes of them.
pub fn card(locale: Locale, rows: &Rows, today: NaiveDate, notes: FoundEntries) -> AnyView {
    let found = good_days(rows, span(today));
    let counted = (found.good > 0).then(|| {
        let words = td_string!(locale, patterns.went_well.days, days = found.good, of = found.noted).to_string();
        view! { <p>{words}</p> }.into_any()
    });
    let row = move |entry: &Entry| {
        let Noted::CheckIn(check_in) = &entry.noted else { return ().into_any() };
        let note = check_in.note.as_ref().map_or("", |note| note.as_str()).to_owned();
        let day = words::day(locale, day_of(entry.at), today);
        view! {
            <li>
                <RowLink icon=IconShape::TODAY label=day about=note href=Place::Entry(entry.id).href() />
            </li>
        }
        .into_any()
    };
    let drawn = move || {
        notes.with(|notes| match notes.as_deref() {
            None => ().into_any(),
            Some([]) => view! { <p class="quiet">{td_string!(locale, patterns.went_well.empty)}</p> }.into_any(),
            Some(notes) => {
                view! { <ul role="list" class="rows">{notes.iter().map(row).collect::<Vec<_>>()}</ul> }.into_any()
            }
        })
    };
    view! {
        <section class="card">
            <h2>{td_string!(locale, patterns.went_well.heading)}</h2>
            {counted}
            {remount(drawn)}
        </section>
    }
    .into_any()
}
