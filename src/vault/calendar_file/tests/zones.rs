//! The zone in a calendar file: each moment that a wall-clock time means by it.

#![cfg(test)]

use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty};
use chrono::{LocalResult, TimeDelta, TimeZone};
use chrono_tz::Tz;

use super::*;

/// An offset of a zone as a file has it: from when, what it was, and what it is.
struct Observance {
    from: NaiveDateTime,
    before: i32,
    after: i32,
}

fn observances(calendar: &ICalendar) -> Vec<Observance> {
    let of = |part: &ICalendarComponent, property: &ICalendarProperty| {
        part.property(property).and_then(|entry| entry.values.first()?.as_partial_date_time().cloned()).unwrap()
    };
    let minutes = |part: &ICalendarComponent, property: &ICalendarProperty| {
        let offset = of(part, property);
        let east = i32::from(offset.tz_hour.unwrap()) * 60 + i32::from(offset.tz_minute.unwrap_or(0));
        if offset.tz_minus { -east } else { east }
    };
    let is_observance = |part: &&ICalendarComponent| {
        matches!(part.component_type, ICalendarComponentType::Standard | ICalendarComponentType::Daylight)
    };
    let of_part = |part: &ICalendarComponent| Observance {
        from: of(part, &ICalendarProperty::Dtstart).to_date_time().unwrap().date_time,
        before: minutes(part, &ICalendarProperty::Tzoffsetfrom),
        after: minutes(part, &ICalendarProperty::Tzoffsetto),
    };
    calendar.components.iter().filter(is_observance).map(of_part).collect()
}

/// The moment of a wall-clock time by the rules of RFC 5545 (3.3.5 and 3.6.5), from what a file says about its zone.
fn by_the_file(observances: &[Observance], local: NaiveDateTime) -> NaiveDateTime {
    // An observance begins at a moment that its own offset before gives.
    let begins = |one: &Observance| one.from - TimeDelta::minutes(i64::from(one.before));
    let holds = |moment: NaiveDateTime| {
        // They are in the order in which they begin.
        observances.iter().rfind(|one| begins(one) <= moment).map_or(0, |one| one.after)
    };
    let mut offsets: Vec<_> = observances.iter().flat_map(|one| [one.before, one.after]).collect();
    offsets.sort_by_key(|offset| -offset);
    offsets.dedup();
    let moment = |offset: i32| local - TimeDelta::minutes(i64::from(offset));
    // The first of two has the greater offset.
    let known = offsets.iter().find(|offset| holds(moment(**offset)) == **offset);
    // A skipped time: the offset before the gap.
    let gap = || holds(moment(0) - TimeDelta::days(1));
    moment(known.copied().unwrap_or_else(gap))
}

#[test]
fn the_zone_in_a_file_tells_each_moment_also_of_repeated_and_skipped_hours() {
    for of in
        [Tz::Europe__Berlin, Tz::America__New_York, Tz::America__St_Johns, Tz::Australia__Sydney, Tz::Asia__Kolkata]
    {
        let file = written(&group(), Some(&zone(of)));
        let observances = observances(&as_others_read(&file));
        let (mut local, mut odd) = (moment("2028-01-01T00:30:00"), [0, 0]);
        while local < moment("2029-12-31T00:00:00") {
            let expected = match of.from_local_datetime(&local) {
                LocalResult::Single(moment) => moment.naive_utc(),
                LocalResult::Ambiguous(first, _) => {
                    odd[0] += 1;
                    first.naive_utc()
                }
                LocalResult::None => {
                    odd[1] += 1;
                    let before = local - TimeDelta::hours(1);
                    of.from_local_datetime(&before).earliest().unwrap().naive_utc() + TimeDelta::hours(1)
                }
            };
            assert_eq!(by_the_file(&observances, local), expected, "{of} {local}");
            local += TimeDelta::hours(1);
        }
        let changing = usize::from(of != Tz::Asia__Kolkata) * 2;
        assert_eq!(odd, [changing; 2], "{of}: an hour comes twice and an hour is skipped, each year");
    }
}

#[test]
fn a_change_for_good_is_no_daylight_saving_time() {
    let forever = OffsetChange { at: moment("2027-04-24T02:00:00"), before: 600, after: 660 };
    let file = written(&group(), Some(&CalendarZone { name: "Asia/Magadan".into(), changes: vec![forever], now: 600 }));
    assert!(!file.contains("DAYLIGHT"), "{file}");
    assert_eq!(file.matches("BEGIN:STANDARD").count(), 2);
    // South of the equator a year begins in daylight saving time.
    let sydney = written(&group(), Some(&zone(Tz::Australia__Sydney)));
    assert!(sydney.contains("BEGIN:DAYLIGHT\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+1100\r\n"), "{sydney}");
}
