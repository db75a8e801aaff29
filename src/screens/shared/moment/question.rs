//! The question of a hard moment.

use std::sync::Arc;

use leptos::prelude::*;

use super::how_strong::{HowStrong, Rated};
use crate::{
    i18n::*,
    state::{WhichMoment, effect, use_hard_moments, use_locale, use_preferences},
    ui::{class_while, flag, memo, remount, text},
};

/// How strong it is, asked again every few minutes; an answer is saved as it is given.
#[component]
pub fn Question() -> impl IntoView {
    let preferences = use_preferences();
    let hard_moments = use_hard_moments();
    let locale = use_locale();
    let between = preferences.minutes_between_questions();
    // A memo: only a new rating asks the question anew, not every write of the moment.
    let last = memo(move || hard_moments.open().and_then(|(_, moment)| moment.ratings.last().copied()));
    let strength = Rated::default();
    let shown = strength.clone();
    let question = move || {
        let Some(last) = last() else { return ().into_any() };
        strength.set(Some(last.strength.get()));
        let since = hard_moments.minutes_since_answer(last);
        let is_due = memo(move || since.get() >= between);
        let [turns, says, shows] = [Arc::clone(&is_due), Arc::clone(&is_due), is_due];
        let strength = strength.clone();
        effect(move || {
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
        view! { <p class=class_while("asks quiet", "due", flag(move || shows())) role="status" prop:textContent=text(words)></p> }.into_any()
    };
    view! {
        <HowStrong label=td_string!(locale, hard_moment.how_strong) strength=shown which=WhichMoment::Open />
        {remount(question)}
    }
}
