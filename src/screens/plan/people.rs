//! People in the plan: those who stand somewhere, one tap away.

use leptos::prelude::*;

use crate::{
    domain::Circle,
    i18n::*,
    screens::shared::{person_link::PersonLink, words},
    state::{Place, use_app_state, use_locale},
    ui::{Folded, part},
};

/// As many as one takes in; all of them are one tap further.
const MOST_SHOWN: usize = 10;

/// They, folded away under a heading that tells how many there are.
#[component]
pub fn FoldedPeople(
    /// Where they stand.
    circle: Circle,
) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let count = Box::new(move || state.plan.with(|plan| plan.people.of_circle(circle).count()));
    let rows = move || {
        let plan = state.plan.read();
        let shown = plan.people.of_circle(circle).take(MOST_SHOWN).cloned();
        let row = shown.map(|person| {
            let by = person.best_way();
            let name = person.name.as_str().to_owned();
            // Who has no number is named.
            let name = person.phones.is_empty().then(|| view! { <p>{name}</p> }.into_any());
            view! { <li>{name} <PersonLink person by /></li> }.into_any()
        });
        row.collect::<Vec<_>>().into_any()
    };
    let draw = Box::new(move || {
        view! {
            <ul class="ready-texts" aria-label=words::circle(locale, circle)>{part(rows)}</ul>
            <a class="row-link" href=Place::People.href()>{td_string!(locale, people.all)}</a>
        }
        .into_any()
    });
    view! { <Folded heading=words::circle(locale, circle) count draw /> }
}
