//! Medicines: what a person takes, the doses of today, and naloxone.
//!
//! Taking medicine counts as recovery: about half as many people die while they take methadone or buprenorphine (Santo
//! 2021, PMC8173472). The page asks to call the clinic first after three days without a dose, and never says to take one
//! later (Australian methadone guideline, health.gov.au; NHS, methadone).

mod card;
mod form;
mod missed;
mod naloxone;

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    content::SafetyCard,
    domain::{Id, Medicine},
    i18n::*,
    screens::shared::{page_top::PageTop, safety_cards::SafetyCards},
    state::{Loading, Place, effect, use_locale, use_navigation, use_plan, use_storage},
    ui::{Button, Folded, IconShape, Look, RowLink, items, memo, remount, shown_while, tap},
};
use card::MedicineCard;
pub use form::MedicinePage;
use missed::MissedDays;
use naloxone::NaloxoneCard;

/// The medicines.
#[component]
pub fn MedicinesPage() -> impl IntoView {
    let (plan, storage, navigation) = (use_plan(), use_storage(), use_navigation());
    let locale = use_locale();
    let is_read = move || storage.loading() == Loading::Ready;
    effect(move || {
        if is_read() {
            plan.read_lately();
        }
    });
    let of = |is_wanted: fn(&Medicine) -> bool| {
        memo(move || {
            plan.with(|plan| plan.medicines.all.iter().filter(|one| is_wanted(one)).cloned().collect::<Vec<_>>())
        })
    };
    let [current, ended] = [of(|medicine| !medicine.ended), of(|medicine| medicine.ended)];
    let for_opioids = memo(move || plan.with(|plan| plan.medicines.current().any(|medicine| medicine.for_opioids)));
    let (has_opioids, has_ended) = (Arc::clone(&for_opioids), Arc::clone(&ended));
    let has_none = Arc::clone(&current);
    let cards = move || {
        let card = |medicine: Medicine| view! { <MedicineCard medicine /> }.into_any();
        current().into_iter().map(card).collect::<Vec<_>>().into_any()
    };
    let none = move || view! { <p class="quiet">{td_string!(locale, medicines.none)}</p> }.into_any();
    let why = move || {
        let halves = has_opioids().then(|| td_string!(locale, medicines.halves));
        view! { <p class="quiet">{td_string!(locale, medicines.recovery)} " " {halves}</p> }.into_any()
    };
    let safety = move || {
        if !for_opioids() {
            return ().into_any();
        }
        view! { <section class="card folded"><SafetyCards cards=vec![SafetyCard::OpioidMedicine] /></section> }
            .into_any()
    };
    let row = |medicine: &Medicine| {
        let label = medicine.name.as_str().to_owned();
        view! { <RowLink icon=IconShape::CROSS label href=Place::Medicine(Some(medicine.id)).href() /> }.into_any()
    };
    let rows = Arc::clone(&ended);
    let past = move || {
        let rows = Arc::clone(&rows);
        let draw = move || view! { <div class="rows">{rows().iter().map(row).collect::<Vec<_>>()}</div> }.into_any();
        let count = Arc::clone(&has_ended);
        view! {
            <section class="card folded">
                <Folded
                    heading=td_string!(locale, medicines.ended_list)
                    count=Box::new(move || count().len())
                    draw=Box::new(draw)
                />
            </section>
        }
        .into_any()
    };
    let add = tap(move || navigation.open(Place::Medicine(None::<Id>)));
    view! {
        <PageTop heading=td_string!(locale, medicines.heading) back=Place::Plan />
        {remount(why)}
        <MissedDays />
        {shown_while(move || is_read() && has_none().is_empty(), none)}
        {remount(cards)}
        <Button look=Look::Main label=td_string!(locale, medicines.add) on_tap=add />
        <NaloxoneCard />
        {remount(safety)}
        {shown_while(move || !ended().is_empty(), past)}
        <ul class="checks quiet">
            {items(vec![td_string!(locale, medicines.no_alarm), td_string!(locale, medicines.ask_first)])}
        </ul>
    }
}
