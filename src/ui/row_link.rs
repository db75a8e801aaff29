//! A row that leads on: an icon, its words, a line about it, and a chevron.

use leptos::prelude::*;

use super::{Icon, IconShape};

/// The link; rows stand below each other in an element of class `rows`.
#[component]
pub fn RowLink(
    /// Its icon.
    icon: IconShape,
    /// Its words.
    #[prop(into)]
    label: String,
    /// A line about it.
    #[prop(optional, into)]
    about: String,
    /// The link target.
    href: String,
) -> impl IntoView {
    let about = (!about.is_empty()).then(|| view! { <span class="row-about quiet">{about}</span> }.into_any());
    view! {
        <a class="row" href=href>
            <span class="row-icon">
                <Icon shape=icon />
            </span>
            <span class="row-words">
                <b>{label}</b>
                " "
                {about}
            </span>
            <Icon shape=IconShape::FORWARD />
        </a>
    }
}
