//! What stays in sight while the notes are locked: the choice of it, and how it stands on the page that unlocks.

use leptos::prelude::*;

use crate::{
    domain::{Note, Person, PlanList, ShownWhileLocked},
    i18n::*,
    screens::shared::{reach::Calls, words},
    state::{use_locale, use_lock, use_plan},
    ui::{Chip, chip_group, flag, remount, shown_while, tap},
};

/// The choice of people and of a reason.
#[component]
pub fn ChooseInSight() -> impl IntoView {
    let lock = use_lock();
    let plan = use_plan();
    let locale = use_locale();
    let chosen = lock.shown_while_locked();
    let change = {
        let chosen = chosen.clone();
        move |change: &dyn Fn(&mut ShownWhileLocked)| {
            chosen.update(|chosen| {
                if let Some(chosen) = chosen {
                    change(chosen);
                    lock.choose_shown_while_locked(chosen);
                }
            });
        }
    };
    let is_chosen = move |look: Box<dyn Fn(&ShownWhileLocked) -> bool + Send>| {
        let chosen = chosen.clone();
        flag(move || chosen.with(|chosen| chosen.as_ref().is_some_and(&look)))
    };
    let (change_people, people_chosen) = (change.clone(), is_chosen.clone());
    let person_chip = move |person: &Person| {
        let (id, change) = (person.id, change_people.clone());
        let is_on = people_chosen(Box::new(move |chosen| chosen.people.contains(&id)));
        let on_toggle = tap(move || change(&|chosen| chosen.toggle_person(id)));
        view! { <Chip label=words::person_name(locale, person) is_on on_toggle /> }.into_any()
    };
    let reason_chip = move |reason: &Note| {
        let (reason, change) = (reason.clone(), change.clone());
        let (label, looked_for) = (reason.as_str().to_owned(), reason.clone());
        let is_on = is_chosen(Box::new(move |chosen| chosen.reason.as_ref() == Some(&looked_for)));
        let on_toggle = tap(move || change(&|chosen| chosen.toggle_reason(&reason)));
        view! { <Chip label is_on on_toggle /> }.into_any()
    };
    let choices = move || {
        let plan = plan.read();
        let people: Vec<_> = plan.people.all.iter().map(&person_chip).collect();
        let reasons: Vec<_> = plan.lists.of(PlanList::Reasons).iter().map(&reason_chip).collect();
        if people.is_empty() && reasons.is_empty() {
            return view! { <p class="quiet">{td_string!(locale, lock.in_sight_none)}</p> }.into_any();
        }
        let group =
            |heading: &'static str, chips: Vec<AnyView>| (!chips.is_empty()).then(|| chip_group(heading, chips));
        view! {
            {group(td_string!(locale, lock.in_sight_people), people)}
            {group(td_string!(locale, lock.in_sight_reason), reasons)}
        }
        .into_any()
    };
    view! {
        <p>{td_string!(locale, lock.in_sight_what)}</p>
        {remount(choices)}
    }
}

/// The reason and the people on the page that unlocks; nothing when none were chosen.
#[component]
pub fn InSightWhileLocked() -> impl IntoView {
    let plan = use_plan();
    let reason = move || {
        let reason = plan.with(|plan| plan.lists.of(PlanList::Reasons).first().cloned());
        reason.map(|reason| view! { <p class="card reason-in-sight">{reason.as_str().to_owned()}</p> }).into_any()
    };
    let has_people = move || plan.with(|plan| !plan.people.all.is_empty());
    view! {
        {remount(reason)}
        {shown_while(has_people, || view! { <Calls /> }.into_any())}
    }
}
