//! Days at a glance: the mood and the strongest craving of each.

use chrono::{NaiveDate, TimeDelta};

use super::{Row, median::median, span::is_lately};
use crate::domain::{Mood, Strength, day_of};

/// A summary of the check-ins and hard moments of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The local day.
    pub on: NaiveDate,
    /// The median of its moods; of two in the middle, the lower one.
    pub mood: Option<Mood>,
    /// Its strongest craving.
    pub strongest: Option<Strength>,
}

/// The last days up to today, the earliest first; a day without notes is there too.
pub fn last_days(rows: &[Row], today: NaiveDate, count: i64) -> Vec<Day> {
    // Years of rows are looked through once, not once for each day.
    let late: Vec<_> =
        rows.iter().map(|row| (day_of(row.at), row)).filter(|(day, _)| is_lately(*day, today, count)).collect();
    let day = |ago: i64| {
        let on = today - TimeDelta::days(ago);
        let of_day = || late.iter().filter(|(day, _)| *day == on);
        Day {
            on,
            mood: median(of_day().filter_map(|(_, row)| row.mood).collect()),
            strongest: of_day().filter_map(|(_, row)| row.craving).max(),
        }
    };
    (0..count).rev().map(day).collect()
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Datelike};

    use super::*;

    fn row(at: &str, mood: Option<Mood>, craving: Option<u8>) -> Row {
        let at = DateTime::parse_from_rfc3339(at).unwrap();
        Row { mood, craving: craving.and_then(|craving| Strength::new(craving).ok()), ..Row::of_time(at) }
    }

    #[test]
    fn each_day_has_its_middle_mood_and_its_strongest_craving() {
        let rows = [
            row("2026-11-27T08:00:00+01:00", Some(Mood::Low), Some(2)),
            row("2026-11-27T12:00:00+01:00", Some(Mood::VeryGood), Some(6)),
            row("2026-11-27T20:00:00+01:00", Some(Mood::Okay), None),
            row("2026-11-27T22:00:00+01:00", None, Some(9)),
            // The same instant is another day where it was lived.
            row("2026-11-26T23:30:00-08:00", Some(Mood::Low), None),
            row("2026-11-26T10:00:00-08:00", Some(Mood::Good), None),
        ];
        let today = NaiveDate::from_ymd_opt(2026, 11, 27).unwrap();
        let days = last_days(&rows, today, 3);
        assert_eq!(
            days.iter().map(|day| day.on).collect::<Vec<_>>(),
            [25, 26, 27].map(|day| today.with_day(day).unwrap())
        );
        assert_eq!((days[0].mood, days[0].strongest), (None, None));
        assert_eq!((days[1].mood, days[1].strongest), (Some(Mood::Low), None), "of two, the lower one");
        assert_eq!((days[2].mood, days[2].strongest), (Some(Mood::Okay), Strength::new(9).ok()));
    }
}
