//! The dates of sources, checked when the app is built: a day that no calendar has does not compile.

use chrono::NaiveDate;

/// When a source was written, as closely as it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceDate {
    /// The first day of the month that it names.
    Month(NaiveDate),
    /// The day that it names.
    Day(NaiveDate),
}

impl SourceDate {
    /// The earliest day that it can be.
    pub const fn first_day(self) -> NaiveDate {
        match self {
            Self::Month(day) | Self::Day(day) => day,
        }
    }
}

/// A source of a day.
pub(super) const fn on(year: i32, month: u32, day_of_month: u32) -> Option<SourceDate> {
    Some(SourceDate::Day(day(year, month, day_of_month)))
}

/// A source of a month.
pub(super) const fn in_month(year: i32, month: u32) -> Option<SourceDate> {
    Some(SourceDate::Month(day(year, month, 1)))
}

/// A day of the calendar.
pub(super) const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => panic!("no such day"),
    }
}
