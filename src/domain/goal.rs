//! Goals: the aim for a substance, and since when.

use chrono::NaiveDate;

use super::{ShortName, Substance};

/// The aim of a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Aim {
    /// Not to use.
    Abstain,
    /// To use less.
    CutDown,
    /// To be stable on medication.
    Stable,
    /// To come down step by step, with a prescriber.
    Taper,
    /// To observe, without a change.
    Watch,
}

impl Aim {
    /// In the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Abstain, Self::CutDown, Self::Stable, Self::Taper, Self::Watch];
}

/// The goal for one substance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// The substance.
    pub substance: Substance,
    /// The aim.
    pub aim: Aim,
    /// The person's own word for it, which stands wherever the goal is named.
    pub word: Option<ShortName>,
    /// The first day that the clock counts; `None` without a clock. It may be corrected at any time.
    pub since: Option<NaiveDate>,
    /// Whether the clock is hidden.
    pub clock_is_hidden: bool,
    /// Money spent on the substance in a week, in whole units of the local currency.
    pub money_a_week: Option<u32>,
    /// Hours spent on the substance in a week.
    pub hours_a_week: Option<u32>,
}

impl Goal {
    /// The most goals: far more than a person has.
    pub const MOST: usize = 100;

    /// Whether it counts days and shows them.
    pub const fn shows_clock(&self) -> bool {
        self.since.is_some() && !self.clock_is_hidden
    }

    /// A goal that only observes, without a clock.
    pub const fn watching(substance: Substance) -> Self {
        Self {
            substance,
            aim: Aim::Watch,
            word: None,
            since: None,
            clock_is_hidden: false,
            money_a_week: None,
            hours_a_week: None,
        }
    }
}
