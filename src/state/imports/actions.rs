//! Adding what was found, taking an import out, and putting it back: each as a whole or not at all.

use std::{ops::ControlFlow, sync::Arc};

use leptos::prelude::*;

use super::{FoundLines, ImportStep, Imports, MoodChoice, MoodWord, PlacedLine, TakenOut};
use crate::{
    domain::{Entry, Id, Import, Imported},
    platform::{clock, random},
    state::{Notice, Problem, slices::Slices, storage::EVERYTHING_CHANGED},
    vault::{Backup, StoreError, Vault, VaultError, Window},
};

/// Entries that are sealed before it is asked whether the page should draw again.
const SEALED_AT_ONCE: usize = 10;

/// Why entries were not added, taken out or put back.
enum NotDone {
    Vault(VaultError),
    /// There would be more entries than a backup holds.
    TooMany,
}

impl<E: Into<VaultError>> From<E> for NotDone {
    fn from(error: E) -> Self {
        Self::Vault(error.into())
    }
}

impl Imports {
    /// Adds what was found and is not here yet, in one commit.
    pub fn add(self) {
        let (Some(found), moods) = (self.0.found.get_untracked(), self.0.moods.get_untracked()) else { return };
        let is_chosen = moods.iter().all(|mood| mood.choice != MoodChoice::Open);
        if !is_chosen || !self.begin() {
            return;
        }
        self.0.step.set(ImportStep::Adding);
        let import = Import { from: self.source_now(), at: clock::now_utc() };
        self.0.storage.with_vault(move |vault| async move {
            match add_all(&vault, import, &found, &moods).await {
                Ok((added, here)) => {
                    if added > 0 {
                        self.read_again(&vault).await;
                    }
                    self.forget_file();
                    self.0.step.set(ImportStep::Added { added, here });
                }
                Err(error) => {
                    self.0.step.set(ImportStep::Found);
                    self.tell(error);
                }
            }
            self.0.is_busy.set(false);
        });
    }

    /// Takes all entries of an import out, in one commit; they can be put back as long as the page is open.
    pub fn take_out(self, import: Import) {
        if !self.begin() {
            return;
        }
        self.0.storage.with_vault(move |vault| async move {
            match vault.take_out(import).await {
                Ok(entries) => {
                    let taken = TakenOut { import, entries: Arc::new(entries) };
                    self.0.taken_out.update(|all| all.push(taken));
                    self.forget_added();
                    self.read_again(&vault).await;
                }
                Err(error) => self.tell(error.into()),
            }
            self.0.is_busy.set(false);
        });
    }

    /// Puts back what was taken out, as it was.
    pub fn put_back(self, taken: TakenOut) {
        if !self.begin() {
            return;
        }
        self.0.storage.with_vault(move |vault| async move {
            match write_all(&vault, &taken.entries).await {
                Ok(()) => {
                    self.0.taken_out.update(|all| all.retain(|other| other.import != taken.import));
                    self.forget_added();
                    self.read_again(&vault).await;
                }
                Err(error) => self.tell(error),
            }
            self.0.is_busy.set(false);
        });
    }

    /// Whether the work may begin: one piece of it at a time.
    fn begin(self) -> bool {
        let is_busy = self.0.is_busy.get_untracked();
        if !is_busy {
            self.0.is_busy.set(true);
            self.0.journal.0.notices.clear();
        }
        !is_busy
    }

    /// What was said to be added is not said any more once that has changed.
    fn forget_added(self) {
        if matches!(self.0.step.get_untracked(), ImportStep::Added { .. }) {
            self.0.step.set(ImportStep::Choose);
        }
    }

    async fn read_again(self, vault: &Vault) {
        self.0.journal.read_newest(vault).await;
        self.look_again(vault).await;
        self.0.storage.count_again(vault).await;
        self.0.storage.tell_saved(Notice::Saved, EVERYTHING_CHANGED, None);
    }

    fn tell(self, error: NotDone) {
        self.0.journal.0.notices.tell_problem(match error {
            NotDone::TooMany => Problem::Full,
            NotDone::Vault(VaultError::Store(StoreError::Taken)) => Problem::ChangedElsewhere,
            NotDone::Vault(error) => error.into(),
        });
    }
}

/// Adds the lines that are not here yet. Answers how many were added, and how many were here.
async fn add_all(
    vault: &Vault,
    import: Import,
    found: &FoundLines,
    moods: &[MoodWord],
) -> Result<(usize, usize), NotDone> {
    let mut group = vault.begin_many().await?;
    // Read anew, after the group was begun: another tab may have brought the same file along.
    let mut here: Vec<Id> = Vec::new();
    let mut count = 0;
    let look = |window: Window| {
        count += window.entries.len();
        here.extend(window.entries.iter().filter_map(|entry| entry.imported.map(|mark| mark.line)));
        ControlFlow::Continue(())
    };
    // `look` never breaks off.
    let _ = vault.read_through(look).await?;
    here.sort_unstable();
    let is_here = |print| here.binary_search(&print).is_ok();
    let new: Vec<&PlacedLine> = found.new_lines(moods, is_here).collect();
    if count + new.len() > Backup::MAX_ENTRIES {
        return Err(NotDone::TooMany);
    }
    if new.is_empty() {
        return Ok((0, found.count_here(is_here)));
    }
    let mut slices = Slices::begin();
    for lines in new.chunks(SEALED_AT_ONCE) {
        let entries = lines.iter().filter_map(|line| entry(import, line, moods).transpose());
        vault.add_to(&mut group, &entries.collect::<Result<Vec<_>, VaultError>>()?).await?;
        slices.rest().await;
    }
    vault.commit_many(group).await?;
    Ok((new.len(), found.count_here(is_here)))
}

fn entry(import: Import, line: &PlacedLine, moods: &[MoodWord]) -> Result<Option<Entry>, VaultError> {
    let Some(noted) = line.noted(moods) else { return Ok(None) };
    let imported = Some(Imported { import, line: line.print(), is_timed: line.is_timed });
    let id: Id = random::id()?;
    Ok(Some(Entry { id, at: line.at, written: import.at, noted, imported }))
}

async fn write_all(vault: &Vault, entries: &[Entry]) -> Result<(), NotDone> {
    let mut group = vault.begin_many().await?;
    let mut slices = Slices::begin();
    for entries in entries.chunks(SEALED_AT_ONCE) {
        vault.add_to(&mut group, entries).await?;
        slices.rest().await;
    }
    Ok(vault.commit_many(group).await?)
}
