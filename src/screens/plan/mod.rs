//! Plan: what one prepares in calm times for the hard ones.

mod letter;
mod reasons;

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{Origin, Place, use_locale},
};
use letter::LetterCard;
use reasons::ReasonsCard;

/// The plan, as far as it can be made.
#[component]
pub fn PlanPage() -> impl IntoView {
    let locale = use_locale();
    view! {
        <header class="page-top">
            <h1 tabindex="-1">{td_string!(locale, places.plan)}</h1>
        </header>
        <ReasonsCard />
        <LetterCard />
        <section class="card">
            <a class="row-link" href=Place::Tools(Origin::Plan).href()>{td_string!(locale, tools.heading)}</a>
            <a class="row-link" href=Place::Safety.href()>{td_string!(locale, safety.cards)}</a>
        </section>
        <p class="quiet">{td_string!(locale, not_built.plan)}</p>
    }
}
