//! A list of entries that are searched for: the first ones are read and shown at once, and more on demand.

use futures::future::try_join_all;
use leptos::{prelude::*, task::spawn_local};

use super::{Journal, Problem, load::VaultAnswer, slices::Slices};
use crate::{
    domain::Entry,
    insight::{Found, Query, search},
    platform::timer,
    vault::{Vault, VaultError},
};

/// Entries that are read and drawn in one step: as many as a phone shows, so that a letter typed is answered at once and
/// no task is long.
const STEP: usize = 6;
/// Entries that are listed before the person asks for more, and with each time that they do.
const PAGE: usize = 30;

/// Rows that are searched before the clock is looked at.
const ROWS: usize = 500;

/// The entries that are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// Number of entries that were found; `None` while older ones are still searched.
    pub count: Option<usize>,
    /// The first of them, as far as they have been read, newest first.
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
    search: StoredValue<Search>,
    /// Number of entries to be listed.
    wanted: StoredValue<usize>,
    /// Raised with every change of what is listed, so that an earlier reading ends.
    turn: StoredValue<usize>,
    listed: RwSignal<Option<Listed>>,
}

/// A search as far as it has come.
#[derive(Default)]
struct Search {
    query: Query,
    found: Vec<Found>,
    /// Number of rows that are left to search, the oldest; `None` before the first step.
    left: Option<usize>,
}

impl Journal {
    /// A list of entries, empty until [`EntryList::search`].
    pub fn list(self) -> EntryList {
        EntryList {
            journal: self,
            search: StoredValue::new(Search::default()),
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

    /// Lists the entries that are searched for. What was listed stays until the first of them have been read. `is_same`
    /// says that an entry has changed and the query has not: then the list keeps its length, and is shown at once.
    ///
    /// To be called when the rows are there.
    pub fn search(self, query: Query, is_same: bool) {
        let wanted = if is_same { self.wanted.get_value().max(PAGE) } else { PAGE };
        self.search.set_value(Search { query, ..Search::default() });
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

    /// Searches and reads on after the entries that are listed already, as many as `step` at once; the next once these
    /// are painted.
    async fn read_on(self, turn: usize, mut listed: Listed, step: usize) {
        let VaultAnswer::Open(vault) = self.journal.0.storage.answer().await else { return };
        let is_on = || self.turn.try_get_value() == Some(turn);
        while is_on() {
            let wanted = self.wanted.get_value();
            // The first ones are shown as soon as they are found; then all are counted.
            let enough = if listed.looked_at == 0 { step } else { usize::MAX };
            while !self.search_on(enough) {
                timer::painted().await;
                if !is_on() {
                    return;
                }
            }
            let (next, found) = self.search.with_value(|search| {
                let end = wanted.min(search.found.len()).min(listed.looked_at + step);
                let next = search.found.get(listed.looked_at..end).map_or(Vec::new(), <[Found]>::to_vec);
                (next, search.found.len())
            });
            let is_all = self.search.with_value(|search| search.left == Some(0));
            let read = self.journal.read_found(&vault, &next).await;
            // Gone with the page, or something else is to be listed by now.
            if !is_on() {
                return;
            }
            match read {
                Ok(entries) => listed.entries.extend(entries),
                Err(error) => return self.journal.0.notices.tell_problem(Problem::of_reading(error)),
            }
            listed.looked_at += next.len();
            (listed.count, listed.has_more) = (is_all.then_some(found), wanted < found);
            self.listed.set(Some(listed.clone()));
            if is_all && listed.looked_at >= wanted.min(found) {
                return;
            }
            timer::painted().await;
        }
    }

    /// Searches for one slice of time, the newest rows first. Answers whether `enough` entries have been found, or all.
    fn search_on(self, enough: usize) -> bool {
        let slice = Slices::begin();
        let rows = self.journal.rows();
        rows.with_untracked(|rows| {
            // Rows that are being read again begin another search when they have come.
            let Some(rows) = rows else { return true };
            self.search
                .try_update_value(|this| {
                    let mut left = this.left.unwrap_or(rows.all().len());
                    while left > 0 && this.found.len() < enough && !slice.is_over() {
                        let next = left.saturating_sub(ROWS);
                        this.found.extend(search(rows.all().get(next..left).unwrap_or(&[]), &this.query));
                        left = next;
                    }
                    this.left = Some(left);
                    left == 0 || this.found.len() >= enough
                })
                // Gone with the page.
                .unwrap_or(true)
        })
    }
}
