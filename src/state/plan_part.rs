//! The parts of the plan that have a page of their own.

use crate::domain::PlanList;

/// A part of the plan with a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanPart {
    /// One of the lists.
    List(PlanList),
    /// The if-then steps.
    Steps,
    /// The goals.
    Goals,
    /// The letter.
    Letter,
}

impl PlanPart {
    /// Its name in addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::List(PlanList::Reasons) => "reasons",
            Self::List(PlanList::WarningSigns) => "warning-signs",
            Self::List(PlanList::HardSituations) => "hard-situations",
            Self::List(PlanList::Distractions) => "distractions",
            Self::List(PlanList::Surroundings) => "surroundings",
            Self::List(PlanList::Lapse) => "if-i-use",
            Self::List(PlanList::FirstDays) => "first-days",
            Self::List(PlanList::Helps) => "helps",
            Self::List(PlanList::DoesNotHelp) => "does-not-help",
            Self::List(PlanList::Boundaries) => "boundaries",
            Self::List(PlanList::Naloxone) => "naloxone",
            Self::Steps => "steps",
            Self::Goals => "goals",
            Self::Letter => "letter",
        }
    }

    /// The part with this name, if there is one.
    pub fn from_slug(slug: &str) -> Option<Self> {
        let lists = PlanList::ALL.into_iter().map(Self::List);
        lists.chain([Self::Steps, Self::Goals, Self::Letter]).find(|part| part.slug() == slug)
    }
}
