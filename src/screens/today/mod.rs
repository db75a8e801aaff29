//! Today: the check-in, and the timeline.

mod backup_reminder;
mod begun;
mod check_in_card;
mod day_card;
mod due;
mod first_words;
mod goal_days;
mod install_hint;
mod table_reminder;
mod timeline;
mod words;

use chrono::Timelike;
use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{Place, use_calendar, use_locale},
    ui::{ButtonLink, Icon, IconShape, Look, drawn_later, text},
};
use backup_reminder::BackupReminder;
use begun::BegunCheckUp;
use check_in_card::CheckInCard;
use day_card::DayCard;
use due::DueCard;
use first_words::{FirstWords, HomeScreenFirst};
use goal_days::GoalDays;
use install_hint::InstallHint;
use table_reminder::TableReminder;
use timeline::TimelineList;

/// The place that the app opens with: the check-in, which is all that the first second needs.
#[component]
pub fn TodayPage(
    /// Draws the views below the check-in, which may arrive later.
    below: fn() -> AnyView,
) -> impl IntoView {
    let calendar = use_calendar();
    let locale = use_locale();
    let now = calendar.now();
    // The browser takes longer for its first date than for the whole check-in.
    let date = move || {
        let today = text(move || words::date(locale, calendar.today(), calendar.today()));
        view! { <span prop:textContent=today></span> }.into_any()
    };
    view! {
        <header class="page-top">
            <div>
                <h1 tabindex="-1">{words::greeting(locale, now.hour())}</h1>
                <p class="quiet one-line">{drawn_later(date)}</p>
            </div>
            <a class="icon-link" href=Place::Settings.href() aria-label=td_string!(locale, places.settings)>
                <Icon shape=IconShape::SETTINGS />
            </a>
        </header>
        <HomeScreenFirst />
        <CheckInCard />
        <ButtonLink look=Look::Quiet label=td_string!(locale, hard_moment.used) href=Place::Safety.href() />
        {drawn_later(below)}
    }
}

/// The views below the check-in: first words, what is due, hints, and the timeline.
#[component]
pub fn BelowCheckIn() -> impl IntoView {
    view! {
        <FirstWords />
        <InstallHint />
        <DueCard />
        <BegunCheckUp />
        <TableReminder />
        <BackupReminder />
        <GoalDays />
        <DayCard />
        <TimelineList />
    }
}
