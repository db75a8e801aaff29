//! Looking through all entries, also those that nobody has scrolled to.

use std::sync::Arc;

use leptos::task::spawn_local;

use super::{AppState, Followed, VaultAnswer};
use crate::domain::{Entry, Noted};

/// So many entries are looked at between two breaths of the page.
const PAGE: usize = 500;

/// A person's own evidence rests on no more than this many of the newest entries: in a hard moment, no phone should read
/// ten years.
const LATELY: usize = 1_000;

/// The entries that were looked for, newest first; `None` until all have been looked at.
pub type LookedThrough = Arc<Followed<Option<Vec<Entry>>>>;

impl AppState {
    /// Finds the entries that are looked for.
    pub fn look_through(self, is_looked_for: fn(&Entry) -> bool) -> LookedThrough {
        let found = Arc::new(Followed::new(None));
        let answer = Arc::clone(&found);
        spawn_local(async move {
            let VaultAnswer::Open(vault) = self.answer().await else { return };
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

    /// The hard moments among the newest entries.
    pub fn late_hard_moments(self) -> LookedThrough {
        let found = Arc::new(Followed::new(None));
        let answer = Arc::clone(&found);
        spawn_local(async move {
            let VaultAnswer::Open(vault) = self.answer().await else { return };
            let Ok(mut read) = vault.newest(LATELY).await else { return };
            read.entries.retain(|entry| matches!(entry.noted, Noted::HardMoment(_)));
            answer.set(Some(read.entries));
        });
        found
    }
}
