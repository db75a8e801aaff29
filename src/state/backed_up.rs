//! The last backup: when it was made, what is newer than it, and when Today reminds of the next.

use std::ops::ControlFlow;

use chrono::{DateTime, NaiveTime};
use leptos::{prelude::*, task::spawn_local};

use super::{Backups, Contents, Loading, Problem, device, effect, load::VaultAnswer};
use crate::{
    domain::{LocalTime, parse_day},
    insight::backup_is_due,
    platform::clock,
    vault::Window,
};

impl Backups {
    /// When the last backup that the person has was made, tracked.
    pub fn last(self) -> Option<LocalTime> {
        self.0.last.with(|text| time_of(text.as_deref()?))
    }

    /// Remembers a backup that the person has.
    pub(super) fn remember(self, at: LocalTime) {
        self.remember_as_kept(Some(at.to_rfc3339()));
    }

    /// The same, unless a later one is known.
    pub(super) fn remember_if_later(self, at: LocalTime) {
        if self.0.last.with_untracked(|text| text.as_deref().and_then(time_of)).is_none_or(|last| last < at) {
            self.remember(at);
        }
    }

    pub(super) fn remember_as_kept(self, at: Option<String>) {
        device::remember_backup(at.as_deref());
        self.0.last.set(at);
    }

    /// How many entries were written since the last backup; `None` without one, and until they are counted.
    pub fn newer_than_last(self) -> ArcRwSignal<Option<usize>> {
        let newer = ArcRwSignal::new(None);
        let counted = newer.clone();
        effect(move || {
            // Counts again when entries are added or removed, as by a restore.
            self.0.journal.with(|_| ());
            let last = self.last();
            counted.set(None);
            if let Some(last) = last {
                self.count_since(last, counted.clone());
            }
        });
        newer
    }

    fn count_since(self, last: LocalTime, counted: ArcRwSignal<Option<usize>>) {
        spawn_local(async move {
            let VaultAnswer::Open(vault) = self.0.storage.answer().await else { return };
            let mut count = 0;
            let look = |window: Window| {
                count += window.entries.iter().filter(|entry| entry.written > last).count();
                ControlFlow::Continue(())
            };
            // A line that is missing is better than a wrong one.
            if vault.read_through(look).await.is_ok() {
                counted.set(Some(count));
            }
        });
    }

    /// Whether Today reminds of a backup, tracked.
    pub fn is_due(self) -> bool {
        let put_off = self.0.put_off.with(|text| time_of(text.as_deref()?));
        let since = self.last().max(put_off).map(|since| since.to_utc());
        let is_kept = self.0.storage.loading() == Loading::Ready && !self.0.storage.is_in_memory();
        is_kept
            && self.0.journal.with(|timeline| {
                backup_is_due(timeline.entries().iter().map(|entry| entry.written), since, clock::now_utc())
            })
    }

    /// Puts the reminder off, until as much has come again.
    pub fn put_off(self) {
        let now = clock::now().to_rfc3339();
        device::remember_put_off_backup(&now);
        self.0.put_off.set(Some(now));
    }

    /// A signal of what is here, in numbers; `None` until all has been read. Counted again after a restore.
    pub fn contents(self) -> ArcRwSignal<Option<Contents>> {
        let contents = ArcRwSignal::new(None);
        let counted = contents.clone();
        effect(move || {
            self.0.journal.with(|_| ());
            let counted = counted.clone();
            self.0.storage.with_vault(move |vault| async move {
                match vault.contents().await {
                    Ok(there) => counted.set(Some(there)),
                    Err(error) => self.0.notices.tell_problem(Problem::of_reading(error)),
                }
            });
        });
        contents
    }
}

/// The time that the device keeps; of a day alone, its first moment, so that too much counts as newer, not too little.
fn time_of(text: &str) -> Option<LocalTime> {
    let begin_of_day = || Some(parse_day(text)?.and_time(NaiveTime::MIN).and_utc().fixed_offset());
    DateTime::parse_from_rfc3339(text).ok().or_else(begin_of_day)
}
