//! Dates and times as people and programs write them. What fits no reading is no date: nothing is guessed for a line.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};

/// When something was noted, as far as a file tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// An instant.
    Instant(DateTime<Utc>),
    /// A date and a time of the clock on the wall.
    Local(NaiveDateTime),
    /// A day without a time.
    Day(NaiveDate),
}

/// The order of day, month and year in the dates of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateOrder {
    /// 2026-11-20.
    #[default]
    YearFirst,
    /// 20.11.2026.
    DayFirst,
    /// 11/20/2026.
    MonthFirst,
}

impl DateOrder {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::YearFirst, Self::DayFirst, Self::MonthFirst];
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A date, and the time when one stands behind it.
pub fn date_and_time(text: &str, order: DateOrder) -> Option<When> {
    let text = text.trim();
    if order == DateOrder::YearFirst
        && let Ok(instant) = DateTime::parse_from_rfc3339(text)
    {
        return Some(When::Instant(instant.to_utc()));
    }
    if let Some(day) = date(text, order) {
        return Some(When::Day(day));
    }
    let (day, clock) = text.split_once(['T', ' '])?;
    Some(When::Local(date(day.trim_end_matches(','), order)?.and_time(time(clock)?)))
}

/// A date in numbers, such as `2026-11-20`, `20.11.2026` or `11/20/26`.
fn date(text: &str, order: DateOrder) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.trim().trim_end_matches('.').split(['-', '/', '.']).map(str::trim).collect();
    let [first, second, third] = parts[..] else { return None };
    let (year, month, day) = match order {
        DateOrder::YearFirst => (first, second, third),
        DateOrder::DayFirst => (third, second, first),
        DateOrder::MonthFirst => (third, first, second),
    };
    let number =
        |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<u32>().ok()).flatten();
    let year = match (year.len(), order) {
        (4, _) => number(year)?,
        (2, DateOrder::DayFirst | DateOrder::MonthFirst) => 2000 + number(year)?,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, number(month)?, number(day)?)
}

/// A day with its month in English, such as `18 May` or `December 9`, in a year.
pub fn named_day(text: &str, year: &str) -> Option<NaiveDate> {
    let (first, second) = text.trim().split_once(' ')?;
    let month = |text: &str| {
        let text = text.to_ascii_lowercase();
        let is_it = |name: &&str| **name == text || (text.len() >= 3 && name.starts_with(&text));
        MONTHS.iter().position(is_it).and_then(|place| u32::try_from(place + 1).ok())
    };
    let (month, day) = match (month(first), month(second)) {
        (Some(month), None) => (month, second),
        (None, Some(month)) => (month, first),
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year.trim().parse().ok()?, month, day.trim_matches(['.', ',']).parse().ok()?)
}

/// A time of day: `21:15`, `21:15:30`, `9:15 PM`, `9 pm`, `21.15`.
pub fn time(text: &str) -> Option<NaiveTime> {
    // Phones put other spaces before "PM".
    let text = text.trim().replace(['\u{202F}', '\u{A0}'], " ").to_ascii_lowercase();
    let half = |suffixes: [&str; 2]| suffixes.iter().find_map(|suffix| text.strip_suffix(suffix));
    let (clock, after_noon) = match (half(["am", "a.m."]), half(["pm", "p.m."])) {
        (Some(clock), _) => (clock, Some(false)),
        (_, Some(clock)) => (clock, Some(true)),
        _ => (text.as_str(), None),
    };
    let mut numbers = Vec::new();
    for part in clock.trim().split([':', '.']) {
        numbers.push((part.len() <= 2).then(|| part.parse::<u32>().ok()).flatten()?);
    }
    let (hour, minute, second) = match (numbers[..].first_chunk::<2>(), &numbers[..]) {
        (_, [hour]) if after_noon.is_some() => (*hour, 0, 0),
        (_, [hour, minute]) => (*hour, *minute, 0),
        (_, [hour, minute, second]) => (*hour, *minute, *second),
        _ => return None,
    };
    let hour = match after_noon {
        None => hour,
        Some(_) if hour > 12 => return None,
        Some(true) => hour % 12 + 12,
        Some(false) => hour % 12,
    };
    NaiveTime::from_hms_opt(hour, minute, second)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, order: DateOrder) -> String {
        match date_and_time(text, order) {
            None => "none".into(),
            Some(When::Instant(instant)) => instant.to_rfc3339(),
            Some(When::Local(local)) => local.to_string(),
            Some(When::Day(day)) => day.to_string(),
        }
    }

    #[test]
    fn dates_are_read_in_the_order_of_the_file_alone() {
        use DateOrder::{DayFirst, MonthFirst, YearFirst};
        for (text, order, read) in [
            ("2026-11-20", YearFirst, "2026-11-20"),
            ("2026/1/2", YearFirst, "2026-01-02"),
            ("2026-11-20 21:15", YearFirst, "2026-11-20 21:15:00"),
            ("2026-11-20T21:15:30", YearFirst, "2026-11-20 21:15:30"),
            ("2026-11-20T21:15:30+01:00", YearFirst, "2026-11-20T20:15:30+00:00"),
            ("20.11.2026", DayFirst, "2026-11-20"),
            ("20.11.26, 21:15", DayFirst, "2026-11-20 21:15:00"),
            ("03/04/2026", DayFirst, "2026-04-03"),
            ("03/04/2026", MonthFirst, "2026-03-04"),
            ("11/20/2026 9:15 PM", MonthFirst, "2026-11-20 21:15:00"),
            ("11/20/2026", DayFirst, "none"),
            ("11/20/2026", YearFirst, "none"),
            ("2026-11-20", DayFirst, "none"),
            ("26-11-20", YearFirst, "none"),
            ("2026-02-30", YearFirst, "none"),
            ("2026-11", YearFirst, "none"),
            ("2026-11-20 late", YearFirst, "none"),
            ("+026-11-20", YearFirst, "none"),
            ("yesterday", YearFirst, "none"),
            ("", YearFirst, "none"),
        ] {
            assert_eq!(told(text, order), read, "{text:?} {order:?}");
        }
    }

    #[test]
    fn times_are_read_with_twelve_and_with_twenty_four_hours() {
        for (text, read) in [
            ("21:15", Some((21, 15))),
            ("9:15 PM", Some((21, 15))),
            ("9:15\u{202F}pm", Some((21, 15))),
            ("12:05 am", Some((0, 5))),
            ("12:05 p.m.", Some((12, 5))),
            ("9 pm", Some((21, 0))),
            ("21.15", Some((21, 15))),
            ("21:15:59", Some((21, 15))),
            ("24:00", None),
            ("13:00 pm", None),
            ("9", None),
            ("9:155", None),
            ("", None),
        ] {
            let told = time(text).map(|time| (chrono::Timelike::hour(&time), chrono::Timelike::minute(&time)));
            assert_eq!(told, read, "{text:?}");
        }
    }

    #[test]
    fn a_named_month_is_read_on_either_side() {
        for text in ["18 May", "May 18", "may 18,"] {
            assert_eq!(named_day(text, "2018").map(|day| day.to_string()).as_deref(), Some("2018-05-18"), "{text}");
        }
        assert_eq!(named_day("Sept 9", "2018").map(|day| day.to_string()).as_deref(), Some("2018-09-09"));
        for (text, year) in
            [("18 Mai", "2018"), ("31 June", "2018"), ("18 May", "?"), ("May", "2018"), ("ma 1", "2018")]
        {
            assert_eq!(named_day(text, year), None, "{text}");
        }
    }
}
