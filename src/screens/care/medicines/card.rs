//! A medicine with its doses of today.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    domain::{DoseHow, Id, LocalTime, Medicine},
    i18n::*,
    insight::{NotedDose, Slot, slots_of},
    screens::shared::words,
    state::{Place, use_calendar, use_journal, use_locale, use_plan},
    ui::{Button, ButtonLink, Look, memo, remount, tap},
};

/// The card.
#[component]
pub fn MedicineCard(medicine: Medicine) -> impl IntoView {
    let (plan, calendar) = (use_plan(), use_calendar());
    let locale = use_locale();
    let name = medicine.name.as_str().to_owned();
    let edit = td_string!(locale, plan.edit_part, part = name.as_str()).to_string();
    let facts = facts(locale, &medicine);
    let id = medicine.id;
    let doses = memo(move || {
        let of_it = |noted: &NotedDose| noted.dose.medicine == id;
        plan.late_doses().map(|doses| doses.into_iter().filter(of_it).collect::<Vec<_>>())
    });
    let rows = {
        let doses = Arc::clone(&doses);
        move || {
            let Some(doses) = doses() else { return ().into_any() };
            let today = calendar.today();
            let mut rows: Vec<AnyView> =
                slots_of(&medicine, today, &doses).into_iter().map(|slot| slot_row(locale, &medicine, slot)).collect();
            let extra = doses.iter().filter(|noted| noted.dose.due.is_none() && noted.day() == today);
            rows.extend(extra.map(|noted| noted_row(locale, None, noted.entry, noted.at, noted.dose.how)));
            if medicine.times.is_empty() {
                rows.push(open_row(locale, &medicine, None));
            }
            view! { <ul role="list" class="doses">{rows}</ul> }.into_any()
        }
    };
    view! {
        <section class="card">
            <div class="card-top">
                <h2>{name}</h2>
                <ButtonLink
                    look=Look::Quiet
                    label=td_string!(locale, plan.edit)
                    name=edit
                    href=Place::Medicine(Some(id)).href()
                />
            </div>
            <p class="quiet">{facts}</p>
            {remount(rows)}
        </section>
    }
}

/// How much, when, from whom, and until when there is enough.
fn facts(locale: Locale, medicine: &Medicine) -> String {
    let plan = use_plan();
    let today = use_calendar().today_now();
    let amount = medicine.amount.as_ref().map(|amount| amount.as_str().to_owned());
    let times = if medicine.times.is_empty() {
        td_string!(locale, medicines.when_needed).to_owned()
    } else {
        let times = medicine.times.iter().map(|time| words::clock_time(locale, today.and_time(*time)));
        times.collect::<Vec<_>>().join(", ")
    };
    let prescriber = medicine.prescriber.and_then(|id| {
        plan.with_untracked(|plan| plan.people.find(id).map(|person| words::person_name(locale, person)))
    });
    let prescriber = prescriber.map(|name| td_string!(locale, medicines.from, name = name.as_str()).to_string());
    let refill = medicine.refill.map(|day| {
        let day = words::date(locale, day, today);
        td_string!(locale, medicines.refill_on, day = day.as_str()).to_string()
    });
    amount.into_iter().chain([times]).chain(prescriber).chain(refill).collect::<Vec<_>>().join(" · ")
}

fn slot_row(locale: Locale, medicine: &Medicine, slot: Slot) -> AnyView {
    let time = words::clock_time(locale, slot.at);
    match slot.noted {
        Some((entry, at, how)) => noted_row(locale, Some(time), entry, at, how),
        None => open_row(locale, medicine, Some((slot, time))),
    }
}

fn time_of_row(time: String) -> AnyView {
    view! { <b>{time}</b> }.into_any()
}

/// A dose that is not noted.
fn open_row(locale: Locale, medicine: &Medicine, slot: Option<(Slot, String)>) -> AnyView {
    let journal = use_journal();
    let (due, time) = slot.map_or((None, None), |(slot, time)| (Some(slot.at), Some(time)));
    let note = |how: DoseHow| {
        let medicine = medicine.clone();
        tap(move || journal.note_dose(&medicine, due, how))
    };
    let [taken, skip] = [note(DoseHow::Taken), note(DoseHow::Skipped)];
    let skip = due
        .map(|_| view! { <Button look=Look::Quiet label=td_string!(locale, medicines.skip) on_tap=skip /> }.into_any());
    let label = medicine.name.as_str().to_owned();
    let time = time.map(time_of_row);
    view! {
        <li class="dose">
            {time}
            <div class="dose-acts" role="group" aria-label=label>
                <Button label=td_string!(locale, medicines.taken) on_tap=taken />
                {skip}
            </div>
        </li>
    }
    .into_any()
}

/// A dose that was noted, with the way to take that back.
fn noted_row(locale: Locale, time: Option<String>, entry: Id, at: LocalTime, how: DoseHow) -> AnyView {
    let journal = use_journal();
    let at = words::time(locale, at);
    let said = match how {
        DoseHow::Taken => td_string!(locale, medicines.taken_at, time = at.as_str()).to_string(),
        DoseHow::Skipped => td_string!(locale, medicines.skipped).to_owned(),
    };
    let time = time.map(time_of_row);
    let back = tap(move || {
        if let Some(entry) = journal.entry_untracked(entry) {
            journal.delete(entry);
        }
    });
    view! {
        <li class="dose">
            {time}
            <div class="dose-acts">
                <span>{said}</span>
                <Button look=Look::Quiet label=td_string!(locale, medicines.take_back) on_tap=back />
            </div>
        </li>
    }
    .into_any()
}
