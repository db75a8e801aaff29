//! Sentences as the items of a list.

use leptos::prelude::*;

/// An item for each sentence.
pub fn items(sentences: Vec<&'static str>) -> Vec<AnyView> {
    sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }.into_any()).collect()
}
