//! The phone's clock and its local offset; the only place that reads the time.

use chrono::{DateTime, FixedOffset, NaiveDateTime, Offset, Utc};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::domain::{LocalTime, at_local, is_repeated};

/// Now, with the local offset of now.
pub fn now() -> LocalTime {
    at_local_offset(now_utc())
}

/// Now in UTC, to the millisecond.
pub fn now_utc() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(js_sys::Date::now() as i64).unwrap_or(DateTime::UNIX_EPOCH)
}

/// The moment at which this phone's clock shows this date and time; of two, the one with the offset `like`. `None` when
/// the clock skips it.
pub fn at_local_time(local: NaiveDateTime, like: FixedOffset) -> Option<LocalTime> {
    at_local(local, like, |instant| *at_local_offset(instant).offset())
}

/// Whether the clock shows this date and time twice.
pub fn shows_twice(local: NaiveDateTime) -> bool {
    is_repeated(local, |instant| *at_local_offset(instant).offset())
}

/// Milliseconds since the page was opened, independent of changes of the clock.
pub fn since_opened() -> f64 {
    now_of_page()
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn now_of_page() -> f64;
}

/// A moment, with the local offset that holds then.
pub fn at_local_offset(instant: DateTime<Utc>) -> LocalTime {
    let date = js_sys::Date::new(&(instant.timestamp_millis() as f64).into());
    let east_minutes = -(date.get_timezone_offset() as i32);
    let offset = FixedOffset::east_opt(east_minutes.saturating_mul(60)).unwrap_or(Utc.fix());
    instant.with_timezone(&offset)
}
