//! The device's time zone with the changes of its offset, from its name and its clock.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::{clock, dates};
use crate::{domain::offset_changes, vault::CalendarZone};

/// The device's time zone, and the changes of its offset from the first to the last of these years, both whole.
///
/// `None` where the device does not say where it is: it has no name for the zone, or one that names no place, such as
/// "UTC", which browsers also give to hide it.
pub fn zone(first_year: i32, last_year: i32) -> Option<CalendarZone> {
    let name = dates::time_zone().filter(|name| names_a_place(name))?;
    // A local year begins and ends within a day of the year in UTC.
    let from = first_of(first_year)?.checked_sub_signed(TimeDelta::days(1))?;
    let to = first_of(last_year.checked_add(1)?)?.checked_add_signed(TimeDelta::days(1))?;
    Some(CalendarZone { name, changes: offset_changes(offset_at, from, to), now: offset_at(clock::now_utc()) })
}

fn offset_at(moment: DateTime<Utc>) -> i32 {
    clock::at_local_offset(moment).offset().local_minus_utc() / 60
}

fn first_of(year: i32) -> Option<DateTime<Utc>> {
    Some(NaiveDate::from_ymd_opt(year, 1, 1)?.and_time(NaiveTime::MIN).and_utc())
}

/// Whether this is a name such as "America/Argentina/Salta", in the letters that such names have.
fn names_a_place(name: &str) -> bool {
    let is_plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '/' | '_' | '-' | '+');
    name.contains('/') && !name.starts_with("Etc/") && name.chars().all(is_plain)
}

#[cfg(test)]
mod tests {
    use chrono::{FixedOffset, Offset, TimeZone};
    use chrono_tz::Tz;

    use super::*;
    use crate::platform::world;

    fn in_berlin(moment: DateTime<Utc>) -> FixedOffset {
        Tz::Europe__Berlin.offset_from_utc_datetime(&moment.naive_utc()).fix()
    }

    #[test]
    fn the_zone_has_the_changes_of_whole_years() {
        world().clock.offset_at.set(in_berlin);
        world().time_zone.replace(Some("Europe/Berlin".into()));
        let berlin = zone(2026, 2027).unwrap();
        assert_eq!((berlin.name.as_str(), berlin.now), ("Europe/Berlin", 60));
        let days: Vec<_> = berlin.changes.iter().map(|change| change.at.date().to_string()).collect();
        assert_eq!(days, ["2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31"]);
    }

    #[test]
    fn a_device_that_does_not_say_where_it_is_has_no_zone() {
        for name in [None, Some(""), Some("UTC"), Some("Etc/GMT+5"), Some("Etc/Unknown"), Some("A/B\r\nX:y")] {
            world().time_zone.replace(name.map(str::to_owned));
            assert_eq!(zone(2026, 2027), None, "{name:?}");
        }
        world().time_zone.replace(Some("America/Argentina/Buenos_Aires".into()));
        assert_eq!(zone(2026, 2027).unwrap().changes, []);
        assert_eq!(zone(i32::MIN, i32::MAX), None, "years outside of the calendar");
    }
}
