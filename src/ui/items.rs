//! Sentences as the items of a list.

use leptos::prelude::*;

/// An item for each line.
pub fn items(lines: &str) -> Vec<AnyView> {
    lines.split('\n').map(|line| view! { <li>{line.to_owned()}</li> }.into_any()).collect()
}
