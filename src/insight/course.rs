//! The course of mood and craving over a span, in days, weeks or months.

use chrono::{Datelike, Days, NaiveDate};

use super::{Row, Rows, Span};
use crate::domain::{Mood, Strength, Substance};

/// The length of the stretches that a span is divided into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One day.
    Day,
    /// Seven days, counted back from the last day of the span.
    Week,
    /// A month of the calendar.
    Month,
}

impl Step {
    /// The longest span in days, two years, that [`Self::Week`] divides; a longer one has more stretches than one sees.
    const MOST_DAYS_IN_WEEKS: i64 = 2 * 366;
    /// The longest span in days that [`Self::Day`] divides.
    const MOST_DAYS: i64 = 31;

    /// The step that shows a span well.
    pub fn for_span(span: Span) -> Self {
        let days = span.days();
        if days <= Self::MOST_DAYS {
            Self::Day
        } else if days <= Self::MOST_DAYS_IN_WEEKS {
            Self::Week
        } else {
            Self::Month
        }
    }

    /// The first day of the stretch that ends with `last`.
    fn first(self, last: NaiveDate) -> NaiveDate {
        let first = match self {
            Self::Day => Some(last),
            Self::Week => last.checked_sub_days(Days::new(6)),
            Self::Month => last.with_day(1),
        };
        first.unwrap_or(last)
    }
}

/// What is typical of several values: half of them lie from `low` to `high`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Typical<T> {
    /// The value that a quarter of the values reach at most.
    pub low: T,
    /// The value in the middle; of two, the lower one.
    pub middle: T,
    /// The value that a quarter of the values reach at least.
    pub high: T,
}

impl<T: Ord + Copy> Typical<T> {
    /// What is typical of these values; each answer is one of them. `None` without values.
    pub fn of(mut values: Vec<T>) -> Option<Self> {
        values.sort_unstable();
        let last = values.len().checked_sub(1)?;
        Some(Self { low: values[last / 4], middle: values[last / 2], high: values[last - last / 4] })
    }
}

/// One stretch of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Its days that belong to the span.
    pub span: Span,
    /// What is typical of the moods that were noted; `None` when there was none.
    pub mood: Option<Typical<Mood>>,
    /// What is typical of the cravings that were rated; `None` when there was none.
    pub craving: Option<Typical<Strength>>,
    /// The number of moods.
    pub moods: usize,
    /// The number of rated cravings.
    pub cravings: usize,
}

/// Every stretch of a span, the earliest first, also those in which nothing was noted. With a substance, cravings count
/// that were for it.
pub fn course(rows: &Rows, span: Span, step: Step, substance: Option<Substance>) -> Vec<Stretch> {
    let spans = stretches(span, step);
    let mut values: Vec<(Vec<Mood>, Vec<Strength>)> = spans.iter().map(|_| Default::default()).collect();
    for (day, row) in rows.within(span).days() {
        let place = spans.partition_point(|stretch| stretch.last < day);
        let Some((moods, cravings)) = values.get_mut(place) else { continue };
        moods.extend(row.mood);
        if substance.is_none_or(|substance| row.substances.contains(&substance)) {
            cravings.extend(row.craving);
        }
    }
    let stretch = |(span, (moods, cravings)): (Span, (Vec<Mood>, Vec<Strength>))| Stretch {
        span,
        moods: moods.len(),
        cravings: cravings.len(),
        mood: Typical::of(moods),
        craving: Typical::of(cravings),
    };
    spans.into_iter().zip(values).map(stretch).collect()
}

/// The substances that cravings of a span were for, those that the app offers first.
pub fn craved(rows: &Rows, span: Span) -> Vec<Substance> {
    named_substances(rows.within(span).rows().filter(|row| row.craving.is_some()))
}

/// The substances that rows name, each once, those that the app offers first.
pub(super) fn named_substances<'rows>(rows: impl Iterator<Item = &'rows Row>) -> Vec<Substance> {
    let mut found: Vec<Substance> = Vec::new();
    for substance in rows.flat_map(|row| &*row.substances) {
        let place = found.partition_point(|other| other < substance);
        if found.get(place) != Some(substance) {
            found.insert(place, *substance);
        }
    }
    found
}

/// The days of each stretch of a span, the earliest first.
pub(super) fn stretches(span: Span, step: Step) -> Vec<Span> {
    let mut found = Vec::new();
    let mut last = span.last;
    loop {
        let first = step.first(last);
        found.push(Span { first: first.max(span.first), last });
        match first.pred_opt() {
            Some(before) if before >= span.first => last = before,
            _ => break,
        }
    }
    found.reverse();
    found
}

/// The spans that a course is looked at over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeFrame {
    /// The last 7 days.
    Week,
    /// The last 30 days.
    Month,
    /// The last 13 weeks.
    ThreeMonths,
    /// The last 52 weeks.
    Year,
    /// From the first day with a row.
    All,
}

impl TimeFrame {
    /// From the shortest to the longest.
    pub const ALL: [Self; 5] = [Self::Week, Self::Month, Self::ThreeMonths, Self::Year, Self::All];

    /// Its days up to today.
    pub fn span(self, rows: &Rows, today: NaiveDate) -> Span {
        let days = match self {
            Self::Week => 7,
            Self::Month => 30,
            Self::ThreeMonths => 13 * 7,
            Self::Year => 52 * 7,
            Self::All => return Span::of_all(rows.all(), today),
        };
        Span::of_days(days, today)
    }
}

#[cfg(test)]
mod tests {
    use chrono::{FixedOffset, TimeDelta};
    use proptest::{collection::vec, prelude::*};

    use super::*;
    use crate::domain::day_of;

    fn day(number: i64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + TimeDelta::days(number)
    }

    fn row(id: u16, on: i64, offset_hours: i32, mood: Option<usize>, craving: Option<u8>) -> Row {
        let at = day(on).and_hms_opt(23, 30, 0).unwrap();
        let at = at.and_local_timezone(FixedOffset::east_opt(offset_hours * 3600).unwrap()).unwrap();
        let mut name = [0; 16];
        name[..2].copy_from_slice(&id.to_be_bytes());
        Row {
            id: crate::domain::Id(name),
            mood: mood.map(|mood| Mood::ALL[mood]),
            craving: craving.map(|craving| Strength::new(craving).unwrap()),
            ..Row::of_time(at)
        }
    }

    #[test]
    fn half_of_the_values_lie_between() {
        let typical = |values: &[u8]| Typical::of(values.to_vec()).map(|it| (it.low, it.middle, it.high));
        assert_eq!(typical(&[]), None);
        assert_eq!(typical(&[4]), Some((4, 4, 4)));
        assert_eq!(typical(&[9, 1]), Some((1, 1, 9)));
        assert_eq!(typical(&[5, 3, 1, 4, 2]), Some((2, 3, 4)));
        assert_eq!(typical(&[8, 7, 6, 5, 4, 3, 2, 1]), Some((2, 4, 7)));
    }

    #[test]
    fn a_gap_is_a_stretch_with_nothing_in_it() {
        let rows = Rows::new(vec![row(1, 0, 1, Some(1), Some(7)), row(2, 2, 1, None, None)], 0);
        let found = course(&rows, Span { first: day(0), last: day(2) }, Step::Day, None);
        assert_eq!(
            found.iter().map(|stretch| (stretch.moods, stretch.cravings)).collect::<Vec<_>>(),
            [(1, 1), (0, 0), (0, 0)]
        );
        assert_eq!(found[1].mood, None);
    }

    #[test]
    fn a_substance_is_looked_at_by_itself() {
        let of = |id, craving, substances: &[Substance]| Row {
            substances: substances.into(),
            ..row(id, 0, 1, Some(3), Some(craving))
        };
        let rows = Rows::new(vec![of(1, 8, &[Substance::Cocaine]), of(2, 2, &[Substance::Alcohol]), of(3, 5, &[])], 0);
        let today = Span { first: day(0), last: day(0) };
        assert_eq!(craved(&rows, today), [Substance::Alcohol, Substance::Cocaine]);
        let found = course(&rows, today, Step::Day, Some(Substance::Cocaine));
        assert_eq!((found[0].cravings, found[0].craving.map(|it| it.middle.get()), found[0].moods), (1, Some(8), 3));
    }

    #[test]
    fn the_periods_end_today() {
        let rows = Rows::new(vec![row(1, 3, 1, None, None), row(2, 900, 1, None, None)], 0);
        let days = TimeFrame::ALL.map(|period| period.span(&rows, day(800)).days());
        assert_eq!(days, [7, 30, 91, 364, 798], "what lies ahead is in none");
        let steps = TimeFrame::ALL.map(|period| Step::for_span(period.span(&rows, day(800))));
        assert_eq!(steps, [Step::Day, Step::Day, Step::Week, Step::Week, Step::Month]);
    }

    proptest! {
        #[test]
        fn each_stretch_is_what_counting_its_days_gives(
            lived in vec((-20_i64..500, -12..=14_i32, proptest::option::of(0_usize..5), proptest::option::of(0_u8..=10)), 0..80),
            (first, days) in (0_i64..100, 0_i64..400),
            step in prop_oneof![Just(Step::Day), Just(Step::Week), Just(Step::Month)],
        ) {
            let each = lived.iter().enumerate();
            let all: Vec<Row> = each.map(|(id, (on, offset, mood, craving))| row(u16::try_from(id).unwrap(), *on, *offset, *mood, *craving)).collect();
            let span = Span { first: day(first), last: day(first + days) };
            let found = course(&Rows::new(all.clone(), 0), span, step, None);
            let mut next = span.first;
            for stretch in &found {
                prop_assert_eq!(stretch.span.first, next, "no day is left out or counted twice");
                next = stretch.span.last.succ_opt().unwrap();
                let within: Vec<&Row> = all.iter().filter(|row| stretch.span.has(day_of(row.at))).collect();
                let moods: Vec<Mood> = within.iter().filter_map(|row| row.mood).collect();
                let cravings: Vec<Strength> = within.iter().filter_map(|row| row.craving).collect();
                prop_assert_eq!((stretch.moods, stretch.cravings), (moods.len(), cravings.len()));
                prop_assert_eq!(stretch.mood, Typical::of(moods));
                prop_assert_eq!(stretch.craving, Typical::of(cravings));
                match step {
                    Step::Day => prop_assert_eq!(stretch.span.days(), 1),
                    Step::Week => prop_assert!(stretch.span.days() <= 7),
                    Step::Month => prop_assert_eq!(stretch.span.first.month(), stretch.span.last.month()),
                }
            }
            prop_assert_eq!(next, span.last.succ_opt().unwrap());
        }
    }
}
