//! Backups: everything as one plain file, and back again, all or nothing.

use futures::FutureExt;
use leptos::{prelude::*, task::spawn_local};

use super::{
    FileQuestion, Files, Journal, Loading, Notice, Notices, PlanStore, Problem, Reader, Storage, Triggers, Updates,
    Work, device,
    files::FileToKeep,
    load::{SharedAnswer, VaultAnswer},
    lost_storage::{Here, vault_that_answers},
    storage::EVERYTHING_CHANGED,
};
use crate::{
    domain::day_of,
    platform::{
        clock, database,
        files::{self, Blob},
    },
    vault::{Backup, BackupError, Vault, VaultError},
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
    /// More entries or triggers than a person can write.
    TooBig,
    /// The plan or the triggers that the file would add to were written by a newer version; they stay as they are.
    OverNewer,
    /// A part of the file has an invalid value.
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

/// A backup to be written.
pub struct BackupToWrite {
    answer: SharedAnswer,
    here: Here,
}

/// A backup as it was written.
pub struct WrittenBackup {
    file: Option<Blob>,
    question: FileQuestion,
}

impl BackupToWrite {
    /// Writes everything that is stored, or the data that this page has in memory when storage does not answer or is
    /// gone. Unsaved drafts are included.
    ///
    /// # Errors
    /// [`Problem::NothingHere`] when there is nothing to write.
    pub async fn finish(self) -> Result<WrittenBackup, Problem> {
        let Self { answer, mut here } = self;
        let open = match answer.clone().now_or_never() {
            Some(VaultAnswer::Open(vault)) => Some(vault),
            _ => None,
        };
        let unsaved = here.take_unsaved(open.as_deref());
        let now = clock::now();
        let stored = match vault_that_answers(answer).await {
            Ok(vault) => Backup::collect(&vault, now).await.map_err(Problem::of_reading),
            Err(problem) => Err(problem),
        };
        let (backup, question) = match stored {
            Ok(backup) => (backup, FileQuestion::Whole),
            Err(_) if here.has_nothing_beside(&unsaved) => return Err(Problem::NothingHere),
            Err(_) => {
                let backup = here.into_backup(now);
                let count = backup.entries.len();
                (backup, FileQuestion::PageOnly(count))
            }
        };
        Ok(WrittenBackup { file: json_file(backup.to_json_with(&unsaved).ok()), question })
    }
}

/// The store of backups: everything as one file, and back again.
#[derive(Clone, Copy)]
pub struct Backups(pub(super) &'static Inner);

/// State and dependencies of [`Backups`].
pub(super) struct Inner {
    /// The local day of the last backup that the person has, as `YYYY-MM-DD`, tracked.
    last: ArcRwSignal<Option<String>>,
    write_backup: fn(BackupToWrite) -> Work<WrittenBackup>,
    reader: Reader,
    files: Files,
    pub(super) journal: Journal,
    pub(super) triggers: Triggers,
    pub(super) plan: PlanStore,
    pub(super) storage: Storage,
    pub(super) notices: Notices,
    updates: Updates,
}

impl Backups {
    pub(super) fn new(
        write_backup: fn(BackupToWrite) -> Work<WrittenBackup>,
        reader: Reader,
        files: Files,
        notices: Notices,
        updates: Updates,
    ) -> Self {
        let last = ArcRwSignal::new(device::last_backup());
        let Reader { journal, triggers, plan, storage, .. } = reader;
        let inner = Inner { last, write_backup, reader, files, journal, triggers, plan, storage, notices, updates };
        Self(Box::leak(Box::new(inner)))
    }

    /// The local day of the last backup that the person has, as `YYYY-MM-DD`, tracked.
    pub fn last(self) -> Option<String> {
        self.0.last.get()
    }

    /// Hands everything to the person as one file.
    pub fn download_backup(self) {
        self.0.notices.clear();
        let job = BackupToWrite { answer: self.0.storage.shared_answer(), here: self.what_is_here() };
        spawn_local(async move {
            let WrittenBackup { file, question } = match (self.0.write_backup)(job).await {
                Ok(written) => written,
                Err(problem) => return self.0.notices.tell_problem(problem),
            };
            let Some(content) = file else { return self.0.notices.tell_problem(Problem::NoDownload) };
            let day = day_of(clock::now()).to_string();
            let name = format!("steady-backup-{day}.json");
            let kept = move || {
                // A file with only a part of the data does not count as a backup.
                if question == FileQuestion::Whole {
                    device::remember_backup(&day);
                    self.0.last.set(Some(day));
                }
            };
            self.0.files.hand_over_to_keep(FileToKeep { name, content, kept: Box::new(kept) }, question).await;
        });
    }

    /// Hands over every byte that is stored, for a vault that does not open; `has_copy` is true once the person has it.
    pub fn download_rescue_copy(self, has_copy: RwSignal<bool>) {
        spawn_local(async move {
            let json = match self.0.storage.answer().await {
                VaultAnswer::Closed(Loading::Damaged, Some(copy)) => Some(copy.to_json()),
                _ => None,
            };
            let Some(content) = json_file(json) else { return self.0.notices.tell_problem(Problem::NoDownload) };
            let name = format!("steady-rescue-{}.json", day_of(clock::now()));
            let kept = move || {
                // The person may have left the page meanwhile.
                let _ = has_copy.try_set(true);
            };
            self.0
                .files
                .hand_over_to_keep(FileToKeep { name, content, kept: Box::new(kept) }, FileQuestion::Whole)
                .await;
        });
    }

    /// Deletes a vault that does not open, and reloads the page with an empty one.
    pub fn start_over(self) {
        self.0.notices.clear();
        spawn_local(async move {
            if !matches!(self.0.storage.answer().await, VaultAnswer::Closed(Loading::Damaged, _)) {
                return;
            }
            let erased = match database::open().await {
                Ok(store) => store.erase().await,
                Err(error) => Err(error),
            };
            match erased {
                Ok(()) => {
                    // Entries deleted on purpose are not reported as vanished.
                    device::forget_remembered();
                    self.0.updates.reload();
                }
                Err(error) => self.0.notices.tell_problem(VaultError::from(error).into()),
            }
        });
    }

    /// Restores the backup that was just chosen in a file field; `is_busy` is true meanwhile.
    pub fn restore_from(self, field: &files::FileField, is_busy: RwSignal<bool>) {
        let Some(file) = files::take_chosen(field) else { return };
        if files::exceeds(&file, Backup::MAX_BYTES) {
            return self.0.notices.tell_problem(Problem::FileTooBig);
        }
        self.0.notices.clear();
        is_busy.set(true);
        self.0.storage.with_vault(move |vault| async move {
            let restored = match files::read_text(&file).await {
                Some(text) => Backup::parse(&text).map_err(|error| match error.into() {
                    // Every backup begins with a brace.
                    RestoreProblem::NotJson if !text.trim_start().starts_with('{') && text.contains(',') => {
                        RestoreProblem::Table
                    }
                    problem => problem,
                }),
                None => Err(RestoreProblem::Unreadable),
            };
            match restored {
                Ok(backup) => self.restore(&vault, &backup).await,
                Err(problem) => self.0.notices.tell_problem(Problem::Restore(problem)),
            }
            // The person may have left the page meanwhile.
            let _ = is_busy.try_set(false);
        });
    }

    async fn restore(self, vault: &Vault, backup: &Backup) {
        // Changes of the plan and the triggers wait meanwhile, so that they are not undone.
        let _turn = self.0.storage.document_turn().await;
        match vault.restore(backup).await {
            Ok(restored) => {
                self.0.storage.forget_vanished();
                self.0.reader.read_all(vault).await;
                self.0.storage.count_again(vault).await;
                self.0.storage.tell_other_tabs(EVERYTHING_CHANGED);
                self.0.notices.say(Notice::Restored(restored));
            }
            Err(VaultError::Document { .. }) => {
                self.0.notices.tell_problem(Problem::Restore(RestoreProblem::OverNewer))
            }
            Err(error) => self.0.notices.tell_problem(error.into()),
        }
    }
}

fn json_file(json: Option<String>) -> Option<Blob> {
    files::of_text("application/json", &json?)
}
