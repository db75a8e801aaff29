//! The fields of a form, so that an error is shown at its field.

use super::SheetName;

/// A field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The mood of a check-in.
    Mood,
    /// The time of an entry.
    Time,
    /// A phone number of a person, by its index from 0.
    Phone(usize),
    /// A time of day of a medicine, by its index from 0.
    TimeOfDay(usize),
    /// A text, by its name in the draft.
    Text(&'static str),
    /// The answer to a question of a thinking tool.
    Answer(SheetName),
}
