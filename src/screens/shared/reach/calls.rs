//! A call to each of the people who can be reached now.

use leptos::prelude::*;

use super::PersonLink;
use crate::{
    domain::{Person, ReachedBy},
    i18n::*,
    state::{Place, use_locale, use_people},
    ui::{IconShape, RowLink, remount},
};

/// As many people as one takes in at a glance.
pub const MOST_PEOPLE: usize = 5;

/// A call to each of those who can be reached.
#[component]
pub fn Calls() -> impl IntoView {
    let people = use_people();
    let locale = use_locale();
    remount(move || {
        let people = people.to_reach(MOST_PEOPLE);
        if people.is_empty() {
            let (label, href) = (td_string!(locale, people.none), Place::People.href());
            return view! { <RowLink icon=IconShape::PEOPLE label href /> }.into_any();
        }
        let call = |person: Person| view! { <li><PersonLink person by=ReachedBy::Call /></li> }.into_any();
        let calls = people.into_iter().map(call).collect::<Vec<_>>();
        view! { <ul class="ready-texts">{calls}</ul> }.into_any()
    })
}
