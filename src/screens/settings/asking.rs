//! How often a hard moment asks how strong it is.

use leptos::prelude::*;

use crate::{
    i18n::*,
    state::{use_app_state, use_locale},
    ui::Chip,
};

/// What can be chosen, in minutes.
const MINUTES: [i64; 4] = [2, 3, 5, 10];

/// One choice among a few.
#[component]
pub fn AskingCard() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let chosen = RwSignal::new(state.minutes_between_questions());
    let chip = move |minutes: i64| {
        let is_on = Signal::derive(move || chosen.get() == minutes);
        let on_toggle = move |()| {
            chosen.set(minutes);
            state.set_minutes_between_questions(minutes);
        };
        let label = td_string!(locale, durations.minutes, minutes = minutes).to_string();
        view! { <Chip label is_on on_toggle /> }.into_any()
    };
    view! {
        <section class="card">
            <h2>{td_string!(locale, places.hard_moment)}</h2>
            <p>{td_string!(locale, settings.asking)}</p>
            <div class="chips" role="group" aria-label=td_string!(locale, settings.asking)>
                {MINUTES.map(chip).into_iter().collect::<Vec<_>>()}
            </div>
        </section>
    }
}
