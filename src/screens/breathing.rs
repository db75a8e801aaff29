//! The breath: a circle to follow, and the phone's vibration where it has one.

use leptos::prelude::*;

use crate::{
    content::BreathPattern,
    i18n::*,
    screens::words,
    state::{use_app_state, use_locale},
    ui::{Breath, Chip, text},
};

/// The circle in the rhythm of a pattern.
#[component]
pub fn Breathing(
    /// The rhythm.
    #[prop(into)]
    pattern: Signal<BreathPattern>,
    /// Whether vibrating with the breath can be turned on and off here.
    #[prop(optional)]
    has_controls: bool,
) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let vibrates = RwSignal::new(state.vibrates());
    let phase = state.breath(vibrates, pattern);
    let vibration = move || {
        let on_toggle = move |()| {
            vibrates.update(|vibrates| *vibrates = !*vibrates);
            state.set_vibrates(vibrates.get_untracked());
        };
        view! {
            <div class="chips chips-middle">
                <Chip label=td_string!(locale, hard_moment.vibrate) is_on=vibrates on_toggle />
            </div>
        }
        .into_any()
    };
    let word = move || {
        let word = match phase.get() {
            phase if phase.is_held() => td_string!(locale, hard_moment.breathe_hold),
            phase if phase.is_in() => td_string!(locale, hard_moment.breathe_in),
            _ => td_string!(locale, hard_moment.breathe_out),
        };
        word.to_owned()
    };
    view! {
        <Breath
            is_large=Signal::derive(move || phase.get().is_in())
            seconds=Signal::derive(move || phase.get().seconds)
            word=text(word)
            how=text(move || words::breath_pattern(locale, pattern.get()).1.to_owned())
        />
        {(has_controls && state.can_vibrate()).then(vibration)}
    }
}
