//! Backups: everything as one plain file, and back again, all or nothing.

use std::rc::Rc;

use leptos::{prelude::*, task::spawn_local};

use super::{AppState, Loading, Notice, Problem, VaultAnswer, actions::EVERYTHING_CHANGED, preferences};
use crate::{
    domain::day_of,
    platform::{
        clock,
        files::{self, Blob},
    },
    vault::{Backup, BackupError, Store, Vault, VaultError},
};

/// Why a file was not restored. Nothing was changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RestoreProblem {
    /// The browser could not read the file.
    Unreadable,
    /// No backup, or cut short.
    NotJson,
    /// Made by something else, or a rescue copy.
    NotSteady,
    /// Made by a newer version.
    Newer,
    /// More entries than a person can write.
    TooBig,
    /// One part of the file has a value that cannot be.
    Invalid(String),
}

impl From<BackupError> for RestoreProblem {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::NotJson(_) => Self::NotJson,
            BackupError::NotSteady | BackupError::RescueCopy => Self::NotSteady,
            BackupError::NewerFormat(_) => Self::Newer,
            BackupError::TooManyEntries | BackupError::TooManyTriggers => Self::TooBig,
            BackupError::Entry { .. }
            | BackupError::Triggers(_)
            | BackupError::Plan(_)
            | BackupError::Photo { .. }
            | BackupError::ExportedAt(_)
            | BackupError::NoList(_)
            | BackupError::SetAside { .. } => Self::Invalid(error.to_string()),
        }
    }
}

/// A backup that is to be written.
pub struct BackupToWrite(Rc<Vault>);

impl BackupToWrite {
    /// The text of the file; none when a time in it cannot be written.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn finish(self) -> Result<Option<String>, Problem> {
        Ok(Backup::collect(&self.0, clock::now()).await?.to_json().ok())
    }
}

impl AppState {
    /// Hands everything to the person as one file.
    pub fn download_backup(self) {
        self.notice.set(None);
        self.with_vault(move |vault| async move {
            let day = day_of(clock::now()).to_string();
            let json = match (self.later.write_backup)(BackupToWrite(vault)).await {
                Ok(json) => json,
                Err(problem) => return self.tell_problem(problem),
            };
            if self.hand_over(&format!("steady-backup-{day}.json"), json_file(json)) {
                preferences::remember_backup(&day);
            }
        });
    }

    /// Hands over every byte that is stored, for a vault that does not open; `has_copy` is true once it was taken.
    pub fn download_rescue_copy(self, has_copy: RwSignal<bool>) {
        spawn_local(async move {
            let json = match self.answer().await {
                VaultAnswer::Closed(Loading::Damaged, Some(copy)) => Some(copy.to_json()),
                _ => None,
            };
            let day = day_of(clock::now());
            if self.hand_over(&format!("steady-rescue-{day}.json"), json_file(json)) {
                // The person may have left the page meanwhile.
                let _ = has_copy.try_set(true);
            }
        });
    }

    /// Deletes a vault that does not open, and begins with an empty one.
    pub fn start_over(self) {
        self.notice.set(None);
        spawn_local(async move {
            if !matches!(self.answer().await, VaultAnswer::Closed(Loading::Damaged, _)) {
                return;
            }
            let erased = match Store::in_browser().await {
                Ok(store) => store.erase().await,
                Err(error) => Err(error),
            };
            match erased {
                Ok(()) => {
                    // What was deleted on purpose has not vanished.
                    preferences::forget_remembered();
                    self.reload();
                }
                Err(error) => self.tell_problem(VaultError::from(error).into()),
            }
        });
    }

    /// Restores the backup that was just chosen in a file field; `is_busy` is true meanwhile.
    pub fn restore_from(self, field: &files::FileField, is_busy: RwSignal<bool>) {
        let Some(file) = files::take_chosen(field) else { return };
        self.notice.set(None);
        is_busy.set(true);
        self.with_vault(move |vault| async move {
            let restored = match files::read_text(&file).await {
                Some(text) => Backup::parse(&text).map_err(RestoreProblem::from),
                None => Err(RestoreProblem::Unreadable),
            };
            match restored {
                Ok(backup) => self.restore(&vault, &backup).await,
                Err(problem) => self.tell_problem(Problem::Restore(problem)),
            }
            // The person may have left the page meanwhile.
            let _ = is_busy.try_set(false);
        });
    }

    async fn restore(self, vault: &Vault, backup: &Backup) {
        // What changes a document meanwhile waits, so that it is not undone.
        let _turn = self.document_turn.lock().await;
        match vault.restore(backup).await {
            Ok(restored) => {
                self.vanished.set(0);
                self.read_all(vault).await;
                self.count_again(vault).await;
                self.tell_other_tabs(EVERYTHING_CHANGED);
                self.notice.set(Some(Notice::Restored { added: restored.added, updated: restored.updated }));
            }
            Err(error) => self.tell_problem(error.into()),
        }
    }
}

fn json_file(json: Option<String>) -> Option<Blob> {
    files::of_text("application/json", &json?)
}
