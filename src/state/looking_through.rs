//! Looking through all entries, also those that nobody has scrolled to.

use leptos::{prelude::*, task::spawn_local};

use super::{AppState, VaultAnswer};
use crate::domain::{Entry, Noted};

/// So many entries are looked at between two breaths of the page.
const PAGE: usize = 500;

/// A person's own evidence rests on no more than this many of the newest entries: in a hard moment, no phone should read
/// ten years.
const LATELY: usize = 1_000;

/// What was found in the entries, newest first; `None` until all have been looked at.
pub type LookedThrough<T> = RwSignal<Option<Vec<T>>>;

/// One type for all that looks at entries. It gets each, then none when that was all.
type Look = Box<dyn FnMut(Option<&Entry>)>;

impl AppState {
    /// Finds something in each entry that has it.
    pub fn look_through<T: Send + Sync + 'static>(self, find: fn(&Entry) -> Option<T>) -> LookedThrough<T> {
        let found = LookedThrough::new(None);
        let mut all = Vec::new();
        self.look_at_each(Box::new(move |entry| match entry {
            Some(entry) => all.extend(find(entry)),
            // The person may have left the page meanwhile.
            None => drop(found.try_set(Some(std::mem::take(&mut all)))),
        }));
        found
    }

    fn look_at_each(self, mut look: Look) {
        spawn_local(async move {
            let VaultAnswer::Open(vault) = self.answer().await else { return };
            let mut page = vault.newest(PAGE).await;
            while let Ok(read) = page {
                read.entries.iter().for_each(|entry| look(Some(entry)));
                let Some(oldest) = read.oldest else { return look(None) };
                page = vault.older_than(&oldest, PAGE).await;
            }
        });
    }

    /// The hard moments among the newest entries.
    pub fn late_hard_moments(self) -> LookedThrough<Entry> {
        let found = LookedThrough::new(None);
        spawn_local(async move {
            let VaultAnswer::Open(vault) = self.answer().await else { return };
            let Ok(mut read) = vault.newest(LATELY).await else { return };
            read.entries.retain(|entry| matches!(entry.noted, Noted::HardMoment(_)));
            let _ = found.try_set(Some(read.entries));
        });
        found
    }
}
