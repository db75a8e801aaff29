//! The ways on: the search, the calendar, and the page to hand over.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{Place, use_look_back},
    ui::{Icon, IconShape, tap},
};

/// The links. Whoever takes one to the search or the calendar begins anew; going back shows what was searched for.
pub fn links(locale: Locale) -> AnyView {
    let look_back = use_look_back();
    let link = |place: Place, icon: IconShape, words: &'static str| {
        view! {
            <a href=place.href() on:click=tap(move || look_back.begin_anew())>
                <Icon shape=icon />
                <span>{words}</span>
            </a>
        }
        .into_any()
    };
    view! {
        <nav class="tiles" aria-label=td_string!(locale, patterns.ways)>
            {link(Place::Search, IconShape::SEARCH, td_string!(locale, search.heading))}
            {link(Place::Calendar, IconShape::CALENDAR, td_string!(locale, calendar.heading))}
            {link(Place::HandOver, IconShape::SHARE, td_string!(locale, hand_over.heading))}
        </nav>
    }
    .into_any()
}
