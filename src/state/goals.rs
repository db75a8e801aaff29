//! Goals, their clocks, and what was kept since.

use super::{AppState, LookedThrough, Problem, format};
use crate::{
    domain::{Entry, Goal, Noted, Substance, day_of},
    i18n::Locale,
    insight::{Clock, clock},
};

const DAYS_A_WEEK: i64 = 7;

/// What the clock of a goal shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoalClock {
    /// There is none.
    Off,
    /// Not all entries have been looked at yet.
    Counting,
    /// It begins on a day that has not come.
    NotYet,
    /// It runs.
    Runs(Clock),
}

/// What was kept on the days that a clock counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Money in the words of the person's country.
    pub money: Option<String>,
    /// Whole hours.
    pub hours: Option<i64>,
}

impl AppState {
    /// Changes one thing about the goal for a substance, as it is stored now: what was changed just before stays.
    pub fn change_goal(self, substance: Substance, change: impl FnOnce(&mut Goal) + 'static) {
        self.change_plan(move |plan| {
            let mut goal = plan.goal_of(substance).cloned().unwrap_or(Goal::watching(substance));
            change(&mut goal);
            plan.put_goal(goal);
        });
    }

    /// Sets a number of a goal that was typed; nothing typed is no number.
    pub fn set_number(self, substance: Substance, of: fn(&mut Goal) -> &mut Option<u32>, typed: &str) {
        let number = match typed.trim() {
            "" => None,
            digits => match digits.parse() {
                Ok(number) => Some(number),
                Err(_) => return self.tell_problem(Problem::BadNumber),
            },
        };
        self.change_goal(substance, move |goal| *of(goal) = number);
    }

    /// Takes the goal for a substance out.
    pub fn remove_goal(self, substance: Substance) {
        self.change_plan(move |plan| plan.remove_goal(substance));
    }

    /// Looks through all entries for the notes on having used.
    pub fn notes_on_used(self) -> LookedThrough {
        self.look_through(|entry| matches!(entry.noted, Noted::Used(_)))
    }

    /// What the clock of a goal shows now.
    pub fn clock_of(self, goal: &Goal, notes: &LookedThrough) -> GoalClock {
        let Some(since) = goal.since else { return GoalClock::Off };
        notes.with(|notes| {
            let Some(notes) = notes else { return GoalClock::Counting };
            let is_of_goal =
                |entry: &&Entry| matches!(&entry.noted, Noted::Used(used) if used.substances.contains(&goal.substance));
            let days = notes.iter().filter(is_of_goal).map(|entry| day_of(entry.at)).collect();
            clock(since, self.today.get(), days).map_or(GoalClock::NotYet, GoalClock::Runs)
        })
    }

    /// What was kept on the days that the clock of a goal counts.
    pub fn kept_of(self, locale: Locale, goal: &Goal, clock: GoalClock) -> Kept {
        let GoalClock::Runs(clock) = clock else { return Kept::default() };
        let kept = |a_week: Option<u32>| a_week.map(|a_week| clock.total.saturating_mul(a_week.into()) / DAYS_A_WEEK);
        Kept {
            money: kept(goal.money_a_week).map(|money| format::money(money, self.country.get(), locale)),
            hours: kept(goal.hours_a_week),
        }
    }
}
