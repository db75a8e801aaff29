//! Reading the entries of a span. Rows have no words as they were typed, so the vault is read, step by step.

use std::ops::ControlFlow;

use leptos::{prelude::*, task::spawn_local};

use super::{Journal, Problem, load::VaultAnswer};
use crate::{
    domain::{Entry, day_of, earliest_elsewhere},
    insight::Span,
    vault::{Vault, VaultError},
};

/// Entries that are read in one step; the page stays responsive between two steps.
const STEP: usize = 150;

/// Reads the entries of a span, newest first, step by step, until `look` breaks off.
pub(super) async fn read_within(
    vault: &Vault,
    span: Span,
    mut look: impl FnMut(Entry) -> ControlFlow<()>,
) -> Result<(), VaultError> {
    let end = earliest_elsewhere(span.first);
    let mut step = vault.newest(STEP).await?;
    loop {
        let is_past = step.entries.last().is_some_and(|last| day_of(last.at) < end);
        let within = step.entries.into_iter().filter(|entry| span.has(day_of(entry.at)));
        let is_end = within.map(&mut look).any(|flow| flow.is_break());
        match step.oldest {
            Some(oldest) if !is_end && !is_past => step = vault.older_than(&oldest, STEP).await?,
            _ => return Ok(()),
        }
    }
}

/// The entries that were found, newest first; `None` until they have been read.
pub type FoundEntries = ArcRwSignal<Option<Vec<Entry>>>;

impl Journal {
    /// The newest entries of a span for which `is_looked_for` holds, at most so many; `None` until they have been read.
    pub fn newest_within(self, span: Span, most: usize, is_looked_for: fn(&Entry) -> bool) -> FoundEntries {
        let found = FoundEntries::new(None);
        let answer = found.clone();
        self.find_within(span, most, is_looked_for, move |all| answer.set(Some(all)));
        found
    }

    /// Reads the newest entries of a span for which `is_looked_for` holds, at most so many, and calls back with them.
    pub(super) fn find_within(
        self,
        span: Span,
        most: usize,
        is_looked_for: fn(&Entry) -> bool,
        found: impl FnOnce(Vec<Entry>) + 'static,
    ) {
        spawn_local(async move {
            let VaultAnswer::Open(vault) = self.0.storage.answer().await else { return };
            let mut all = Vec::new();
            let look = |entry: Entry| {
                if is_looked_for(&entry) {
                    all.push(entry);
                }
                if all.len() < most { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            };
            match read_within(&vault, span, look).await {
                Ok(()) => found(all),
                Err(error) => self.0.notices.tell_problem(Problem::of_reading(error)),
            }
        });
    }
}
