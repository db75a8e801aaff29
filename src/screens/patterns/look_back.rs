//! The ways to the search and to the calendar.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{Place, use_look_back},
    ui::{Icon, IconName, tap},
};

/// Two links. Whoever takes one begins anew; going back shows what was searched for.
pub fn links(locale: Locale) -> AnyView {
    let look_back = use_look_back();
    let link = |place: Place, icon: IconName, words: &'static str| {
        view! {
            <a class="row-link" href=place.href() on:click=tap(move || look_back.begin_anew())>
                <Icon name=icon />
                <span>{words}</span>
            </a>
        }
        .into_any()
    };
    view! {
        <div class="two look-back">
            {link(Place::Search, IconName::Search, td_string!(locale, search.heading))}
            {link(Place::Calendar, IconName::Calendar, td_string!(locale, calendar.heading))}
        </div>
    }
    .into_any()
}
