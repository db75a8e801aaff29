//! Today: the check-in, and what was noted.

mod check_in_card;
mod first_words;
mod install_hint;
mod table_reminder;
mod timeline;

use chrono::Timelike;
use leptos::prelude::*;

use super::shared::words;
use crate::{
    i18n::*,
    state::{Place, use_app_state, use_locale},
    ui::{ButtonLink, Icon, IconName, Look, drawn_later, text},
};
use check_in_card::CheckInCard;
use first_words::{FirstWords, HomeScreenFirst};
use install_hint::InstallHint;
use table_reminder::TableReminder;
use timeline::TimelineList;

/// The place that the app opens with.
#[component]
pub fn TodayPage() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let now = state.now();
    let below = move || {
        view! {
            <ButtonLink look=Look::Quiet label=td_string!(locale, hard_moment.used) href=Place::Safety.href() />
            <FirstWords />
            <InstallHint />
            <TableReminder />
            <TimelineList />
        }
        .into_any()
    };
    view! {
        <header class="page-top">
            <div>
                <h1 tabindex="-1">{words::greeting(locale, now.hour())}</h1>
                <p class="quiet">{text(move || words::date(locale, state.today.get(), state.today.get()))}</p>
            </div>
            <a class="icon-link" href=Place::Settings.href() aria-label=td_string!(locale, places.settings)>
                <Icon name=IconName::Settings />
            </a>
        </header>
        <HomeScreenFirst />
        <CheckInCard />
        {drawn_later(below)}
    }
}
