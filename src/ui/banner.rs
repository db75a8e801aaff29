//! A line across the top that says what a person must know.

use leptos::prelude::*;

/// A banner. An urgent one is read out at once, another one when the reader pauses.
#[component]
pub fn Banner(
    /// Whether it is read out at once.
    #[prop(optional)]
    is_urgent: bool,
    /// What it says and offers.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="banner" role=if is_urgent { "alert" } else { "status" }>
            {children()}
        </div>
    }
}
