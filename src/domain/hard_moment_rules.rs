//! The rules of a hard moment: when a rating corrects the one before, when a moment is still open, which time a change
//! gets, and when a tool eased the craving.

use chrono::TimeDelta;

use super::{Ended, HardMoment, LocalTime, Outcome, Rating, ToolId, ToolUse};

/// A rating within this time of the one before corrects it: a finger settling on the slider is one answer.
const SAME_ANSWER: TimeDelta = TimeDelta::seconds(10);
/// A clock that is off by more than this has been set.
const CLOCK_JUMP: TimeDelta = TimeDelta::minutes(5);

impl HardMoment {
    /// A moment that was left open longer than this is over; coming back begins a new one.
    pub const LEFT_OPEN: TimeDelta = TimeDelta::hours(3);

    /// Adds a rating. Answers whether it changed anything.
    pub fn rate(&mut self, rating: Rating) -> bool {
        let is_tool_since = |last: &Rating| self.tools.iter().any(|used| used.at >= last.at);
        let is_same_answer = |last: &Rating| (rating.at - last.at).abs() < SAME_ANSWER && !is_tool_since(last);
        let corrected = self.ratings.last().copied().filter(is_same_answer);
        if corrected.is_some() {
            self.ratings.pop();
        }
        self.ratings.push(corrected.map_or(rating, |before| Rating { at: before.at, ..rating }));
        corrected.is_none_or(|before| before.strength != rating.strength)
    }

    /// Adds the use of a tool. Answers whether it is a new use: the same tool, opened again without a rating in
    /// between, is the same use.
    pub fn begin_tool(&mut self, tool: &ToolId, at: LocalTime) -> bool {
        let is_rated_since = |used: &ToolUse| self.ratings.iter().any(|rating| rating.at > used.at);
        let goes_on = self.tools.last().is_some_and(|used| used.tool == *tool && !is_rated_since(used));
        if !goes_on {
            self.tools.push(ToolUse { tool: tool.clone(), at });
        }
        !goes_on
    }

    /// Sets the outcome. A later answer corrects the outcome, but not the time of the end.
    pub fn end(&mut self, outcome: Outcome, at: LocalTime) {
        self.ended = Some(Ended { at: self.ended.map_or(at, |ended| ended.at), outcome: Some(outcome) });
    }

    /// Whether the last change is less than [`Self::LEFT_OPEN`] ago: by `in_hand`, the time since then on a clock that
    /// nobody sets, where it is known, and otherwise by the phone's clock.
    pub fn is_recent(&self, begun: LocalTime, now: LocalTime, in_hand: Option<TimeDelta>) -> bool {
        let by_the_clock = (now - self.last_touched(begun)).abs();
        in_hand.unwrap_or(by_the_clock) < Self::LEFT_OPEN
    }

    /// Whether the moment is still open.
    pub fn goes_on(&self, begun: LocalTime, now: LocalTime, in_hand: Option<TimeDelta>) -> bool {
        self.ended.is_none() && self.is_recent(begun, now, in_hand)
    }

    /// The time that a change made now gets: a change hours later does not make the moment longer, and neither does a
    /// clock that jumps.
    pub fn time_of_change(&self, begun: LocalTime, now: LocalTime, in_hand: Option<TimeDelta>) -> LocalTime {
        let last = self.last_touched(begun);
        let real = in_hand.and_then(|since| last.checked_add_signed(since));
        match real {
            Some(real) if (now - real).abs() > CLOCK_JUMP => real,
            _ if self.is_recent(begun, now, in_hand) => now,
            _ => last,
        }
    }

    /// Whether the craving was weaker after the use of a tool than before; `None` when it was not rated both before and
    /// after.
    pub fn eased(&self, used: &ToolUse) -> Option<bool> {
        let before = self.ratings.iter().rev().find(|rating| rating.at <= used.at)?;
        let after = self.ratings.iter().find(|rating| rating.at > used.at)?;
        Some(after.strength.get() < before.strength.get())
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::Strength;

    fn at(seconds: i64) -> LocalTime {
        DateTime::parse_from_rfc3339("2026-11-20T22:00:00+01:00").unwrap() + TimeDelta::seconds(seconds)
    }

    fn rating(seconds: i64, strength: u8) -> Rating {
        Rating { at: at(seconds), strength: Strength::new(strength).unwrap() }
    }

    fn tool(slug: &str) -> ToolId {
        ToolId::new(slug).unwrap()
    }

    fn rated(ratings: &[(i64, u8)]) -> HardMoment {
        let mut moment = HardMoment::default();
        for (seconds, strength) in ratings {
            moment.rate(rating(*seconds, *strength));
        }
        moment
    }

    const HOUR: i64 = 3_600;

    #[test]
    fn a_rating_within_ten_seconds_corrects_the_one_before_and_keeps_its_time() {
        assert_eq!(rated(&[(0, 8), (9, 6)]).ratings, [rating(0, 6)]);
        assert_eq!(rated(&[(0, 8), (10, 6)]).ratings, [rating(0, 8), rating(10, 6)]);
    }

    #[test]
    fn a_finger_that_settles_step_by_step_is_one_answer_from_its_beginning() {
        assert_eq!(rated(&[(0, 8), (5, 7), (9, 6)]).ratings, [rating(0, 6)]);
        assert_eq!(rated(&[(0, 8), (5, 7), (12, 6)]).ratings, [rating(0, 7), rating(12, 6)]);
    }

    #[test]
    fn the_same_answer_again_changes_nothing() {
        let mut moment = rated(&[(0, 8)]);
        assert!(!moment.rate(rating(5, 8)));
        assert!(moment.rate(rating(60, 8)), "a minute later it is another answer");
        assert_eq!(moment.ratings, [rating(0, 8), rating(60, 8)]);
    }

    #[test]
    fn a_rating_after_a_tool_corrects_none_from_before_it() {
        let mut moment = rated(&[(0, 8)]);
        moment.begin_tool(&tool("breathe"), at(3));
        moment.rate(rating(6, 5));
        assert_eq!(moment.ratings, [rating(0, 8), rating(6, 5)]);
    }

    #[test]
    fn a_clock_set_back_by_seconds_still_corrects() {
        assert_eq!(rated(&[(0, 8), (-9, 6)]).ratings, [rating(0, 6)]);
    }

    #[test]
    fn a_tool_opened_again_is_another_use_only_after_a_rating_or_another_tool() {
        let mut moment = rated(&[(0, 8)]);
        assert!(moment.begin_tool(&tool("breathe"), at(60)));
        assert!(!moment.begin_tool(&tool("breathe"), at(120)));
        assert!(moment.begin_tool(&tool("surf"), at(180)));
        assert!(moment.begin_tool(&tool("breathe"), at(240)));
        moment.rate(rating(300, 5));
        assert!(moment.begin_tool(&tool("breathe"), at(360)));
        assert_eq!(moment.tools.len(), 4);
    }

    #[test]
    fn a_corrected_end_stays_at_its_time() {
        let mut moment = rated(&[(0, 8)]);
        moment.end(Outcome::StillHere, at(60));
        moment.end(Outcome::Passed, at(600));
        assert_eq!(moment.ended, Some(Ended { at: at(60), outcome: Some(Outcome::Passed) }));
    }

    #[test]
    fn a_moment_goes_on_until_it_has_ended_or_was_left_for_three_hours() {
        let mut moment = rated(&[(0, 8)]);
        assert!(moment.goes_on(at(0), at(3 * HOUR - 1), None));
        assert!(!moment.goes_on(at(0), at(3 * HOUR), None));
        moment.rate(rating(2 * HOUR, 5));
        assert!(moment.goes_on(at(0), at(4 * HOUR), None), "every answer keeps it open");
        moment.end(Outcome::Passed, at(2 * HOUR));
        assert!(!moment.goes_on(at(0), at(2 * HOUR), None));
        assert!(moment.is_recent(at(0), at(2 * HOUR), None));
    }

    #[test]
    fn a_moment_of_the_far_future_does_not_go_on() {
        assert!(!rated(&[(4 * HOUR, 8)]).goes_on(at(4 * HOUR), at(0), None));
    }

    #[test]
    fn whoever_has_it_in_hand_goes_on_whatever_the_clock_says() {
        let moment = rated(&[(0, 8)]);
        assert!(moment.goes_on(at(0), at(24 * HOUR), Some(TimeDelta::minutes(1))));
        assert!(!moment.goes_on(at(0), at(60), Some(TimeDelta::hours(3))));
    }

    #[test]
    fn what_is_done_now_happens_now() {
        let moment = rated(&[(0, 8)]);
        assert_eq!(moment.time_of_change(at(0), at(600), None), at(600));
        assert_eq!(moment.time_of_change(at(0), at(600), Some(TimeDelta::seconds(599))), at(600));
    }

    #[test]
    fn what_is_added_hours_later_makes_it_no_longer() {
        let moment = rated(&[(0, 8), (60, 4)]);
        assert_eq!(moment.time_of_change(at(0), at(5 * HOUR), None), at(60));
    }

    #[test]
    fn a_clock_that_jumps_makes_it_no_longer() {
        let moment = rated(&[(0, 8)]);
        let four_minutes = Some(TimeDelta::minutes(4));
        for now in [at(2 * HOUR), at(-2 * HOUR), at(48 * HOUR)] {
            assert_eq!(moment.time_of_change(at(0), now, four_minutes), at(240));
        }
        assert_eq!(moment.time_of_change(at(0), at(240 + 300), four_minutes), at(540), "so little is no jump");
    }

    #[test]
    fn a_tool_eased_it_when_it_was_weaker_after_than_before() {
        let used = |seconds| ToolUse { tool: tool("surf"), at: at(seconds) };
        let moment = rated(&[(0, 8), (60, 8), (120, 5)]);
        assert_eq!(moment.eased(&used(30)), Some(false));
        assert_eq!(moment.eased(&used(60)), Some(true), "a rating at the same time came before it");
        assert_eq!(moment.eased(&used(-1)), None);
        assert_eq!(moment.eased(&used(120)), None);
    }
}
