//! Putting Steady on the home screen.

use leptos::prelude::*;

use crate::{
    i18n::*,
    screens::shared::page_top::PageTop,
    state::{Installing, Place, use_home_screen, use_locale},
    ui::{Button, Icon, IconShape, Look, remount, tap},
};

/// How to install it on this device; on iOS in pictures.
#[component]
pub fn InstallPage() -> impl IntoView {
    let home_screen = use_home_screen();
    let locale = use_locale();
    let how = remount(move || {
        match home_screen.installing() {
        Installing::Installed => view! { <p>{td_string!(locale, install.done)}</p> }.into_any(),
        Installing::CanAsk => view! {
            <p>{td_string!(locale, install.offer)}</p>
            <Button look=Look::Main label=td_string!(locale, install.add) on_tap=tap(move || home_screen.ask_to_install()) />
        }
        .into_any(),
        Installing::ByShareSheet => view! { <ShareSheetSteps /> }.into_any(),
        Installing::NotOffered => view! { <p>{td_string!(locale, install.not_offered)}</p> }.into_any(),
    }
    });
    view! {
        <PageTop heading=td_string!(locale, install.heading) back=Place::Settings />
        <section class="card">{how}</section>
    }
}

#[component]
fn ShareSheetSteps() -> impl IntoView {
    let locale = use_locale();
    let steps = [
        (IconShape::SHARE, td_string!(locale, install.step_share)),
        (IconShape::ADD, td_string!(locale, install.step_add)),
        (IconShape::HOME, td_string!(locale, install.step_open)),
    ];
    let step = |(icon, words)| {
        view! {
            <li>
                <span class="step-picture">
                    <Icon shape=icon />
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
