//! A link that leaves the app.

use leptos::prelude::*;

use super::Look;

/// The link, which looks like a button. The page behind it opens beside the app, and learns nothing of it.
#[component]
pub fn LeavingLink(
    /// Its label.
    label: &'static str,
    /// The address, with its scheme.
    href: String,
) -> impl IntoView {
    view! {
        <a class=Look::default().class() href=href target="_blank" rel="noopener noreferrer">
            <span>{label}</span>
        </a>
    }
}
