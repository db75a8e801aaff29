//! What was noted in another app without a mood, opened to be read or to correct its time.

use leptos::prelude::*;

use super::time_alone;
use crate::{
    domain::{Brought, Entry},
    i18n::*,
    state::use_locale,
};

/// The craving, the words, and the time, which can be corrected.
#[component]
pub fn BroughtEditor(entry: Entry, brought: Brought) -> impl IntoView {
    let locale = use_locale();
    let craving = brought.craving().map(|craving| {
        view! { <p>{td_string!(locale, timeline.craving, strength = craving.get()).to_string()}</p> }.into_any()
    });
    let words =
        brought.note().as_ref().map(|note| view! { <p class="entry-note">{note.as_str().to_owned()}</p> }.into_any());
    view! {
        {craving}
        {words}
        {time_alone(&entry)}
    }
}
