//! The last seven days beside the weeks before: counts, and no verdict.

use chrono::{Days, NaiveDate};

use super::{Row, Rows, STRONG, Span, Typical, median::median, span::count_days};
use crate::domain::{Mood, day_of};

/// The weeks before that the last seven days are compared with.
const WEEKS_BEFORE: u32 = 4;

/// The fewest days with a rated craving in the last seven for a comparison.
const ENOUGH_NOW: usize = 3;

/// The fewest days with a rated craving in the weeks before for a comparison.
const ENOUGH_BEFORE: usize = 8;

/// The weeks before that tell what most weeks are like.
const USUAL_WEEKS: u32 = 8;

/// The fewest of these weeks with notes for a word about most of them.
const ENOUGH_WEEKS: usize = 4;

/// Some days of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SomeDays {
    /// Days with a strong craving.
    pub strong: usize,
    /// Days on which a craving was rated.
    pub rated: usize,
    /// The mood in the middle; `None` when none was noted.
    pub mood: Option<Mood>,
}

/// The last seven days and the four weeks before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    /// The last seven days.
    pub now: SomeDays,
    /// The four weeks before.
    pub before: SomeDays,
}

/// Compares the last seven days with the four weeks before; `None` when too few cravings were rated in either.
pub fn compared(rows: &Rows, today: NaiveDate) -> Option<Compared> {
    let week = Span::of_weeks(1, today);
    let before = week.first.pred_opt().map(|last| Span::of_weeks(WEEKS_BEFORE, last))?;
    let found = Compared { now: some_days(rows, week), before: some_days(rows, before) };
    (found.now.rated >= ENOUGH_NOW && found.before.rated >= ENOUGH_BEFORE).then_some(found)
}

fn some_days(rows: &Rows, span: Span) -> SomeDays {
    let within = rows.within(span);
    let rated = within.days().filter(|(_, row)| row.craving.is_some());
    let strong = within.days().filter(|(_, row)| row.craving.is_some_and(|craving| craving.get() >= STRONG));
    SomeDays {
        strong: days(strong),
        rated: days(rated),
        mood: Typical::of(within.rows().filter_map(|row| row.mood).collect()).map(|mood| mood.middle),
    }
}

fn days<'row>(rows: impl Iterator<Item = (NaiveDate, &'row Row)>) -> usize {
    count_days(rows.map(|(day, _)| day).collect())
}

/// Something that protects, counted in days of a week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DaysInWeeks {
    /// The days of the last seven.
    pub now: usize,
    /// In more than half of the weeks before it was on so many days or more; `None` while too few have notes.
    pub usual: Option<usize>,
    /// The days of each of the eight weeks before, the latest first, with the week.
    pub weeks: Vec<(Span, usize)>,
}

/// On how many days the person reached out, this week and in the weeks before.
pub fn reached_in_weeks(rows: &Rows, today: NaiveDate) -> DaysInWeeks {
    in_weeks(rows, today, |row| row.reached.is_some())
}

/// On how many days the person noted something, this week and in the weeks before.
pub fn noted_in_weeks(rows: &Rows, today: NaiveDate) -> DaysInWeeks {
    in_weeks(rows, today, |_| true)
}

fn in_weeks(rows: &Rows, today: NaiveDate, is_so: fn(&Row) -> bool) -> DaysInWeeks {
    let week = |ago: u32| {
        let last = today.checked_sub_days(Days::new(u64::from(ago) * 7)).unwrap_or(today);
        Span::of_weeks(1, last)
    };
    let all: Vec<Span> = (0..=USUAL_WEEKS).map(week).collect();
    let of_span = |span: &Span| days(rows.within(*span).days().filter(|(_, row)| is_so(row)));
    let weeks: Vec<(Span, usize)> = all.iter().skip(1).map(|span| (*span, of_span(span))).collect();
    // Weeks before the first note say nothing of what the person did.
    let begun = rows.all().iter().map(|row| day_of(row.at)).find(|day| *day <= today);
    let known: Vec<usize> = weeks
        .iter()
        .filter(|(span, _)| begun.is_some_and(|begun| begun <= span.first))
        .map(|(_, days)| *days)
        .collect();
    let usual = Some(known).filter(|known| known.len() >= ENOUGH_WEEKS).and_then(median);
    DaysInWeeks { now: of_span(&week(0)), usual, weeks }
}

#[cfg(test)]
mod tests {
    use chrono::{FixedOffset, TimeDelta};
    use proptest::{collection::vec, prelude::*};

    use super::*;
    use crate::{
        domain::{Id, Strength},
        insight::ReachedOut,
    };

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 27).unwrap()
    }

    fn row(id: usize, ago: i64, craving: Option<u8>, has_reached: bool) -> Row {
        let on = today() - TimeDelta::days(ago);
        let at = on.and_hms_opt(20, 0, 0).unwrap();
        let at = at.and_local_timezone(FixedOffset::east_opt(3600).unwrap()).unwrap();
        let mut name = [0; 16];
        name[..8].copy_from_slice(&(id as u64).to_be_bytes());
        Row {
            id: Id(name),
            mood: craving.is_some().then_some(Mood::Okay),
            craving: craving.and_then(|craving| Strength::new(craving).ok()),
            reached: has_reached.then_some(ReachedOut { on, to: None }),
            ..Row::of_time(at)
        }
    }

    fn rows(of: &[(i64, Option<u8>, bool)]) -> Rows {
        let each = of.iter().enumerate();
        Rows::new(each.map(|(id, (ago, craving, reached))| row(id, *ago, *craving, *reached)).collect(), 0)
    }

    #[test]
    fn a_week_stands_beside_the_four_before() {
        let mut of: Vec<_> = (0..3).map(|ago| (ago, Some(8), false)).collect();
        of.extend((7..15).map(|ago| (ago, Some(if ago < 9 { 7 } else { 6 }), false)));
        assert_eq!(
            compared(&rows(&of), today()),
            Some(Compared {
                now: SomeDays { strong: 3, rated: 3, mood: Some(Mood::Okay) },
                before: SomeDays { strong: 2, rated: 8, mood: Some(Mood::Okay) },
            })
        );
        of.pop();
        assert_eq!(compared(&rows(&of), today()), None, "seven days are too few");
    }

    #[test]
    fn most_weeks_are_those_since_the_first_note() {
        let reached = |week: i64, days: i64| (0..days).map(move |day| (week * 7 + day, None, true));
        let of: Vec<_> = [(0, 1), (1, 4), (2, 5), (3, 0), (4, 4)]
            .into_iter()
            .flat_map(|(week, days)| reached(week, days))
            .chain([(34, None, false)])
            .collect();
        let found = reached_in_weeks(&rows(&of), today());
        assert_eq!((found.now, found.usual), (1, Some(4)));
        assert_eq!(found.weeks.iter().map(|(_, days)| *days).collect::<Vec<_>>(), [4, 5, 0, 4, 0, 0, 0, 0]);
        assert_eq!(reached_in_weeks(&rows(&of[..of.len() - 1]), today()).usual, None, "three whole weeks are too few");
    }

    #[test]
    fn without_notes_nothing_is_usual() {
        let found = noted_in_weeks(&Rows::default(), today());
        assert_eq!((found.now, found.usual), (0, None));
    }

    proptest! {
        #[test]
        fn it_was_so_in_most_of_the_weeks(of in vec((-3_i64..100, proptest::option::of(0_u8..=10), any::<bool>()), 0..80)) {
            let found = reached_in_weeks(&rows(&of), today());
            let days_of = |week: i64| {
                (0..7).filter(|day| of.iter().any(|(ago, _, reached)| *reached && *ago == week * 7 + day)).count()
            };
            prop_assert_eq!(found.now, days_of(0));
            let first = of.iter().map(|(ago, ..)| *ago).filter(|ago| *ago >= 0).max().unwrap_or(0);
            let known: Vec<usize> = (1..=8).filter(|week| week * 7 + 6 <= first).map(days_of).collect();
            if let Some(usual) = found.usual {
                prop_assert!(known.iter().filter(|days| **days >= usual).count() * 2 > known.len());
            }
            prop_assert_eq!(found.usual.is_some(), known.len() >= 4);
        }
    }
}
