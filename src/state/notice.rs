//! What the person is told: that something was saved, or why it was not.

use super::RestoreProblem;
use crate::{
    domain::{Entry, Line, LineTooLong, NoteTooLong, People, TriggerName, TriggerNameError},
    vault::{StoreError, Unreadable, VaultError},
};

/// Something that the person is told once, in the status region.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The write is durable.
    Saved,
    /// The write is durable; the phone's clock is behind the newest entry, so it may be wrong.
    SavedWithEarlierClock,
    /// An entry was deleted; it can be brought back.
    Deleted(Box<Entry>),
    /// A person was taken out; they can be brought back.
    PersonRemoved(Box<People>),
    /// People were brought in.
    PeopleAdded {
        /// Those who were not here yet.
        added: usize,
        /// Those who could not be read.
        unread: usize,
    },
    /// A file was handed to the browser.
    Downloaded,
    /// A backup was restored.
    Restored {
        /// Entries that were not here.
        added: usize,
        /// Entries that the backup had in a later version.
        updated: usize,
    },
    /// Something was not saved; nothing that was typed is lost.
    Problem(Problem),
}

/// Why something did not work, as the person is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A check-in needs a mood.
    NoMood,
    /// A person needs a name.
    NoName,
    /// A name or a number has more characters than it may have.
    LineTooLong {
        /// How many it has.
        chars: usize,
        /// How many it may have.
        most: usize,
    },
    /// The note has more characters than a note may have.
    NoteTooLong(usize),
    /// The time cannot be read.
    BadTime,
    /// A whole number was asked for.
    BadNumber,
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
    /// The browser has no room left.
    StorageFull,
    /// The browser refuses to keep anything.
    StorageBlocked,
    /// What is stored could not be read just now; it is still there.
    NotRead,
    /// What is stored cannot be opened, so nothing may be written.
    NotOpen,
    /// The part of the app with this screen could not be fetched.
    PartMissing,
    /// The browser did not take the file.
    NoDownload,
    /// The chosen file is no picture that the browser can read.
    NoPicture,
    /// The chosen file has nobody in it.
    NoPeople,
    /// The chosen file was not restored.
    Restore(RestoreProblem),
}

impl From<VaultError> for Problem {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::Store(StoreError::Full) => Self::StorageFull,
            VaultError::Gone => Self::ChangedElsewhere,
            VaultError::Document { reason: Unreadable::NewerVersion(_), .. } => Self::NewerDocument,
            VaultError::Document { .. } => Self::DamagedDocument,
            _ => Self::StorageBlocked,
        }
    }
}

impl Problem {
    /// Why something was not read; nothing was to be saved.
    pub(super) fn of_reading(error: VaultError) -> Self {
        match error {
            VaultError::Document { .. } => error.into(),
            _ => Self::NotRead,
        }
    }
}

impl From<LineTooLong> for Problem {
    fn from(too_long: LineTooLong) -> Self {
        Self::LineTooLong { chars: too_long.0, most: Line::MAX_CHARS }
    }
}

impl From<TriggerNameError> for Problem {
    fn from(error: TriggerNameError) -> Self {
        match error {
            TriggerNameError::Empty => Self::NothingTyped,
            TriggerNameError::TooLong(chars) => Self::LineTooLong { chars, most: TriggerName::MAX_CHARS },
        }
    }
}

impl From<NoteTooLong> for Problem {
    fn from(too_long: NoteTooLong) -> Self {
        Self::NoteTooLong(too_long.0)
    }
}
