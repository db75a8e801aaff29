//! Locking by itself, after a time in the background; and the cover over the page in the app switcher.

use super::{Lock, device};
use crate::platform::{clock, page, timer};

/// The minutes in the background after which the app locks, unless the person chooses others.
const USUAL_MINUTES: u32 = 5;

impl Lock {
    /// The minutes in the background after which the app locks by itself.
    pub fn minutes_in_background(self) -> u32 {
        device::lock_after().unwrap_or(USUAL_MINUTES)
    }

    /// Chooses the minutes in the background after which the app locks by itself; 0 for at once.
    pub fn set_minutes_in_background(self, minutes: u32) {
        device::remember_lock_after(minutes);
    }

    /// With a lock, covers the page while it is hidden, and locks it when that lasts.
    pub(super) fn follow_visibility(self) {
        page::on_leave(move || self.is_left());
        page::on_return(move || self.is_back());
    }

    fn is_left(self) {
        if !self.0.storage.has_lock_now() {
            return;
        }
        page::cover(true);
        let left_at = clock::now_utc().timestamp_millis();
        self.0.hidden_at.set(Some(left_at));
        // A page in the background may run no timer for minutes; then the return is looked at.
        let milliseconds = self.minutes_in_background().saturating_mul(60_000);
        timer::after(i32::try_from(milliseconds).unwrap_or(i32::MAX), move || {
            if self.0.hidden_at.get() == Some(left_at) {
                self.lock_now();
            }
        });
    }

    fn is_back(self) {
        let Some(left_at) = self.0.hidden_at.replace(None) else { return };
        let passed = clock::now_utc().timestamp_millis().saturating_sub(left_at);
        // A clock that was set back tells nothing about how long it was.
        if passed < 0 || i64::from(self.minutes_in_background()) * 60_000 <= passed {
            return self.lock_now();
        }
        page::cover(false);
    }
}
