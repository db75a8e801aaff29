//! A span week by week, or month by month when it is long: how a person was in each.

use chrono::NaiveDate;

use super::{Row, Span, Step, Within, course::stretches, median::median, span::count_days};
use crate::domain::{Kind, Mood, Strength};

/// The most days of a span that is told in weeks: half a year. More rows nobody reads.
const MOST_DAYS_IN_WEEKS: i64 = 26 * 7;

/// A summary of one week or one month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Its days that belong to the span.
    pub span: Span,
    /// The number of days with a check-in.
    pub days: usize,
    /// The median of the moods of its check-ins; of two in the middle, the lower one.
    pub mood: Option<Mood>,
    /// The strongest craving; `None` when none was rated.
    pub strongest: Option<Strength>,
    /// The number of hard moments.
    pub hard_moments: usize,
}

/// A span in weeks, counted back from its last day, or in months of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Periods {
    /// Every week of the span, the earliest first, also those without notes.
    Weeks(Vec<Period>),
    /// The months with a check-in or a hard moment, the earliest first.
    Months(Vec<Period>),
}

/// What the rows of one week or month add up to.
#[derive(Default)]
struct Sum {
    days: Vec<NaiveDate>,
    moods: Vec<Mood>,
    strongest: Option<Strength>,
    hard_moments: usize,
}

impl Sum {
    fn add(&mut self, day: NaiveDate, row: &Row) {
        if row.kind == Kind::CheckIn {
            self.days.push(day);
        }
        self.moods.extend(row.mood);
        self.strongest = self.strongest.max(row.craving);
        self.hard_moments += usize::from(row.kind == Kind::HardMoment);
    }

    fn period(self, span: Span) -> Period {
        Period {
            span,
            days: count_days(self.days),
            mood: median(self.moods),
            strongest: self.strongest,
            hard_moments: self.hard_moments,
        }
    }
}

/// Sums up the check-ins and hard moments of a span.
pub fn periods(within: &Within<'_>) -> Periods {
    let step = if within.span.days() <= MOST_DAYS_IN_WEEKS { Step::Week } else { Step::Month };
    let spans = stretches(within.span, step);
    let mut sums: Vec<Sum> = spans.iter().map(|_| Sum::default()).collect();
    for (day, row) in within.days().filter(|(_, row)| matches!(row.kind, Kind::CheckIn | Kind::HardMoment)) {
        if let Some(sum) = sums.get_mut(spans.partition_point(|span| span.last < day)) {
            sum.add(day, row);
        }
    }
    let all = spans.into_iter().zip(sums).map(|(span, sum)| sum.period(span));
    match step {
        Step::Month => Periods::Months(all.filter(|period| period.days + period.hard_moments > 0).collect()),
        Step::Day | Step::Week => Periods::Weeks(all.collect()),
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use proptest::{collection::vec, prelude::*};

    use super::*;
    use crate::domain::parse_day;

    fn day(text: &str) -> NaiveDate {
        parse_day(text).unwrap()
    }

    fn row(on: NaiveDate, mood: Mood, craving: Option<u8>) -> Row {
        let at = DateTime::parse_from_rfc3339(&format!("{on}T20:00:00+01:00")).unwrap();
        Row { mood: Some(mood), craving: craving.map(|it| Strength::new(it).unwrap()), ..Row::of_time(at) }
    }

    fn all(periods: &Periods) -> &[Period] {
        match periods {
            Periods::Weeks(all) | Periods::Months(all) => all,
        }
    }

    #[test]
    fn weeks_count_back_from_today_and_one_without_notes_is_there() {
        let span = Span::of_weeks(2, day("2026-11-27"));
        let rows = [
            row(day("2026-11-21"), Mood::Low, None),
            row(day("2026-11-27"), Mood::Good, Some(3)),
            row(day("2026-11-27"), Mood::Okay, Some(8)),
            Row { kind: Kind::HardMoment, mood: None, ..row(day("2026-11-26"), Mood::Low, Some(9)) },
            row(day("2026-11-28"), Mood::VeryLow, Some(10)),
            row(day("2026-11-13"), Mood::VeryLow, Some(10)),
        ];
        let empty = Period {
            span: Span { first: day("2026-11-14"), last: day("2026-11-20") },
            days: 0,
            mood: None,
            strongest: None,
            hard_moments: 0,
        };
        let week = Period {
            span: Span { first: day("2026-11-21"), last: day("2026-11-27") },
            days: 2,
            mood: Some(Mood::Okay),
            strongest: Strength::new(9).ok(),
            hard_moments: 1,
        };
        assert_eq!(periods(&span.of(&rows)), Periods::Weeks(vec![empty, week]));
    }

    #[test]
    fn a_craving_that_was_not_rated_is_no_craving_of_zero() {
        let span = Span::of_weeks(1, day("2026-11-27"));
        let rows = [row(day("2026-11-27"), Mood::Low, None)];
        assert_eq!(all(&periods(&span.of(&rows)))[0].strongest, None);
    }

    #[test]
    fn a_long_span_is_told_in_the_months_that_have_notes() {
        let rows = [row(day("2026-02-27"), Mood::Low, None), row(day("2026-11-01"), Mood::Good, None)];
        let span = Span::of_all(&rows, day("2026-11-27"));
        let Periods::Months(months) = periods(&span.of(&rows)) else { panic!("in weeks") };
        let spans: Vec<_> = months.iter().map(|month| (month.span.first, month.span.last)).collect();
        let expected = [("2026-02-27", "2026-02-28"), ("2026-11-01", "2026-11-27")].map(|(a, b)| (day(a), day(b)));
        assert_eq!(spans, expected);
    }

    #[test]
    fn a_use_or_a_plan_is_no_check_in() {
        let span = Span::of_weeks(1, day("2026-11-27"));
        let rows = [Kind::Used, Kind::Reached, Kind::Planned].map(|kind| Row {
            kind,
            mood: None,
            ..row(day("2026-11-27"), Mood::Low, None)
        });
        assert_eq!(all(&periods(&span.of(&rows)))[0].days, 0);
    }

    proptest! {
        #[test]
        fn every_day_is_in_one_period_and_every_note_counts_once(weeks in 1_u32..60, agos in vec(0_i64..500, 0..60)) {
            let today = day("2026-11-27");
            let span = Span::of_weeks(weeks, today);
            let rows: Vec<_> =
                agos.iter().map(|ago| row(today - chrono::TimeDelta::days(*ago), Mood::Okay, None)).collect();
            let found = periods(&span.of(&rows));
            let mut days: Vec<_> = span.of(&rows).days().map(|(day, _)| day).collect();
            days.sort_unstable();
            days.dedup();
            prop_assert_eq!(all(&found).iter().map(|period| period.days).sum::<usize>(), days.len());
            for pair in all(&found).windows(2) {
                prop_assert!(pair[0].span.last < pair[1].span.first);
            }
            if let Periods::Weeks(all) = &found {
                prop_assert_eq!(all.iter().map(|week| week.span.days()).sum::<i64>(), span.days());
            }
        }
    }
}
