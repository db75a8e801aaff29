//! Looking back: a calendar of months and days, and the search over all entries.

mod day;
mod entry_list;
mod filter;
mod month;
mod query;
mod results;
mod search;
mod words;
mod year;

use leptos::prelude::*;

use crate::{
    i18n::*,
    insight::SeenMonths,
    screens::shared::page_top::PageTop,
    state::{Place, use_calendar, use_journal, use_locale, use_look_back},
    ui::{remount, shown_while},
};
pub use day::DayPage;
use search::SearchPart;

/// The months, below the search.
#[component]
pub fn CalendarPage() -> impl IntoView {
    let look_back = use_look_back();
    let locale = use_locale();
    view! {
        <PageTop heading=td_string!(locale, calendar.heading) back=Place::Patterns />
        <SearchPart />
        {shown_while(move || look_back.is_resting(), months)}
    }
}

/// The search, which begins at its field.
#[component]
pub fn SearchPage() -> impl IntoView {
    let look_back = use_look_back();
    let locale = use_locale();
    let hint = move || view! { <p class="quiet">{td_string!(locale, search.hint)}</p> }.into_any();
    view! {
        <PageTop heading=td_string!(locale, search.heading) back=Place::Patterns />
        <div data-begin>
            <SearchPart />
        </div>
        {shown_while(move || look_back.is_resting(), hint)}
    }
}

fn months() -> AnyView {
    let (look_back, calendar) = (use_look_back(), use_calendar());
    let locale = use_locale();
    let rows = use_journal().rows();
    let cards = move || {
        rows.with(|rows| match rows {
            Some(rows) => {
                let today = calendar.today();
                let seen = SeenMonths::new(rows.all(), look_back.month().unwrap_or(today), today);
                view! {
                    {month::card(locale, &seen, today)}
                    {year::card(locale, &seen)}
                }
                .into_any()
            }
            None => view! { <p class="quiet" role="status">{td_string!(locale, patterns.reading)}</p> }.into_any(),
        })
    };
    remount(cards).into_any()
}
