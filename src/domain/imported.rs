//! What was brought along from another app: the mark of such an entry, and what has no mood.

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

/// One import: all entries that were brought along at once. It is known by its source and its instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Import {
    /// Where the entries came from.
    pub from: Source,
    /// When they were brought along, to the millisecond.
    pub at: DateTime<Utc>,
}

/// The mark of an entry that was brought along. It stays through changes, backups and restores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Imported {
    /// The import.
    pub import: Import,
    /// Tells the line of the file from every other: the same line gives the same, so it is brought along once.
    pub line: Id,
    /// Whether the file told the time, not only the day.
    pub is_timed: bool,
}

/// What was noted in another app without a mood: never empty.
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
