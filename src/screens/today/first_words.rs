//! The words for a person before the first entry.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{Installing, Loading, Place, use_home_screen, use_journal, use_locale, use_storage},
    ui::{ButtonLink, shown_while},
};

/// On iOS outside the home screen, above the first check-in: what is noted in Safari stays in Safari.
#[component]
pub fn HomeScreenFirst() -> impl IntoView {
    let home_screen = use_home_screen();
    let journal = use_journal();
    let locale = use_locale();
    let in_safari = move || home_screen.installing() == Installing::ByShareSheet && journal.is_new();
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

/// A line about what Steady is not, shown until there is an entry.
#[component]
pub fn FirstWords() -> impl IntoView {
    let storage = use_storage();
    let journal = use_journal();
    let locale = use_locale();
    shown_while(
        move || storage.loading() == Loading::Ready && journal.is_new(),
        move || view! { <p class="quiet">{td_string!(locale, before_first.what)}</p> }.into_any(),
    )
}
