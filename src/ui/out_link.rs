//! A row that leads out of the app, to a page on the internet.

use leptos::prelude::*;

use super::{Icon, IconShape};

/// The link. It opens beside the app, and the page learns nothing about where it was opened from.
#[component]
pub fn OutLink(
    /// The name of what it leads to.
    #[prop(into)]
    label: String,
    /// Lines about it.
    about: Vec<String>,
    /// What is said, to those who hear it, about where it leads.
    #[prop(into)]
    leaves: String,
    /// The address of the page.
    #[prop(into)]
    address: String,
) -> impl IntoView {
    let line = |line: String| view! { <span class="row-line quiet">{line}</span> " " }.into_any();
    view! {
        <a class="row" href=address target="_blank" rel="noopener noreferrer">
            <span class="row-words">
                <b>{label}</b>
                " "
                {about.into_iter().map(line).collect::<Vec<_>>()}
                <span class="only-heard">{leaves}</span>
            </span>
            <Icon shape=IconShape::OUT />
        </a>
    }
}
