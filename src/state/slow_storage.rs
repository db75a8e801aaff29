//! Slow storage: the person is told that a write is still going on, and what helps.

use std::{cell::Cell, rc::Rc, sync::atomic::Ordering};

use super::{Notice, Storage};
use crate::platform::timer;

/// Milliseconds of a write that a person does not notice.
const UNNOTICED: i32 = 600;

/// A guard of a write that is going on; dropping it removes the notice.
pub(super) struct Saving {
    storage: Storage,
    is_done: Rc<Cell<bool>>,
}

impl Storage {
    /// Begins a write: shows [`Notice::StillSaving`] if the guard lives longer than [`UNNOTICED`].
    pub(super) fn begin_saving(self) -> Saving {
        let is_done = Rc::new(Cell::new(false));
        let saving = Saving { storage: self, is_done: Rc::clone(&is_done) };
        timer::after(UNNOTICED, move || {
            if !is_done.get() {
                self.0.is_slow.store(true, Ordering::Relaxed);
                self.0.notices.say(Notice::StillSaving);
            }
        });
        saving
    }

    /// Shows the notice again for a tap during a slow write, since it may have been replaced.
    pub(super) fn say_again_that_it_is_slow(self) {
        if self.0.is_slow.load(Ordering::Relaxed) {
            self.0.notices.say(Notice::StillSaving);
        }
    }
}

impl Drop for Saving {
    fn drop(&mut self) {
        self.is_done.set(true);
        self.storage.0.is_slow.store(false, Ordering::Relaxed);
        if self.storage.0.notices.with_untracked(|notice| matches!(notice, Some(Notice::StillSaving))) {
            self.storage.0.notices.clear();
        }
    }
}
