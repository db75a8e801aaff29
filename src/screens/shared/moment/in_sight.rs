//! Always in sight during a hard moment: the person's own top reason, with its photo, and the first
//! contact. After use the contact stands alone: a reason such as "my children" can shame at that moment.

use leptos::prelude::*;

use crate::{
    domain::PlanList,
    i18n::*,
    screens::shared::{
        plan_parts::PhotoOfReason,
        reach::{PersonLink, call_button, line_to_call},
    },
    state::{Loading, Storage, use_locale, use_people, use_plan, use_preferences, use_storage},
    ui::{Look, remount},
};

/// The reason and the first contact.
#[component]
pub fn InSight() -> impl IntoView {
    view! {
        <div class="in-sight">
            <TopReason />
            <FirstContact />
        </div>
    }
}

/// The first reason; nothing for a person who gave none, since a hard moment is no time for forms.
#[component]
pub fn TopReason() -> impl IntoView {
    let (plan, storage) = (use_plan(), use_storage());
    let locale = use_locale();
    let reason = move || match plan.with(|plan| plan.lists.of(PlanList::Reasons).first().cloned()) {
        Some(reason) => {
            let words = reason.as_str().to_owned();
            view! {
                <section class="your-reason beside" aria-label=td_string!(locale, plan.your_reason)>
                    <PhotoOfReason reason />
                    <p>{words}</p>
                </section>
            }
            .into_any()
        }
        None => room_while_opening(storage, "your-reason"),
    };
    remount(reason)
}

/// The first person to reach; for a person who has entered nobody, the crisis line of their country.
#[component]
pub fn FirstContact(
    /// How a person's link stands out.
    #[prop(optional)]
    look: Look,
) -> impl IntoView {
    let storage = use_storage();
    let people = use_people();
    let preferences = use_preferences();
    let contact = move || match people.to_reach(1).pop() {
        Some(person) => {
            let by = person.best_way();
            view! { <PersonLink person by look /> }.into_any()
        }
        None if storage.loading() == Loading::Opening => room_while_opening(storage, ""),
        None => line_to_call(preferences).map(call_button).into_any(),
    };
    view! { <div class="first-contact">{remount(contact)}</div> }
}

/// An empty element that keeps the room while the notes are being read, so that nothing moves under a thumb.
fn room_while_opening(storage: Storage, class: &'static str) -> AnyView {
    let is_opening = storage.loading() == Loading::Opening;
    is_opening.then(|| view! { <div class=class aria-hidden="true"></div> }.into_any()).into_any()
}
