//! Goals, their clocks, and the money and hours kept since.

use leptos::prelude::*;

use super::{FoundEntries, PlanStore, Problem};
use crate::{
    domain::{Entry, Goal, Noted, Substance, day_of},
    insight::{Clock, clock},
};

const DAYS_A_WEEK: i64 = 7;

/// The clock of a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoalClock {
    /// The goal has no clock.
    Off,
    /// Not all entries have been looked at yet.
    Counting,
    /// Its first day is in the future.
    NotYet,
    /// It is running.
    Runs(Clock),
}

/// Money and hours kept on the days that a clock counts; `None` without a weekly number or a running clock.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Money in whole units of the person's currency.
    pub money: Option<i64>,
    /// Whole hours.
    pub hours: Option<i64>,
}

impl PlanStore {
    /// Changes the goal for a substance as it is stored now, so that a change made just before stays.
    pub fn change_goal(self, substance: Substance, change: impl Fn(&mut Goal) + 'static) {
        self.change(move |plan| {
            let mut goal = plan.goal_of(substance).cloned().unwrap_or(Goal::watching(substance));
            change(&mut goal);
            plan.put_goal(goal);
        });
    }

    /// Sets a number of a goal as typed; an empty field unsets it.
    ///
    /// # Errors
    /// [`Problem::BadNumber`] when the text is not a whole number.
    pub fn set_number(
        self,
        substance: Substance,
        of: fn(&mut Goal) -> &mut Option<u32>,
        typed: &str,
    ) -> Result<(), Problem> {
        let number = match typed.trim() {
            "" => None,
            digits => Some(digits.parse().map_err(|_| Problem::BadNumber)?),
        };
        self.change_goal(substance, move |goal| *of(goal) = number);
        Ok(())
    }

    /// Removes the goal for a substance; the notice offers to undo it.
    pub fn remove_goal(self, substance: Substance) {
        self.take_out(move |plan| plan.remove_goal(substance));
    }

    /// The clock of a goal today, tracked.
    pub fn clock_of(self, goal: &Goal, notes: &FoundEntries) -> GoalClock {
        let Some(since) = goal.since else { return GoalClock::Off };
        notes.with(|notes| {
            let Some(notes) = notes else { return GoalClock::Counting };
            let is_of_goal =
                |entry: &&Entry| matches!(&entry.noted, Noted::Used(used) if used.substances.contains(&goal.substance));
            let days = notes.iter().filter(is_of_goal).map(|entry| day_of(entry.at)).collect();
            clock(since, self.0.calendar.today(), days).map_or(GoalClock::NotYet, GoalClock::Runs)
        })
    }
}

impl Kept {
    /// Money and hours kept on the days that the clock of a goal counts.
    pub fn of(goal: &Goal, clock: GoalClock) -> Self {
        let GoalClock::Runs(clock) = clock else { return Self::default() };
        let kept = |a_week: Option<u32>| a_week.map(|a_week| clock.total.saturating_mul(a_week.into()) / DAYS_A_WEEK);
        Self { money: kept(goal.money_a_week), hours: kept(goal.hours_a_week) }
    }
}
