//! Putting Steady on the home screen.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{Installing, Place, use_app_state, use_locale},
    ui::{Icon, IconName, part, tap},
};

/// How to install it on this device; on iOS in pictures.
#[component]
pub fn InstallPage() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let how = part(move || match state.installing.get() {
        Installing::Installed => view! { <p>{td_string!(locale, install.done)}</p> }.into_any(),
        Installing::CanAsk => view! {
            <p>{td_string!(locale, install.offer)}</p>
            <button type="button" class="button button-main" on:click=tap(move || state.ask_to_install())>
                {td_string!(locale, install.add)}
            </button>
        }
        .into_any(),
        Installing::ByShareSheet => view! { <ShareSheetSteps /> }.into_any(),
        Installing::NotOffered => view! { <p>{td_string!(locale, install.not_offered)}</p> }.into_any(),
    });
    view! {
        <header class="page-top">
            <h1 tabindex="-1">{td_string!(locale, install.heading)}</h1>
            <a class="button button-quiet" href=Place::Settings.href()>{td_string!(locale, places.back)}</a>
        </header>
        <section class="card">{how}</section>
    }
}

#[component]
fn ShareSheetSteps() -> impl IntoView {
    let locale = use_locale();
    let steps = [
        (IconName::Share, td_string!(locale, install.step_share)),
        (IconName::Add, td_string!(locale, install.step_add)),
        (IconName::Home, td_string!(locale, install.step_open)),
    ];
    let step = |(icon, words)| {
        view! {
            <li>
                <span class="step-picture">
                    <Icon name=icon />
                </span>
                {words}
            </li>
        }
        .into_any()
    };
    view! {
        <ol class="steps">
            {steps.into_iter().map(step).collect::<Vec<_>>()}
        </ol>
        <p class="quiet">{td_string!(locale, install.carry)}</p>
    }
}
