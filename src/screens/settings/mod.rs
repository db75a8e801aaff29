//! Settings: how well the notes are kept, backup, the person's own words.

mod asking;
mod backup;
mod contents;
mod lock;
mod moving;
mod own_words;
mod restore;
mod set_aside;
mod storage;
mod wipe;

use leptos::prelude::*;

use crate::{
    domain::WordSort,
    i18n::*,
    screens::shared::{page_top::PageTop, words},
    state::{Place, VERSION, use_locale},
    ui::{IconShape, RowLink},
};
use asking::AskingCard;
use backup::BackupCard;
use lock::LockCard;
pub use moving::MovePage;
pub use own_words::OwnWordsPage;
use storage::StorageCard;
use wipe::WipeCard;
pub use wipe::{ErasedPage, WipePage};

/// The settings page.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let locale = use_locale();
    view! {
        <PageTop heading=td_string!(locale, settings.heading) back=Place::Today />
        <StorageCard />
        <BackupCard />
        <LockCard />
        <AskingCard />
        <nav class="card rows" aria-label=td_string!(locale, own_words.heading)>
            {WordSort::ALL.into_iter().map(|sort| words_of(locale, sort)).collect::<Vec<_>>()}
        </nav>
        <nav class="card rows" aria-label=td_string!(locale, settings.more)>
            <RowLink
                icon=IconShape::SHARE
                label=td_string!(locale, moving.heading)
                about=td_string!(locale, moving.row)
                href=Place::Move.href()
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
        <WipeCard />
        <p class="quiet">{td_string!(locale, settings.version, version = VERSION).to_string()}</p>
    }
}

/// The row that opens the words of a sort.
fn words_of(locale: Locale, sort: WordSort) -> AnyView {
    let (icon, about) = match sort {
        WordSort::Triggers => (IconShape::WAVE, td_string!(locale, own_words.of_triggers.about)),
        WordSort::Feelings => (IconShape::HEART, td_string!(locale, own_words.of_feelings.about)),
        WordSort::Substances => (IconShape::SHIELD, td_string!(locale, own_words.of_substances.about)),
    };
    let href = Place::OwnWords(sort).href();
    view! { <RowLink icon label=words::word_sort(locale, sort) about href /> }.into_any()
}
