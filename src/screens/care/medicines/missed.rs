//! The advice to call the clinic first, after days without a dose of methadone or buprenorphine.

use leptos::prelude::*;

use crate::{
    domain::{Circle, Medicine, Person, ReachedBy},
    i18n::*,
    insight::{CALL_FIRST, missed_days},
    screens::shared::{reach::PersonLink, words},
    state::{use_calendar, use_locale, use_plan},
    ui::{Look, memo, remount},
};

/// A card for each medicine of which so many doses are not noted.
#[component]
pub fn MissedDays() -> impl IntoView {
    let (plan, calendar) = (use_plan(), use_calendar());
    let locale = use_locale();
    let missed = memo(move || {
        let (Some(doses), today) = (plan.late_doses(), calendar.today()) else { return Vec::new() };
        plan.with(|plan| {
            let each = plan.medicines.current().filter_map(|medicine| {
                let days = missed_days(medicine, &doses, today).filter(|days| *days >= CALL_FIRST)?;
                Some((medicine.clone(), days))
            });
            each.collect()
        })
    });
    let card = move |(medicine, days): (Medicine, i64)| {
        let said = words::counted!(locale, medicines.missed, count = days, name = medicine.name.as_str());
        let clinic = plan.with_untracked(|plan| clinic_of(&medicine, &plan.people.all));
        let call = clinic.map(|person| view! { <PersonLink person by=ReachedBy::Call look=Look::Main /> }.into_any());
        view! {
            <section class="card card-warm">
                <h2>{td_string!(locale, medicines.call_first)}</h2>
                <p>{said}</p>
                <p>{td_string!(locale, medicines.less_now)}</p>
                {call}
                <p class="quiet">{td_string!(locale, medicines.not_noted)}</p>
            </section>
        }
        .into_any()
    };
    remount(move || missed().into_iter().map(card).collect::<Vec<_>>().into_any())
}

/// Who prescribes the medicine, or else the first professional who has a number.
fn clinic_of(medicine: &Medicine, people: &[Person]) -> Option<Person> {
    let has_number = |person: &&Person| person.number().is_some();
    let prescriber = people.iter().find(|person| Some(person.id) == medicine.prescriber).filter(has_number);
    let professional = || people.iter().filter(has_number).find(|person| person.circle() == Circle::Professional);
    prescriber.or_else(professional).cloned()
}
