//! The search: its field, its filter, and what it finds.

use leptos::prelude::*;

use super::{
    entry_list::{DrawEntry, entries},
    filter::filter_part,
    query::query,
    results::result,
    words::{self, counted},
};
use crate::{
    i18n::*,
    insight::Query,
    screens::shared::entry_row::EntryRows,
    state::{EntryList, effect, use_calendar, use_journal, use_locale, use_look_back, use_own_words, use_plan},
    ui::{Button, Look, SearchField, callback, flag_text, shown_while, tap, text},
};

/// The field, the filter, and the results while something is searched for.
#[component]
pub fn SearchPart() -> impl IntoView {
    let look_back = use_look_back();
    let (own_words, plan) = (use_own_words(), use_plan());
    let locale = use_locale();
    let journal = use_journal();
    let rows = journal.rows();
    let list = journal.list();
    let found_words = StoredValue::new(Vec::new());
    let all = rows.clone();
    let mut last: Option<Query> = None;
    effect(move || {
        let typed = look_back.typed();
        let query = own_words.with(|words| query(locale, &typed, look_back.filter(), words, &plan.read()));
        if look_back.is_resting() {
            list.clear();
        } else if all.with(Option::is_some) {
            found_words.set_value(query.words.iter().map(|word| word.text.clone()).collect());
            list.search(query.clone(), last.as_ref() == Some(&query));
        }
        last = Some(query);
    });
    // What was said stays until all are counted again: a number that comes and goes would be read out each time.
    let said = StoredValue::new(String::new());
    let told = move || {
        if look_back.is_resting() {
            said.set_value(String::new());
            return String::new();
        }
        let words = match list.with(|listed| listed.and_then(|listed| listed.count)) {
            Some(0) => td_string!(locale, search.none).to_owned(),
            Some(count) => counted!(locale, calendar.entries, count = count),
            None if rows.with(Option::is_none) => td_string!(locale, patterns.reading).to_owned(),
            None => said.get_value(),
        };
        said.set_value(words.clone());
        words
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
            {results(list, found_words)}
        </div>
    }
}

fn results(list: EntryList, found_words: StoredValue<Vec<String>>) -> AnyView {
    let locale = use_locale();
    let rows = EntryRows::here();
    let today = use_calendar().today_now();
    let draw: DrawEntry = Box::new(move |entry, day| {
        let heading = day.map(|day| view! { <h2 class="day">{words::day(locale, day, today)}</h2> }.into_any());
        let link = found_words.with_value(|words| result(rows, entry, words));
        view! { {heading} {link} }.into_any()
    });
    let look = move || found_words.with_value(|words| words.join(" "));
    entries(list, td_string!(locale, search.results), look, draw)
}
