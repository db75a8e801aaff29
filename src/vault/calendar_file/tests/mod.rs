//! Calendar files as another reader finds them.

#![cfg(test)]

mod zones;

use calcard::{
    Entry, Parser,
    icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType, ICalendarProperty, ICalendarValue},
};
use chrono::{NaiveTime, Offset, TimeZone};
use chrono_tz::Tz;
use proptest::prelude::*;

use super::*;
use crate::{
    domain::{OffsetChange, offset_changes, parse_day},
    vault::content_lines::LONGEST_LINE,
};

fn moment(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

fn zone(of: Tz) -> CalendarZone {
    let offset_at =
        |moment: DateTime<Utc>| of.offset_from_utc_datetime(&moment.naive_utc()).fix().local_minus_utc() / 60;
    let at = |day: &str| moment(day).and_utc();
    let changes = offset_changes(offset_at, at("2025-12-31T00:00:00"), at("2031-01-02T00:00:00"));
    CalendarZone { name: of.name().to_owned(), changes, now: offset_at(at("2026-11-20T12:00:00")) }
}

fn group() -> CalendarEvent {
    CalendarEvent {
        id: Id([0xab; 16]),
        title: "Group".into(),
        begins: moment("2026-12-01T18:30:00"),
        minutes: Some(90),
        repeats: Repeats::Never,
        until: None,
        place: None,
        notes: None,
        remind: None,
    }
}

fn written(event: &CalendarEvent, zone: Option<&CalendarZone>) -> String {
    write_calendar(std::slice::from_ref(event), zone, moment("2026-11-20T12:00:00").and_utc())
}

fn as_others_read(file: &str) -> ICalendar {
    match Parser::new(file).entry() {
        Entry::ICalendar(calendar) => calendar,
        other => panic!("{other:?} in {file}"),
    }
}

fn parts(calendar: &ICalendar, kind: ICalendarComponentType) -> Vec<&ICalendarComponent> {
    calendar.components.iter().filter(|part| part.component_type == kind).collect()
}

fn text(part: &ICalendarComponent, property: &ICalendarProperty) -> Option<String> {
    part.property(property)?.values.first()?.as_text().map(str::to_owned)
}

/// The moments at which the event is, as another reader finds them, at most so many.
fn moments(file: &str, most: usize) -> Vec<String> {
    let dates = as_others_read(file).expand_dates(calcard::common::timezone::Tz::Floating, most);
    assert!(dates.errors.is_empty(), "{:?} in {file}", dates.errors);
    let mut moments: Vec<_> = dates.events.iter().map(|event| event.start.naive_utc().to_string()).collect();
    moments.sort();
    moments
}

#[test]
fn a_whole_file_is_written_line_by_line() {
    let full = CalendarEvent {
        repeats: Repeats::EveryTwoWeeks,
        until: parse_day("2027-06-01"),
        place: Some("Room 4; Main Street, upstairs".into()),
        notes: Some("Bring: my card\nAsk \\ tell".into()),
        remind: Some(30),
        ..group()
    };
    let dublin = CalendarZone {
        name: "Europe/Dublin".into(),
        changes: vec![
            OffsetChange { at: moment("2027-03-28T01:00:00"), before: 0, after: 60 },
            OffsetChange { at: moment("2027-10-31T02:00:00"), before: 60, after: 0 },
        ],
        now: 0,
    };
    let expected = "BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Steady//EN
CALSCALE:GREGORIAN
BEGIN:VTIMEZONE
TZID:Europe/Dublin
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0000
TZOFFSETTO:+0000
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20270328T010000
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20271031T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:abababababababababababababababab@steady
DTSTAMP:20261120T120000Z
DTSTART;TZID=Europe/Dublin:20261201T183000
DURATION:PT90M
RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270601T225959Z
SUMMARY:Group
LOCATION:Room 4\\; Main Street\\, upstairs
DESCRIPTION:Bring: my card\\nAsk \\\\ tell
CLASS:PRIVATE
BEGIN:VALARM
ACTION:DISPLAY
TRIGGER:-PT30M
DESCRIPTION:Group
END:VALARM
END:VEVENT
END:VCALENDAR
";
    assert_eq!(written(&full, Some(&dublin)), expected.replace('\n', "\r\n"));
}

#[test]
fn without_a_zone_the_times_float_and_what_is_not_known_is_not_there() {
    let file = written(&CalendarEvent { minutes: None, ..group() }, None);
    assert!(file.contains("\r\nDTSTART:20261201T183000\r\n"), "{file}");
    for absent in ["VTIMEZONE", "TZID", "RRULE", "DURATION", "LOCATION", "VALARM", "METHOD"] {
        assert!(!file.contains(absent), "{absent} in {file}");
    }
    let daily = CalendarEvent { repeats: Repeats::Daily, until: parse_day("2026-12-03"), ..group() };
    assert!(written(&daily, None).contains("\r\nRRULE:FREQ=DAILY;UNTIL=20261203T235959\r\n"));
    assert_eq!(
        moments(&written(&daily, None), 9),
        ["2026-12-01 18:30:00", "2026-12-02 18:30:00", "2026-12-03 18:30:00"]
    );
}

#[test]
fn a_calendar_without_events_is_a_calendar() {
    let file = write_calendar(&[], None, moment("2026-11-20T12:00:00").and_utc());
    assert_eq!(as_others_read(&file).components.len(), 1);
}

#[test]
fn an_alarm_shows_the_title_before_the_begin() {
    for minutes in [0, 5, 1440] {
        let file = written(&CalendarEvent { remind: Some(minutes), title: "A, b".into(), ..group() }, None);
        let calendar = as_others_read(&file);
        let [alarm] = parts(&calendar, ICalendarComponentType::VAlarm)[..] else { panic!("{file}") };
        let trigger = alarm.property(&ICalendarProperty::Trigger).unwrap().values.first();
        let Some(ICalendarValue::Duration(before)) = trigger else { panic!("{trigger:?}") };
        assert_eq!(before.as_seconds(), -60 * i64::from(minutes));
        assert_eq!(text(alarm, &ICalendarProperty::Description).as_deref(), Some("A, b"));
    }
}

/// Repeats go on at the same wall-clock time when the offset changes.
#[test]
fn what_repeats_keeps_its_time_of_day_through_a_change_of_the_offset() {
    let berlin = zone(Tz::Europe__Berlin);
    let event = |begins: &str, repeats, until: &str| CalendarEvent {
        begins: moment(begins),
        repeats,
        until: parse_day(until),
        ..group()
    };
    let weekly = event("2027-03-21T18:30:00", Repeats::Weekly, "2027-04-04");
    assert_eq!(
        moments(&written(&weekly, Some(&berlin)), 99),
        ["2027-03-21 17:30:00", "2027-03-28 16:30:00", "2027-04-04 16:30:00"]
    );
    let every_two_weeks = event("2027-10-20T08:00:00", Repeats::EveryTwoWeeks, "2027-11-18");
    assert_eq!(
        moments(&written(&every_two_weeks, Some(&berlin)), 99),
        ["2027-10-20 06:00:00", "2027-11-03 07:00:00", "2027-11-17 07:00:00"]
    );
    // A month without the day is left out.
    let monthly = event("2027-01-31T12:00:00", Repeats::Monthly, "2027-05-31");
    assert_eq!(
        moments(&written(&monthly, Some(&berlin)), 99),
        ["2027-01-31 11:00:00", "2027-03-31 10:00:00", "2027-05-31 10:00:00"]
    );
    let new_york = zone(Tz::America__New_York);
    let daily = event("2026-10-31T23:45:00", Repeats::Daily, "2026-11-02");
    assert_eq!(
        moments(&written(&daily, Some(&new_york)), 99),
        ["2026-11-01 03:45:00", "2026-11-02 04:45:00", "2026-11-03 04:45:00"],
        "the last day counts to its end, by the clock of the zone"
    );
}

#[test]
fn what_goes_on_has_no_last_day() {
    let file = written(&CalendarEvent { repeats: Repeats::Weekly, ..group() }, Some(&zone(Tz::Asia__Kolkata)));
    assert!(file.contains("\r\nRRULE:FREQ=WEEKLY\r\n"), "{file}");
    assert_eq!(moments(&file, 500).len(), 500);
}

#[test]
fn long_lines_are_folded_between_letters() {
    for length in 60..90 {
        let title = format!("{}😀é{}", "x".repeat(length), "👩‍👩‍👧".repeat(20));
        let file = written(&CalendarEvent { title: title.clone(), ..group() }, None);
        assert!(file.split("\r\n").all(|line| line.len() <= LONGEST_LINE), "{file}");
        let calendar = as_others_read(&file);
        let [event] = parts(&calendar, ICalendarComponentType::VEvent)[..] else { panic!("{file}") };
        assert_eq!(text(event, &ICalendarProperty::Summary), Some(title));
    }
}

#[test]
fn control_characters_are_left_out() {
    let file = written(&CalendarEvent { title: "a\u{0}b\r\nEND:VEVENT\u{7f}\tc".into(), ..group() }, None);
    assert!(file.contains("\r\nSUMMARY:ab\\nEND:VEVENT\tc\r\n"), "{file}");
}

#[test]
fn the_ends_of_the_calendar_are_written() {
    for day in [NaiveDate::MIN, NaiveDate::MAX] {
        let begins = day.and_time(NaiveTime::MIN);
        let event = CalendarEvent { begins, repeats: Repeats::Daily, until: Some(day), ..group() };
        for zone in [zone(Tz::America__New_York), zone(Tz::Asia__Kolkata)] {
            assert!(written(&event, Some(&zone)).ends_with("END:VCALENDAR\r\n"));
        }
    }
}

proptest! {
    #[test]
    fn texts_are_read_elsewhere_as_they_were_written(
        title in "[^\\s\\pC]([^\\pC]|[\\\\,;:\"]){0,120}[^\\s\\pC]",
        place in proptest::option::of("[^\\s\\pC]([^\\pC]|[\\\\,;]){0,80}[^\\s\\pC]"),
        notes in proptest::option::of("[^\\s\\pC]([^\\pC]|[\\\\,;\n]){0,300}[^\\s\\pC]"),
    ) {
        let event = CalendarEvent { title, place, notes, remind: Some(10), ..group() };
        let file = written(&event, None);
        prop_assert!(file.split("\r\n").all(|line| line.len() <= LONGEST_LINE), "{}", file);
        let calendar = as_others_read(&file);
        let [read] = parts(&calendar, ICalendarComponentType::VEvent)[..] else { panic!("{file}") };
        prop_assert_eq!(text(read, &ICalendarProperty::Summary), Some(event.title));
        prop_assert_eq!(text(read, &ICalendarProperty::Location), event.place);
        prop_assert_eq!(text(read, &ICalendarProperty::Description), event.notes);
    }
}
