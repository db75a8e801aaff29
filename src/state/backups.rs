//! Backups: everything as one plain file.

use std::future::ready;

use futures::FutureExt;
use leptos::{prelude::*, task::spawn_local};

use super::{
    FileQuestion, Files, Journal, Loading, Notices, OwnWordsStore, PlanStore, Problem, Reader, Storage, Updates, Work,
    device,
    files::FileToKeep,
    load::{SharedAnswer, VaultAnswer},
    lost_storage::{Here, vault_that_answers},
};
use crate::{
    domain::{LocalTime, day_of},
    platform::{
        clock,
        files::{self, Blob},
    },
    vault::Backup,
};

/// A backup to be written.
pub struct BackupToWrite {
    answer: SharedAnswer,
    here: Here,
}

/// A backup as it was written.
pub struct WrittenBackup {
    /// When it was begun: what is noted later is newer than it.
    at: LocalTime,
    json: String,
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
        let json = backup.to_json_with(&unsaved).map_err(|_| Problem::NoDownload)?;
        Ok(WrittenBackup { at: now, json, question })
    }
}

/// How a backup becomes a file. Boxed, so that what protects it is in the part that asks for it.
pub(super) struct Protection {
    /// The end of the file's name.
    pub ending: &'static str,
    /// Makes the file of the text.
    pub file_of: Box<dyn FnOnce(String) -> Work<Blob>>,
}

impl Protection {
    /// Plain text.
    fn none() -> Self {
        let file_of =
            |json: String| -> Work<Blob> { Box::pin(ready(files::of_text(JSON, &json).ok_or(Problem::NoDownload))) };
        Self { ending: "json", file_of: Box::new(file_of) }
    }
}

/// The MIME type of plain backups.
const JSON: &str = "application/json";

/// The store of backups: everything as one file, and back again.
#[derive(Clone, Copy)]
pub struct Backups(pub(super) &'static Inner);

/// State and dependencies of [`Backups`].
pub(super) struct Inner {
    /// When the last backup that the person has was made, as the device keeps it.
    pub(super) last: ArcRwSignal<Option<String>>,
    /// When the reminder was put off, as the device keeps it.
    pub(super) put_off: ArcRwSignal<Option<String>>,
    write_backup: fn(BackupToWrite) -> Work<WrittenBackup>,
    pub(super) reader: Reader,
    files: Files,
    pub(super) journal: Journal,
    pub(super) own_words: OwnWordsStore,
    pub(super) plan: PlanStore,
    pub(super) storage: Storage,
    pub(super) notices: Notices,
    pub(super) updates: Updates,
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
        let put_off = ArcRwSignal::new(device::put_off_backup());
        let Reader { journal, own_words, plan, storage, .. } = reader;
        let inner =
            Inner { last, put_off, write_backup, reader, files, journal, own_words, plan, storage, notices, updates };
        Self(Box::leak(Box::new(inner)))
    }

    /// Hands everything to the person as one file that anyone can read.
    pub fn download_backup(self) {
        self.0.notices.clear();
        spawn_local(self.hand_over(self.begin_backup(), Protection::none()));
    }

    /// What is to be written, with what is on this page now.
    pub(super) fn begin_backup(self) -> BackupToWrite {
        BackupToWrite { answer: self.0.storage.shared_answer(), here: self.what_is_here() }
    }

    /// Writes a backup and hands it over as a file.
    pub(super) async fn hand_over(self, job: BackupToWrite, protection: Protection) {
        match self.write(job, protection).await {
            Ok((file, question)) => self.0.files.hand_over_to_keep(file, question).await,
            Err(problem) => self.0.notices.tell_problem(problem),
        }
    }

    async fn write(self, job: BackupToWrite, protection: Protection) -> Result<(FileToKeep, FileQuestion), Problem> {
        let WrittenBackup { at, json, question } = (self.0.write_backup)(job).await?;
        let content = (protection.file_of)(json).await?;
        let name = format!("steady-backup-{}.{}", day_of(at), protection.ending);
        let kept = move || {
            // A file with only a part of the data does not count as a backup.
            if question == FileQuestion::Whole {
                self.remember(at);
            }
        };
        Ok((FileToKeep { name, content, kept: Box::new(kept) }, question))
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
}

fn json_file(json: Option<String>) -> Option<Blob> {
    files::of_text(JSON, &json?)
}
