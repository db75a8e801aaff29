//! The plan as it stood on one day.

use super::{Goal, IfThen, Note, Plan, PlanLists};

/// The parts of the plan that a version keeps: the written ones and the goals, not the people and the arrangement.
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
    /// The version of a plan as it stands.
    pub fn of(plan: &Plan) -> Self {
        Self {
            lists: plan.lists.clone(),
            steps: plan.steps.clone(),
            letter: plan.letter.clone(),
            goals: plan.goals.clone(),
        }
    }
}
