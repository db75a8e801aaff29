//! Backups that a passphrase protects: made, and opened to be restored.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::{Backups, Problem, RestoreProblem, RestoreStep, Work, backups::Protection};
use crate::platform::{
    NotOpened,
    files::{self, Blob},
    protected_file,
};

/// How each protected file begins (<https://age-encryption.org/v1>): as bytes, and as the text that `age --armor` makes.
const BEGINNINGS: [&[u8]; 2] = [b"age-encryption.org/v1\n", b"-----BEGIN AGE ENCRYPTED FILE-----"];

/// Whether a passphrase may protect what is in a file.
pub(super) fn is_protected(file: &[u8]) -> bool {
    BEGINNINGS.iter().any(|beginning| file.starts_with(beginning))
}

impl Backups {
    /// Hands everything to the person as one file that only the passphrase opens; `is_busy` is true meanwhile.
    pub fn download_protected(self, passphrase: &str, is_busy: RwSignal<bool>) {
        // A second tap meanwhile does nothing.
        if is_busy.get_untracked() {
            return;
        }
        self.0.notices.clear();
        if passphrase.is_empty() {
            return self.0.notices.tell_problem(Problem::NothingTyped);
        }
        is_busy.set(true);
        let job = self.begin_backup();
        let passphrase = passphrase.to_owned();
        let file_of = |json: String| -> Work<Blob> {
            Box::pin(async move {
                let protected = protected_file::protect(json.as_bytes(), &passphrase).await;
                // It is in a file of its own, which may not have come.
                let protected = protected.ok_or(Problem::PartMissing)?;
                files::of_bytes("application/octet-stream", &protected).ok_or(Problem::NoDownload)
            })
        };
        spawn_local(async move {
            self.hand_over(job, Protection { ending: "age", file_of: Box::new(file_of) }).await;
            // The person may have left the page meanwhile.
            let _ = is_busy.try_set(false);
        });
    }

    /// Opens the chosen file with a passphrase. A wrong one costs nothing: the file stays chosen.
    pub fn open_protected(self, file: Arc<Vec<u8>>, passphrase: &str, step: RwSignal<RestoreStep>) {
        // A second tap meanwhile does nothing.
        if matches!(step.get_untracked(), RestoreStep::Opening(_)) {
            return;
        }
        self.0.notices.clear();
        if passphrase.is_empty() {
            return self.0.notices.tell_problem(Problem::NothingTyped);
        }
        step.set(RestoreStep::Opening(Arc::clone(&file)));
        let passphrase = passphrase.to_owned();
        self.0.storage.with_vault(move |vault| async move {
            let next = match protected_file::open(&file, &passphrase).await {
                Ok(content) => self.look_into(&vault, content).await,
                Err(why) => {
                    self.0.notices.tell_problem(problem_of(why));
                    RestoreStep::Protected(file)
                }
            };
            // The person may have left the page meanwhile.
            let _ = step.try_set(next);
        });
    }
}

fn problem_of(why: NotOpened) -> Problem {
    match why {
        NotOpened::Passphrase => Problem::Restore(RestoreProblem::Passphrase),
        NotOpened::TooMuchWork => Problem::Restore(RestoreProblem::TooMuchWork),
        NotOpened::OtherKey => Problem::Restore(RestoreProblem::OtherKey),
        NotOpened::Damaged => Problem::Restore(RestoreProblem::NotJson),
        NotOpened::NoAnswer => Problem::PartMissing,
    }
}
