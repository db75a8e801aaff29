//! The breath, the waiting between questions, and the screen that stays on in a hard moment.

use leptos::prelude::*;

use super::{AppState, preferences};
use crate::{
    domain::Moment,
    platform::{clock, timer, vibration, wake_lock::WakeLock},
};

/// Minutes until the app asks again how strong it is.
pub const MINUTES_BETWEEN_QUESTIONS: i64 = 3;

/// Four seconds in and six out make six breaths a minute.
const IN_MILLIS: i32 = 4_000;
const OUT_MILLIS: i32 = 6_000;
const PULSE_MILLIS: u32 = 60;

impl AppState {
    /// Whether one breathes in now; changes on and on while the screen that asked is there.
    pub fn breath(self, vibrates: RwSignal<bool>) -> ReadSignal<bool> {
        // Drawn small first, so that the circle has something to grow from.
        let (is_in, set_in) = signal(false);
        turn(set_in, vibrates, true, 50);
        is_in
    }

    /// Whole minutes since a moment, by the phone's clock, asked again every few seconds and when the person comes back.
    pub fn minutes_since(self, moment: Moment) -> ReadSignal<i64> {
        let minutes = move || clock::now().signed_duration_since(moment).num_minutes().max(0);
        let (since, set_since) = signal(minutes());
        let ticking = timer::every(5_000, move || {
            let now = minutes();
            // Only a new minute is news to a screen reader.
            if since.try_get_untracked().is_some_and(|before| before != now) {
                set_since.set(now);
            }
        });
        let ticking = StoredValue::new_local(ticking);
        on_cleanup(move || ticking.set_value(None));
        since
    }

    /// Keeps the screen on for as long as the screen that asked is there.
    pub fn keep_screen_on(self) {
        let lock = StoredValue::new_local(WakeLock::default());
        Effect::new(move || {
            // The browser lets go of the lock whenever the page is hidden.
            self.came_back.track();
            lock.with_value(WakeLock::ask);
        });
        on_cleanup(move || lock.with_value(WakeLock::release));
    }

    /// Whether this device can vibrate.
    pub fn can_vibrate(self) -> bool {
        vibration::is_there()
    }

    /// Whether the person wants the phone to vibrate with the breath.
    pub fn vibrates(self) -> bool {
        vibration::is_there() && preferences::vibrates()
    }

    /// Turns vibrating with the breath on or off.
    pub fn set_vibrates(self, vibrates: bool) {
        preferences::remember_vibrates(vibrates);
    }
}

fn turn(set_in: WriteSignal<bool>, vibrates: RwSignal<bool>, to_in: bool, wait_millis: i32) {
    timer::after(wait_millis, move || {
        // Gone when the screen is gone, and then nothing turns any more.
        if set_in.try_set(to_in).is_some() {
            return;
        }
        if vibrates.try_get_untracked() == Some(true) {
            vibration::vibrate(PULSE_MILLIS);
        }
        turn(set_in, vibrates, !to_in, if to_in { IN_MILLIS } else { OUT_MILLIS });
    });
}
