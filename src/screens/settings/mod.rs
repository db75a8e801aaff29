//! Settings: how well the notes are kept, backup, triggers.

mod asking;
mod backup;
mod storage;
mod triggers;

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{Place, VERSION, use_locale},
};
use asking::AskingCard;
use backup::BackupCard;
use storage::StorageCard;
pub use triggers::TriggersPage;

/// The settings page.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let locale = use_locale();
    view! {
        <header class="page-top">
            <h1 tabindex="-1">{td_string!(locale, settings.heading)}</h1>
            <a class="button button-quiet" href=Place::Today.href()>{td_string!(locale, places.back)}</a>
        </header>
        <StorageCard />
        <BackupCard />
        <AskingCard />
        <section class="card">
            <a class="row-link" href=Place::Triggers.href() aria-describedby="triggers-more">
                {td_string!(locale, settings.triggers)}
            </a>
            <p class="hint" id="triggers-more">{td_string!(locale, settings.triggers_more)}</p>
            <a class="row-link" href=Place::Install.href()>{td_string!(locale, settings.home_screen)}</a>
        </section>
        <p class="quiet">{td_string!(locale, settings.version, version = VERSION).to_string()}</p>
    }
}
