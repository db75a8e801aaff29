//! Entries that were imported from another app: their mark, and the kind for entries without a mood.

use chrono::{DateTime, Utc};

use super::{Id, Note, Strength};

/// The app or the kind of file that entries were brought along from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// The CSV export of Daylio.
    Daylio,
    /// The checkmarks of Loop Habit Tracker.
    Loop,
    /// The JSON or CSV export of Nomie.
    Nomie,
    /// Any table of which the person chose the columns.
    Table,
}

impl Source {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Daylio, Self::Loop, Self::Nomie, Self::Table];
}

/// An import: the entries that one file added. Its source and its instant tell it from every other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Import {
    /// Where the entries came from.
    pub from: Source,
    /// When the file was read, to the millisecond.
    pub at: DateTime<Utc>,
}

/// The mark of an imported entry. It stays through changes, backups and restores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Imported {
    /// The import.
    pub import: Import,
    /// A digest of the line in the file, so that importing the same line again adds nothing.
    pub line: Id,
    /// Whether the file has a time of day for the entry; without one, only its day is known.
    pub is_timed: bool,
}

/// An imported entry without a mood: a craving, a note, or both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    craving: Option<Strength>,
    note: Option<Note>,
}

impl Brought {
    /// A craving, words, or both; `None` when there is neither.
    pub fn new(craving: Option<Strength>, note: Option<Note>) -> Option<Self> {
        (craving.is_some() || note.is_some()).then_some(Self { craving, note })
    }

    /// How strong the craving was, when it was rated.
    pub const fn craving(&self) -> Option<Strength> {
        self.craving
    }

    /// The words.
    pub const fn note(&self) -> &Option<Note> {
        &self.note
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_no_entry() {
        assert_eq!(Brought::new(None, None), None);
        let words = Brought::new(None, Note::new("Gym").unwrap()).unwrap();
        assert_eq!((words.craving(), words.note().as_ref().map(Note::as_str)), (None, Some("Gym")));
    }
}
