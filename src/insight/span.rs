//! Spans of days.

use chrono::{Datelike, Days, NaiveDate};

use super::Row;
use crate::domain::day_of;

/// How many different days there are.
pub(super) fn count_days(mut days: Vec<NaiveDate>) -> usize {
    days.sort_unstable();
    days.dedup();
    days.len()
}

/// The first year whose days belong to a span. No phone app kept notes before it: such a day comes from a clock that was
/// set wrong, as after an empty battery.
pub const EARLIEST_YEAR: i32 = 2000;

/// The local days from a first to a last one, both among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
}

impl Span {
    /// The last weeks up to today, each of seven days.
    pub fn of_weeks(weeks: u32, today: NaiveDate) -> Self {
        Self::of_days(weeks.saturating_mul(7), today)
    }

    /// So many last days, today among them.
    pub fn of_days(days: u32, today: NaiveDate) -> Self {
        let before = Days::new(u64::from(days).saturating_sub(1));
        Self { first: today.checked_sub_days(before).unwrap_or(today), last: today }
    }

    /// From the day of the earliest row up to today; of today alone when there is none.
    pub fn of_all(rows: &[Row], today: NaiveDate) -> Self {
        let days = rows.iter().map(|row| day_of(row.at)).filter(|day| *day <= today && !is_too_early(*day));
        Self { first: days.min().unwrap_or(today), last: today }
    }

    /// How many days it has.
    pub fn days(self) -> i64 {
        (self.last - self.first).num_days() + 1
    }

    /// Whether the day belongs to it.
    pub fn has(self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day) && !is_too_early(day)
    }

    /// The rows of its days; [`super::Rows::within`] finds them without looking at all.
    pub(super) fn of(self, rows: &[Row]) -> Within<'_> {
        let rows = rows.iter().map(|row| (day_of(row.at), row)).filter(|(day, _)| self.has(*day));
        Within { span: self, rows: rows.collect() }
    }
}

/// The rows of a span. Their days are worked out once: years of them are looked through for each finding.
#[derive(Clone, Debug)]
pub struct Within<'rows> {
    /// The span.
    pub span: Span,
    rows: Vec<(NaiveDate, &'rows Row)>,
}

impl<'rows> Within<'rows> {
    /// The rows, in no order.
    pub fn rows(&self) -> impl Iterator<Item = &'rows Row> {
        self.rows.iter().map(|(_, row)| *row)
    }

    /// The rows, each with its local day.
    pub fn days(&self) -> impl Iterator<Item = (NaiveDate, &'rows Row)> {
        self.rows.iter().copied()
    }

    /// Whether nothing was noted in the span.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

fn is_too_early(day: NaiveDate) -> bool {
    day.year() < EARLIEST_YEAR
}

/// How many rows no span has, because the clock was set wrong when they were noted or is now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Misdated {
    /// Those of a day after today.
    pub ahead: usize,
    /// Those of a year before [`EARLIEST_YEAR`].
    pub too_early: usize,
}

/// Counts the rows that no span has.
pub fn misdated(rows: &[Row], today: NaiveDate) -> Misdated {
    let mut found = Misdated::default();
    for day in rows.iter().map(|row| day_of(row.at)) {
        found.ahead += usize::from(day > today);
        found.too_early += usize::from(is_too_early(day));
    }
    found
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    fn row(at: &str) -> Row {
        Row::of_time(DateTime::parse_from_rfc3339(at).unwrap())
    }

    fn day(text: &str) -> NaiveDate {
        crate::domain::parse_day(text).unwrap()
    }

    #[test]
    fn weeks_end_today_and_have_seven_days() {
        let span = Span::of_weeks(4, day("2026-11-27"));
        assert_eq!((span.first, span.last, span.days()), (day("2026-10-31"), day("2026-11-27"), 28));
        assert!(span.has(span.first) && span.has(span.last));
        assert!(!span.has(day("2026-10-30")) && !span.has(day("2026-11-28")));
    }

    #[test]
    fn a_row_belongs_to_the_day_on_which_it_was_lived() {
        let rows = [row("2026-11-28T00:30:00+02:00"), row("2026-11-27T23:30:00-08:00")];
        let span = Span::of_weeks(2, day("2026-11-27"));
        assert_eq!(span.of(&rows).rows().collect::<Vec<_>>(), [&rows[1]]);
    }

    #[test]
    fn a_clock_that_was_set_wrong_makes_no_span_longer_and_is_counted() {
        let rows = ["1970-01-01T08:00:00+00:00", "2024-03-01T08:00:00+00:00", "2031-01-01T08:00:00+00:00"].map(row);
        let today = day("2026-11-27");
        let span = Span::of_all(&rows, today);
        assert_eq!((span.first, span.last), (day("2024-03-01"), today));
        assert_eq!(span.of(&rows).rows().count(), 1);
        assert_eq!(misdated(&rows, today), Misdated { ahead: 1, too_early: 1 });
        // Even where today's clock is wrong.
        let back = Span::of_all(&rows, day("1970-01-02"));
        assert_eq!((back.days(), back.of(&rows).rows().count()), (1, 0));
    }

    #[test]
    fn without_rows_there_is_today() {
        let today = day("2026-11-27");
        assert_eq!(Span::of_all(&[], today), Span { first: today, last: today });
        assert_eq!(misdated(&[], today), Misdated::default());
    }
}
