//! What was brought along: each import with its entries, as far as they are still here.

use chrono::NaiveDate;

use crate::domain::{Import, Imported};

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

/// All imports of which entries are here, the latest import first; from the mark and the local day of each such entry.
pub fn imports(marks: &[(Imported, NaiveDate)]) -> Vec<ImportSummary> {
    let mut found: Vec<ImportSummary> = Vec::new();
    for (Imported { import, .. }, day) in marks.iter().copied() {
        let place = found.iter().position(|one| one.import == import).unwrap_or_else(|| {
            let place = found.partition_point(|one| (one.import.at, one.import) > (import.at, import));
            found.insert(place, ImportSummary { import, entries: 0, first: day, last: day });
            place
        });
        let summary = &mut found[place];
        summary.entries += 1;
        summary.first = summary.first.min(day);
        summary.last = summary.last.max(day);
    }
    found
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta, Utc};

    use super::*;
    use crate::domain::{Id, Source};

    fn at(day: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::days(day)
    }

    fn mark(day: i64, import: Import) -> (Imported, NaiveDate) {
        (Imported { import, line: Id([0; 16]), is_timed: true }, at(day).date_naive())
    }

    #[test]
    fn each_import_is_counted_with_its_days() {
        let old = Import { from: Source::Daylio, at: at(50) };
        let new = Import { from: Source::Loop, at: at(60) };
        let found = imports(&[mark(3, old), mark(1, old), mark(9, new), mark(2, old)]);
        let told = found.iter().map(|one| (one.import, one.entries, one.first, one.last));
        let day = |day| at(day).date_naive();
        assert_eq!(told.collect::<Vec<_>>(), [(new, 1, day(9), day(9)), (old, 3, day(1), day(3))]);
        assert_eq!(imports(&[]), []);
    }
}
