//! Appointments, in words.

use chrono::{NaiveDate, NaiveDateTime};

use super::{clock_time, date, day};
use crate::{domain::Repeats, i18n::*};

/// How often an appointment comes again; `None` for one that does not.
pub fn repeats(locale: Locale, repeats: Repeats) -> Option<&'static str> {
    Some(match repeats {
        Repeats::Never => return None,
        Repeats::Daily => td_string!(locale, appointments.daily),
        Repeats::Weekly => td_string!(locale, appointments.weekly),
        Repeats::EveryTwoWeeks => td_string!(locale, appointments.every_two_weeks),
        Repeats::Monthly => td_string!(locale, appointments.monthly),
    })
}

/// When an appointment is: "Tomorrow, 18:30".
pub fn appointment_time(locale: Locale, at: NaiveDateTime, today: NaiveDate) -> String {
    let day = if Some(at.date()) == today.succ_opt() {
        td_string!(locale, appointments.tomorrow).to_owned()
    } else if at.date() > today {
        date(locale, at.date(), today)
    } else {
        day(locale, at.date(), today)
    };
    let time = clock_time(locale, at);
    td_string!(locale, appointments.when, day = day.as_str(), time = time.as_str()).to_string()
}

/// How long it takes.
pub fn minutes(locale: Locale, minutes: u16) -> String {
    counted!(locale, appointments.minutes_long, count = minutes)
}

/// Whether the person was there.
pub fn visit(locale: Locale, was_there: bool) -> &'static str {
    if was_there { td_string!(locale, appointments.was_there) } else { td_string!(locale, appointments.missed) }
}
