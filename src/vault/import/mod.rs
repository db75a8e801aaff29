//! Files of other apps, from which entries are brought along: Daylio, Loop Habit Tracker, Nomie, and any table.
//!
//! A file is opened, its lines are read by the format that it has, and each line is either found, or left out for a
//! reason that names it. Nothing here knows the phone's clock: times are local, as the file tells them.

mod columns;
mod daylio;
mod fingerprint;
mod loop_habits;
mod moods;
mod nomie;
mod record;
mod table;
mod text;
mod when;

use thiserror::Error;

pub use columns::{Column, Columns};
pub use moods::known_mood;
pub use table::{Table, TableKind, TableReading};
pub use when::{DateOrder, When};

use super::Decode;
use crate::domain::{Brought, CheckIn, Id, Mood, Note, Noted, Strength};
use fingerprint::Fingerprints;

/// The largest file that is read, in bytes: ten years with a long note every day. A larger one is no diary.
pub const MOST_BYTES: u64 = 30_000_000;

/// The most lines of a file.
pub(super) const MOST_LINES: usize = 100_000;

/// The most lines of which the reason for leaving them out is told one by one.
pub const CUT_SHORT: usize = 20;

/// Why nothing of a file can be brought along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum FileProblem {
    /// The browser could not read it.
    #[error("the file cannot be read")]
    Unreadable,
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// A ZIP archive, in which the table still has to be found.
    #[error("the file is a ZIP archive")]
    Zip,
    /// A database, such as the backup of Loop.
    #[error("the file is a database")]
    Database,
    /// A backup of Steady, which is restored instead.
    #[error("the file is a backup of Steady")]
    SteadyBackup,
    /// Contacts, which People brings in instead.
    #[error("the file has contacts")]
    Contacts,
    /// How strong Loop's habits are by its own count, not on which days they were done.
    #[error("the file has scores of habits")]
    LoopScores,
    /// JSON of another app, or cut short.
    #[error("the file is no JSON of Nomie")]
    OtherJson,
    /// Not text, or no table of columns.
    #[error("the file is no table")]
    NoTable,
    /// Larger than any diary.
    #[error("more than {MOST_BYTES} bytes or {MOST_LINES} lines")]
    TooBig,
    /// So many torn lines that it is no table.
    #[error("most of the file is torn")]
    Torn,
}

/// Why a line is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LineProblem {
    /// Cut off, or with another number of columns than the first line.
    Torn,
    /// No date, or one that cannot be read.
    Date,
    /// A time that cannot be read.
    Time,
    /// A craving that is no whole number from 0 to 10.
    Craving,
    /// A value that the format does not have.
    Value,
    /// More words than a note holds.
    TooLong,
    /// Neither a mood, nor a craving, nor words.
    Nothing,
    /// A date in the future.
    Future,
    /// A date before phones kept diaries: a clock that was set wrong.
    LongAgo,
}

/// What a line tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundLine {
    /// Which line of the file it begins on, from 1; in JSON, which item of the list.
    pub number: usize,
    /// When it was noted.
    pub when: When,
    /// The mood, in the word of the file.
    pub mood: Option<String>,
    /// How strong the craving was.
    pub craving: Option<Strength>,
    /// The words.
    pub words: Option<Note>,
    /// Tells this line from every other one; the same in each export.
    pub print: Id,
}

impl FoundLine {
    /// The content of the entry; `None` when a line has nothing but a mood that is not known.
    pub fn noted(&self, mood: Option<Mood>) -> Option<Noted> {
        let (craving, note) = (self.craving, self.words.clone());
        match mood {
            Some(mood) => Some(Noted::CheckIn(CheckIn { craving, note, ..CheckIn::with_mood(mood) })),
            None => Brought::new(craving, note).map(Noted::Brought),
        }
    }
}

/// The lines of a file.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    /// What was found, in the order of the file.
    pub found: Vec<FoundLine>,
    /// What was left out, by number.
    pub left_out: Vec<(usize, LineProblem)>,
    /// The last line, when the file ends in the middle of it, so that words may be missing.
    pub may_be_cut: Option<usize>,
    prints: Fingerprints,
}

impl Lines {
    /// Takes a line in, or notes why it is left out.
    fn take(&mut self, number: usize, line: Result<Option<ReadLine>, LineProblem>) {
        let read = line.and_then(|line| line.map(ReadLine::into_note).transpose());
        match read {
            Ok(None) => {}
            Ok(Some((line, words))) => {
                let print = self.prints.of(&line.told);
                let ReadLine { when, mood, craving, .. } = line;
                self.found.push(FoundLine { number, when, mood, craving, words, print });
            }
            Err(problem) => self.left_out.push((number, problem)),
        }
    }
}

/// A line as a format reads it.
struct ReadLine {
    when: When,
    mood: Option<String>,
    craving: Option<Strength>,
    words: String,
    /// All that makes the line itself, whatever phone it was exported on.
    told: String,
}

impl ReadLine {
    fn into_note(self) -> Result<(Self, Option<Note>), LineProblem> {
        let words = Note::new(&self.words).map_err(|_| LineProblem::TooLong)?;
        if self.mood.is_none() && self.craving.is_none() && words.is_none() {
            return Err(LineProblem::Nothing);
        }
        Ok((self, words))
    }
}

/// A file that was opened.
#[derive(Debug)]
pub enum OpenedFile {
    /// A table, to be read step by step.
    Table(Box<TableReading>),
    /// The lines of Nomie's JSON.
    Nomie(Lines),
}

/// Opens a file, which may be anything.
///
/// # Errors
/// When it is nothing that entries can be brought along from; the error says what it is, as far as that is known.
pub fn open_import(bytes: &[u8], decode: Decode) -> Result<OpenedFile, FileProblem> {
    let text = text::text_of(bytes, decode)?;
    let begin = text.trim_start();
    if begin.is_empty() {
        return Err(FileProblem::Empty);
    }
    if begin.starts_with(['{', '[']) {
        return nomie::read_json(&text).map(OpenedFile::Nomie);
    }
    let is_contacts = begin.get(..11).is_some_and(|begin| begin.eq_ignore_ascii_case("BEGIN:VCARD"));
    if is_contacts {
        Err(FileProblem::Contacts)
    } else {
        TableReading::begin(text).map(|reading| OpenedFile::Table(Box::new(reading)))
    }
}

#[cfg(test)]
mod tests;
