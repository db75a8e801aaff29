//! What a person should know before the first entry.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{Installing, Loading, Place, use_app_state, use_locale},
    ui::{ButtonLink, shown_while},
};

/// On iOS outside the home screen, above the first check-in: what is noted in Safari stays in Safari.
#[component]
pub fn HomeScreenFirst() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let in_safari = move || state.installing.get() == Installing::ByShareSheet && state.is_new();
    shown_while(in_safari, move || {
        view! {
            <div class="card card-warm">
                <p>{td_string!(locale, before_first.ios)}</p>
                <ButtonLink label=td_string!(locale, before_first.ios_how) href=Place::Install.href() />
            </div>
        }
        .into_any()
    })
}

/// What Steady is not, until there is an entry.
#[component]
pub fn FirstWords() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    shown_while(
        move || state.loading.get() == Loading::Ready && state.is_new(),
        move || view! { <p class="quiet">{td_string!(locale, before_first.what)}</p> }.into_any(),
    )
}
