//! A line across the top for messages that a person must see.

use leptos::prelude::*;

/// A banner. Screen readers read an urgent one at once (`alert`), any other when they pause (`status`).
#[component]
pub fn Banner(
    /// Whether screen readers read it at once.
    #[prop(optional)]
    is_urgent: bool,
    /// Its words and buttons.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="banner" role=if is_urgent { "alert" } else { "status" }>
            {children()}
        </div>
    }
}
