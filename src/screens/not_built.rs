//! Places that are not built yet, said plainly.

use leptos::prelude::*;

use super::page_top::PageTop;
use crate::{i18n::*, state::use_locale};

#[component]
fn Honest(heading: &'static str, line: &'static str) -> impl IntoView {
    view! {
        <PageTop heading=heading />
        <p class="quiet">{line}</p>
    }
}

/// Where findings will be.
#[component]
pub fn PatternsPage() -> impl IntoView {
    let locale = use_locale();
    view! { <Honest heading=td_string!(locale, places.patterns) line=td_string!(locale, not_built.patterns) /> }
}
