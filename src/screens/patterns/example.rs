//! Example drawings, shown until there are enough entries for real ones.

use leptos::prelude::*;

/// The drawing, pale and out of reach: its values are made up, so nobody is told of them.
pub fn example(drawing: AnyView) -> AnyView {
    view! { <div class="example" aria-hidden="true" inert=true>{drawing}</div> }.into_any()
}
