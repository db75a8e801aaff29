//! What stays in sight all the way through a hard moment: the person's own top reason, with its photo, and whom they can
//! reach first.

use leptos::prelude::*;

use super::{person_link::PersonLink, reason_photo::PhotoOfReason};
use crate::{
    domain::PlanList,
    i18n::*,
    state::{Loading, Place, use_app_state, use_locale},
    ui::part,
};

/// The reason, or where to add one in calm times; and the first contact, or where to add one.
#[component]
pub fn InSight() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let first = move || state.plan.with(|plan| plan.lists.of(PlanList::Reasons).first().cloned());
    let reason = move || match first() {
        Some(reason) => {
            let words = reason.as_str().to_owned();
            view! { <PhotoOfReason reason /> <p>{words}</p> }.into_any()
        }
        None if state.loading.get() == Loading::Ready => {
            view! { <a href=Place::Plan.href()>{td_string!(locale, plan.no_reason)}</a> }.into_any()
        }
        None => ().into_any(),
    };
    let contact = move || match state.people_to_reach(1).pop() {
        Some(person) => {
            let by = person.best_way();
            view! { <PersonLink person by /> }.into_any()
        }
        None if state.loading.get() == Loading::Ready => {
            view! { <a href=Place::People.href()>{td_string!(locale, people.none)}</a> }.into_any()
        }
        None => ().into_any(),
    };
    view! {
        <div class="in-sight">
            <section class="your-reason beside" aria-label=td_string!(locale, plan.your_reason)>
                {part(reason)}
            </section>
            <div class="first-contact">{part(contact)}</div>
        </div>
    }
}
