//! The top of a page: its heading, and the way back where there is one.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{Place, use_locale},
    ui::{ButtonLink, Look},
};

/// The heading takes the focus when the page opens.
#[component]
pub fn PageTop(
    /// The heading of the page.
    #[prop(into)]
    heading: String,
    /// The place that the way back leads to.
    #[prop(optional)]
    back: Option<Place>,
) -> impl IntoView {
    let back = back.map(|place| {
        view! { <ButtonLink look=Look::Quiet label=td_string!(use_locale(), places.back) href=place.href() /> }
    });
    view! {
        <header class="page-top">
            <h1 tabindex="-1">{heading}</h1>
            {back}
        </header>
    }
}
