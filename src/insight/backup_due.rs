//! When it is time for a backup.

use chrono::{DateTime, TimeDelta, Utc};

/// So many notes that no backup has: about a month of noting once a day.
pub const NOTES_UNTIL_DUE: usize = 30;

/// So many weeks in which anything was noted that no backup has.
pub const WEEKS_UNTIL_DUE: i64 = 8;

/// Whether a backup is due: by the times at which the latest notes were written, and since the last backup, or since a
/// reminder was put off. Without either, the weeks count from the first of these notes.
pub fn backup_is_due(
    written: impl Iterator<Item = DateTime<Utc>>,
    since: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> bool {
    let newer = written.filter(|written| since.is_none_or(|since| *written > since));
    let (count, first) = newer.fold((0, None), |(count, first): (usize, Option<DateTime<Utc>>), written| {
        (count + 1, Some(first.map_or(written, |first| first.min(written))))
    });
    let begin = since.or(first);
    count >= NOTES_UNTIL_DUE
        || (count > 0 && begin.is_some_and(|begin| now - begin >= TimeDelta::weeks(WEEKS_UNTIL_DUE)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<Utc> {
        DateTime::parse_from_rfc3339("2026-11-20T12:00:00Z").unwrap().to_utc()
    }

    /// Notes written so many days ago.
    fn days_ago(days: impl IntoIterator<Item = i64>) -> impl Iterator<Item = DateTime<Utc>> {
        days.into_iter().map(|days| now() - TimeDelta::days(days))
    }

    fn is_due(notes: impl IntoIterator<Item = i64>, since: Option<i64>) -> bool {
        backup_is_due(days_ago(notes), since.map(|days| now() - TimeDelta::days(days)), now())
    }

    #[test]
    fn so_many_new_notes_make_it_due_and_one_fewer_do_not() {
        assert!(is_due(vec![1; 30], None));
        assert!(!is_due(vec![1; 29], None));
        assert!(is_due(vec![1; 30], Some(2)));
    }

    #[test]
    fn what_a_backup_has_or_was_put_off_does_not_count() {
        assert!(!is_due(vec![3; 100], Some(2)));
        assert!(!is_due([vec![3; 100], vec![1; 29]].concat(), Some(2)));
    }

    #[test]
    fn weeks_make_it_due_only_when_something_was_noted_in_them() {
        assert!(is_due([1], Some(56)));
        assert!(!is_due([1], Some(55)));
        assert!(!is_due([], Some(1_000)));
        assert!(!is_due([80, 70], Some(60)));
        assert!(is_due([56, 1], None), "the first note that no backup has is eight weeks old");
        assert!(!is_due([55, 1], None));
    }
}
