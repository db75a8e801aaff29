//! How well the notes are kept.

use std::{array, sync::Arc};

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{StorageHealth, use_app_state, use_locale},
    ui::{Button, part, shown_while, tap, text},
};

/// The storage-health lines.
#[component]
pub fn StorageCard() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let health = state.storage_health();
    let [promised, refused, answered] = array::from_fn(|_| Arc::clone(&health));
    let promise = move || {
        let words = match promised.read().persisted {
            _ if state.is_in_memory.get() => td_string!(locale, settings.in_memory),
            Some(true) => td_string!(locale, settings.persisted_yes),
            Some(false) => td_string!(locale, settings.persisted_no),
            None => td_string!(locale, settings.persisted_unknown),
        };
        words.to_owned()
    };
    let can_ask = move || !state.is_in_memory.get() && refused.read().persisted == Some(false);
    let ask = move || {
        let answered = Arc::clone(&answered);
        state.ask_to_persist(move |answer| answered.update(|health| health.persisted = answer));
    };
    let ask_button = move || {
        view! {
            <Button label=td_string!(locale, settings.ask_persist) on_tap=tap(ask.clone()) />
        }
        .into_any()
    };
    let set_aside = move || state.timeline.with(|timeline| timeline.set_aside().len());
    let lines = move || health.with(|health| lines(locale, health, set_aside()));
    view! {
        <section class="card" aria-labelledby="storage-heading">
            <h2 id="storage-heading">{td_string!(locale, settings.storage)}</h2>
            <p>{text(promise)}</p>
            {shown_while(can_ask, ask_button)}
            <ul class="lines quiet">{part(lines)}</ul>
        </section>
    }
}

fn lines(locale: Locale, health: &StorageHealth, set_aside: usize) -> AnyView {
    let entries = health.entries.map(|count| td_string!(locale, settings.entries, count = count).to_string());
    let room = health.room.map(|(used, granted)| {
        td_string!(locale, settings.room, used = size(locale, used), granted = size(locale, granted)).to_string()
    });
    let backup = health.last_backup.as_ref().map_or_else(
        || td_string!(locale, settings.no_backup).to_owned(),
        |day| td_string!(locale, settings.last_backup, day = day.as_str()).to_string(),
    );
    let aside = (set_aside > 0).then(|| td_string!(locale, settings.set_aside, count = set_aside).to_string());
    let lines = [entries, room, Some(backup), aside].into_iter().flatten();
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
