//! A hard moment: a craving, ridden out.

use chrono::TimeDelta;
use thiserror::Error;

use super::{Moment, Strength};

/// How strong it was at one time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rating {
    /// When it was rated.
    pub at: Moment,
    /// How strong it was.
    pub strength: Strength,
}

/// A craving that the person rode out, with how strong it was along the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HardMoment {
    ratings: Vec<Rating>,
    ended_at: Option<Moment>,
}

/// Why ratings and an end do not make a hard moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum HardMomentError {
    /// A hard moment has a first rating.
    #[error("a hard moment needs a rating")]
    NoRating,
}

impl HardMoment {
    /// Begins with the first rating.
    pub fn begin(first: Rating) -> Self {
        Self { ratings: vec![first], ended_at: None }
    }

    /// Puts one together from what was stored.
    ///
    /// # Errors
    /// When there is no rating.
    pub fn from_parts(ratings: Vec<Rating>, ended_at: Option<Moment>) -> Result<Self, HardMomentError> {
        if ratings.is_empty() { Err(HardMomentError::NoRating) } else { Ok(Self { ratings, ended_at }) }
    }

    /// Adds what the person answered when asked again.
    pub fn rate(&mut self, rating: Rating) {
        self.ratings.push(rating);
    }

    /// Ends it with a last rating.
    pub fn end(&mut self, last: Rating) {
        self.ended_at = Some(last.at);
        self.ratings.push(last);
    }

    /// The same moment, begun at another time: ratings and end keep their distances.
    pub fn moved_to(&self, begin: Moment) -> Self {
        let step = begin - self.first().at;
        let moved = |at: Moment| at.checked_add_signed(step).map_or(at, |at| at.with_timezone(begin.offset()));
        Self {
            ratings: self.ratings.iter().map(|rating| Rating { at: moved(rating.at), ..*rating }).collect(),
            ended_at: self.ended_at.map(moved),
        }
    }

    /// The ratings in the order in which they were given; at least one.
    pub fn ratings(&self) -> &[Rating] {
        &self.ratings
    }

    /// When the person ended it; `None` while it goes on or was left open.
    pub const fn ended_at(&self) -> Option<Moment> {
        self.ended_at
    }

    /// The first rating.
    pub fn first(&self) -> Rating {
        self.ratings[0]
    }

    /// The last rating so far.
    pub fn last(&self) -> Rating {
        self.ratings[self.ratings.len() - 1]
    }

    /// From the first rating to the last; never negative, even when the phone's clock was set back in between.
    pub fn lasted(&self) -> TimeDelta {
        (self.last().at - self.first().at).max(TimeDelta::zero())
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    fn rating(time: &str, strength: u8) -> Rating {
        Rating {
            at: DateTime::parse_from_rfc3339(&format!("2026-11-20T{time}:00+01:00")).unwrap(),
            strength: Strength::new(strength).unwrap(),
        }
    }

    #[test]
    fn it_remembers_how_strong_it_was_from_first_to_last() {
        let mut moment = HardMoment::begin(rating("22:00", 8));
        moment.rate(rating("22:05", 6));
        moment.end(rating("22:17", 2));
        assert_eq!(moment.first().strength.get(), 8);
        assert_eq!(moment.last().strength.get(), 2);
        assert_eq!(moment.lasted(), TimeDelta::minutes(17));
        assert_eq!(moment.ended_at(), Some(rating("22:17", 2).at));
    }

    #[test]
    fn a_clock_set_back_makes_no_negative_length() {
        let mut moment = HardMoment::begin(rating("22:00", 8));
        moment.end(rating("21:00", 2));
        assert_eq!(moment.lasted(), TimeDelta::zero());
    }

    #[test]
    fn correcting_its_time_keeps_its_length_and_its_ratings() {
        let mut moment = HardMoment::begin(rating("22:00", 8));
        moment.end(rating("22:17", 2));
        let moved = moment.moved_to(rating("20:30", 0).at);
        assert_eq!(moved.first(), rating("20:30", 8));
        assert_eq!(moved.last(), rating("20:47", 2));
        assert_eq!(moved.ended_at(), Some(rating("20:47", 2).at));
    }

    #[test]
    fn there_is_no_hard_moment_without_a_rating() {
        assert_eq!(HardMoment::from_parts(Vec::new(), None), Err(HardMomentError::NoRating));
    }
}
