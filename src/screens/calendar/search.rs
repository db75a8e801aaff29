//! The search: its field, its filter, and what it finds.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{
    filter::filter_part,
    query::query,
    results::result,
    words::{self, counted},
};
use crate::{
    domain::{Entry, day_of},
    i18n::*,
    insight::{Query, search},
    screens::shared::entry_row::EntryRows,
    state::{EntryList, effect, use_calendar, use_journal, use_locale, use_look_back, use_plan, use_triggers},
    ui::{Button, KeyedList, Look, SearchField, callback, derived, flag_text, shown_while, tap, text},
};

/// The field, the filter, and the results while something is searched for.
#[component]
pub fn SearchPart() -> impl IntoView {
    let look_back = use_look_back();
    let (triggers, plan) = (use_triggers(), use_plan());
    let locale = use_locale();
    let journal = use_journal();
    let rows = journal.rows();
    let list = journal.list();
    let found_words = StoredValue::new(Vec::new());
    let all = rows.clone();
    let mut last: Option<Query> = None;
    effect(move || {
        let typed = look_back.typed();
        let query = triggers.with(|list| query(locale, &typed, look_back.filter(), list, &plan.read()));
        if look_back.is_resting() {
            list.clear();
        } else if let Some(found) = all.with(|rows| rows.as_ref().map(|rows| search(rows.all(), &query))) {
            found_words.set_value(query.words.iter().map(|word| word.text.clone()).collect());
            list.show(found, last.as_ref() == Some(&query));
        }
        last = Some(query);
    });
    let told = move || {
        if look_back.is_resting() {
            return String::new();
        }
        let count = list.with(|listed| listed.map(|listed| listed.count));
        match count {
            Some(0) => td_string!(locale, search.none).to_owned(),
            Some(count) => counted!(locale, calendar.entries, count = count),
            None if rows.with(Option::is_none) => td_string!(locale, patterns.reading).to_owned(),
            None => String::new(),
        }
    };
    let is_open = RwSignal::new(look_back.with_filter_untracked(|filter| filter.count() > 0));
    let filter_words = move || match look_back.with_filter(|filter| filter.count()) {
        0 => td_string!(locale, search.filter).to_owned(),
        count => td_string!(locale, search.filter_count, count = count).to_string(),
    };
    let clear = move || {
        let end = tap(move || look_back.end_search());
        view! { <Button look=Look::Quiet label=td_string!(locale, search.clear) on_tap=end /> }.into_any()
    };
    let has_any = move || list.with(|listed| listed.is_some_and(|listed| listed.count > 0));
    view! {
        <div class="search">
            <div class="search-row">
                <SearchField
                    label=td_string!(locale, search.field)
                    value=text(move || look_back.typed())
                    on_type=callback(move |typed| look_back.type_words(typed))
                />
                <button
                    type="button"
                    class="button"
                    aria-expanded=flag_text(move || is_open.get())
                    on:click=tap(move || is_open.update(|is_open| *is_open = !*is_open))
                    prop:textContent=text(filter_words)
                ></button>
            </div>
            {shown_while(move || is_open.get(), filter_part)}
            <div class="search-told">
                <p class="quiet" role="status" prop:textContent=text(told)></p>
                {shown_while(move || !look_back.is_resting(), clear)}
            </div>
            {shown_while(has_any, move || results(list, found_words))}
        </div>
    }
}

fn results(list: EntryList, found_words: StoredValue<Vec<String>>) -> AnyView {
    let locale = use_locale();
    let rows = EntryRows::here();
    let today = use_calendar().today_now();
    let draw = move |place: usize| {
        list.with_untracked(|listed| {
            let (entry, day) = row_at(listed.map_or(&[][..], |listed| &listed.entries), place)?;
            let heading = day.map(|day| view! { <h2 class="day">{words::day(locale, day, today)}</h2> }.into_any());
            let link = found_words.with_value(|words| result(rows, entry, words));
            Some(view! { {heading} {link} }.into_any())
        })
        .into_any()
    };
    let keys = move || {
        let words = found_words.with_value(|words| words.join(" "));
        list.with(|listed| {
            let entries = listed.map_or(&[][..], |listed| &listed.entries);
            let key = |place| {
                let (entry, day) = row_at(entries, place)?;
                Some(format!("{}{}{}{words}", entry.id, entry.written.timestamp_millis(), day.is_some()))
            };
            (0..entries.len()).filter_map(key).collect()
        })
    };
    let has_more = move || list.with(|listed| listed.is_some_and(|listed| listed.has_more));
    let more = move || {
        let more = tap(move || list.show_more());
        view! { <Button label=td_string!(locale, search.more) on_tap=more /> }.into_any()
    };
    view! {
        <section class="card">
            <KeyedList label=td_string!(locale, search.results) keys=derived(keys) draw=Box::new(draw) />
            {shown_while(has_more, more)}
        </section>
    }
    .into_any()
}

/// The entry in a row, with its day when it is the first of that day.
fn row_at(entries: &[Entry], place: usize) -> Option<(&Entry, Option<NaiveDate>)> {
    let entry = entries.get(place)?;
    let day = day_of(entry.at);
    let before = place.checked_sub(1).and_then(|before| entries.get(before));
    Some((entry, before.is_none_or(|before| day_of(before.at) != day).then_some(day)))
}
