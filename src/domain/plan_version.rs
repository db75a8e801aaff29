//! The plan as it stood on one day.

use super::{Goal, IfThen, Note, Plan, PlanLists};

/// What a version keeps of the plan: what was written and aimed for, without the people and how things are arranged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanVersion {
    /// Its lists.
    pub lists: PlanLists,
    /// Its if-then steps.
    pub steps: Vec<IfThen>,
    /// The letter.
    pub letter: Option<Note>,
    /// The goals.
    pub goals: Vec<Goal>,
}

impl PlanVersion {
    /// The plan as it stands.
    pub fn of(plan: &Plan) -> Self {
        Self {
            lists: plan.lists.clone(),
            steps: plan.steps.clone(),
            letter: plan.letter.clone(),
            goals: plan.goals.clone(),
        }
    }
}
