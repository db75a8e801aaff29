//! Goals, their clocks, and the money and hours kept since.

use std::{cell::Cell, rc::Rc};

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{FoundEntries, PlanStore, Problem, effect};
use crate::{
    domain::{Entry, Goal, Noted, ShortName, ShortNameError, Substance, day_of},
    insight::{Clock, Span, clock},
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

    /// Sets the person's own word for what a goal aims for; an empty field unsets it.
    ///
    /// # Errors
    /// [`Problem::LineTooLong`] when it is longer than a short name.
    pub fn set_word(self, substance: Substance, typed: &str) -> Result<(), Problem> {
        let word = match ShortName::new(typed) {
            Ok(word) => Some(word),
            Err(ShortNameError::Empty) => None,
            Err(too_long) => return Err(too_long.into()),
        };
        self.change_goal(substance, move |goal| goal.word.clone_from(&word));
        Ok(())
    }

    /// Removes the goal for a substance; the notice offers to undo it.
    pub fn remove_goal(self, substance: Substance) {
        self.take_out(move |plan| plan.remove_goal(substance));
    }

    /// The notes on having used since the earliest day from which a goal counts, tracked; `None` until they have been
    /// read. They are read again when a goal comes to count from an earlier day. The rows would tell as well, but with
    /// them the code of the search would come into what a goal needs.
    pub fn uses_since_goals(self) -> FoundEntries {
        let found = FoundEntries::new(None);
        let (answer, read_from) = (found.clone(), Rc::new(Cell::new(None::<NaiveDate>)));
        effect(move || {
            let first = self.0.plan.with(|plan| plan.goals.iter().filter_map(|goal| goal.since).min());
            let Some(first) = first.filter(|first| read_from.get().is_none_or(|read| *first < read)) else { return };
            read_from.set(Some(first));
            answer.set(None);
            let (answer, read_from) = (answer.clone(), Rc::clone(&read_from));
            let span = Span { first, last: NaiveDate::MAX };
            self.0.journal.find_within(span, usize::MAX, is_use, move |uses| {
                // A later reading, from an earlier day, answers for itself.
                if read_from.get() == Some(first) {
                    answer.set(Some(uses));
                }
            });
        });
        found
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

fn is_use(entry: &Entry) -> bool {
    matches!(entry.noted, Noted::Used(_))
}

impl Kept {
    /// Money and hours kept on the days that the clock of a goal counts.
    pub fn of(goal: &Goal, clock: GoalClock) -> Self {
        let GoalClock::Runs(clock) = clock else { return Self::default() };
        let kept = |a_week: Option<u32>| a_week.map(|a_week| clock.total.saturating_mul(a_week.into()) / DAYS_A_WEEK);
        Self { money: kept(goal.money_a_week), hours: kept(goal.hours_a_week) }
    }
}
