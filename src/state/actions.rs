//! Writing and deleting entries: each action says "Saved" only once the write is durable.

use leptos::prelude::*;

use super::{
    Journal, Notice, Place, device,
    draft_of::DraftName,
    draft_slot::{DraftSlot, Submitted},
    update_behind,
};
use crate::{
    domain::{Entry, Id, LocalTime, Noted},
    platform::clock,
    vault::{Vault, VaultError},
};

impl Journal {
    /// Deletes an entry; the notice offers to undo it.
    pub fn delete(self, entry: Entry) {
        self.0.storage.write(move |vault| async move {
            match vault.delete(&entry).await {
                Ok(()) => {
                    self.take_out(entry.id);
                    self.0.storage.tell_other_tabs(&vault.key_of(&entry).to_string());
                    self.0.storage.count_deleted();
                    self.0.navigation.close_from(Place::Entry(entry.id));
                    DraftSlot::forget(DraftName::Saved(entry.id)).await;
                    self.0.notices.say(Notice::Deleted(Box::new(entry)));
                }
                Err(error) => {
                    // Another tab's newer version is shown before the entry can be deleted.
                    if let VaultError::Changed(theirs) = &error {
                        self.show((**theirs).clone());
                    }
                    self.0.notices.tell_problem(error.into());
                }
            }
        });
    }

    /// Brings a deleted entry back as it was.
    pub fn undo_delete(self, entry: Entry) {
        self.0.storage.write(move |vault| async move {
            self.put(&vault, entry, Notice::Saved, None).await;
        });
    }

    /// Writes a new entry. Answers with it once it is durable.
    pub(super) async fn write_new(
        self,
        vault: &Vault,
        at: LocalTime,
        noted: Noted,
        submitted: Option<Submitted>,
    ) -> Option<Entry> {
        let id = self.0.storage.new_id()?;
        let entry = Entry { id, at, written: clock::now_utc(), noted, imported: None };
        let notice = self.saved_now();
        self.put(vault, entry.clone(), notice, submitted).await.then_some(entry)
    }

    async fn put(self, vault: &Vault, entry: Entry, notice: Notice, submitted: Option<Submitted>) -> bool {
        let written = vault.save_typed(&entry, submitted.and_then(|submitted| submitted.draft)).await;
        let is_written = self.settle(vault, written, &entry, notice, submitted);
        if is_written {
            self.show_new(entry);
        }
        is_written
    }

    pub(super) fn show_new(self, entry: Entry) {
        self.0.storage.count_added();
        self.0.rows.put(&entry);
        // "Saved" is painted first: drawing the list anew would delay it.
        update_behind(&self.0.timeline, |timeline| timeline.put(entry));
    }

    /// Handles the result of writing another version of an entry. Answers whether the write is durable.
    pub(super) fn settle_change(
        self,
        vault: &Vault,
        written: Result<(), VaultError>,
        before: &Entry,
        after: Entry,
        submitted: Option<Submitted>,
    ) -> bool {
        if written.is_ok() && before.at != after.at {
            self.0.storage.tell_other_tabs(&vault.key_of(before).to_string());
        }
        let is_written = self.settle(vault, written, &after, Notice::Saved, submitted);
        if is_written {
            self.show(after);
        }
        is_written
    }

    pub(super) fn settle(
        self,
        vault: &Vault,
        written: Result<(), VaultError>,
        entry: &Entry,
        notice: Notice,
        submitted: Option<Submitted>,
    ) -> bool {
        match written {
            Ok(()) => {
                self.0.storage.tell_saved(notice, &vault.key_of(entry).to_string(), submitted);
                true
            }
            Err(error) => {
                self.0.notices.refuse_form(error.into(), submitted);
                false
            }
        }
    }

    /// The notice "Saved", with a hint when the clock is behind the newest entry. The hint is given once for each entry
    /// in the future, and Today names that entry.
    pub(super) fn saved_now(self) -> Notice {
        match self.future_entry() {
            Some(entry) if device::told_about_clock() != Some(entry.id) => {
                device::remember_told_about_clock(entry.id);
                Notice::SavedWithEarlierClock
            }
            _ => Notice::Saved,
        }
    }

    /// The newest entry, if it is dated in the future, tracked.
    pub fn future_entry(self) -> Option<Entry> {
        let newest = self.0.timeline.with(|timeline| timeline.entries().first().cloned());
        newest.filter(|newest| newest.is_in_the_future(clock::now()))
    }

    /// Notes that the person reached out just now, and to whom, if that is known.
    pub fn note_reached(self, person: Option<Id>) {
        self.0.storage.write(move |vault| async move {
            self.write_new(&vault, clock::now(), Noted::Reached(person), None).await;
        });
    }
}
