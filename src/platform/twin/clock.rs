//! The clock: it changes only when a test lets time pass or sets it.

use std::cell::Cell;

use chrono::{DateTime, FixedOffset, NaiveDateTime, Offset, TimeDelta, Utc};

use super::world;
use crate::domain::{LocalTime, at_local, is_repeated};

/// Friday, 20 November 2026, 12:00 UTC.
const START_MILLIS: i64 = 1_795_176_000_000;

/// The phone's clock, which a person can set, and the time since the page was opened, which is monotonic.
pub struct Clock {
    now: Cell<DateTime<Utc>>,
    opened: Cell<TimeDelta>,
    /// The local offset from UTC at a moment.
    pub offset_at: Cell<fn(DateTime<Utc>) -> FixedOffset>,
}

impl Default for Clock {
    fn default() -> Self {
        let start = DateTime::from_timestamp_millis(START_MILLIS).unwrap_or(DateTime::UNIX_EPOCH);
        Self { now: Cell::new(start), opened: Cell::new(TimeDelta::zero()), offset_at: Cell::new(|_| Utc.fix()) }
    }
}

impl Clock {
    /// Lets time pass.
    pub fn pass(&self, time: TimeDelta) {
        self.now.set(self.now.get() + time);
        self.opened.set(self.opened.get() + time);
    }

    /// Sets the clock forward, or back by a negative step, without time passing.
    pub fn set_by(&self, step: TimeDelta) {
        self.now.set(self.now.get() + step);
    }
}

/// Now, with the local offset of now.
pub fn now() -> LocalTime {
    at_local_offset(now_utc())
}

/// Now in UTC.
pub fn now_utc() -> DateTime<Utc> {
    world().clock.now.get()
}

/// The moment at which the clock shows this date and time.
pub fn at_local_time(local: NaiveDateTime, like: FixedOffset) -> Option<LocalTime> {
    at_local(local, like, |instant| *at_local_offset(instant).offset())
}

/// Whether the clock shows this date and time twice.
pub fn shows_twice(local: NaiveDateTime) -> bool {
    is_repeated(local, |instant| *at_local_offset(instant).offset())
}

/// Milliseconds since the page was opened.
pub fn since_opened() -> f64 {
    world().clock.opened.get().num_milliseconds() as f64
}

/// A moment, with the local offset that holds then.
pub fn at_local_offset(instant: DateTime<Utc>) -> LocalTime {
    instant.with_timezone(&(world().clock.offset_at.get())(instant))
}
