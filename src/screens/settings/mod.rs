//! Settings: how well the notes are kept, backup, triggers.

mod asking;
mod backup;
mod set_aside;
mod storage;
mod triggers;

use leptos::prelude::*;

use crate::{
    i18n::*,
    screens::shared::page_top::PageTop,
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
        <PageTop heading=td_string!(locale, settings.heading) back=Place::Today />
        <StorageCard />
        <BackupCard />
        <AskingCard />
        <section class="card">
            <a class="row-link" href=Place::Triggers.href() aria-describedby="triggers-more">
                {td_string!(locale, settings.triggers)}
            </a>
            <p class="hint" id="triggers-more">{td_string!(locale, settings.triggers_more)}</p>
            <a class="row-link" href=Place::Import.href() aria-describedby="import-more">
                {td_string!(locale, import.heading)}
            </a>
            <p class="hint" id="import-more">{td_string!(locale, import.about)}</p>
            <a class="row-link" href=Place::Sources.href()>{td_string!(locale, sources.heading)}</a>
            <a class="row-link" href=Place::Install.href()>{td_string!(locale, settings.home_screen)}</a>
        </section>
        <p class="quiet">{td_string!(locale, settings.version, version = VERSION).to_string()}</p>
    }
}
