//! The question of a hard moment.

use std::sync::Arc;

use leptos::prelude::*;

use super::how_strong::{HowStrong, Rated};
use crate::{
    i18n::*,
    state::{WhichMoment, follow, use_app_state, use_locale},
    ui::{class_while, flag, part, settled, text},
};

/// How strong it is, asked again every few minutes; an answer is saved as it is given.
#[component]
pub fn Question() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let between = state.minutes_between_questions();
    // Only another rating is news; a moment that is written for another reason asks nothing anew.
    let last = settled(move || state.open_hard_moment().and_then(|(_, moment)| moment.ratings.last().copied()));
    let strength = Rated::default();
    let shown = Arc::clone(&strength);
    let question = move || {
        let Some(last) = last() else { return ().into_any() };
        strength.set(Some(last.strength.get()));
        let since = state.minutes_since(last.at);
        let is_due = settled(move || since.get() >= between);
        let [turns, says, shows] = [Arc::clone(&is_due), Arc::clone(&is_due), is_due];
        let strength = Arc::clone(&strength);
        follow(move || {
            if turns() {
                strength.set(None);
            }
        });
        let words = move || {
            if says() {
                td_string!(locale, hard_moment.asks_now).to_owned()
            } else {
                td_string!(locale, hard_moment.asks_again, minutes = between.saturating_sub(since.get())).to_string()
            }
        };
        view! { <p class=class_while("quiet", "due", flag(move || shows())) role="status">{text(words)}</p> }.into_any()
    };
    view! {
        <HowStrong label=td_string!(locale, hard_moment.how_strong) strength=shown which=WhichMoment::Open />
        {part(question)}
    }
}
