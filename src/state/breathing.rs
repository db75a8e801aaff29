//! The breath, the waiting between questions, and the screen that stays on in a hard moment.

use std::{
    cell::RefCell,
    rc::Rc,
    sync::{Arc, Weak},
};

use leptos::prelude::*;

use super::{AppState, Followed, follow, preferences, when_left};
use crate::{
    content::BreathPattern,
    domain::LocalTime,
    platform::{clock, timer, tone, tone::Tone, vibration, wake_lock::WakeLock},
};

const PULSE_MILLIS: u32 = 60;
/// In, hold, out, wait.
const LAST_PART: usize = 3;

/// One part of a breath.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BreathPhase {
    part: usize,
    /// How long it lasts.
    pub seconds: u16,
    /// How much of that is still to come.
    pub left: u16,
}

impl BreathPhase {
    /// Whether the lungs are full or filling.
    pub const fn is_in(self) -> bool {
        self.part < 2
    }

    /// Whether the breath is held, in or out.
    pub const fn is_held(self) -> bool {
        self.part % 2 == 1 && self.seconds > 0
    }
}

/// What goes with the breath beside the circle.
#[derive(Clone)]
pub struct BreathCues {
    /// Whether the phone vibrates.
    pub vibrates: RwSignal<bool>,
    /// Whether a tone rises and falls.
    pub sounds: RwSignal<bool>,
    tone: Rc<RefCell<Option<Tone>>>,
}

impl BreathCues {
    fn give(&self, phase: BreathPhase) {
        if phase.part % 2 == 1 {
            return;
        }
        if self.vibrates.try_get_untracked() == Some(true) {
            vibration::vibrate(PULSE_MILLIS);
        }
        let sounds = self.sounds.try_get_untracked() == Some(true);
        let mut tone = self.tone.borrow_mut();
        if !sounds {
            *tone = None;
        } else if tone.is_none() {
            *tone = Tone::begin();
        }
        if let Some(tone) = tone.as_ref() {
            tone.glide(phase.is_in(), phase.seconds);
        }
    }
}

impl AppState {
    /// What goes with the breath, as the person chose it.
    pub fn breath_cues(self) -> BreathCues {
        let vibrates = RwSignal::new(self.can_vibrate() && preferences::vibrates());
        let sounds = RwSignal::new(preferences::sounds());
        BreathCues { vibrates, sounds, tone: Rc::default() }
    }

    /// What one does now; changes on and on, in the rhythm of the pattern, while the screen that asked is there.
    pub fn breath(self, cues: BreathCues, pattern: &Arc<Followed<BreathPattern>>) -> Arc<Followed<BreathPhase>> {
        // Drawn small first, so that the circle has something to grow from.
        let phase = Arc::new(Followed::new(BreathPhase { part: LAST_PART, seconds: 0, left: 0 }));
        turn(Arc::downgrade(&phase), cues, Arc::clone(pattern), 50);
        phase
    }

    /// Whole minutes since a time, by the phone's clock, asked again every few seconds and when the person comes back.
    pub fn minutes_since(self, time: LocalTime) -> RwSignal<usize> {
        let minutes = move || usize::try_from(clock::now().signed_duration_since(time).num_minutes()).unwrap_or(0);
        let since = RwSignal::new(minutes());
        let ticking = timer::every(5_000, move || {
            let now = minutes();
            // Only a new minute is news to a screen reader.
            if since.try_get_untracked().is_some_and(|before| before != now) {
                since.set(now);
            }
        });
        when_left(move || drop(ticking));
        since
    }

    /// Keeps the screen on for as long as the screen that asked is there.
    pub fn keep_screen_on(self) {
        let lock = Rc::new(WakeLock::default());
        let kept = Rc::clone(&lock);
        follow(move || {
            // The browser lets go of the lock whenever the page is hidden.
            self.came_back.track();
            kept.ask();
        });
        when_left(move || lock.release());
    }

    /// Whether this device can vibrate.
    pub fn can_vibrate(self) -> bool {
        vibration::is_there()
    }

    /// Whether this device can sound a tone.
    pub fn can_sound(self) -> bool {
        tone::is_there()
    }

    /// Keeps what the person chose to go with the breath.
    pub fn keep_breath_cues(self, cues: &BreathCues) {
        preferences::remember_vibrates(cues.vibrates.get_untracked());
        preferences::remember_sounds(cues.sounds.get_untracked());
    }
}

/// Counts the part down, second by second, then goes on to the next one of the pattern that has a length.
fn turn(phase: Weak<Followed<BreathPhase>>, cues: BreathCues, pattern: Arc<Followed<BreathPattern>>, wait_millis: i32) {
    timer::after(wait_millis, move || {
        // Gone when the screen is gone, and then nothing turns any more.
        let Some(shown) = phase.upgrade() else { return };
        let now = shown.get_untracked();
        if now.left > 1 {
            shown.set(BreathPhase { left: now.left - 1, ..now });
        } else {
            let lengths = pattern.get_untracked().seconds();
            let later = (1..=lengths.len()).map(|step| (now.part + step) % lengths.len());
            let part = later.into_iter().find(|part| lengths[*part] > 0).unwrap_or(0);
            let next = BreathPhase { part, seconds: lengths[part], left: lengths[part] };
            shown.set(next);
            cues.give(next);
        }
        turn(phase, cues, pattern, 1_000);
    });
}
