//! When something happened, as the person lived it.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, Timelike};

/// An instant together with the local offset at that instant, so that "evening" stays evening across travel and
/// daylight saving.
pub type LocalTime = DateTime<FixedOffset>;

/// The calendar day on which the person lived this time.
pub fn day_of(time: LocalTime) -> NaiveDate {
    time.date_naive()
}

/// Whether most people sleep at this time, where it is lived: from 10 p.m. to 7 a.m.
pub fn is_night(time: LocalTime) -> bool {
    !(7..22).contains(&time.hour())
}

/// A local date and time to the minute, as `2026-11-20T14:10`, the form that date fields speak.
pub fn minute_text(local: NaiveDateTime) -> String {
    format!("{}T{:02}:{:02}", local.date(), local.hour(), local.minute())
}

/// Reads [`minute_text`] back; seconds, which some browsers add, are left out.
pub fn parse_minute(text: &str) -> Option<NaiveDateTime> {
    let (date, time) = text.split_once('T')?;
    let mut time = time.split(':');
    let (hour, minute) = (time.next()?, time.next()?);
    parse_day(date)?.and_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

/// Reads a date as `2026-11-20`.
pub fn parse_day(text: &str) -> Option<NaiveDate> {
    let mut date = text.split('-');
    let (year, month, day) = (date.next()?, date.next()?, date.next()?);
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minute_reads_back_from_its_text_with_or_without_seconds() {
        let minute = NaiveDate::from_ymd_opt(2026, 3, 1).and_then(|day| day.and_hms_opt(7, 5, 0)).unwrap();
        assert_eq!(minute_text(minute), "2026-03-01T07:05");
        assert_eq!(parse_minute("2026-03-01T07:05"), Some(minute));
        assert_eq!(parse_minute("2026-03-01T07:05:59.123"), Some(minute));
    }

    #[test]
    fn what_is_no_minute_is_refused() {
        for text in ["", "2026-03-01", "2026-02-30T07:05", "2026-03-01T24:05", "today at T noon", "--T:"] {
            assert_eq!(parse_minute(text), None, "{text:?}");
        }
    }

    #[test]
    fn night_is_where_it_is_lived() {
        let at = |text| is_night(DateTime::parse_from_rfc3339(text).unwrap());
        assert!(at("2026-03-01T22:00:00-05:00") && at("2026-03-01T06:59:00+13:00"));
        assert!(!at("2026-03-01T07:00:00-05:00") && !at("2026-03-01T21:59:00+13:00"));
    }

    #[test]
    fn a_day_is_the_local_day_where_it_was_noted() {
        let late_in_lima = DateTime::parse_from_rfc3339("2026-03-01T23:30:00-05:00").unwrap();
        assert_eq!(day_of(late_in_lima), NaiveDate::from_ymd_opt(2026, 3, 1).unwrap());
    }
}
