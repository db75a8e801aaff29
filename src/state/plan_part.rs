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
    /// Its name in addresses; a list has the one under which it is stored.
    pub fn slug(self) -> &'static str {
        match self {
            Self::List(list) => list.stored_name(),
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
