//! The person's own top reason, in sight all the way through a hard moment.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{Loading, Place, use_app_state, use_locale},
    ui::part,
};

/// The reason, or where to add one in calm times.
#[component]
pub fn YourReason() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let reason = move || match state.plan.read().reasons.first() {
        Some(reason) => view! { <p>{reason.as_str().to_owned()}</p> }.into_any(),
        None if state.loading.get() == Loading::Ready => {
            view! { <a href=Place::Plan.href()>{td_string!(locale, plan.no_reason)}</a> }.into_any()
        }
        None => ().into_any(),
    };
    view! {
        <section class="your-reason" aria-label=td_string!(locale, plan.your_reason)>
            {part(reason)}
        </section>
    }
}
