//! Notices of the status region: that something was saved, or why it was not.

use std::sync::Arc;

use super::{DraftForm, FileQuestion, RestoreHow, RestoreProblem, UndoRestore};
use crate::{
    domain::{Entry, Id, IfThenDraft, Line, LineTooLong, NoteTooLong, Removal, ShortName, ShortNameError},
    vault::{Restored, StoreError, Unreadable, VaultError},
};

/// A message of the status region, shown once.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The write is durable.
    Saved,
    /// The write is durable; the phone's clock is behind the newest entry, so it may be wrong.
    SavedWithEarlierClock,
    /// An entry was deleted; it can be brought back.
    Deleted(Box<Entry>),
    /// A part of the plan was removed; it can be put back.
    Removed(Box<Removal>),
    /// An offered text took the place of what was in a form; that can be brought back.
    Replaced(DraftForm<IfThenDraft>, Box<IfThenDraft>),
    /// People were brought in; they can be taken out again.
    PeopleAdded {
        /// The people who are new in the plan.
        added: Vec<Id>,
        /// The names of people whose name or note was cut.
        cut: Vec<Line>,
        /// Number of people for whom the plan had no room.
        left_out: usize,
    },
    /// It takes long to save; it is not known yet whether it will be.
    StillSaving,
    /// A file was handed to the browser; whether it arrived, only the person knows.
    FileOffered {
        /// The name of the file.
        name: String,
        /// The question that the person is asked about it.
        question: Option<FileQuestion>,
    },
    /// The person has the file.
    FileKept,
    /// A backup was restored.
    Restored {
        /// What came of it.
        restored: Restored,
        /// Whether it was added, or took the place of everything.
        how: RestoreHow,
        /// What it takes to undo it; `None` when nothing has changed.
        undo: Option<Arc<UndoRestore>>,
    },
    /// A restore was undone.
    RestoreUndone,
    /// This number of entries was put back after the database was deleted.
    PutBack(usize),
    /// The browser had lost records; this number of entries was put back from the second copy.
    PutBackFromCopy(usize),
    /// An unreadable record was deleted.
    LetGo,
    /// The lock was changed.
    Lock(LockChange),
    /// An action failed; nothing that was typed is lost.
    Problem(Problem),
}

/// What was done with the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockChange {
    /// There is a lock now.
    Set,
    /// It has another passphrase.
    Passphrase,
    /// It has another recovery code.
    Code,
    /// This device opens it, too.
    DeviceAdded,
    /// This device opens it no more.
    DeviceRemoved,
    /// There is no lock any more.
    TakenAway,
}

/// Why an action failed, as the person is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A check-in needs a mood.
    NoMood,
    /// A person needs a name.
    NoName,
    /// A name or a number has more characters than it may have.
    LineTooLong {
        /// Its length in characters.
        chars: usize,
        /// The longest that is allowed, in characters.
        most: usize,
    },
    /// The note has more characters than a note may have.
    NoteTooLong(usize),
    /// A whole number was asked for.
    BadNumber,
    /// A time of day was asked for, and there is no such time.
    NoSuchTime,
    /// A day was asked for, and there is no such day.
    NoSuchDay,
    /// The last day lies before the first.
    EndsTooEarly,
    /// A field that is needed is empty.
    NothingTyped,
    /// The list has as much in it as it may have.
    Full,
    /// The plan or the triggers cannot be read; they are kept as they are.
    DamagedDocument,
    /// The plan or the triggers were written by a newer version.
    NewerDocument,
    /// The entry was changed or deleted in another tab.
    ChangedElsewhere,
    /// Another tab has saved what is in the form already.
    SavedElsewhere,
    /// The clock skips that time, in the night in which it goes forward.
    SkippedTime,
    /// The browser has no room left.
    StorageFull,
    /// The browser refuses to keep anything.
    StorageBlocked,
    /// The database was deleted beneath this page.
    StorageGone,
    /// After the database was deleted, nothing was put back: there are other notes by now.
    NotPutBack,
    /// A newer version of the app, in another tab, has changed the database.
    NewerApp,
    /// The stored data could not be read just now; it is still there.
    NotRead,
    /// The vault cannot be opened, so nothing may be written.
    NotOpen,
    /// The place or entry that the address names does not exist.
    NotHere,
    /// The part of the app with this screen could not be fetched.
    PartMissing,
    /// The browser did not take the file.
    NoDownload,
    /// The person closed the share sheet, so no file was kept.
    NoFileKept,
    /// Something may be left of what was to be erased.
    NotErased,
    /// The notes are erased, and the browser still keeps the app.
    AppNotForgotten,
    /// There is nothing in this page that could be handed over.
    NothingHere,
    /// The chosen file is larger than any that is read.
    FileTooBig,
    /// The chosen file is no picture that the browser can read.
    NoPicture,
    /// The chosen file has nobody in it.
    NoPeople,
    /// The chosen file was not restored.
    Restore(RestoreProblem),
    /// A restore was not undone: something that it brought was changed since.
    NotUndone,
}

impl From<VaultError> for Problem {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::Store(StoreError::Full) => Self::StorageFull,
            VaultError::Store(StoreError::Deleted | StoreError::Replaced) => Self::StorageGone,
            VaultError::Store(StoreError::NewerDatabase | StoreError::HeldElsewhere) => Self::NewerApp,
            VaultError::Gone
            | VaultError::Changed(_)
            | VaultError::Store(StoreError::Changed | StoreError::Missing) => Self::ChangedElsewhere,
            VaultError::Finished => Self::SavedElsewhere,
            VaultError::NoRoom => Self::Full,
            VaultError::NotFetched(_) => Self::PartMissing,
            VaultError::Document { reason: Unreadable::NewerVersion(_), .. } => Self::NewerDocument,
            VaultError::Document { .. } => Self::DamagedDocument,
            _ => Self::StorageBlocked,
        }
    }
}

impl Problem {
    /// The problem of a failed read, in which nothing was to be saved.
    pub(super) fn of_reading(error: VaultError) -> Self {
        match Self::from(error) {
            problem @ (Self::DamagedDocument
            | Self::NewerDocument
            | Self::StorageGone
            | Self::NewerApp
            | Self::PartMissing) => problem,
            _ => Self::NotRead,
        }
    }
}

impl From<LineTooLong> for Problem {
    fn from(too_long: LineTooLong) -> Self {
        Self::LineTooLong { chars: too_long.0, most: Line::MAX_CHARS }
    }
}

impl From<ShortNameError> for Problem {
    fn from(error: ShortNameError) -> Self {
        match error {
            ShortNameError::Empty => Self::NothingTyped,
            ShortNameError::TooLong(chars) => Self::LineTooLong { chars, most: ShortName::MAX_CHARS },
        }
    }
}

impl From<NoteTooLong> for Problem {
    fn from(too_long: NoteTooLong) -> Self {
        Self::NoteTooLong(too_long.0)
    }
}
