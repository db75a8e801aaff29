//! Days on which the mood was good.

use super::{Rows, Span, span::count_days};
use crate::domain::Mood;

/// Good days of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GoodDays {
    /// Days with a good or a very good mood.
    pub good: usize,
    /// Days with a mood.
    pub noted: usize,
}

/// Counts the days of a span on which the mood was good at least once.
pub fn good_days(rows: &Rows, span: Span) -> GoodDays {
    let within = rows.within(span);
    let days = |least: Mood| {
        let good = within.days().filter(|(_, row)| row.mood.is_some_and(|mood| mood >= least));
        count_days(good.map(|(day, _)| day).collect())
    };
    GoodDays { good: days(Mood::Good), noted: days(Mood::VeryLow) }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, NaiveDate};

    use super::*;
    use crate::{domain::Id, insight::Row};

    #[test]
    fn a_day_is_good_when_it_was_once() {
        let moods = [
            ("2026-11-27T08:00:00+01:00", Mood::Good),
            ("2026-11-27T20:00:00+01:00", Mood::VeryLow),
            ("2026-11-26T20:00:00+01:00", Mood::Okay),
            ("2026-11-25T20:00:00+01:00", Mood::VeryGood),
            ("2026-10-28T20:00:00+01:00", Mood::VeryGood),
        ];
        let rows = moods.iter().enumerate().map(|(id, (at, mood))| Row {
            id: Id([u8::try_from(id).unwrap(); 16]),
            mood: Some(*mood),
            ..Row::of_time(DateTime::parse_from_rfc3339(at).unwrap())
        });
        let span = Span::of_days(30, NaiveDate::from_ymd_opt(2026, 11, 27).unwrap());
        assert_eq!(good_days(&Rows::new(rows.collect(), 0), span), GoodDays { good: 2, noted: 3 });
        assert_eq!(good_days(&Rows::default(), span), GoodDays { good: 0, noted: 0 });
    }
}
