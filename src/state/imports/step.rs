//! How far an import has come, and what the person says about a file.

use std::sync::Arc;

use crate::{
    domain::{Entry, Import, Mood},
    vault::{Columns, DateOrder, FileProblem, Table, TableKind},
};

/// How far an import has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ImportStep {
    /// A file is to be chosen.
    #[default]
    Choose,
    /// The chosen file is being read.
    Reading,
    /// Nothing of the chosen file can be brought along.
    Refused(FileProblem),
    /// Lines were found, or their columns are to be chosen.
    Found,
    /// Entries are being added.
    Adding,
    /// So many were added; so many others were here already.
    Added {
        /// Entries that are new here.
        added: usize,
        /// Entries that were brought along before.
        here: usize,
    },
}

/// The mood that a word of the file stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoodChoice {
    /// It has to be chosen yet.
    Open,
    /// No mood is noted: only the words and the craving of these lines come along.
    NoMood,
    /// This one.
    Is(Mood),
}

/// A word for a mood in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoodWord {
    /// The word, or number.
    pub word: String,
    /// How many lines have it.
    pub lines: usize,
    /// The mood that it stands for.
    pub choice: MoodChoice,
}

/// The table that was chosen, and what is in its columns.
#[derive(Clone, Debug)]
pub struct ChosenTable {
    /// The table.
    pub table: Arc<Table>,
    /// Its format.
    pub kind: TableKind,
    /// The columns, when the person chooses them.
    pub columns: Columns,
    /// The order of dates; `None` while the person has to say it.
    pub order: Option<DateOrder>,
}

/// An import that was taken out on this page, and can be put back.
#[derive(Clone, Debug)]
pub struct TakenOut {
    /// Which it is.
    pub import: Import,
    /// Its entries, oldest first.
    pub(super) entries: Arc<Vec<Entry>>,
}

impl TakenOut {
    /// How many entries were taken out.
    pub fn count(&self) -> usize {
        self.entries.len()
    }
}
