//! People in the plan: those of one circle, one tap away.

use leptos::prelude::*;

use super::words;
use crate::{
    domain::Circle,
    i18n::*,
    screens::shared::reach::PersonLink,
    state::{Place, use_locale, use_plan},
    ui::{Folded, remount},
};

/// As many as one takes in; all of them are one tap further.
const MOST_SHOWN: usize = 10;

/// The people of a circle, folded away under a heading with their number.
#[component]
pub fn FoldedPeople(
    /// The circle whose people are listed.
    circle: Circle,
) -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    let count = Box::new(move || plan.with(|plan| plan.people.of_circle(circle).count()));
    let rows = move || {
        let plan = plan.read();
        let shown = plan.people.of_circle(circle).take(MOST_SHOWN).cloned();
        let row = shown.map(|person| {
            let by = person.best_way();
            // Without a number there is no link to show the name.
            let name =
                person.number().is_none().then(|| view! { <p>{words::person_name(locale, &person)}</p> }.into_any());
            view! { <li>{name} <PersonLink person by /></li> }.into_any()
        });
        row.collect::<Vec<_>>().into_any()
    };
    let draw = Box::new(move || {
        view! {
            <ul class="ready-texts" aria-label=words::circle(locale, circle)>{remount(rows)}</ul>
            <a class="row-link" href=Place::People.href()>{td_string!(locale, people.all)}</a>
        }
        .into_any()
    });
    view! { <Folded heading=words::circle(locale, circle) count draw /> }
}
