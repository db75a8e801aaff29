//! Reading entries that nobody has scrolled to, newest first. The rows of all entries are read another way, since theirs
//! is no order.

use std::ops::ControlFlow;

use leptos::{prelude::*, task::spawn_local};

use super::{Journal, load::VaultAnswer};
use crate::{
    domain::{Entry, Noted},
    vault::{Vault, VaultError},
};

/// Entries that are read in one step; the page stays responsive between two steps.
const PAGE: usize = 300;

/// The newest entries that a person's own evidence rests on, at most: in a hard moment, no phone should read ten years.
const LATELY: usize = 1_000;

/// The entries that were found, newest first; `None` until all have been looked at.
pub type LookedThrough = ArcRwSignal<Option<Vec<Entry>>>;

/// Reads all entries, newest first, step by step, until `look` breaks off.
pub(super) async fn read_newest_first(
    vault: &Vault,
    mut look: impl FnMut(Vec<Entry>) -> ControlFlow<()>,
) -> Result<ControlFlow<()>, VaultError> {
    let mut page = vault.newest(PAGE).await?;
    loop {
        if look(page.entries).is_break() {
            return Ok(ControlFlow::Break(()));
        }
        let Some(oldest) = page.oldest else { return Ok(ControlFlow::Continue(())) };
        page = vault.older_than(&oldest, PAGE).await?;
    }
}

impl Journal {
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
