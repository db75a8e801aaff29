//! Entries that the browser lost and the second copy has: put back, and told of.

use leptos::prelude::*;

use super::{Notice, Problem, Storage, device};

impl Storage {
    /// Puts back the entries that have vanished. Answers whether there were any in the second copy.
    pub(super) async fn put_back_vanished(self) -> bool {
        if self.0.vanished.get_untracked() == 0 {
            return false;
        }
        let Some(store) = self.0.second_copy.store() else { return false };
        // Without the code for it, the person is told that entries are gone, and the next start tries again.
        let is_put_back = matches!(self.0.second_copy.put_back(&store).await, Ok(true));
        if is_put_back {
            self.forget_vanished();
        }
        is_put_back
    }

    /// Puts back what this database has lost, and answers with how many entries that was: 0 without a second copy.
    pub(super) async fn put_back_from_copy(self) -> usize {
        let Some(store) = self.0.second_copy.store() else { return 0 };
        // Without the code for it, what the page has in memory is still to be put back.
        let _ = self.0.second_copy.put_back(&store).await;
        // The caller tells of it.
        self.0.second_copy.take_put_back().entries
    }

    /// Tells the person what was put back at this start, if anything was.
    pub(super) fn tell_put_back(self) {
        let put_back = self.0.second_copy.take_put_back();
        if !put_back.is_nothing() {
            self.0.notices.say(Notice::PutBackFromCopy(put_back.entries));
        }
    }

    /// Begins to keep the second copy, and then pads the records that earlier versions wrote, once. Not while entries are
    /// missing: the copy may be what is left of them.
    pub(super) fn keep_second_copy(self) {
        self.with_vault_quietly(async move |vault| {
            if self.0.vanished.get_untracked() > 0 {
                return;
            }
            self.0.second_copy.keep().await;
            // What is left is padded after the next start.
            if !device::is_padded() && vault.pad_older().await == Ok(true) {
                device::remember_is_padded();
            }
        });
    }

    /// Erases the second copy; the database is erased after it, never before.
    ///
    /// # Errors
    /// When the copy may still be there.
    pub(super) async fn erase_second_copy(self) -> Result<(), Problem> {
        self.0.second_copy.erase().await
    }
}
