//! A list of entries on the page, with a way to more of them.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    domain::{Entry, day_of},
    i18n::*,
    state::{EntryList, Listed, use_locale},
    ui::{Button, KeyedList, derived, shown_while, tap},
};

/// Draws an entry; the day is given when it is the first of that day in the list.
pub type DrawEntry = Box<dyn Fn(&Entry, Option<NaiveDate>) -> AnyView + Send + Sync>;

/// The list with this name while there is an entry in it. An entry is drawn anew when it was written again, or `look`
/// has changed.
pub fn entries(
    list: EntryList,
    label: &'static str,
    look: impl Fn() -> String + Send + Sync + 'static,
    draw: DrawEntry,
) -> AnyView {
    let locale = use_locale();
    let (look, draw) = (Arc::new(look), Arc::new(draw));
    let has_more = move || list.with(|listed| listed.is_some_and(|listed| listed.has_more));
    let more = move || {
        let more = tap(move || list.show_more());
        view! { <Button label=td_string!(locale, search.more) on_tap=more /> }.into_any()
    };
    let shown = move || {
        let (look, draw) = (Arc::clone(&look), Arc::clone(&draw));
        let keys = move || {
            let look = look();
            list.with(|listed| {
                let entries = all(listed);
                let key = |(entry, day): (&Entry, Option<NaiveDate>)| {
                    format!("{}{}{}{look}", entry.id, entry.written.timestamp_millis(), day.is_some())
                };
                (0..entries.len()).filter_map(|place| row_at(entries, place).map(key)).collect()
            })
        };
        let row = move |place: usize| {
            list.with_untracked(|listed| row_at(all(listed), place).map(|(entry, day)| draw(entry, day))).into_any()
        };
        view! {
            <section class="card">
                <KeyedList label keys=derived(keys) draw=Box::new(row) />
                {shown_while(has_more, more)}
            </section>
        }
        .into_any()
    };
    shown_while(move || list.with(|listed| !all(listed).is_empty()), shown).into_any()
}

fn all(listed: Option<&Listed>) -> &[Entry] {
    listed.map_or(&[], |listed| &listed.entries)
}

/// The entry in a row, with its day when it is the first of that day.
fn row_at(entries: &[Entry], place: usize) -> Option<(&Entry, Option<NaiveDate>)> {
    let entry = entries.get(place)?;
    let day = day_of(entry.at);
    let before = place.checked_sub(1).and_then(|before| entries.get(before));
    Some((entry, before.is_none_or(|before| day_of(before.at) != day).then_some(day)))
}
