//! An appointment: when it is next, how one gets there, and whether one was there.

use chrono::NaiveDateTime;
use leptos::prelude::*;

use crate::{
    domain::Appointment,
    i18n::*,
    insight::NotedVisit,
    screens::shared::{joining::joining, words},
    state::{AppointmentTimes, Place, use_calendar, use_journal, use_locale, use_plan},
    ui::{Button, ButtonLink, Look, memo, remount, tap},
};

/// The card.
#[component]
pub fn AppointmentCard(times: AppointmentTimes) -> impl IntoView {
    let (plan, calendar) = (use_plan(), use_calendar());
    let locale = use_locale();
    let AppointmentTimes { appointment, last, next } = times;
    let today = calendar.today_now();
    let name = appointment.name.as_str().to_owned();
    let edit = td_string!(locale, plan.edit_part, part = name.as_str()).to_string();
    let shows_time = next.is_some();
    let next = next.or(last).map(|at| words::appointment_time(locale, at, today));
    let facts = facts(locale, &appointment);
    let bring = appointment.bring.as_ref().map(|note| {
        let text = note.as_str().to_owned();
        view! { <p class="own-words"><b>{td_string!(locale, appointments.bring)}</b> " " {text}</p> }.into_any()
    });
    let ask = appointment.ask.as_ref().map(|note| {
        let line = |line: &str| view! { <li class="own-words">{line.to_owned()}</li> }.into_any();
        view! {
            <p><b>{td_string!(locale, appointments.ask)}</b></p>
            <ul>{note.as_str().lines().map(line).collect::<Vec<_>>()}</ul>
        }
        .into_any()
    });
    let id = appointment.id;
    let noted = memo(move || {
        let is_its = |noted: &NotedVisit| noted.visit.appointment == id && Some(noted.visit.due) == last;
        plan.late_visits().map(|visits| visits.into_iter().find(is_its))
    });
    let joining = joining(locale, &appointment);
    let href = Place::Appointment(Some(id)).href();
    // Only what was lately can still be noted.
    let lately = last.filter(|last| (today - last.date()).num_days() < 7);
    let was = move || match (lately, noted()) {
        (Some(last), Some(noted)) => was_there(locale, &appointment, (last, shows_time), noted),
        _ => ().into_any(),
    };
    view! {
        <section class="card">
            <div class="card-top">
                <h2>{name}</h2>
                <ButtonLink look=Look::Quiet label=td_string!(locale, plan.edit) name=edit href />
            </div>
            <p><b>{next}</b> " " <span class="quiet">{facts}</span></p>
            {bring}
            {ask}
            {joining}
            {remount(was)}
        </section>
    }
}

/// How often it comes, how long it takes, where, and with whom.
fn facts(locale: Locale, appointment: &Appointment) -> String {
    let plan = use_plan();
    let repeats = words::repeats(locale, appointment.repeats);
    let minutes = appointment.minutes.map(|minutes| words::minutes(locale, minutes));
    let place = appointment.place.as_ref().map(|place| place.as_str().to_owned());
    let person = appointment.person.and_then(|id| {
        plan.with_untracked(|plan| plan.people.find(id).map(|person| words::person_name(locale, person)))
    });
    let person = person.map(|name| td_string!(locale, appointments.with, name = name.as_str()).to_string());
    let others = minutes.into_iter().chain(place).chain(person);
    repeats.map(str::to_owned).into_iter().chain(others).collect::<Vec<_>>().join(" · ")
}

/// Whether the person was there the last time.
fn was_there(
    locale: Locale,
    appointment: &Appointment,
    (last, shows_time): (NaiveDateTime, bool),
    noted: Option<NotedVisit>,
) -> AnyView {
    let journal = use_journal();
    let today = use_calendar().today_now();
    let when = words::appointment_time(locale, last, today);
    let label = when.clone();
    // The card says the time already when there is no other.
    let when = shows_time.then(|| view! { <span class="quiet">{when}</span> }.into_any());
    if let Some(noted) = noted {
        let said = words::visit(locale, noted.visit.was_there);
        let href = Place::Entry(noted.entry).href();
        return view! {
            <div class="dose">
                {when}
                <span>{said}</span>
                <ButtonLink look=Look::Quiet label=td_string!(locale, appointments.how_was_it) href />
            </div>
        }
        .into_any();
    }
    let note = |was_there: bool| {
        let appointment = appointment.clone();
        tap(move || journal.note_visit(&appointment, last, was_there))
    };
    let [went, missed] = [note(true), note(false)];
    view! {
        <div class="dose">
            {when}
            <div class="dose-acts" role="group" aria-label=label>
                <Button label=td_string!(locale, appointments.was_there) on_tap=went />
                <Button look=Look::Quiet label=td_string!(locale, appointments.missed) on_tap=missed />
            </div>
        </div>
    }
    .into_any()
}
