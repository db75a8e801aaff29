//! The questions: how often a hard moment asks how strong it is, and whether a note on having used asks how much.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{use_locale, use_preferences},
    ui::{Chip, Setting, callback, flag, tap},
};

/// The offered times between two questions of a hard moment, in minutes.
const MINUTES: [usize; 4] = [2, 3, 5, 10];

/// The card with both settings.
#[component]
pub fn AskingCard() -> impl IntoView {
    let preferences = use_preferences();
    let locale = use_locale();
    let chosen = RwSignal::new(preferences.minutes_between_questions());
    let chip = move |minutes: usize| {
        let is_on = flag(move || chosen.get() == minutes);
        let on_toggle = tap(move || {
            chosen.set(minutes);
            preferences.set_minutes_between_questions(minutes);
        });
        let label = td_string!(locale, durations.minutes, minutes = minutes).to_string();
        view! { <Chip label is_on on_toggle /> }.into_any()
    };
    let choose_amounts = callback(move |notes| preferences.set_notes_amounts(notes));
    view! {
        <section class="card">
            <h2>{td_string!(locale, places.hard_moment)}</h2>
            <p>{td_string!(locale, settings.asking)}</p>
            <div class="chips" role="group" aria-label=td_string!(locale, settings.asking)>
                {MINUTES.into_iter().map(chip).collect::<Vec<_>>()}
            </div>
            <p>{td_string!(locale, settings.amounts)}</p>
            <Setting
                label=td_string!(locale, settings.ask_amounts)
                is_on=preferences.notes_amounts()
                on_choose=choose_amounts
            />
        </section>
    }
}
