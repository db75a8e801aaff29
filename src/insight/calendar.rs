//! A calendar: the days of a month and of the months before it.

use chrono::{Datelike, Months, NaiveDate};

use super::{Day, Row, days};
use crate::domain::day_of;

/// The number of months that are seen at once, the last one among them.
const SEEN: u32 = 12;

/// The days of a month, up to today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// Its first day.
    pub first: NaiveDate,
    /// Its days, the earliest first; none that lies ahead.
    pub days: Vec<Day>,
}

/// A month with those before it, and what lies outside of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenMonths {
    /// Twelve months, the earliest first.
    pub months: Vec<Month>,
    /// The first day of all on which something was noted; not ahead of today.
    pub began: Option<NaiveDate>,
    /// Number of entries that are dated ahead of today, which are on no day here.
    pub ahead: usize,
}

/// On how many days something was noted, of those that could have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotedDays {
    /// Number of days with an entry.
    pub noted: usize,
    /// Number of days, from the first one ever noted.
    pub of: usize,
}

/// The first day of the month of a day.
fn month_of(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

impl Month {
    /// Its last day, also when that lies ahead.
    pub fn last(&self) -> NaiveDate {
        let next = self.first.checked_add_months(Months::new(1));
        next.and_then(|next| next.pred_opt()).unwrap_or(self.first)
    }

    /// Number of days with an entry.
    pub fn noted(&self) -> usize {
        self.days.iter().filter(|day| day.entries > 0).count()
    }

    /// Number of hard moments.
    pub fn hard_moments(&self) -> usize {
        self.days.iter().map(|day| day.hard_moments).sum()
    }
}

impl SeenMonths {
    /// The month with `shown` in it, but none that lies ahead, and those before it.
    pub fn new(rows: &[Row], shown: NaiveDate, today: NaiveDate) -> Self {
        let last_month = month_of(shown.min(today));
        let firsts = (0..SEEN).rev().filter_map(|ago| last_month.checked_sub_months(Months::new(ago)));
        let mut months: Vec<Month> = firsts.map(|first| Month { first, days: Vec::new() }).collect();
        let first = months.first().map_or(last_month, |month| month.first);
        let last = months.last().map_or(today, Month::last).min(today);
        for day in days(rows, first, last) {
            if let Some(month) = months.iter_mut().rfind(|month| month.first <= day.on) {
                month.days.push(day);
            }
        }
        let all = || rows.iter().map(|row| day_of(row.at));
        Self { months, began: all().filter(|day| *day <= today).min(), ahead: all().filter(|day| *day > today).count() }
    }

    /// The month that is shown.
    pub fn shown(&self) -> Option<&Month> {
        self.months.last()
    }

    /// The month before the one that is shown; `None` when nothing was noted that early.
    pub fn before(&self) -> Option<NaiveDate> {
        let first = self.shown()?.first;
        self.began.filter(|began| *began < first)?;
        first.checked_sub_months(Months::new(1))
    }

    /// The month after the one that is shown; `None` when it lies ahead.
    pub fn after(&self, today: NaiveDate) -> Option<NaiveDate> {
        self.shown()?.first.checked_add_months(Months::new(1)).filter(|next| *next <= today)
    }

    /// On how many days of some months something was noted.
    pub fn noted<'month>(&self, months: impl IntoIterator<Item = &'month Month>) -> NotedDays {
        let days = months.into_iter().flat_map(|month| &month.days);
        let counted = days.filter(|day| self.began.is_some_and(|began| began <= day.on));
        counted.fold(NotedDays { noted: 0, of: 0 }, |sum, day| NotedDays {
            noted: sum.noted + usize::from(day.entries > 0),
            of: sum.of + 1,
        })
    }
}

/// The nearest days before and after a day on which something was noted.
pub fn days_around(rows: &[Row], day: NaiveDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let all = || rows.iter().map(|row| day_of(row.at));
    (all().filter(|other| *other < day).max(), all().filter(|other| *other > day).min())
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn rows(days: &[&str]) -> Vec<Row> {
        let at = |day| DateTime::parse_from_rfc3339(&format!("{day}T23:30:00-03:00")).unwrap();
        days.iter().map(|day| Row::of_time(at(day))).collect()
    }

    #[test]
    fn a_month_is_seen_with_the_eleven_before_it_up_to_today() {
        let rows = rows(&["2025-12-01", "2026-02-28", "2026-11-27", "2026-11-27"]);
        let calendar = SeenMonths::new(&rows, day("2026-11-10"), day("2026-11-27"));
        let lengths: Vec<_> = calendar.months.iter().map(|month| month.days.len()).collect();
        assert_eq!(lengths, [31, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 27]);
        assert_eq!(calendar.months[0].first, day("2025-12-01"));
        assert_eq!(calendar.shown().map(Month::last), Some(day("2026-11-30")));
        assert_eq!(calendar.shown().map(Month::noted), Some(1));
        assert_eq!(calendar.noted(&calendar.months), NotedDays { noted: 3, of: 362 });
    }

    #[test]
    fn days_before_the_first_note_are_not_held_against_anyone() {
        let calendar = SeenMonths::new(&rows(&["2026-11-20", "2026-11-27"]), day("2026-11-27"), day("2026-11-27"));
        assert_eq!(calendar.noted(calendar.shown()), NotedDays { noted: 2, of: 8 });
        assert_eq!(SeenMonths::new(&[], day("2026-11-27"), day("2026-11-27")).noted([]), NotedDays { noted: 0, of: 0 });
    }

    #[test]
    fn one_goes_no_further_than_there_are_notes_and_never_ahead() {
        let today = day("2026-11-27");
        let rows = rows(&["2026-09-30", "2026-10-15", "2027-05-01"]);
        let calendar = |shown| SeenMonths::new(&rows, day(shown), today);
        assert_eq!(calendar("2026-11-01").before(), Some(day("2026-10-01")));
        assert_eq!(calendar("2026-11-01").after(today), None);
        assert_eq!(calendar("2026-10-31").before(), Some(day("2026-09-01")));
        assert_eq!(calendar("2026-09-02").before(), None);
        assert_eq!(calendar("2026-09-02").after(today), Some(day("2026-10-01")));
        assert_eq!(calendar("2027-05-01"), calendar("2026-11-01"), "what lies ahead is not shown");
        assert_eq!((calendar("2026-11-01").ahead, calendar("2026-11-01").began), (1, Some(day("2026-09-30"))));
    }

    #[test]
    fn the_days_around_are_those_with_notes() {
        let rows = rows(&["2026-09-30", "2026-10-15", "2026-11-02"]);
        assert_eq!(days_around(&rows, day("2026-10-15")), (Some(day("2026-09-30")), Some(day("2026-11-02"))));
        assert_eq!(days_around(&rows, day("2026-10-16")).0, Some(day("2026-10-15")));
        assert_eq!(days_around(&[], day("2026-10-15")), (None, None));
    }

    #[test]
    fn the_first_and_the_last_days_there_are_stop_nothing() {
        for end in [NaiveDate::MIN, NaiveDate::MAX] {
            let calendar = SeenMonths::new(&rows(&["2026-09-30"]), end, end);
            assert!(calendar.shown().is_some(), "{end}");
            assert_eq!(calendar.after(end), None);
        }
    }
}
