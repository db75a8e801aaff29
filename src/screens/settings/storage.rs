//! How well the notes are kept.

use std::array;

use leptos::prelude::*;

use super::set_aside::SetAsideList;
use crate::{
    i18n::*,
    state::{StorageHealth, Unread, UnreadKind, use_journal, use_locale, use_storage},
    ui::{Button, remount, shown_while, tap, text},
};

/// The storage-health lines.
#[component]
pub fn StorageCard() -> impl IntoView {
    let storage = use_storage();
    let journal = use_journal();
    let locale = use_locale();
    let health = journal.storage_health();
    let [promised, refused, answered] = array::from_fn(|_| health.clone());
    let promise = move || {
        let words = match promised.read().persisted {
            _ if storage.is_in_memory() => td_string!(locale, settings.in_memory),
            Some(true) => td_string!(locale, settings.persisted_yes),
            Some(false) => td_string!(locale, settings.persisted_no),
            None => td_string!(locale, settings.persisted_unknown),
        };
        words.to_owned()
    };
    let can_ask = move || !storage.is_in_memory() && refused.read().persisted == Some(false);
    let ask = move || {
        let answered = answered.clone();
        storage.ask_to_persist(move |answer| answered.update(|health| health.persisted = answer));
    };
    let ask_button = move || {
        view! {
            <Button label=td_string!(locale, settings.ask_persist) on_tap=tap(ask.clone()) />
        }
        .into_any()
    };
    let unread = journal.unread();
    let counted = unread.clone();
    let lines = move || {
        let set_aside = counted.with(|unread| unread.clone().unwrap_or_default());
        health.with(|health| lines(locale, health, &set_aside))
    };
    view! {
        <section class="card" aria-labelledby="storage-heading">
            <h2 id="storage-heading">{td_string!(locale, settings.storage)}</h2>
            <p prop:textContent=text(promise)></p>
            {shown_while(can_ask, ask_button)}
            <ul class="lines quiet">{remount(lines)}</ul>
            <SetAsideList unread />
        </section>
    }
}

fn lines(locale: Locale, health: &StorageHealth, set_aside: &[Unread]) -> AnyView {
    let unread = set_aside.iter().filter(|unread| unread.kind == UnreadKind::Entry).count();
    let entries = health
        .entries
        .map(|count| td_string!(locale, settings.entries, count = count.saturating_sub(unread as u64)).to_string());
    let room = health.room.map(|(used, granted)| {
        td_string!(locale, settings.room, used = size(locale, used), granted = size(locale, granted)).to_string()
    });
    let aside = (unread > 0).then(|| td_string!(locale, settings.set_aside, count = unread).to_string());
    let lines = [entries, room, aside].into_iter().flatten();
    lines.map(|line| view! { <li>{line}</li> }.into_any()).collect::<Vec<_>>().into_any()
}

/// Bytes in words: megabytes with one decimal, or gigabytes.
fn size(locale: Locale, bytes: f64) -> String {
    let tenths = (bytes / 100_000.0) as u64;
    if tenths < 10_000 {
        td_string!(locale, units.megabytes, number = format!("{}.{}", tenths / 10, tenths % 10)).to_string()
    } else {
        td_string!(locale, units.gigabytes, number = tenths / 10_000).to_string()
    }
}
