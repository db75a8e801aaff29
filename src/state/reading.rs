//! Reading entries: the newest at start, older ones on demand, and again those that another tab has written.

use std::sync::atomic::Ordering;

use chrono::NaiveDate;
use leptos::{prelude::*, task::spawn_local};

use super::{FoundEntries, Journal, Loading, Place, Problem, Timeline, device, load::VaultAnswer};
use crate::{
    domain::{Entry, Noted, day_of},
    vault::{EntryKey, Vault},
};

/// Entries; enough for the first screens of the timeline and for [`Journal::often_noted`].
const FIRST_PAGE: usize = 60;
const NEXT_PAGE: usize = 120;
/// Entries. Larger pages make going far back faster; so many are still no long task.
const LARGEST_PAGE: usize = 300;

/// The newest entries that a person's own evidence rests on, at most: in a hard moment, no phone should read ten years.
const LATELY: usize = 1_000;

impl Journal {
    /// The hard moments among the 1,000 newest entries; `None` until they have been read.
    pub fn late_hard_moments(self) -> FoundEntries {
        let found = ArcRwSignal::new(None);
        let answer = found.clone();
        spawn_local(async move {
            let VaultAnswer::Open(vault) = self.0.storage.answer().await else { return };
            let Ok(mut read) = vault.newest(LATELY).await else { return };
            read.entries.retain(|entry| matches!(entry.noted, Noted::HardMoment(_)));
            answer.set(Some(read.entries));
        });
        found
    }

    /// Reads the newest entries into a fresh timeline. Answers whether they were read.
    pub(super) async fn read_newest(self, vault: &Vault) -> bool {
        match vault.newest(FIRST_PAGE).await {
            Ok(page) => {
                self.0.often_noted.set(page.entries.clone());
                let mut timeline = Timeline::default();
                timeline.extend(page);
                self.0.timeline.set(timeline);
                self.read_rows_again();
                true
            }
            Err(error) => {
                self.0.notices.tell_problem(Problem::of_reading(error));
                false
            }
        }
    }

    /// Whether nothing was ever noted here, as far as is known, tracked. A person whose entries are gone or unreadable
    /// is not new.
    pub fn is_new(self) -> bool {
        // Until the vault has been read, the count remembered on the device decides.
        let is_known = self.0.storage.loading() == Loading::Ready && !self.0.storage.is_in_memory();
        self.0.timeline.with(|timeline| timeline.entries().is_empty() && timeline.set_aside().is_empty())
            && self.0.storage.vanished() == 0
            && (is_known || device::remembered().is_none_or(|remembered| remembered.entries == 0))
    }

    /// Reads the next older page, with `wanted` entries within the limits above. Answers whether a page was read.
    async fn read_next_page(self, vault: &Vault, wanted: usize) -> bool {
        let Some(oldest) = self.0.timeline.with_untracked(|timeline| timeline.oldest().cloned()) else { return false };
        match vault.older_than(&oldest, wanted.clamp(NEXT_PAGE, LARGEST_PAGE)).await {
            Ok(page) => {
                // Another call may have read on in the meantime.
                if self.0.timeline.with_untracked(|timeline| timeline.oldest() == Some(&oldest)) {
                    self.0.timeline.update(|timeline| timeline.extend(page));
                }
                true
            }
            Err(error) => {
                self.0.notices.tell_problem(Problem::of_reading(error));
                false
            }
        }
    }

    /// Reads on until the entry that the address names is read; when there is none, closes the place and says so.
    pub fn read_until_open_entry(self) {
        self.0.storage.with_vault(move |vault| async move {
            while let Place::Entry(id) = self.0.navigation.place_now() {
                if self.0.timeline.with_untracked(|timeline| timeline.find(id).is_some()) {
                    break;
                }
                if !self.read_next_page(&vault, usize::MAX).await {
                    if self.0.navigation.is_still_at(Place::Entry(id)) {
                        self.0.navigation.close();
                        self.0.notices.tell_problem(Problem::NotHere);
                    }
                    break;
                }
            }
        });
    }

    /// Reads again an entry that another tab has written, moved or deleted.
    pub(super) async fn read_entry(self, vault: &Vault, key: Option<EntryKey>) {
        let Some(key) = key else { return };
        match vault.read(&key).await {
            Ok(Some(Ok(entry))) => self.show(entry),
            // The entry may have moved to another key; the other tab names that one next.
            Ok(None) => self.take_out_of(vault, &key),
            // An unreadable entry is reported at the next start; after a failed read, the shown version stays.
            Ok(Some(Err(_))) | Err(_) => {}
        }
    }

    /// Takes out the entry that had this key.
    fn take_out_of(self, vault: &Vault, key: &EntryKey) {
        let had_key = |entry: &&Entry| vault.key_of(entry) == *key;
        let id =
            self.0.timeline.with_untracked(|timeline| timeline.entries().iter().find(had_key).map(|entry| entry.id));
        match id {
            Some(id) => self.take_out(id),
            // A row does not know its key.
            None => self.read_rows_again(),
        }
    }

    /// Number of entries that can be shown, including those not read yet, tracked.
    pub fn count_entries(self) -> usize {
        // The count is known once the vault is open.
        self.0.storage.loading();
        self.0.timeline.with(|timeline| {
            let read = timeline.entries().len();
            let counted = self.0.storage.counted();
            let counted = usize::try_from(counted).unwrap_or(0).saturating_sub(timeline.set_aside().len());
            if timeline.oldest().is_some() { counted.max(read) } else { read }
        })
    }

    /// Reads older entries until at least `least` are read, or all.
    pub fn read_more(self, least: usize) {
        // A call that is reading already goes on until there are so many.
        let before = self.0.reading_until.fetch_max(least, Ordering::Relaxed);
        if before != 0 {
            return;
        }
        self.0.storage.with_vault(move |vault| async move {
            let has_fewer = move || {
                let least = self.0.reading_until.load(Ordering::Relaxed);
                self.0.timeline.with_untracked(|timeline| least.saturating_sub(timeline.entries().len()))
            };
            while has_fewer() > 0 && self.read_next_page(&vault, has_fewer()).await {}
            self.0.reading_until.store(0, Ordering::Relaxed);
        });
    }

    /// Finds the newest entry of a day, or else the next older one, and calls back with its index, newest first.
    pub fn find_day(self, day: NaiveDate, found: impl FnOnce(usize) + 'static) {
        self.0.storage.with_vault(move |vault| async move {
            let is_later = move |entry: &Entry| day_of(entry.at) > day;
            let has_it = move || {
                self.0.timeline.with_untracked(|timeline| timeline.entries().last().is_some_and(|last| !is_later(last)))
            };
            while !has_it() && self.read_next_page(&vault, usize::MAX).await {}
            let place = self.0.timeline.with_untracked(|timeline| {
                let entries = timeline.entries();
                entries.partition_point(is_later).min(entries.len().saturating_sub(1))
            });
            found(place);
        });
    }
}
