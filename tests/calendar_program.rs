//! Calendar files and the program `khal`, which is not ours: it finds each appointment at its time, whatever the zone of
//! the machine, on both sides of the night in which the clock changes, and with its words as they were.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::{
    env, fs,
    path::PathBuf,
    process::{self, Command},
};

use chrono::{DateTime, NaiveDateTime, Offset, TimeZone, Utc};
use chrono_tz::{Europe::Berlin, Tz};
use steady::domain::{Id, Repeats, offset_changes, parse_day};
use steady::vault::{CalendarEvent, CalendarZone, write_calendar};

/// A calendar in a folder that is gone after the test.
struct Calendar(PathBuf);

impl Calendar {
    /// An empty one on a machine in this zone.
    fn new(name: &str, zone: &str) -> Self {
        let folder = env::temp_dir().join(format!("steady-calendar-{}-{name}", process::id()));
        fs::create_dir_all(folder.join("events")).unwrap();
        let (day, time) = ("%Y-%m-%d", "%H:%M");
        let path = folder.display();
        let configuration = format!(
            "[calendars]\n[[phone]]\npath = {path}/events\n[sqlite]\npath = {path}/khal.db\n\
             [locale]\nlocal_timezone = {zone}\ndefault_timezone = {zone}\ntimeformat = {time}\n\
             dateformat = {day}\nlongdateformat = {day}\ndatetimeformat = {day} {time}\nlongdatetimeformat = {day} {time}\n"
        );
        fs::write(folder.join("config"), configuration).unwrap();
        Self(folder)
    }

    fn khal(&self, words: &[&str]) -> String {
        let mut command = Command::new("khal");
        command.arg("--config").arg(self.0.join("config")).args(words).env("LC_ALL", "C.UTF-8");
        let answer = command.output().expect("the program khal: scripts/set-up.sh --tests installs it");
        let said = String::from_utf8_lossy(&answer.stderr);
        assert!(answer.status.success() && !said.contains("ERROR"), "{said}");
        String::from_utf8(answer.stdout).unwrap()
    }

    fn bring_in(&self, file: &str) {
        let path = self.0.join("appointments.ics");
        fs::write(&path, file).unwrap();
        self.khal(&["import", "--batch", path.to_str().unwrap()]);
    }

    /// What the program tells of each event from a day on, in this form, in the order of time.
    fn events(&self, form: &str, from: &str, days: u32) -> Vec<String> {
        let (end, days) = ("\u{1f}", format!("{days}d"));
        let listed = self.khal(&["list", "--format", &format!("{form}{end}"), "--day-format", "", from, &days]);
        let events = listed.split(end).map(|event| event.trim_start_matches('\n').to_owned());
        events.filter(|event| !event.trim().is_empty()).collect()
    }
}

impl Drop for Calendar {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

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

/// A group on five Tuesdays at half past six in the evening; the clock goes back between the second and the third.
fn group() -> CalendarEvent {
    CalendarEvent {
        id: Id([0xab; 16]),
        title: "Group; \"Tuesday\", with Ana \\ Ben".into(),
        begins: moment("2026-10-13T18:30:00"),
        minutes: Some(45),
        repeats: Repeats::Weekly,
        until: parse_day("2026-11-10"),
        place: Some("Room 4, upstairs".into()),
        notes: Some("Bring: my card\nAsk about sleep, näher".into()),
        remind: Some(30),
    }
}

fn file(zone: Option<&CalendarZone>) -> String {
    write_calendar(&[group()], zone, moment("2026-10-01T12:00:00").and_utc())
}

#[test]
fn a_group_stays_at_its_time_when_the_clock_changes() {
    let calendar = Calendar::new("at-home", "Europe/Berlin");
    calendar.bring_in(&file(Some(&zone(Berlin))));
    let days = ["2026-10-13", "2026-10-20", "2026-10-27", "2026-11-03", "2026-11-10"];
    let expected = days.map(|day| format!("{day} 18:30 to {day} 19:15"));
    assert_eq!(calendar.events("{start-long} to {end-long}", "2026-10-01", 90), expected);
}

#[test]
fn on_a_journey_it_is_at_the_time_that_it_is_at_home() {
    let calendar = Calendar::new("on-a-journey", "America/New_York");
    calendar.bring_in(&file(Some(&zone(Berlin))));
    // New York turns its clock back a week after Berlin.
    let times = ["10-13 12:30", "10-20 12:30", "10-27 13:30", "11-03 12:30", "11-10 12:30"];
    let expected = times.map(|time| format!("2026-{time}"));
    assert_eq!(calendar.events("{start-long}", "2026-10-01", 90), expected);
}

#[test]
fn without_a_zone_it_is_at_its_time_wherever_the_calendar_is() {
    let calendar = Calendar::new("anywhere", "Asia/Kolkata");
    calendar.bring_in(&file(None));
    let expected = ["10-13", "10-20", "10-27", "11-03", "11-10"].map(|day| format!("2026-{day} 18:30"));
    assert_eq!(calendar.events("{start-long}", "2026-10-01", 90), expected);
}

#[test]
fn its_words_arrive_as_they_were() {
    let calendar = Calendar::new("words", "Europe/Berlin");
    calendar.bring_in(&file(Some(&zone(Berlin))));
    let group = group();
    let expected = [group.title, group.place.unwrap(), group.notes.unwrap()].join("|");
    assert_eq!(calendar.events("{title}|{location}|{description}", "2026-10-13", 1), [expected]);
}
