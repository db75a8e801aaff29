//! Unreadable records: listing them, and deleting one.

use leptos::prelude::*;

use super::{Journal, Notice, Problem, Unread, UnreadKind, storage::EVERYTHING_CHANGED};

/// All unreadable records; `None` until everything has been looked at.
pub type UnreadList = ArcRwSignal<Option<Vec<Unread>>>;

impl Journal {
    /// Finds the unreadable records.
    pub fn unread(self) -> UnreadList {
        let list = UnreadList::default();
        let found = list.clone();
        self.0.storage.with_vault(move |vault| async move {
            match vault.unread().await {
                Ok(unread) => found.set(Some(unread)),
                Err(error) => self.0.notices.tell_problem(Problem::of_reading(error)),
            }
        });
        list
    }

    /// Deletes an unreadable record for good, also from the list.
    pub fn let_go(self, unread: Unread, list: UnreadList) {
        self.0.storage.write(move |vault| async move {
            if let Err(error) = vault.let_go(&unread.kept).await {
                return self.0.notices.tell_problem(error.into());
            }
            if unread.kind == UnreadKind::Entry {
                self.0.timeline.update(|timeline| timeline.let_go(&unread.kept.key));
                self.0.rows.let_go();
                self.0.storage.count_deleted();
            }
            list.update(|list| {
                if let Some(list) = list {
                    list.retain(|other| other.kept != unread.kept);
                }
            });
            self.0.storage.tell_other_tabs(EVERYTHING_CHANGED);
            self.0.notices.say(Notice::LetGo);
        });
    }
}
