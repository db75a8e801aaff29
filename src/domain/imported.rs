//! Entries that were imported from another app: their mark, and the kind for entries without a mood.

use chrono::{DateTime, NaiveDateTime, Utc};

use super::{DraftError, EntryDraft, Id, Note, Noted, Strength, TimedDraft, draft::draft_fields};

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

/// The input of the form for an imported entry without a mood so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BroughtDraft {
    /// How strong the craving was, which the form does not change.
    pub craving: Option<Strength>,
    /// The words exactly as typed.
    pub note: String,
    /// The local date and time, when it is not that of the entry.
    pub time: Option<NaiveDateTime>,
}

draft_fields!(BroughtDraft {
    values: [craving, time],
    choices: [],
    texts: /// The text of the form.
    BroughtText { Note: note },
});

impl TimedDraft for BroughtDraft {
    fn time(&self) -> Option<NaiveDateTime> {
        self.time
    }

    fn set_time(&mut self, time: Option<NaiveDateTime>) {
        self.time = time;
    }
}

impl EntryDraft for BroughtDraft {
    fn of_noted(noted: &Noted) -> Self {
        match noted {
            Noted::Brought(Brought { craving, note }) => {
                Self { craving: *craving, note: Note::text_of(note), time: None }
            }
            _ => Self::default(),
        }
    }

    fn finish_noted(&self) -> Result<Noted, DraftError> {
        let brought = Brought::new(self.craving, Note::new(&self.note)?);
        brought.map(Noted::Brought).ok_or(DraftError::Nothing)
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

    #[test]
    fn words_are_changed_and_the_craving_stays() {
        let noted = Noted::Brought(Brought::new(Strength::new(6).ok(), Note::new("Gym").unwrap()).unwrap());
        let draft = BroughtDraft::of_noted(&noted);
        assert_eq!(draft.finish_noted(), Ok(noted));
        let none = BroughtDraft { note: " ".into(), ..draft };
        let craving = Brought::new(Strength::new(6).ok(), None).map(Noted::Brought);
        assert_eq!(none.finish_noted().ok(), craving, "without words, the craving is left");
        assert_eq!(BroughtDraft { craving: None, ..none }.finish_noted(), Err(DraftError::Nothing));
    }
}
