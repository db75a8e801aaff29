//! Breathing phases, the wait between two questions, and the wake lock of a hard moment.

use std::{cell::RefCell, rc::Rc};

use leptos::prelude::*;

use super::{HardMoments, device, effect, on_leave, use_calendar};
use crate::{
    content::BreathPattern,
    domain::Rating,
    platform::{timer, tone, tone::Tone, vibration, wake_lock::WakeLock},
};

const PULSE_MILLIS: u32 = 60;
/// The index of the last part of: in, hold, out, wait.
const LAST_PART: usize = 3;

/// One part of a breath: in, hold, out or wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BreathPhase {
    part: usize,
    /// Its length in seconds.
    pub seconds: u16,
    /// Seconds that are left of it.
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

/// Cues of the breath beside the circle.
#[derive(Clone)]
pub struct BreathCues {
    /// Whether the phone vibrates.
    pub vibrates: RwSignal<bool>,
    /// Whether a tone rises and falls.
    pub sounds: RwSignal<bool>,
    /// Whether the breath is paused.
    pub is_paused: RwSignal<bool>,
    tone: Rc<RefCell<Option<Tone>>>,
}

impl BreathCues {
    /// The cues that the person chose on this device.
    pub fn chosen() -> Self {
        let vibrates = RwSignal::new(can_vibrate() && device::vibrates());
        let sounds = RwSignal::new(device::sounds());
        Self { vibrates, sounds, is_paused: RwSignal::new(false), tone: Rc::default() }
    }

    /// Remembers the chosen cues on this device.
    pub fn keep(&self) {
        device::remember_vibrates(self.vibrates.get_untracked());
        device::remember_sounds(self.sounds.get_untracked());
    }

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

/// The current part of the breath. Changes in the rhythm of the pattern for as long as the calling screen is mounted.
pub fn breath(cues: BreathCues, pattern: ArcRwSignal<BreathPattern>) -> RwSignal<BreathPhase> {
    // Starts with the small circle, so that it can grow.
    let phase = RwSignal::new(BreathPhase { part: LAST_PART, seconds: 0, left: 0 });
    turn(phase, cues, pattern, 50);
    phase
}

impl HardMoments {
    /// Whole minutes since an answer in the open moment, updated every five seconds. A jump of the clock makes no
    /// question due.
    pub fn minutes_since_answer(self, answer: Rating) -> RwSignal<usize> {
        let minutes = move || {
            let since = self.now_in_open_moment().signed_duration_since(answer.at);
            usize::try_from(since.num_minutes()).unwrap_or(0)
        };
        let since = RwSignal::new(minutes());
        let ticking = timer::every(5_000, move || {
            let now = minutes();
            // Notifies only on a new minute, or a screen reader would speak each time.
            if since.try_get_untracked().is_some_and(|before| before != now) {
                since.set(now);
            }
        });
        on_leave(move || drop(ticking));
        since
    }
}

/// Holds a screen wake lock for as long as the calling screen is mounted.
pub fn keep_screen_on() {
    let calendar = use_calendar();
    let lock = Rc::new(WakeLock::default());
    let kept = Rc::clone(&lock);
    effect(move || {
        // The browser releases the lock whenever the page is hidden.
        calendar.track_return();
        kept.ask();
    });
    on_leave(move || lock.release());
}

/// Whether this device can vibrate.
pub fn can_vibrate() -> bool {
    vibration::is_there()
}

/// Whether this browser can play a tone.
pub fn can_sound() -> bool {
    tone::is_there()
}

/// Counts the part down, second by second, then goes on to the next part of the pattern that has a length.
fn turn(phase: RwSignal<BreathPhase>, cues: BreathCues, pattern: ArcRwSignal<BreathPattern>, wait_millis: i32) {
    timer::after(wait_millis, move || {
        // The signal is disposed of with its screen, which ends the loop.
        let Some(now) = phase.try_get_untracked() else { return };
        if cues.is_paused.try_get_untracked() == Some(true) {
            cues.tone.take();
        } else if now.left > 1 {
            phase.set(BreathPhase { left: now.left - 1, ..now });
        } else {
            let lengths = pattern.get_untracked().seconds();
            let later = (1..=lengths.len()).map(|step| (now.part + step) % lengths.len());
            let part = later.into_iter().find(|part| lengths[*part] > 0).unwrap_or(0);
            let next = BreathPhase { part, seconds: lengths[part], left: lengths[part] };
            phase.set(next);
            cues.give(next);
        }
        turn(phase, cues, pattern, 1_000);
    });
}
