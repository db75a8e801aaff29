//! What was brought along: each import with its entries, as far as they are still here.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Row;
use crate::domain::{Import, day_of};

/// One import, as its entries tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImportSummary {
    /// Which it is.
    pub import: Import,
    /// The number of its entries that are here.
    pub entries: usize,
    /// The local day of its earliest entry.
    pub first: NaiveDate,
    /// The local day of its latest entry.
    pub last: NaiveDate,
}

/// All imports of which entries are here, the latest import first.
pub fn imports(rows: &[Row]) -> Vec<ImportSummary> {
    let mut found: BTreeMap<_, ImportSummary> = BTreeMap::new();
    for row in rows {
        let (Some(mark), day) = (row.imported, day_of(row.at)) else { continue };
        let import = mark.import;
        let summary =
            found.entry((import.at, import)).or_insert(ImportSummary { import, entries: 0, first: day, last: day });
        summary.entries += 1;
        summary.first = summary.first.min(day);
        summary.last = summary.last.max(day);
    }
    found.into_values().rev().collect()
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, FixedOffset, TimeDelta};

    use super::*;
    use crate::domain::{Id, Imported, Source};

    fn at(day: i64) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339("2026-11-01T22:00:00+01:00").unwrap() + TimeDelta::days(day)
    }

    fn row(day: i64, import: Option<Import>) -> Row {
        let imported = import.map(|import| Imported { import, line: Id([0; 16]), is_timed: true });
        Row { imported, ..Row::of_time(at(day)) }
    }

    #[test]
    fn each_import_is_counted_with_its_days_and_what_was_noted_here_is_not() {
        let old = Import { from: Source::Daylio, at: at(50).to_utc() };
        let new = Import { from: Source::Loop, at: at(60).to_utc() };
        let rows = [row(3, Some(old)), row(1, Some(old)), row(2, None), row(9, Some(new)), row(2, Some(old))];
        let found = imports(&rows);
        let told = found.iter().map(|one| (one.import, one.entries, one.first, one.last));
        let day = |day| at(day).date_naive();
        assert_eq!(told.collect::<Vec<_>>(), [(new, 1, day(9), day(9)), (old, 3, day(1), day(3))]);
        assert_eq!(imports(&[]), []);
    }
}
