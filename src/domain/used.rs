//! That the person used: what it was, and what it says for the next time. Nothing in it has to be answered.

use super::{Note, Substance, TriggerId};

/// A note on a time when the person used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Used {
    /// What it was, in the order in which it was picked.
    pub substances: Vec<Substance>,
    /// How much, in the person's own words; asked only of those who chose to note amounts.
    pub amount: Option<Note>,
    /// What came before, in the order in which it was picked.
    pub triggers: Vec<TriggerId>,
    /// What it taught.
    pub taught: Option<Note>,
    /// One person to tell.
    pub tell: Option<Note>,
    /// One small next step.
    pub next_step: Option<Note>,
}
