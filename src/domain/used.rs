//! A use: what the person used, and its lesson for the next time. Nothing in it has to be answered.

use super::{Note, Substance, TriggerId};

/// A note on a time when the person used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Used {
    /// The substances, in the order in which they were picked.
    pub substances: Vec<Substance>,
    /// How much, in the person's own words; asked only of those who chose to note amounts.
    pub amount: Option<Note>,
    /// The triggers that came before, in the order in which they were picked.
    pub triggers: Vec<TriggerId>,
    /// The lesson for the next time.
    pub taught: Option<Note>,
    /// One person to tell.
    pub tell: Option<Note>,
    /// One small next step.
    pub next_step: Option<Note>,
}
