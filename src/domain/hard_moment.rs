//! A hard moment: a craving, ridden out.

use chrono::TimeDelta;

use super::{
    Id, LocalTime, Note, Strength,
    slug::{OWN, slug_id},
};

/// How strong the craving was at one time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rating {
    /// When it was rated.
    pub at: LocalTime,
    /// How strong the craving was.
    pub strength: Strength,
}

slug_id!(
    /// A coping tool's lasting name in stored entries: a short slug that never changes, whatever the tool is called.
    ToolId, own
);

impl ToolId {
    /// The identity of a tool that the person added; `None` for an offered one.
    pub fn own_id(&self) -> Option<Id> {
        self.0.strip_prefix(OWN)?.parse().ok()
    }
}

/// A coping tool that the person tried. The ratings before and after it tell whether it helped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToolUse {
    /// Which tool.
    pub tool: ToolId,
    /// When the person began it.
    pub at: LocalTime,
}

/// How a hard moment ended, as the person says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The craving passed.
    Passed,
    /// It is still there, and life goes on with it.
    StillHere,
    /// They reached someone.
    Reached,
    /// They used.
    Used,
}

impl Outcome {
    /// In the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Passed, Self::StillHere, Self::Reached, Self::Used];
}

/// The end of a hard moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// When it ended.
    pub at: LocalTime,
    /// The outcome, when the person gave one.
    pub outcome: Option<Outcome>,
}

/// A craving that the person rides out. It begins at its entry's time; everything in it may be absent, since nothing in
/// a hard moment has to be answered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HardMoment {
    /// The ratings, in the order in which they were made.
    pub ratings: Vec<Rating>,
    /// The tools tried, in the order in which they were begun.
    pub tools: Vec<ToolUse>,
    /// The end; `None` while the moment is open, or when it was left open.
    pub ended: Option<Ended>,
    /// One line to remember.
    pub remember: Option<Note>,
}

impl HardMoment {
    /// The same moment with every time in it moved by `step` (earlier when negative), in the local offset of `to`.
    pub fn moved_by(&self, step: TimeDelta, to: LocalTime) -> Self {
        let moved = |at: LocalTime| at.checked_add_signed(step).map_or(at, |at| at.with_timezone(to.offset()));
        Self {
            ratings: self.ratings.iter().map(|rating| Rating { at: moved(rating.at), ..*rating }).collect(),
            tools: self.tools.iter().map(|tool| ToolUse { at: moved(tool.at), ..tool.clone() }).collect(),
            ended: self.ended.map(|ended| Ended { at: moved(ended.at), ..ended }),
            remember: self.remember.clone(),
        }
    }

    /// The first and the last rating, once there is one.
    pub fn course(&self) -> Option<(Rating, Rating)> {
        Some((*self.ratings.first()?, *self.ratings.last()?))
    }

    /// The latest time in the moment: of a rating, a tool or the end; `begun` when there is none.
    pub fn last_touched(&self, begun: LocalTime) -> LocalTime {
        let ratings = self.ratings.iter().map(|rating| rating.at);
        let tools = self.tools.iter().map(|tool| tool.at);
        ratings.chain(tools).chain(self.ended.map(|ended| ended.at)).fold(begun, LocalTime::max)
    }

    /// The time from the beginning to the latest time in the moment; never negative, even when the phone's clock was
    /// set back in between.
    pub fn lasted(&self, begun: LocalTime) -> TimeDelta {
        self.last_touched(begun) - begun
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    fn at(time: &str) -> LocalTime {
        DateTime::parse_from_rfc3339(&format!("2026-11-20T{time}:00+01:00")).unwrap()
    }

    fn rating(time: &str, strength: u8) -> Rating {
        Rating { at: at(time), strength: Strength::new(strength).unwrap() }
    }

    fn ridden_out() -> HardMoment {
        HardMoment {
            ratings: vec![rating("22:01", 8), rating("22:05", 6), rating("22:17", 2)],
            tools: vec![ToolUse { tool: ToolId::new("surf").unwrap(), at: at("22:06") }],
            ended: Some(Ended { at: at("22:18"), outcome: Some(Outcome::Passed) }),
            remember: Note::new("It passes.").unwrap(),
        }
    }

    #[test]
    fn it_remembers_how_strong_it_was_from_first_to_last() {
        assert_eq!(ridden_out().course(), Some((rating("22:01", 8), rating("22:17", 2))));
        assert_eq!(HardMoment::default().course(), None);
    }

    #[test]
    fn it_lasts_from_its_beginning_to_the_last_thing_in_it() {
        assert_eq!(ridden_out().lasted(at("22:00")), TimeDelta::minutes(18));
        let open = HardMoment { ended: None, ratings: Vec::new(), ..ridden_out() };
        assert_eq!(open.lasted(at("22:00")), TimeDelta::minutes(6));
        assert_eq!(HardMoment::default().lasted(at("22:00")), TimeDelta::zero());
    }

    #[test]
    fn a_clock_set_back_makes_no_negative_length() {
        assert_eq!(ridden_out().lasted(at("23:00")), TimeDelta::zero());
    }

    #[test]
    fn correcting_its_time_keeps_what_is_in_it_at_its_distance() {
        let moved = ridden_out().moved_by(TimeDelta::minutes(-90), at("20:30"));
        assert_eq!(moved.course(), Some((rating("20:31", 8), rating("20:47", 2))));
        assert_eq!(moved.tools[0].at, at("20:36"));
        assert_eq!(moved.ended.map(|ended| ended.at), Some(at("20:48")));
        assert_eq!(moved.remember, ridden_out().remember);
    }
}
