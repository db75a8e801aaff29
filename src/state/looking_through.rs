//! Searching all entries, also those that nobody has scrolled to.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Journal, load::VaultAnswer};
use crate::domain::{Entry, Noted};

/// Entries that are read in one step; the page stays responsive between two steps.
const PAGE: usize = 500;

/// The newest entries that a person's own evidence rests on, at most: in a hard moment, no phone should read ten years.
const LATELY: usize = 1_000;

/// The entries that were found, newest first; `None` until all have been looked at.
pub type LookedThrough = ArcRwSignal<Option<Vec<Entry>>>;

impl Journal {
    /// Finds all entries for which `is_looked_for` holds.
    pub fn look_through(self, is_looked_for: fn(&Entry) -> bool) -> LookedThrough {
        let found = ArcRwSignal::new(None);
        let answer = found.clone();
        spawn_local(async move {
            let VaultAnswer::Open(vault) = self.0.storage.answer().await else { return };
            let mut all = Vec::new();
            let mut page = vault.newest(PAGE).await;
            while let Ok(read) = page {
                all.extend(read.entries.into_iter().filter(is_looked_for));
                let Some(oldest) = read.oldest else { return answer.set(Some(all)) };
                page = vault.older_than(&oldest, PAGE).await;
            }
        });
        found
    }

    /// The hard moments among the 1,000 newest entries; `None` until they have been read.
    pub fn late_hard_moments(self) -> LookedThrough {
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
}
