//! The phone's clock and its local offset; nothing else reads the time.

use chrono::{DateTime, FixedOffset, NaiveDateTime, Offset, TimeDelta, Utc};

use crate::domain::LocalTime;

/// Now, with the local offset of now.
pub fn now() -> LocalTime {
    at_local_offset(now_utc())
}

/// Now in UTC, to the millisecond.
pub fn now_utc() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(js_sys::Date::now() as i64).unwrap_or(DateTime::UNIX_EPOCH)
}

/// The moment at which a local clock shows this date and time, with the offset that holds then.
///
/// An hour that daylight saving skips or repeats is read as the browser reads it.
pub fn at_local_time(local: NaiveDateTime) -> Option<LocalTime> {
    let as_if_utc = local.and_utc();
    // The offset at the wanted time is unknown before the time is, so correct the first guess once.
    let guess = at_local_offset(as_if_utc);
    let corrected = as_if_utc.checked_sub_signed(TimeDelta::seconds(guess.offset().local_minus_utc().into()))?;
    let offset = at_local_offset(corrected).offset().local_minus_utc();
    let instant = as_if_utc.checked_sub_signed(TimeDelta::seconds(offset.into()))?;
    Some(at_local_offset(instant))
}

fn at_local_offset(instant: DateTime<Utc>) -> LocalTime {
    let date = js_sys::Date::new(&(instant.timestamp_millis() as f64).into());
    let east_minutes = -(date.get_timezone_offset() as i32);
    let offset = FixedOffset::east_opt(east_minutes.saturating_mul(60)).unwrap_or(Utc.fix());
    instant.with_timezone(&offset)
}
