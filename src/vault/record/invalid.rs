//! Invalid values in records: the part of the record, and the value.

use std::fmt;

use thiserror::Error;

/// The part of a record that holds a bad value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The record as a whole: not the JSON that it should be.
    Shape,
    /// The entry's identity.
    Id,
    /// When it happened.
    At,
    /// When it was last written.
    Written,
    /// Check-in, hard moment, ...
    Kind,
    /// The mood.
    Mood,
    /// How strong a craving is.
    Craving,
    /// A trigger's slug.
    Trigger,
    /// A trigger's own name.
    TriggerName,
    /// A feeling.
    Feeling,
    /// A substance.
    Substance,
    /// The note.
    Note,
    /// A photo.
    Photo,
    /// A list or a step of the plan.
    Plan,
    /// A person, or a text for one.
    Person,
    /// A goal.
    Goal,
    /// The support table.
    Table,
    /// The ratings of a hard moment.
    Ratings,
    /// A coping tool in a hard moment.
    Tool,
    /// The end of a hard moment.
    Ended,
    /// How a hard moment ended.
    Outcome,
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Shape => "record",
            Self::Id => "id",
            Self::At => "at",
            Self::Written => "written",
            Self::Kind => "kind",
            Self::Mood => "mood",
            Self::Craving => "craving",
            Self::Trigger => "trigger",
            Self::TriggerName => "trigger name",
            Self::Feeling => "feeling",
            Self::Substance => "substance",
            Self::Note => "note",
            Self::Photo => "photo",
            Self::Plan => "plan",
            Self::Person => "person",
            Self::Goal => "goal",
            Self::Table => "support table",
            Self::Ratings => "ratings",
            Self::Tool => "tool",
            Self::Ended => "ended",
            Self::Outcome => "outcome",
        })
    }
}

/// A value that its part of the record cannot have.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{field} cannot be {value}")]
pub struct Invalid {
    /// The part of the record.
    pub field: Field,
    /// The value as it stands there, or its first 80 characters.
    pub value: String,
}

impl Invalid {
    const VALUE_CHARS: usize = 80;

    pub(in super::super) fn new(field: Field, value: impl ToString) -> Self {
        Self { field, value: value.to_string().chars().take(Self::VALUE_CHARS).collect() }
    }
}
