//! Spans of last days.

use chrono::{NaiveDate, TimeDelta};

/// Whether a day is among the last `days` up to today, today among them. A day ahead is not.
pub fn is_lately(day: NaiveDate, today: NaiveDate, days: i64) -> bool {
    (TimeDelta::zero()..TimeDelta::days(days)).contains(&(today - day))
}
