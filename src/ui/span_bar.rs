//! A bar from 0 to 10: where half of some values lie, and the one in the middle.

use leptos::prelude::*;

/// Draws the bar; what it says stands in words beside it.
#[component]
pub fn SpanBar(
    /// The lower edge of the half.
    low: u8,
    /// The value in the middle.
    middle: u8,
    /// The upper edge of the half.
    high: u8,
    /// Whether it is compared with another one, and paler than that.
    #[prop(optional)]
    is_pale: bool,
) -> impl IntoView {
    view! {
        <svg
            class=if is_pale { "span-bar span-bar-pale" } else { "span-bar" }
            viewBox="0 0 10 1"
            preserveAspectRatio="none"
            aria-hidden="true"
        >
            <path class="span-ground" d="M0 .5H10" />
            <path class="span-half" d=format!("M{low} .5H{high}") />
            <path class="span-middle" d=format!("M{middle} 0V1") />
        </svg>
    }
}
