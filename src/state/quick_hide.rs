//! Quick hide: a harmless page in the place of the app, at once.

use leptos::prelude::*;

use super::{Loading, Lock, device, storage::LOCKED};
use crate::platform::{hiding, page};

impl Lock {
    /// Whether "Hide now" stands on every screen: as chosen, or else with a lock. Tracked.
    pub fn shows_hide_now(self) -> bool {
        self.0.hide_now_chosen.track();
        let has_lock = self.0.storage.has_lock() || self.0.storage.loading() == Loading::Locked;
        device::shows_hide_now().unwrap_or(has_lock)
    }

    /// Chooses whether "Hide now" stands on every screen.
    pub fn set_shows_hide_now(self, shows: bool) {
        device::remember_shows_hide_now(shows);
        self.0.hide_now_chosen.notify();
    }

    /// Shows a harmless page in the place of the app. With a lock, this locks, in the other tabs, too: what was opened
    /// is gone with the page.
    pub fn hide_now(self) {
        page::cover(true);
        if self.0.storage.has_lock_now() {
            self.0.storage.tell_other_tabs(LOCKED);
        }
        hiding::hide();
    }
}
