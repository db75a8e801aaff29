//! Naloxone: where it is, and until when it is good.
//!
//! What has expired mostly keeps its strength (Pruyn 2019, doi:10.1080/10903127.2018.1563257), so old naloxone is better
//! than none.

use leptos::prelude::*;

use crate::{
    domain::{PlanList, parse_day},
    i18n::*,
    state::{Place, PlanPart, use_calendar, use_locale, use_plan},
    ui::{IconShape, RowLink, TextField, Typed, callback, memo, remount, text},
};

/// The card.
#[component]
pub fn NaloxoneCard() -> impl IntoView {
    let (plan, calendar) = (use_plan(), use_calendar());
    let locale = use_locale();
    let until = move || plan.with(|plan| plan.medicines.naloxone_until);
    let shown = text(move || until().map(|day| day.to_string()).unwrap_or_default());
    let on_type = callback(move |typed: String| {
        // What is no day is left in the field and changes nothing.
        if typed.is_empty() || parse_day(&typed).is_some() {
            plan.set_naloxone_until(parse_day(&typed));
        }
    });
    let said = memo(move || {
        let places = plan.with(|plan| {
            plan.lists.of(PlanList::Naloxone).iter().map(|place| place.as_str()).collect::<Vec<_>>().join(", ")
        });
        let today = calendar.today();
        let is_soon = until().is_some_and(|day| (day - today).num_days() <= 30);
        (places, is_soon)
    });
    let draw = move || {
        let (places, is_soon) = said();
        let soon = is_soon.then(|| view! { <p><b>{td_string!(locale, medicines.naloxone_soon)}</b></p> }.into_any());
        let label = if places.is_empty() {
            td_string!(locale, safety.add_where_mine_is).to_owned()
        } else {
            td_string!(locale, safety.where_mine_is, place = places.as_str()).to_string()
        };
        let href = Place::PlanPart(PlanPart::List(PlanList::Naloxone)).href();
        view! {
            {soon}
            <div class="rows"><RowLink icon=IconShape::CROSS label href /></div>
        }
        .into_any()
    };
    view! {
        <section class="card">
            <h2>{td_string!(locale, medicines.naloxone)}</h2>
            {remount(draw)}
            <TextField
                id="naloxone-until"
                label=td_string!(locale, medicines.naloxone_until)
                typed=Typed::Day
                value=shown
                on_type
            />
        </section>
    }
}
