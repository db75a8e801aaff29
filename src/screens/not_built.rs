//! Places that are not built yet, said plainly.

use leptos::prelude::*;

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
