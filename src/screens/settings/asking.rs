//! What is asked: how often a hard moment asks how strong it is, and whether a note on having used asks how much.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{use_app_state, use_locale},
    ui::{Chip, flag, tap},
};

/// What can be chosen, in minutes.
const MINUTES: [usize; 4] = [2, 3, 5, 10];

/// One choice among a few.
#[component]
pub fn AskingCard() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let chosen = RwSignal::new(state.minutes_between_questions());
    let chip = move |minutes: usize| {
        let is_on = flag(move || chosen.get() == minutes);
        let on_toggle = tap(move || {
            chosen.set(minutes);
            state.set_minutes_between_questions(minutes);
        });
        let label = td_string!(locale, durations.minutes, minutes = minutes).to_string();
        view! { <Chip label is_on on_toggle /> }.into_any()
    };
    let notes_amounts = RwSignal::new(state.notes_amounts());
    let toggle_amounts = move || {
        notes_amounts.update(|notes| *notes = !*notes);
        state.set_notes_amounts(notes_amounts.get_untracked());
    };
    view! {
        <section class="card">
            <h2>{td_string!(locale, places.hard_moment)}</h2>
            <p>{td_string!(locale, settings.asking)}</p>
            <div class="chips" role="group" aria-label=td_string!(locale, settings.asking)>
                {MINUTES.into_iter().map(chip).collect::<Vec<_>>()}
            </div>
            <p>{td_string!(locale, settings.amounts)}</p>
            <div class="chips">
                <Chip
                    label=td_string!(locale, settings.ask_amounts)
                    is_on=flag(move || notes_amounts.get())
                    on_toggle=tap(toggle_amounts)
                />
            </div>
        </section>
    }
}
