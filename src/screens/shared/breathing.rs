//! The breath: a circle to follow, the phone's vibration where it has one, and a tone.

use std::{array, sync::Arc};

use leptos::prelude::*;

use crate::{
    content::BreathPattern,
    i18n::*,
    screens::shared::words,
    state::{Followed, use_app_state, use_locale},
    ui::{Breath, Chip, flag, tap, text},
};

/// The circle in the rhythm of a pattern.
#[component]
pub fn Breathing(
    /// The rhythm.
    pattern: Arc<Followed<BreathPattern>>,
    /// Whether vibration and tone can be turned on and off here.
    #[prop(optional)]
    has_controls: bool,
) -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let cues = state.breath_cues();
    let phase = state.breath(cues.clone(), &pattern);
    let (vibrates, sounds) = (cues.vibrates, cues.sounds);
    let cue = move |label: &'static str, is_on: RwSignal<bool>| {
        let cues = cues.clone();
        let toggle = move || {
            is_on.update(|is_on| *is_on = !*is_on);
            state.keep_breath_cues(&cues);
        };
        view! { <Chip label is_on=flag(move || is_on.get()) on_toggle=tap(toggle) /> }.into_any()
    };
    let controls = move || {
        view! {
            <div class="chips chips-middle">
                {state.can_vibrate().then(|| cue(td_string!(locale, hard_moment.vibrate), vibrates))}
                {state.can_sound().then(|| cue(td_string!(locale, hard_moment.tone), sounds))}
            </div>
        }
        .into_any()
    };
    let [large, length, now, left] = array::from_fn(|_| Arc::clone(&phase));
    let word = move || {
        let word = match now.get() {
            phase if phase.is_held() => td_string!(locale, hard_moment.breathe_hold),
            phase if phase.is_in() => td_string!(locale, hard_moment.breathe_in),
            _ => td_string!(locale, hard_moment.breathe_out),
        };
        word.to_owned()
    };
    view! {
        <Breath
            is_large=flag(move || large.get().is_in())
            seconds=text(move || length.get().seconds.to_string())
            word=text(word)
            count=text(move || Some(left.get().left).filter(|left| *left > 0).map_or(String::new(), |left| left.to_string()))
            how=text(move || words::breath_pattern(locale, pattern.get()).1.to_owned())
        />
        {has_controls.then(controls)}
    }
}
