//! The breath: a circle to follow, the phone's vibration where it has one, and a tone.

use leptos::prelude::*;

use crate::{
    content::BreathPattern,
    i18n::*,
    screens::shared::words,
    state::{BreathCues, breath, can_sound, can_vibrate, use_locale},
    ui::{Breath, Chip, flag, tap, text},
};

/// The circle in the rhythm of a pattern.
#[component]
pub fn Breathing(
    /// The rhythm.
    pattern: ArcRwSignal<BreathPattern>,
    /// Whether the switches for vibration and tone are shown.
    #[prop(optional)]
    has_controls: bool,
) -> impl IntoView {
    let locale = use_locale();
    let cues = BreathCues::chosen();
    let phase = breath(cues.clone(), pattern.clone());
    let (vibrates, sounds, is_paused) = (cues.vibrates, cues.sounds, cues.is_paused);
    let cue = move |label: &'static str, is_on: RwSignal<bool>| {
        let cues = cues.clone();
        let toggle = move || {
            is_on.update(|is_on| *is_on = !*is_on);
            cues.keep();
        };
        view! { <Chip label is_on=flag(move || is_on.get()) on_toggle=tap(toggle) /> }.into_any()
    };
    let controls = move || {
        view! {
            <div class="chips chips-middle">
                {can_vibrate().then(|| cue(td_string!(locale, hard_moment.vibrate), vibrates))}
                {can_sound().then(|| cue(td_string!(locale, hard_moment.tone), sounds))}
            </div>
        }
        .into_any()
    };
    let word = move || {
        let word = match phase.get() {
            _ if is_paused.get() => td_string!(locale, hard_moment.breath_paused),
            phase if phase.is_held() => td_string!(locale, hard_moment.breathe_hold),
            phase if phase.is_in() => td_string!(locale, hard_moment.breathe_in),
            _ => td_string!(locale, hard_moment.breathe_out),
        };
        word.to_owned()
    };
    let count = move || match phase.get().left {
        0 => String::new(),
        _ if is_paused.get() => String::new(),
        left => left.to_string(),
    };
    // A page with controls shows how to breathe beside them; a screen reader would read it twice.
    let how = (!has_controls).then(|| text(move || words::breath_pattern(locale, pattern.get()).1.to_owned()));
    let pause = move || {
        let name = if is_paused.get() {
            td_string!(locale, hard_moment.go_on_breath)
        } else {
            td_string!(locale, hard_moment.pause_breath)
        };
        name.to_owned()
    };
    view! {
        <Breath
            is_paused
            pause=text(pause)
            on_pause=tap(move || is_paused.update(|is_paused| *is_paused = !*is_paused))
            is_large=flag(move || phase.get().is_in())
            seconds=text(move || phase.get().seconds.to_string())
            word=text(word)
            count=text(count)
            how
        />
        {has_controls.then(controls)}
    }
}
