//! The rows of all entries, in the order of time, so that what asks for the last days reads no years.

use chrono::NaiveDate;

use super::{Row, Span, Wave, Within};
use crate::domain::{Id, LocalTime, earliest_elsewhere};

/// The rows of all entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// The earliest first.
    all: Vec<Row>,
    unread: usize,
}

impl Rows {
    /// The rows of entries that have none yet, and the number of entries that could not be read.
    pub fn new(mut all: Vec<Row>, unread: usize) -> Self {
        // Entries are read in this order, but for those whose instant has changed since; the small standard library sorts
        // what is in order already no faster than anything else.
        if !all.is_sorted_by_key(place_of) {
            all.sort_unstable_by_key(place_of);
        }
        Self { all, unread }
    }

    /// All of them, the earliest first.
    pub fn all(&self) -> &[Row] {
        &self.all
    }

    /// Those of the days of a span. The rows of years before it are not looked at.
    pub fn within(&self, span: Span) -> Within<'_> {
        span.of(self.since(span.first))
    }

    /// The course of each hard moment, the earliest first.
    pub fn waves(&self) -> impl Iterator<Item = &Wave> {
        self.all.iter().filter_map(|row| row.wave.as_ref())
    }

    /// Those from a local day on, the earliest first; some of the two days before may be among them.
    pub(super) fn since(&self, first: NaiveDate) -> &[Row] {
        let first = earliest_elsewhere(first);
        &self.all[self.all.partition_point(|row| row.at.naive_utc().date() < first)..]
    }

    /// The number of entries that could not be read.
    pub fn unread(&self) -> usize {
        self.unread
    }

    /// Counts one fewer: it was deleted.
    pub fn let_go(&mut self) {
        self.unread = self.unread.saturating_sub(1);
    }

    /// Puts the row of an entry in the place of its earlier one.
    pub fn put(&mut self, row: Row) {
        self.remove(row.id);
        let place = self.all.partition_point(|other| place_of(other) < place_of(&row));
        self.all.insert(place, row);
    }

    /// Removes the row of an entry.
    pub fn remove(&mut self, id: Id) {
        if let Some(place) = self.all.iter().rposition(|row| row.id == id) {
            self.all.remove(place);
        }
    }
}

fn place_of(row: &Row) -> (LocalTime, Id) {
    (row.at, row.id)
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};
    use proptest::{collection::vec, prelude::*};

    use super::*;
    use crate::domain::{Mood, day_of};

    fn row(id: u8, hours: i64, offset_hours: i32) -> Row {
        let start = DateTime::parse_from_rfc3339("2026-11-20T12:00:00+00:00").unwrap();
        let offset = chrono::FixedOffset::east_opt(offset_hours * 3600).unwrap();
        Row { id: Id([id; 16]), ..Row::of_time((start + TimeDelta::hours(hours)).with_timezone(&offset)) }
    }

    #[test]
    fn a_changed_entry_has_one_row() {
        let mut rows = Rows::default();
        for mood in [Mood::Low, Mood::Good] {
            rows.put(Row { mood: Some(mood), ..row(3, 0, 1) });
        }
        assert_eq!(rows.all().iter().map(|row| row.mood).collect::<Vec<_>>(), [Some(Mood::Good)]);
        rows.remove(Id([3; 16]));
        assert_eq!(rows, Rows::default());
    }

    proptest! {
        #[test]
        fn the_last_days_are_all_there_wherever_they_were_lived(
            lived in vec((-2_000_i64..2_000, -12..=14_i32), 0..60),
            days_ago in 0_i64..60,
        ) {
            let each = lived.iter().enumerate().map(|(id, (hours, offset))| row(u8::try_from(id).unwrap(), *hours, *offset));
            let mut one_by_one = Rows::default();
            each.clone().for_each(|row| one_by_one.put(row));
            let rows = Rows::new(each.collect(), 0);
            prop_assert_eq!(&rows, &one_by_one);
            prop_assert!(rows.all().is_sorted_by_key(|row| row.at));
            let first = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap() - TimeDelta::days(days_ago);
            let is_asked_for = |row: &&Row| day_of(row.at) >= first;
            let expected: Vec<_> = rows.all().iter().filter(is_asked_for).collect();
            prop_assert_eq!(rows.since(first).iter().filter(is_asked_for).collect::<Vec<_>>(), expected);
        }
    }
}
