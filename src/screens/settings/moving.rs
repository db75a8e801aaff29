//! Moving to a new phone: a backup here, the app there, the restore there, and the same numbers on both.

use leptos::prelude::*;

use super::{backup::DownloadPart, contents::lines_of, restore::RestorePart};
use crate::{
    i18n::*,
    screens::shared::page_top::PageTop,
    state::{Place, use_backups, use_calendar, use_locale},
    ui::{ButtonLink, Look, remount},
};

/// The page with its four steps, for either phone.
#[component]
pub fn MovePage() -> impl IntoView {
    let locale = use_locale();
    view! {
        <PageTop heading=td_string!(locale, moving.heading) back=Place::Settings />
        <p>{td_string!(locale, moving.about)}</p>
        <section class="card" aria-labelledby="move-backup">
            <h2 id="move-backup">{td_string!(locale, moving.back_up)}</h2>
            <p>{td_string!(locale, moving.back_up_how)}</p>
            <DownloadPart />
        </section>
        <section class="card" aria-labelledby="move-install">
            <h2 id="move-install">{td_string!(locale, moving.install)}</h2>
            <p>{td_string!(locale, moving.install_how)}</p>
            <ButtonLink look=Look::Quiet label=td_string!(locale, install.heading) href=Place::Install.href() />
        </section>
        <section class="card" aria-labelledby="move-restore">
            <h2 id="move-restore">{td_string!(locale, moving.restore)}</h2>
            <p>{td_string!(locale, moving.restore_how)}</p>
            <RestorePart />
        </section>
        <section class="card" aria-labelledby="move-compare">
            <h2 id="move-compare">{td_string!(locale, moving.compare)}</h2>
            <p>{td_string!(locale, moving.compare_how)}</p>
            <Here />
            <p class="hint">{td_string!(locale, moving.keep)}</p>
        </section>
    }
}

/// What is on this phone.
#[component]
fn Here() -> impl IntoView {
    let calendar = use_calendar();
    let locale = use_locale();
    let contents = use_backups().contents();
    let lines = move || {
        let contents = contents.read();
        let Some(contents) = contents.as_ref() else {
            return view! { <li>{td_string!(locale, moving.counting)}</li> }.into_any();
        };
        let lines = lines_of(locale, contents, calendar.today());
        lines.into_iter().map(|line| view! { <li>{line}</li> }.into_any()).collect::<Vec<_>>().into_any()
    };
    view! { <ul class="lines" aria-label=td_string!(locale, moving.here)>{remount(lines)}</ul> }
}
