//! On how many days a person noted that they used.

use chrono::NaiveDate;

use super::{Row, Within, course::named_substances, span::count_days};
use crate::domain::{Kind, Outcome, Substance};

/// The days on which the person noted that they used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UsedDays {
    /// The number of days.
    pub days: usize,
    /// The number of days for each substance that was named, the one of the most days first.
    pub of: Vec<(Substance, usize)>,
}

/// Counts the days with a note on having used, or with a hard moment that ended so. Days are counted, since one use may
/// be noted by both.
pub fn used_days(within: &Within<'_>) -> UsedDays {
    let is_use = |(_, row): &(NaiveDate, &Row)| {
        row.kind == Kind::Used || row.wave.as_ref().is_some_and(|wave| wave.outcome() == Some(Outcome::Used))
    };
    let used: Vec<_> = within.days().filter(is_use).collect();
    let days = |is_it: &dyn Fn(&Row) -> bool| {
        count_days(used.iter().filter(|(_, row)| is_it(row)).map(|(day, _)| *day).collect())
    };
    let mut of: Vec<_> = named_substances(used.iter().map(|(_, row)| *row))
        .into_iter()
        .map(|one| (one, days(&|row| row.substances.contains(&one))))
        .collect();
    of.sort_unstable_by_key(|(substance, days)| (std::cmp::Reverse(*days), *substance));
    UsedDays { days: days(&|_| true), of }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::{super::Span, *};
    use crate::domain::{Ended, Entry, HardMoment, Id, Noted, Used, parse_day};

    fn row(at: &str, noted: Noted) -> Row {
        let at = DateTime::parse_from_rfc3339(at).unwrap();
        Row::of(&Entry { id: Id([1; 16]), at, written: at.to_utc(), noted, imported: None })
    }

    fn used(at: &str, substances: &[Substance]) -> Row {
        row(at, Noted::Used(Used { substances: substances.to_vec(), ..Used::default() }))
    }

    fn ended(at: &str, outcome: Outcome) -> Row {
        let end = Ended { at: DateTime::parse_from_rfc3339(at).unwrap(), outcome: Some(outcome) };
        row(at, Noted::HardMoment(HardMoment { ended: Some(end), ..HardMoment::default() }))
    }

    #[test]
    fn one_use_noted_in_two_ways_is_one_day() {
        let rows = [
            ended("2026-11-20T22:00:00+01:00", Outcome::Used),
            used("2026-11-20T23:00:00+01:00", &[Substance::Alcohol, Substance::Cocaine]),
            used("2026-11-22T23:00:00+01:00", &[Substance::Alcohol]),
            ended("2026-11-23T22:00:00+01:00", Outcome::Passed),
            used("2026-11-29T23:00:00+01:00", &[Substance::Alcohol]),
        ];
        let span = Span::of_weeks(2, parse_day("2026-11-27").unwrap());
        let expected = UsedDays { days: 2, of: vec![(Substance::Alcohol, 2), (Substance::Cocaine, 1)] };
        assert_eq!(used_days(&span.of(&rows)), expected);
        assert_eq!(used_days(&span.of(&[])), UsedDays::default());
    }
}
