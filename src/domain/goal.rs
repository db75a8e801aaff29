//! What a person aims for with a substance, and since when.

use chrono::NaiveDate;

use super::Substance;

/// What a person aims for.
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
    /// Just to watch what is.
    Watch,
}

impl Aim {
    /// In the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Abstain, Self::CutDown, Self::Stable, Self::Taper, Self::Watch];
}

/// What a person aims for with one substance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Which substance.
    pub substance: Substance,
    /// What they aim for.
    pub aim: Aim,
    /// The first day that the clock counts; none without a clock. It may be corrected at any time.
    pub since: Option<NaiveDate>,
    /// Whether the clock is out of sight.
    pub clock_is_hidden: bool,
    /// Money that went there in a week, in whole units of the local currency.
    pub money_a_week: Option<u32>,
    /// Hours that went there in a week.
    pub hours_a_week: Option<u32>,
}

impl Goal {
    /// The least that one can aim for.
    pub const fn watching(substance: Substance) -> Self {
        Self { substance, aim: Aim::Watch, since: None, clock_is_hidden: false, money_a_week: None, hours_a_week: None }
    }
}
