//! The time zone of a calendar file: its name, and the offsets that hold in it.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::date_time;
use crate::{
    domain::OffsetChange,
    vault::content_lines::{escaped, push_line},
};

/// The zone in which the times of a calendar file are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarZone {
    /// Its IANA name, such as "Europe/Dublin".
    pub name: String,
    /// The changes of its offset, the earliest first. After the last of them, a reader that does not know the name of
    /// the zone goes on with the last offset.
    pub changes: Vec<OffsetChange>,
    /// The offset that holds now, in minutes east of UTC; the only one when nothing changes.
    pub now: i32,
}

/// The last second of a day.
const LAST_SECOND: NaiveTime = match NaiveTime::from_hms_opt(23, 59, 59) {
    Some(time) => time,
    None => panic!("no such time"),
};

/// The begin of the offset that holds before the first change.
const LONG_AGO: &str = "19700101T000000";

impl CalendarZone {
    /// The end of a day of this zone, in UTC.
    pub(super) fn end_of(&self, day: NaiveDate) -> NaiveDateTime {
        let end = last_second(day);
        let east = OffsetChange::offset_at(&self.changes, end, self.now);
        // At the ends of the calendar the wall clock stands for UTC.
        end.checked_sub_signed(TimeDelta::minutes(i64::from(east))).unwrap_or(end)
    }

    /// Writes the zone, with each offset from the moment at which it holds.
    pub(super) fn write(&self, file: &mut String) {
        push_line(file, "BEGIN:VTIMEZONE");
        push_line(file, &format!("TZID:{}", escaped(&self.name)));
        let (offset, is_daylight) = match self.changes.first() {
            Some(first) => (first.before, self.is_daylight(first.after, first.before)),
            None => (self.now, false),
        };
        write_offset(file, is_daylight, LONG_AGO, offset, offset);
        for change in &self.changes {
            let is_daylight = self.is_daylight(change.before, change.after);
            write_offset(file, is_daylight, &date_time(change.at), change.before, change.after);
        }
        push_line(file, "END:VTIMEZONE");
    }

    /// Whether the change from one offset to a later clock is daylight saving time: at some time it is taken back.
    fn is_daylight(&self, before: i32, after: i32) -> bool {
        after > before && self.changes.iter().any(|change| (change.before, change.after) == (after, before))
    }
}

/// The last second of a day, by the wall clock.
pub(super) fn last_second(day: NaiveDate) -> NaiveDateTime {
    day.and_time(LAST_SECOND)
}

fn write_offset(file: &mut String, is_daylight: bool, from: &str, before: i32, after: i32) {
    let kind = if is_daylight { "DAYLIGHT" } else { "STANDARD" };
    push_line(file, &format!("BEGIN:{kind}"));
    push_line(file, &format!("DTSTART:{from}"));
    push_line(file, &format!("TZOFFSETFROM:{}", offset_text(before)));
    push_line(file, &format!("TZOFFSETTO:{}", offset_text(after)));
    push_line(file, &format!("END:{kind}"));
}

/// An offset such as `+0530`.
fn offset_text(minutes: i32) -> String {
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.unsigned_abs();
    format!("{sign}{:02}{:02}", minutes / 60, minutes % 60)
}
