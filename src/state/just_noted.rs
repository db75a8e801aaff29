//! The check-in that was saved just now, which stands on Today in place of its form.

use leptos::prelude::*;

use super::Journal;
use crate::domain::{Draft, Entry, Noted};

impl Journal {
    /// The check-in saved just now, in its latest version, tracked; `None` once another one is begun.
    pub fn just_noted(self) -> Option<Entry> {
        // A person who has typed on keeps the form.
        let is_done = self.0.check_in.read(Draft::is_empty);
        self.0.just_noted.get().filter(|_| is_done).and_then(|id| self.entry(id))
    }

    /// Shows the form again, for another check-in.
    pub fn check_in_anew(self) {
        self.0.just_noted.set(None);
    }

    pub(super) fn show_just_noted(self) {
        let written = self.0.timeline.with_untracked(|timeline| {
            let check_ins = timeline.entries().iter().filter(|entry| matches!(entry.noted, Noted::CheckIn(_)));
            check_ins.max_by_key(|entry| entry.written).map(|entry| entry.id)
        });
        self.0.just_noted.set(written);
    }
}
