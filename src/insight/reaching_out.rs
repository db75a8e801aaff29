//! How often a person reached out.

use chrono::NaiveDate;

use super::span::{Span, count_days};
use crate::domain::{Entry, Id, Noted, Outcome, day_of};

/// The number of days, today among them, that count as "lately".
pub const LATELY_DAYS: u32 = 30;

/// One time that the person reached out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReachedOut {
    /// The local day.
    pub on: NaiveDate,
    /// The person reached, when that is known.
    pub to: Option<Id>,
}

/// How often a person reached out. Days are counted, since one talk may be noted by two taps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReachingOut {
    /// The number of days among the last [`LATELY_DAYS`], with today.
    pub lately: usize,
    /// The number of days in all.
    pub days: usize,
    /// The number of days for each known person, the one most often reached first.
    pub to: Vec<(Id, usize)>,
}

/// The reaching out in an entry: a note of it, or a hard moment that ended with it; `None` in other entries.
pub fn reached_out(entry: &Entry) -> Option<ReachedOut> {
    let to = match &entry.noted {
        Noted::Reached(to) => *to,
        Noted::HardMoment(moment) if moment.ended.is_some_and(|end| end.outcome == Some(Outcome::Reached)) => None,
        _ => return None,
    };
    Some(ReachedOut { on: day_of(entry.at), to })
}

/// Counts the days on which the person reached out.
pub fn reaching_out(all: impl Iterator<Item = ReachedOut>, today: NaiveDate) -> ReachingOut {
    let all: Vec<_> = all.collect();
    let late = Span::of_days(LATELY_DAYS, today);
    let days = |is_it: &dyn Fn(&ReachedOut) -> bool| {
        count_days(all.iter().filter(|reached| is_it(reached)).map(|reached| reached.on).collect())
    };
    let mut people: Vec<Id> = all.iter().filter_map(|reached| reached.to).collect();
    people.sort_unstable();
    people.dedup();
    let mut to: Vec<_> = people.into_iter().map(|id| (id, days(&|reached| reached.to == Some(id)))).collect();
    to.sort_unstable_by_key(|(id, days)| (std::cmp::Reverse(*days), *id));
    ReachingOut { lately: days(&|reached| late.has(reached.on)), days: days(&|_| true), to }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use super::*;
    use crate::domain::{CheckIn, Ended, HardMoment, LocalTime, Mood};

    const SAM: Id = Id([1; 16]);
    const ANA: Id = Id([2; 16]);

    fn at(day: u32) -> LocalTime {
        DateTime::parse_from_rfc3339(&format!("2026-11-{day:02}T23:30:00+01:00")).unwrap()
    }

    fn entry(day: u32, noted: Noted) -> Option<ReachedOut> {
        reached_out(&Entry { id: Id([9; 16]), at: at(day), written: at(day).to_utc(), noted, imported: None })
    }

    fn ended(outcome: Outcome) -> Noted {
        let ended = Some(Ended { at: at(1), outcome: Some(outcome) });
        Noted::HardMoment(HardMoment { ended, ..HardMoment::default() })
    }

    #[test]
    fn a_note_and_the_end_of_a_hard_moment_say_it() {
        let on = day_of(at(3));
        assert_eq!(entry(3, Noted::Reached(Some(SAM))), Some(ReachedOut { on, to: Some(SAM) }));
        assert_eq!(entry(3, ended(Outcome::Reached)), Some(ReachedOut { on, to: None }));
        assert_eq!(entry(3, ended(Outcome::Passed)), None);
        assert_eq!(entry(3, Noted::CheckIn(CheckIn::with_mood(Mood::Okay))), None);
    }

    #[test]
    fn a_day_counts_once_however_often_it_is_noted() {
        let to = |day, to| ReachedOut { on: day_of(at(day)), to };
        let all = [to(1, Some(SAM)), to(1, None), to(1, Some(SAM)), to(2, Some(ANA)), to(30, Some(SAM)), to(30, None)];
        let reaching_out = |today| reaching_out(all.into_iter(), today);
        let found = reaching_out(day_of(at(30)));
        assert_eq!(found, ReachingOut { lately: 3, days: 3, to: vec![(SAM, 2), (ANA, 1)] });
        let later = day_of(at(30)) + TimeDelta::days(1);
        assert_eq!(reaching_out(later).lately, 2, "thirty days ago is not lately");
        assert_eq!(reaching_out(day_of(at(2))).lately, 2, "what lies ahead is not lately");
        assert_eq!(super::reaching_out(std::iter::empty(), later), ReachingOut::default());
    }
}
