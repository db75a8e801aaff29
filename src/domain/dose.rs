//! A dose of a medicine: taken or skipped.

use chrono::NaiveDateTime;

use super::{Id, Note};

/// What became of a dose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DoseHow {
    /// It was taken.
    Taken,
    /// It was left out.
    Skipped,
}

impl DoseHow {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Taken, Self::Skipped];
}

/// A dose of a medicine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dose {
    /// The medicine, one of the plan; may be gone there.
    pub medicine: Id,
    /// The medicine's name, and how much, as they were then.
    pub name: Note,
    /// The local date and time at which it was due; `None` for one that was taken when it was needed. It has no offset:
    /// who travels takes the dose of eight in the morning once that day.
    pub due: Option<NaiveDateTime>,
    /// What became of it.
    pub how: DoseHow,
}
