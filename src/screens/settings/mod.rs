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
    ui::{IconShape, RowLink},
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
        <nav class="card rows" aria-label=td_string!(locale, settings.more)>
            <RowLink
                icon=IconShape::WAVE
                label=td_string!(locale, settings.triggers)
                about=td_string!(locale, settings.triggers_more)
                href=Place::Triggers.href()
            />
            <RowLink
                icon=IconShape::DOWN
                label=td_string!(locale, import.heading)
                about=td_string!(locale, import.about)
                href=Place::Import.href()
            />
            <RowLink icon=IconShape::BOOK label=td_string!(locale, sources.heading) href=Place::Sources.href() />
            <RowLink icon=IconShape::FLAG label=td_string!(locale, about.heading) href=Place::About.href() />
            <RowLink icon=IconShape::ADD label=td_string!(locale, settings.home_screen) href=Place::Install.href() />
        </nav>
        <p class="quiet">{td_string!(locale, settings.version, version = VERSION).to_string()}</p>
    }
}
