//! What was written with the thinking tools, the newest first.

use leptos::prelude::*;

use crate::{
    domain::{Entry, Kind, Noted, day_of},
    i18n::*,
    insight::{Filter, Query, Things},
    screens::shared::{entry_row::own_words, words},
    state::{Place, effect, use_calendar, use_journal, use_locale},
    ui::{Button, IconShape, RowLink, remount, shown_while, tap},
};

/// The list, with a way to more.
#[component]
pub fn EarlierSheets() -> impl IntoView {
    let journal = use_journal();
    let locale = use_locale();
    let today = use_calendar().today_now();
    let rows = journal.rows();
    let list = journal.list();
    let mut is_same = false;
    effect(move || {
        if rows.with(Option::is_some) {
            let things = Things { kinds: vec![Kind::Worksheet], ..Things::default() };
            let query = Query { filter: Filter { things, ..Filter::default() }, ..Query::default() };
            list.search(query, std::mem::replace(&mut is_same, true));
        }
    });
    let row = move |entry: &Entry| {
        let Noted::Worksheet(sheet) = &entry.noted else { return ().into_any() };
        let day = words::day(locale, day_of(entry.at), today);
        let own = own_words(&entry.noted).map(|own| format!(" · {}", own.as_str())).unwrap_or_default();
        let label = words::sheet_tool(locale, sheet.tool());
        view! {
            <RowLink icon=IconShape::BOOK label about=format!("{day}{own}") href=Place::Entry(entry.id).href() />
        }
        .into_any()
    };
    let is_empty = move || list.with(|listed| listed.is_some_and(|listed| listed.count == Some(0)));
    let drawn = move || {
        let all = list.with(|listed| listed.map_or(Vec::new(), |listed| listed.entries.iter().map(row).collect()));
        view! { <div class="rows sheets">{all}</div> }.into_any()
    };
    let has_more = move || list.with(|listed| listed.is_some_and(|listed| listed.has_more));
    let more = move || {
        view! { <Button label=td_string!(locale, thinking.more) on_tap=tap(move || list.show_more()) /> }.into_any()
    };
    view! {
        <section class="card">
            <h2>{td_string!(locale, thinking.earlier)}</h2>
            {shown_while(is_empty, move || {
                view! { <p class="quiet">{td_string!(locale, thinking.none)}</p> }.into_any()
            })}
            {remount(drawn)}
            {shown_while(has_more, more)}
        </section>
    }
}
