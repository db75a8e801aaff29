//! Places that are not built yet, said plainly.

use leptos::prelude::*;

use super::helplines::{EmergencyCall, Helplines};
use crate::{i18n::*, state::use_locale};

#[component]
fn Honest(heading: &'static str, line: &'static str) -> impl IntoView {
    view! {
        <header class="page-top">
            <h1 tabindex="-1">{heading}</h1>
        </header>
        <p class="quiet">{line}</p>
    }
}

/// Where findings will be.
#[component]
pub fn PatternsPage() -> impl IntoView {
    let locale = use_locale();
    view! { <Honest heading=td_string!(locale, places.patterns) line=td_string!(locale, not_built.patterns) /> }
}

/// Where the person's own people will be; the lines to call are there already.
#[component]
pub fn PeoplePage() -> impl IntoView {
    let locale = use_locale();
    view! {
        <Honest heading=td_string!(locale, places.people) line=td_string!(locale, not_built.people) />
        <section class="card">
            <h2>{td_string!(locale, hard_moment.reach)}</h2>
            <Helplines />
            <EmergencyCall />
        </section>
    }
}
