//! Restoring a backup: what is in the chosen file is shown first; then it is added, or takes the place of everything, and
//! either can be undone.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    Backups, Notice, Problem, RestorePreview, Restored, protecting::is_protected, storage::EVERYTHING_CHANGED,
};
use crate::{
    platform::files,
    vault::{Backup, BackupError, RestoreUndo, StoreError, Vault, VaultError},
};

/// Why a file was not restored; nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RestoreProblem {
    /// The browser could not read the file.
    Unreadable,
    /// Not a backup, or cut short.
    NotJson,
    /// Made by another program, or a rescue copy.
    NotSteady,
    /// A table of another app, which can be brought along.
    Table,
    /// Made by a newer version.
    Newer,
    /// More entries or words than a person can write.
    TooBig,
    /// The plan or the words that the file would add to were written by a newer version; they stay as they are.
    OverNewer,
    /// Another passphrase opens the file.
    Passphrase,
    /// The file asks for more work than a phone can do before it opens.
    TooMuchWork,
    /// A key opens the file, no passphrase.
    OtherKey,
    /// A part of the file has an invalid value.
    Invalid(String),
}

impl From<BackupError> for RestoreProblem {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::NotJson(_) => Self::NotJson,
            BackupError::NotSteady | BackupError::RescueCopy => Self::NotSteady,
            BackupError::NewerFormat(_) => Self::Newer,
            BackupError::TooManyEntries | BackupError::TooManyWords => Self::TooBig,
            BackupError::Entry { .. }
            | BackupError::OwnWords(_)
            | BackupError::Plan(_)
            | BackupError::Photo { .. }
            | BackupError::ExportedAt(_)
            | BackupError::NoList(_)
            | BackupError::SetAside { .. } => Self::Invalid(error.to_string()),
        }
    }
}

/// How far a restore has come.
#[derive(Clone, Debug, Default)]
pub enum RestoreStep {
    /// A file is to be chosen.
    #[default]
    Choose,
    /// The chosen file is being read.
    Reading,
    /// A passphrase protects it.
    Protected(Arc<Vec<u8>>),
    /// It is being opened with a passphrase.
    Opening(Arc<Vec<u8>>),
    /// It can be restored.
    Found(Arc<ChosenBackup>),
    /// It is being restored.
    Restoring,
}

/// A backup that was chosen and read.
#[derive(Debug)]
pub struct ChosenBackup {
    /// What is in it, beside what is here.
    pub preview: RestorePreview,
    backup: Backup,
}

/// What is done with a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestoreHow {
    /// What is missing here is added.
    Add,
    /// It takes the place of all that is here.
    ReplaceAll,
}

/// What it takes to undo a restore, in the page's memory alone.
#[derive(Debug, PartialEq, Eq)]
pub struct UndoRestore {
    rows: RestoreUndo,
    /// The last backup before, as the device kept it.
    last: Option<String>,
}

impl Backups {
    /// Reads the backup that was just chosen in a file field, and compares it with what is here; changes nothing.
    pub fn restore_from(self, field: &files::FileField, step: RwSignal<RestoreStep>) {
        let Some(file) = files::take_chosen(field) else { return };
        if files::exceeds(&file, Backup::MAX_BYTES) {
            return self.0.notices.tell_problem(Problem::FileTooBig);
        }
        self.0.notices.clear();
        step.set(RestoreStep::Reading);
        self.0.storage.with_vault(move |vault| async move {
            let next = match files::read_bytes(&file).await {
                Some(bytes) if is_protected(&bytes) => RestoreStep::Protected(Arc::new(bytes)),
                Some(bytes) => self.look_into(&vault, bytes).await,
                None => {
                    self.0.notices.tell_problem(Problem::Restore(RestoreProblem::Unreadable));
                    RestoreStep::Choose
                }
            };
            // The person may have left the page meanwhile.
            let _ = step.try_set(next);
        });
    }

    /// Reads a backup and compares it with what is here.
    pub(super) async fn look_into(self, vault: &Vault, bytes: Vec<u8>) -> RestoreStep {
        match read(vault, bytes).await {
            Ok(chosen) => RestoreStep::Found(Arc::new(chosen)),
            Err(problem) => {
                self.0.notices.tell_problem(problem);
                RestoreStep::Choose
            }
        }
    }

    /// Restores the chosen backup, as a whole or not at all; the notice offers to undo it.
    pub fn restore(self, chosen: Arc<ChosenBackup>, how: RestoreHow, step: RwSignal<RestoreStep>) {
        self.0.notices.clear();
        step.set(RestoreStep::Restoring);
        self.0.storage.with_vault(move |vault| async move {
            // Changes of the plan and the words wait meanwhile, so that they are not undone.
            let _turn = self.0.storage.document_turn().await;
            let done = match how {
                RestoreHow::Add => vault.merge(&chosen.backup).await,
                RestoreHow::ReplaceAll => vault.replace_all(&chosen.backup).await,
            };
            let next = match done {
                Ok((restored, rows)) => {
                    self.settle_restore(&vault, &chosen, how, restored, rows).await;
                    RestoreStep::Choose
                }
                Err(error) => {
                    self.0.notices.tell_problem(problem_of(error));
                    RestoreStep::Found(chosen)
                }
            };
            let _ = step.try_set(next);
        });
    }

    async fn settle_restore(
        self,
        vault: &Vault,
        chosen: &ChosenBackup,
        how: RestoreHow,
        restored: Restored,
        rows: RestoreUndo,
    ) {
        let last = self.0.last.get_untracked();
        // The person has this file, and all that is here now is in it.
        if how == RestoreHow::ReplaceAll || chosen.preview.lost.is_nothing() {
            self.remember_if_later(chosen.backup.exported_at);
        }
        self.0.storage.forget_vanished();
        self.read_again(vault).await;
        let undo = (!rows.is_empty()).then(|| Arc::new(UndoRestore { rows, last }));
        self.0.notices.say(Notice::Restored { restored, how, undo });
    }

    /// Puts back what a restore changed, unless it was changed again since.
    pub fn undo_restore(self, undo: Arc<UndoRestore>) {
        self.0.storage.write(move |vault| async move {
            let _turn = self.0.storage.document_turn().await;
            match vault.undo_restore(&undo.rows).await {
                Ok(()) => {
                    self.remember_as_kept(undo.last.clone());
                    self.read_again(&vault).await;
                    self.0.notices.say(Notice::RestoreUndone);
                }
                Err(VaultError::Store(StoreError::Changed)) => self.0.notices.tell_problem(Problem::NotUndone),
                Err(error) => self.0.notices.tell_problem(error.into()),
            }
        });
    }

    async fn read_again(self, vault: &Vault) {
        self.0.reader.read_all(vault).await;
        self.0.storage.count_again(vault).await;
        self.0.storage.tell_other_tabs(EVERYTHING_CHANGED);
    }
}

async fn read(vault: &Vault, bytes: Vec<u8>) -> Result<ChosenBackup, Problem> {
    let text = String::from_utf8(bytes).map_err(|_| Problem::Restore(RestoreProblem::NotJson))?;
    // Some editors put a mark before the text.
    let text = text.trim_start_matches('\u{feff}');
    let backup = Backup::parse(text).map_err(|error| match error.into() {
        // Every backup begins with a brace.
        RestoreProblem::NotJson if !text.trim_start().starts_with('{') && text.contains(',') => RestoreProblem::Table,
        problem => problem,
    });
    let backup = backup.map_err(Problem::Restore)?;
    let preview = vault.preview(&backup).await.map_err(|error| match error {
        VaultError::Document { .. } => problem_of(error),
        error => Problem::of_reading(error),
    })?;
    Ok(ChosenBackup { preview, backup })
}

fn problem_of(error: VaultError) -> Problem {
    match error {
        VaultError::Document { .. } => Problem::Restore(RestoreProblem::OverNewer),
        error => error.into(),
    }
}
