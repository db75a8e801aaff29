//! A list of entries that were found: the first ones are read, and more on demand.

use futures::future::try_join_all;
use leptos::{prelude::*, task::spawn_local};

use super::{Journal, Problem, load::VaultAnswer};
use crate::{
    domain::Entry,
    insight::Found,
    platform::timer,
    vault::{Vault, VaultError},
};

/// Entries that are read and drawn in one step: as many as a phone shows, so that a letter typed is answered at once and
/// no task is long.
const STEP: usize = 6;
/// Entries that are listed before the person asks for more, and with each time that they do.
const PAGE: usize = 30;

/// The entries that are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// Number of entries that were found.
    pub count: usize,
    /// The first of them, as far as they have been read, in the order of the list.
    pub entries: Vec<Entry>,
    /// Whether there are more than were asked for.
    pub has_more: bool,
    /// Number of found entries that were looked for; one that was deleted meanwhile is not among the entries.
    looked_at: usize,
}

/// A list on a page; gone with the page.
#[derive(Clone, Copy)]
pub struct EntryList {
    journal: Journal,
    found: StoredValue<Vec<Found>>,
    /// Number of entries to be listed.
    wanted: StoredValue<usize>,
    /// Raised with every change of what is listed, so that an earlier reading ends.
    turn: StoredValue<usize>,
    listed: RwSignal<Option<Listed>>,
}

impl Journal {
    /// A list of entries, empty until [`EntryList::show`].
    pub fn list(self) -> EntryList {
        EntryList {
            journal: self,
            found: StoredValue::new(Vec::new()),
            wanted: StoredValue::new(0),
            turn: StoredValue::new(0),
            listed: RwSignal::new(None),
        }
    }

    /// Reads entries; those that are not there any more are left out.
    async fn read_found(self, vault: &Vault, found: &[Found]) -> Result<Vec<Entry>, VaultError> {
        let read = found.iter().map(async |found| match self.read_already(*found) {
            Some(entry) => Ok(Some(entry)),
            None => vault.read(&vault.key_at(found.id, found.at)).await.map(|read| read.and_then(Result::ok)),
        });
        Ok(try_join_all(read).await?.into_iter().flatten().collect())
    }

    /// The entry, when the timeline has it. That one is sorted, so this does not look through years.
    fn read_already(self, found: Found) -> Option<Entry> {
        self.with_untracked(|timeline| {
            let entries = timeline.entries();
            let place = entries.partition_point(|entry| (entry.at, entry.id) > (found.at, found.id));
            entries.get(place).filter(|entry| entry.id == found.id).cloned()
        })
    }
}

impl EntryList {
    /// What is listed, tracked; `None` until the first entries have been read.
    pub fn with<T>(self, look: impl FnOnce(Option<&Listed>) -> T) -> T {
        self.listed.with(|listed| look(listed.as_ref()))
    }

    /// As [`Self::with`], untracked.
    pub fn with_untracked<T>(self, look: impl FnOnce(Option<&Listed>) -> T) -> T {
        self.listed.with_untracked(|listed| look(listed.as_ref()))
    }

    /// Lists nothing.
    pub fn clear(self) {
        self.turn.update_value(|turn| *turn += 1);
        self.listed.set(None);
    }

    /// Lists other entries. What was listed stays until the first of them have been read. `is_same` says that it is the
    /// same list with a change in it: then it keeps its length, and is read at once.
    pub fn show(self, found: Vec<Found>, is_same: bool) {
        let wanted = if is_same { self.wanted.get_value().max(PAGE) } else { PAGE };
        self.found.set_value(found);
        self.wanted.set_value(wanted);
        self.read(Listed::default(), if is_same { wanted } else { STEP });
    }

    /// Lists more of the same entries.
    pub fn show_more(self) {
        let Some(listed) = self.listed.get_untracked() else { return };
        self.wanted.update_value(|wanted| *wanted += PAGE);
        self.read(listed, STEP);
    }

    fn read(self, listed: Listed, step: usize) {
        self.turn.update_value(|turn| *turn += 1);
        let turn = self.turn.get_value();
        spawn_local(self.read_on(turn, listed, step));
    }

    /// Reads on after the entries that are listed already, as many as `step` at once; the next once these are painted.
    async fn read_on(self, turn: usize, mut listed: Listed, step: usize) {
        let VaultAnswer::Open(vault) = self.journal.0.storage.answer().await else { return };
        loop {
            let Some(next) = self.next(turn, listed.looked_at, step) else { return };
            let read = self.journal.read_found(&vault, &next.found).await;
            // Gone with the page, or something else is to be listed by now.
            if self.turn.try_get_value() != Some(turn) {
                return;
            }
            match read {
                Ok(entries) => listed.entries.extend(entries),
                Err(error) => return self.journal.0.notices.tell_problem(Problem::of_reading(error)),
            }
            listed.looked_at += next.found.len();
            (listed.count, listed.has_more) = (next.count, next.wanted < next.count);
            self.listed.set(Some(listed.clone()));
            if listed.looked_at >= next.wanted.min(next.count) {
                return;
            }
            timer::painted().await;
        }
    }

    fn next(self, turn: usize, looked_at: usize, step: usize) -> Option<Next> {
        if self.turn.try_get_value() != Some(turn) {
            return None;
        }
        let wanted = self.wanted.get_value();
        self.found.with_value(|all| {
            let end = wanted.min(all.len()).min(looked_at + step);
            let found = all.get(looked_at..end).map(<[Found]>::to_vec).unwrap_or(Vec::new());
            Some(Next { found, wanted, count: all.len() })
        })
    }
}

/// What is to be read next.
struct Next {
    found: Vec<Found>,
    /// Number of entries to be listed.
    wanted: usize,
    /// Number of entries that were found.
    count: usize,
}
