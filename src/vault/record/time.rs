//! Time in records: UTC and the local offset at that moment.

use chrono::{DateTime, FixedOffset, Utc};

use super::{Field, Invalid, Tree};
use crate::domain::LocalTime;

/// From the second day of year 1 to the last but one of year 9999, in milliseconds: within these, no local time leaves
/// the years that RFC 3339 can write.
const MILLISECONDS: std::ops::RangeInclusive<i64> = -62_135_510_400_000..=253_402_127_999_999;
const MINUTES_A_DAY: u64 = 24 * 60;

/// A time in its stored form: `[UTC milliseconds, offset in minutes]`.
///
/// # Errors
/// When the time lies outside of the years 1 to 9999.
pub(in super::super) fn tree(field: Field, at: LocalTime) -> Result<Tree, Invalid> {
    let (milliseconds, minutes) = parts(at);
    let tree = Tree::List(vec![Tree::Number(milliseconds), Tree::Number(minutes)]);
    if of_parts(milliseconds, minutes).is_none() {
        return Err(tree.is_no(field));
    }
    Ok(tree)
}

/// A stored time.
///
/// # Errors
/// When there is no such time.
pub(in super::super) fn read(field: Field, time: Tree) -> Result<LocalTime, Invalid> {
    let read = match &time {
        Tree::List(parts) => match parts.as_slice() {
            [Tree::Number(milliseconds), Tree::Number(minutes)] => of_parts(*milliseconds, *minutes),
            _ => None,
        },
        Tree::Text(text) => return Err(Invalid::new(field, text)),
        _ => None,
    };
    read.ok_or_else(|| time.is_no(field))
}

/// UTC in milliseconds, and the minutes by which the local clock is ahead of it.
fn parts(at: LocalTime) -> (i64, i64) {
    (at.timestamp_millis(), i64::from(at.offset().local_minus_utc() / 60))
}

fn of_parts(utc_milliseconds: i64, offset_minutes: i64) -> Option<LocalTime> {
    if !MILLISECONDS.contains(&utc_milliseconds) || offset_minutes.unsigned_abs() >= MINUTES_A_DAY {
        return None;
    }
    let offset = FixedOffset::east_opt(i32::try_from(offset_minutes).ok()?.checked_mul(60)?)?;
    Some(DateTime::<Utc>::from_timestamp_millis(utc_milliseconds)?.with_timezone(&offset))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_json(json: &str) -> Result<LocalTime, Invalid> {
        read(Field::At, Tree::parse(json).unwrap())
    }

    #[test]
    fn a_time_keeps_the_instant_and_the_local_offset() {
        let at = DateTime::parse_from_rfc3339("2026-11-20T22:00:00.123-05:00").unwrap();
        assert_eq!(tree(Field::At, at).unwrap().to_json(), "[1795230000123,-300]");
        assert_eq!(read_json("[1795230000123,-300]").map(|read| (read, *read.offset())), Ok((at, *at.offset())));
    }

    #[test]
    fn absurd_times_are_refused() {
        for absurd in [
            "[9223372036854775807,0]",
            "[-9223372036854775808,0]",
            "[253402128000000,0]",
            "[0,1440]",
            "[0,-9223372036854775808]",
            "\"2026-11-20T22:00:00Z\"",
            "\"yesterday\"",
            "\"\"",
        ] {
            assert!(matches!(read_json(absurd), Err(Invalid { field: Field::At, .. })), "{absurd}");
        }
    }

    #[test]
    fn what_can_be_written_can_be_read_at_both_ends() {
        for milliseconds in [*MILLISECONDS.start(), *MILLISECONDS.end()] {
            for minutes in [-1439, 1439] {
                let at = of_parts(milliseconds, minutes).unwrap();
                let text = tree(Field::At, at).unwrap().to_json();
                assert_eq!(read_json(&text), Ok(at), "{text}");
            }
        }
        assert!(tree(Field::At, DateTime::<Utc>::MAX_UTC.fixed_offset()).is_err());
    }
}
