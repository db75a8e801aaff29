//! Care and everyday life on the Plan page: a card for each, which says what is there and leads to its page.

use leptos::prelude::*;

use super::words;
use crate::{
    content::{Instrument, ThinkingTool},
    domain::{Noted, day_of},
    i18n::*,
    state::{Habit, Place, use_calendar, use_journal, use_locale, use_navigation, use_plan},
    ui::{Button, IconShape, RowLink, tap, text},
};

/// The cards.
#[component]
pub fn CareCards() -> impl IntoView {
    view! {
        <MedicinesCard />
        <AppointmentsCard />
        <MeetingsCard />
        <HabitsCard />
        <CheckUpsCard />
        <ThinkingCard />
    }
}

/// A card: its heading, what is there, the way to its page, and the one thing that is done most.
#[component]
fn CareCard(
    /// The heading.
    heading: &'static str,
    /// What there is, in a line.
    said: Box<dyn Fn() -> String + Send>,
    /// The icon of the way to the page.
    icon: IconShape,
    /// The words of the way to the page.
    open: &'static str,
    /// The page.
    page: Place,
    /// The words of the button.
    act: &'static str,
    /// The place that the button opens.
    to: Place,
) -> impl IntoView {
    let navigation = use_navigation();
    view! {
        <section class="card">
            <h2>{heading}</h2>
            <p class="quiet" prop:textContent=text(said)></p>
            <div class="rows"><RowLink icon label=open href=page.href() /></div>
            <Button label=act on_tap=tap(move || navigation.open(to)) />
        </section>
    }
}

#[component]
fn MedicinesCard() -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    let said = move || {
        let names = plan.with(|plan| {
            plan.medicines.current().map(|medicine| medicine.name.as_str().to_owned()).collect::<Vec<_>>().join(", ")
        });
        if names.is_empty() { td_string!(locale, medicines.card_none).to_owned() } else { names }
    };
    view! {
        <CareCard
            heading=td_string!(locale, medicines.heading)
            said=Box::new(said)
            icon=IconShape::CROSS
            open=td_string!(locale, medicines.open)
            page=Place::Medicines
            act=td_string!(locale, medicines.add)
            to=Place::Medicine(None)
        />
    }
}

#[component]
fn AppointmentsCard() -> impl IntoView {
    let (plan, calendar) = (use_plan(), use_calendar());
    let locale = use_locale();
    let said = move || {
        let appointments = plan.appointments();
        let next = appointments.coming.first().and_then(|times| Some((times.next?, times.appointment.name.as_str())));
        next.map_or_else(
            || td_string!(locale, appointments.card_none).to_owned(),
            |(next, name)| format!("{name} · {}", words::appointment_time(locale, next, calendar.today_now())),
        )
    };
    view! {
        <CareCard
            heading=td_string!(locale, appointments.heading)
            said=Box::new(said)
            icon=IconShape::TODAY
            open=td_string!(locale, appointments.open)
            page=Place::Appointments
            act=td_string!(locale, appointments.add)
            to=Place::Appointment(None)
        />
    }
}

#[component]
fn MeetingsCard() -> impl IntoView {
    let locale = use_locale();
    view! {
        <section class="card">
            <h2>{td_string!(locale, meetings.card_heading)}</h2>
            <p class="quiet">{td_string!(locale, meetings.card)}</p>
            <div class="rows">
                <RowLink
                    icon=IconShape::PEOPLE
                    label=td_string!(locale, meetings.heading)
                    href=Place::Meetings.href()
                />
            </div>
        </section>
    }
}

#[component]
fn HabitsCard() -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    let said = move || {
        let shown = plan.with(Habit::all).into_iter().filter(|habit| !habit.is_hidden);
        let names = shown.map(|habit| words::habit(locale, habit.own.as_ref(), &habit.id));
        [td_string!(locale, day_note.sleep).to_owned()].into_iter().chain(names).collect::<Vec<_>>().join(", ")
    };
    view! {
        <CareCard
            heading=td_string!(locale, habits.heading)
            said=Box::new(said)
            icon=IconShape::TODAY
            open=td_string!(locale, habits.note_day)
            page=Place::Habits
            act=td_string!(locale, habits.add)
            to=Place::NewHabit
        />
    }
}

#[component]
fn CheckUpsCard() -> impl IntoView {
    let locale = use_locale();
    let today = use_calendar().today_now();
    let last = use_journal().last_check_up(today);
    let said = move || {
        let of_last = last.with(|last| {
            let last = last.as_ref()?.first()?;
            let Noted::CheckUp(check_up) = &last.noted else { return None };
            let (name, _) = words::check_up(locale, check_up);
            let day = words::day(locale, day_of(last.at), today);
            Some(td_string!(locale, check_ups.last, name = name, day = day.as_str()).to_string())
        });
        of_last.unwrap_or_else(|| td_string!(locale, check_ups.none).to_owned())
    };
    view! {
        <CareCard
            heading=td_string!(locale, check_ups.heading)
            said=Box::new(said)
            icon=IconShape::CHECK
            open=td_string!(locale, check_ups.all)
            page=Place::CheckUps
            act=td_string!(locale, check_ups.look)
            to=Place::CheckUpQuestions(Instrument::Week)
        />
    }
}

#[component]
fn ThinkingCard() -> impl IntoView {
    let locale = use_locale();
    view! {
        <CareCard
            heading=td_string!(locale, thinking.heading)
            said=Box::new(move || td_string!(locale, thinking.card).to_owned())
            icon=IconShape::PLAN
            open=td_string!(locale, thinking.open)
            page=Place::Thinking
            act=td_string!(locale, thinking.new_record)
            to=Place::NewWorksheet(ThinkingTool::ThoughtRecord)
        />
    }
}
