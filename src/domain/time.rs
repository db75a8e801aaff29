//! When something happened, as the person lived it.

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc, Weekday};

/// An instant together with the local offset at that instant, so that "evening" stays evening across travel and
/// daylight saving.
pub type LocalTime = DateTime<FixedOffset>;

/// The calendar day on which the person lived this time.
pub fn day_of(time: LocalTime) -> NaiveDate {
    time.date_naive()
}

/// The day from which on entries are looked at to find those of `day` and later. Two local days can be so far apart for
/// entries whose instants are in order: offsets differ by up to 26 hours.
pub fn earliest_elsewhere(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(2)).unwrap_or(NaiveDate::MIN)
}

/// Some day on a day of the week, by which that is named.
pub fn day_on(weekday: Weekday) -> NaiveDate {
    // Every year has a second week.
    NaiveDate::from_isoywd_opt(1970, 2, weekday).unwrap_or_default()
}

/// Whether it is night on the local clock: from 10 p.m. to 7 a.m., when most people sleep.
pub fn is_night(time: LocalTime) -> bool {
    !(7..22).contains(&time.hour())
}

/// The instant at which a local clock shows `local`; `offset_at` gives the local offset at an instant.
///
/// In an hour that the clock goes through twice, the answer is the instant with the offset `like`, or else the first.
/// `None` in an hour that it skips.
pub fn at_local(
    local: NaiveDateTime,
    like: FixedOffset,
    offset_at: impl Fn(DateTime<Utc>) -> FixedOffset,
) -> Option<LocalTime> {
    let [first, second] = instants_of(local, offset_at);
    [first, second].into_iter().flatten().find(|time| *time.offset() == like).or(first).or(second)
}

/// Whether a local clock shows `local` twice, in the night in which it goes back.
pub fn is_repeated(local: NaiveDateTime, offset_at: impl Fn(DateTime<Utc>) -> FixedOffset) -> bool {
    matches!(instants_of(local, offset_at), [Some(first), Some(second)] if first != second)
}

/// The instants at which a local clock shows `local`, by its offset before and after; most often twice the same one.
fn instants_of(local: NaiveDateTime, offset_at: impl Fn(DateTime<Utc>) -> FixedOffset) -> [Option<LocalTime>; 2] {
    let as_if_utc = local.and_utc();
    // An offset changes at most once in the two days around `local`.
    let around = [-1, 1].map(|day| as_if_utc.checked_add_signed(TimeDelta::days(day)).map(&offset_at));
    let at = |offset: FixedOffset| {
        let instant = as_if_utc.checked_sub_signed(TimeDelta::seconds(offset.local_minus_utc().into()))?;
        (offset_at(instant) == offset).then(|| instant.with_timezone(&offset))
    };
    around.map(|offset| offset.and_then(at))
}

/// The time until the next local day; at least 1 ms.
pub fn until_tomorrow(now: LocalTime) -> TimeDelta {
    let tomorrow = now.date_naive().checked_add_days(Days::new(1)).map(|day| day.and_time(NaiveTime::MIN));
    let left = tomorrow.map_or(TimeDelta::days(1), |tomorrow| tomorrow - now.naive_local());
    left.max(TimeDelta::milliseconds(1))
}

/// A local date and time to the minute, as `2026-11-20T14:10`: the value of date fields.
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

    /// Berlin: an hour ahead of UTC, two from 29 March 2026 to 25 October 2026, each change at 1:00 UTC.
    fn berlin(instant: DateTime<Utc>) -> FixedOffset {
        let is_summer = instant >= "2026-03-29T01:00:00Z".parse::<DateTime<Utc>>().unwrap()
            && instant < "2026-10-25T01:00:00Z".parse::<DateTime<Utc>>().unwrap();
        hours(if is_summer { 2 } else { 1 })
    }

    fn hours(ahead: i32) -> FixedOffset {
        FixedOffset::east_opt(ahead * 3600).unwrap()
    }

    fn in_berlin(local: &str, like: i32) -> Option<String> {
        at_local(parse_minute(local).unwrap(), hours(like), berlin).map(|time| time.to_rfc3339())
    }

    #[test]
    fn a_time_in_a_repeated_hour_stays_in_the_hour_that_was_meant() {
        assert_eq!(in_berlin("2026-10-25T02:30", 2).as_deref(), Some("2026-10-25T02:30:00+02:00"));
        assert_eq!(in_berlin("2026-10-25T02:30", 1).as_deref(), Some("2026-10-25T02:30:00+01:00"));
        assert_eq!(in_berlin("2026-10-25T02:30", -5).as_deref(), Some("2026-10-25T02:30:00+02:00"));
    }

    #[test]
    fn only_the_hour_in_which_the_clock_goes_back_is_repeated() {
        let is_repeated = |local| is_repeated(parse_minute(local).unwrap(), berlin);
        assert!(is_repeated("2026-10-25T02:00") && is_repeated("2026-10-25T02:59"));
        let once = ["2026-10-25T01:59", "2026-10-25T03:00", "2026-10-24T02:30", "2026-03-29T02:30", "2026-03-29T03:00"];
        assert!(!once.into_iter().any(is_repeated));
    }

    #[test]
    fn a_time_that_the_clock_skips_is_no_time() {
        assert_eq!(in_berlin("2026-03-29T02:30", 1), None);
        assert_eq!(in_berlin("2026-03-29T01:59", 2).as_deref(), Some("2026-03-29T01:59:00+01:00"));
        assert_eq!(in_berlin("2026-03-29T03:00", 1).as_deref(), Some("2026-03-29T03:00:00+02:00"));
    }

    #[test]
    fn every_other_time_has_the_offset_of_its_day() {
        for (local, ahead) in
            [("2026-07-01T12:00", "+02:00"), ("2026-12-01T00:00", "+01:00"), ("2026-10-25T03:00", "+01:00")]
        {
            assert_eq!(in_berlin(local, -5), Some(format!("{local}:00{ahead}")));
        }
    }

    #[test]
    fn the_next_day_is_never_further_than_a_day_away() {
        let left = |text| until_tomorrow(DateTime::parse_from_rfc3339(text).unwrap());
        assert_eq!(left("2026-03-01T23:59:58-05:00"), TimeDelta::seconds(2));
        assert_eq!(left("2026-03-01T00:00:00+13:00"), TimeDelta::days(1));
    }

    #[test]
    fn a_day_is_the_local_day_where_it_was_noted() {
        let late_in_lima = DateTime::parse_from_rfc3339("2026-03-01T23:30:00-05:00").unwrap();
        assert_eq!(day_of(late_in_lima), NaiveDate::from_ymd_opt(2026, 3, 1).unwrap());
    }
}
