//! A file of events for the phone's own calendar, as iCalendar (RFC 5545), which calendars of all makers read.
//!
//! The lines are written here, as those of vCards are: `calcard`, which reads both, knows far more than these few
//! properties, and its writer would add all of that to the app. Tests read with it what is written here.

#[cfg(test)]
mod tests;
mod zone;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, Timelike, Utc};

use super::content_lines::{escaped, push_line};
use crate::domain::{Id, Repeats};

pub use zone::CalendarZone;

/// An event of a calendar file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEvent {
    /// The identity, by which a calendar tells an event that it has already.
    pub id: Id,
    /// The title; the caller decides how much it says.
    pub title: String,
    /// When it begins, the first time, by the wall clock.
    pub begins: NaiveDateTime,
    /// How long it takes, in minutes.
    pub minutes: Option<u16>,
    /// How often it comes again.
    pub repeats: Repeats,
    /// The last day on which it comes; `None` while it goes on.
    pub until: Option<NaiveDate>,
    /// Where it is; `None` where the title is discreet.
    pub place: Option<String>,
    /// What else is to be known; `None` where the title is discreet.
    pub notes: Option<String>,
    /// How many minutes before its begin the calendar reminds of it.
    pub remind: Option<u16>,
}

/// A file with these events. Their times are meant in the zone; without one, in whatever zone the calendar is in.
pub fn write_calendar(events: &[CalendarEvent], zone: Option<&CalendarZone>, stamp: DateTime<Utc>) -> String {
    let mut file = String::new();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Steady//EN", "CALSCALE:GREGORIAN"] {
        push_line(&mut file, line);
    }
    if let Some(zone) = zone {
        zone.write(&mut file);
    }
    let stamp = date_time(stamp.naive_utc());
    for event in events {
        event.write(&mut file, zone, &stamp);
    }
    push_line(&mut file, "END:VCALENDAR");
    file
}

impl CalendarEvent {
    fn write(&self, file: &mut String, zone: Option<&CalendarZone>, stamp: &str) {
        let title = escaped(&self.title);
        let begins = date_time(self.begins);
        push_line(file, "BEGIN:VEVENT");
        push_line(file, &format!("UID:{}@steady", self.id));
        push_line(file, &format!("DTSTAMP:{stamp}Z"));
        match zone {
            Some(zone) => push_line(file, &format!("DTSTART;TZID={}:{begins}", zone.name)),
            None => push_line(file, &format!("DTSTART:{begins}")),
        }
        if let Some(minutes) = self.minutes {
            push_line(file, &format!("DURATION:PT{minutes}M"));
        }
        if let Some(rule) = self.rule(zone) {
            push_line(file, &format!("RRULE:{rule}"));
        }
        push_line(file, &format!("SUMMARY:{title}"));
        for (name, text) in [("LOCATION", &self.place), ("DESCRIPTION", &self.notes)] {
            if let Some(text) = text {
                push_line(file, &format!("{name}:{}", escaped(text)));
            }
        }
        // Whoever else sees the calendar sees that the time is taken, and no more (RFC 5545, 3.8.1.3).
        push_line(file, "CLASS:PRIVATE");
        if let Some(minutes) = self.remind {
            push_line(file, "BEGIN:VALARM");
            push_line(file, "ACTION:DISPLAY");
            push_line(file, &format!("TRIGGER:-PT{minutes}M"));
            push_line(file, &format!("DESCRIPTION:{title}"));
            push_line(file, "END:VALARM");
        }
        push_line(file, "END:VEVENT");
    }

    /// How it comes again; `None` when it is once. A month without its day is left out, by the rule for all readers.
    fn rule(&self, zone: Option<&CalendarZone>) -> Option<String> {
        let rule = match self.repeats {
            Repeats::Never => return None,
            Repeats::Daily => "FREQ=DAILY",
            Repeats::Weekly => "FREQ=WEEKLY",
            Repeats::EveryTwoWeeks => "FREQ=WEEKLY;INTERVAL=2",
            Repeats::Monthly => "FREQ=MONTHLY",
        };
        Some(match (self.until, zone) {
            (None, _) => rule.to_owned(),
            // In UTC where the begin is in a zone, by the wall clock where it is not (RFC 5545, 3.3.10).
            (Some(day), Some(zone)) => format!("{rule};UNTIL={}Z", date_time(zone.end_of(day))),
            (Some(day), None) => format!("{rule};UNTIL={}", date_time(zone::last_second(day))),
        })
    }
}

/// A date and a time such as `20261201T183000`.
fn date_time(moment: NaiveDateTime) -> String {
    let (day, time) = (moment.date(), moment.time());
    let (year, month, day) = (day.year(), day.month(), day.day());
    format!("{year:04}{month:02}{day:02}T{:02}{:02}{:02}", time.hour(), time.minute(), time.second())
}
