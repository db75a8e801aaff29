//! What is due now and next: a tap each.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    domain::{Appointment, DoseHow, Id, Medicine},
    i18n::*,
    insight::{CALL_FIRST, Due, DueWhat, Phase, missed_days},
    screens::shared::{joining::joining, words},
    state::{Loading, Place, effect, use_calendar, use_journal, use_locale, use_plan, use_storage},
    ui::{Button, ButtonLink, Look, memo, remount, shown_while, tap},
};

/// As many as one takes in at a glance; the rest are behind "More".
const MOST_SHOWN: usize = 3;

/// The list; nothing while nothing is due.
#[component]
pub fn DueCard() -> impl IntoView {
    let (plan, storage, calendar) = (use_plan(), use_storage(), use_calendar());
    let locale = use_locale();
    effect(move || {
        if storage.loading() == Loading::Ready {
            plan.read_due();
            if plan.with(|plan| plan.medicines.current().any(|medicine| medicine.for_opioids)) {
                plan.read_lately();
            }
        }
    });
    let due = memo(move || plan.due().unwrap_or_else(Vec::new));
    let is_due = Arc::clone(&due);
    let shows_all = RwSignal::new(false);
    // Before such a dose, the clinic is called.
    let missed = memo(move || {
        let (doses, today) = (plan.late_doses().unwrap_or_else(Vec::new), calendar.today());
        let is_missed =
            |medicine: &&Medicine| missed_days(medicine, &doses, today).is_some_and(|days| days >= CALL_FIRST);
        plan.with(|plan| plan.medicines.current().filter(is_missed).map(|medicine| medicine.id).collect::<Vec<_>>())
    });
    let card = move || {
        let due = Arc::clone(&due);
        let (has_more, missed) = (Arc::clone(&due), Arc::clone(&missed));
        let rows = move || {
            let most = if shows_all.get() { usize::MAX } else { MOST_SHOWN };
            let missed = missed();
            let rows = due().into_iter().take(most).filter_map(|due| row(locale, due, &missed));
            view! { <ul role="list" class="doses" aria-labelledby="due-heading">{rows.collect::<Vec<_>>()}</ul> }
                .into_any()
        };
        let more = move || {
            let on_tap = tap(move || shows_all.set(true));
            view! { <Button look=Look::Quiet label=td_string!(locale, medicines.more) on_tap /> }.into_any()
        };
        view! {
            <section class="card">
                <h2 id="due-heading">{td_string!(locale, medicines.due)}</h2>
                {remount(rows)}
                {shown_while(move || !shows_all.get() && has_more().len() > MOST_SHOWN, more)}
            </section>
        }
        .into_any()
    };
    shown_while(move || !is_due().is_empty(), card)
}

/// A row; `None` for a medicine that is gone by now.
fn row(locale: Locale, due: Due, missed: &[Id]) -> Option<AnyView> {
    let plan = use_plan();
    let find = |id| plan.with_untracked(|plan| plan.medicines.find(id).cloned());
    Some(match due.what {
        DueWhat::Dose(id) => dose(locale, due, &find(id)?, missed.contains(&id)),
        DueWhat::Appointment(id) => {
            appointment(locale, due, &plan.with_untracked(|plan| plan.appointments.find(id).cloned())?)
        }
        DueWhat::Refill(id) => {
            let name = find(id)?.name.as_str().to_owned();
            of_day(locale, due, &name, Place::Medicine(Some(id)))
        }
        DueWhat::Naloxone => of_day(locale, due, td_string!(locale, medicines.naloxone), Place::Medicines),
    })
}

fn dose(locale: Locale, due: Due, medicine: &Medicine, is_missed: bool) -> AnyView {
    let journal = use_journal();
    let time = words::clock_time(locale, due.at);
    let name = medicine.name.as_str().to_owned();
    let amount = medicine.amount.as_ref().map_or_else(String::new, |amount| format!("{} · ", amount.as_str()));
    let note = |how: DoseHow| {
        let medicine = medicine.clone();
        tap(move || journal.note_dose(&medicine, Some(due.at), how))
    };
    let [taken, skip] = [note(DoseHow::Taken), note(DoseHow::Skipped)];
    let label = name.clone();
    let first = is_missed.then(|| {
        let label = td_string!(locale, medicines.call_first);
        view! { <ButtonLink label href=Place::Medicines.href() /> }.into_any()
    });
    view! {
        <li class="due-now">
            <p><b>{name}</b> " " <span class="quiet">{amount} {time}</span></p>
            {first}
            <div class="dose-acts" role="group" aria-label=label>
                <Button label=td_string!(locale, medicines.taken) on_tap=taken />
                <Button look=Look::Quiet label=td_string!(locale, medicines.skip) on_tap=skip />
                {later(locale, due)}
            </div>
        </li>
    }
    .into_any()
}

/// An appointment: the way in until it ends, and whether the person was there once it has begun.
fn appointment(locale: Locale, due: Due, appointment: &Appointment) -> AnyView {
    let journal = use_journal();
    let name = appointment.name.as_str().to_owned();
    let when = words::appointment_time(locale, due.at, use_calendar().today_now());
    let place = appointment.place.as_ref().map(|place| format!(" · {}", place.as_str()));
    let phase = journal.phase_now(appointment, due.at);
    let way_in = (phase != Phase::Over).then(|| joining(locale, appointment));
    let note = |was_there: bool| {
        let appointment = appointment.clone();
        tap(move || journal.note_visit(&appointment, due.at, was_there))
    };
    let [went, missed] = [note(true), note(false)];
    let acts = if phase == Phase::Ahead {
        let href = Place::Appointments.href();
        view! { <ButtonLink look=Look::Quiet label=td_string!(locale, appointments.see) href /> }.into_any()
    } else {
        view! {
            <Button label=td_string!(locale, appointments.was_there) on_tap=went />
            <Button look=Look::Quiet label=td_string!(locale, appointments.missed) on_tap=missed />
        }
        .into_any()
    };
    let label = name.clone();
    view! {
        <li class="due-now">
            <p><b>{name}</b> " " <span class="quiet">{when} {place}</span></p>
            <div class="dose-acts" role="group" aria-label=label>
                {way_in}
                {acts}
                {later(locale, due)}
            </div>
        </li>
    }
    .into_any()
}

/// A refill or new naloxone, with the way to the place where its day is set.
fn of_day(locale: Locale, due: Due, name: &str, place: Place) -> AnyView {
    let day = words::date(locale, due.at.date(), use_calendar().today_now());
    let said = match due.what {
        DueWhat::Naloxone => td_string!(locale, medicines.good_until, day = day.as_str()).to_string(),
        _ => td_string!(locale, medicines.refill_on, day = day.as_str()).to_string(),
    };
    view! {
        <li class="due-now">
            <p><b>{name.to_owned()}</b> " " <span class="quiet">{said}</span></p>
            <div class="dose-acts" role="group" aria-label=name.to_owned()>
                <ButtonLink label=td_string!(locale, medicines.see) href=place.href() />
                {later(locale, due)}
            </div>
        </li>
    }
    .into_any()
}

fn later(locale: Locale, due: Due) -> AnyView {
    let plan = use_plan();
    let on_tap = tap(move || plan.put_off(due));
    view! { <Button look=Look::Quiet label=td_string!(locale, medicines.later) on_tap /> }.into_any()
}
