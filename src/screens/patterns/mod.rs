//! Patterns: what the notes say, always with counts and never with a verdict.

mod reaching_out;

use leptos::prelude::*;

use crate::{i18n::*, screens::shared::page_top::PageTop, state::use_locale};
use reaching_out::ReachingOutCard;

/// The findings that there are so far.
#[component]
pub fn PatternsPage() -> impl IntoView {
    let locale = use_locale();
    view! {
        <PageTop heading=td_string!(locale, places.patterns) />
        <ReachingOutCard />
        <p class="quiet">{td_string!(locale, patterns.not_built)}</p>
    }
}
