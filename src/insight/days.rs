//! Days at a glance: what was noted on each.

use chrono::NaiveDate;

use super::{Row, Rows, Span, median::median};
use crate::domain::{Kind, Mood, Strength, day_of};

/// A summary of the entries of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The local day.
    pub on: NaiveDate,
    /// Number of entries.
    pub entries: usize,
    /// The median of its moods; of two in the middle, the lower one.
    pub mood: Option<Mood>,
    /// Its strongest craving.
    pub strongest: Option<Strength>,
    /// Number of hard moments.
    pub hard_moments: usize,
    /// Whether a use was noted.
    pub used: bool,
}

/// The last days up to today, the earliest first; a day without notes is there too.
pub fn last_days(rows: &Rows, today: NaiveDate, count: u32) -> Vec<Day> {
    let Span { first, last } = Span::of_days(count, today);
    days(rows.since(first), first, last)
}

/// Every day from the first to the last, the earliest first; a day without notes is there too.
pub fn days(rows: &[Row], first: NaiveDate, last: NaiveDate) -> Vec<Day> {
    let blank = |on| Day { on, entries: 0, mood: None, strongest: None, hard_moments: 0, used: false };
    let mut days: Vec<Day> = first.iter_days().take_while(|day| *day <= last).map(blank).collect();
    // Years of rows are looked through once, not once for each day.
    let mut moods: Vec<Vec<Mood>> = vec![Vec::new(); days.len()];
    for row in rows {
        let Ok(place) = usize::try_from((day_of(row.at) - first).num_days()) else { continue };
        let (Some(day), Some(moods)) = (days.get_mut(place), moods.get_mut(place)) else { continue };
        day.entries += 1;
        day.strongest = day.strongest.max(row.craving);
        day.hard_moments += usize::from(row.kind == Kind::HardMoment);
        day.used |= row.kind == Kind::Used;
        moods.extend(row.mood);
    }
    for (day, moods) in days.iter_mut().zip(moods) {
        day.mood = median(moods);
    }
    days
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Datelike};
    use proptest::{collection::vec, prelude::*, sample::select};

    use super::*;

    fn row(at: &str, mood: Option<Mood>, craving: Option<u8>) -> Row {
        let at = DateTime::parse_from_rfc3339(at).unwrap();
        Row { mood, craving: craving.and_then(|craving| Strength::new(craving).ok()), ..Row::of_time(at) }
    }

    fn last_days(rows: &[Row], today: NaiveDate, count: u32) -> Vec<Day> {
        super::last_days(&Rows::new(rows.to_vec(), 0), today, count)
    }

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 27).unwrap()
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
        let days = last_days(&rows, today(), 3);
        assert_eq!(
            days.iter().map(|day| day.on).collect::<Vec<_>>(),
            [25, 26, 27].map(|day| today().with_day(day).unwrap())
        );
        assert_eq!((days[0].mood, days[0].strongest, days[0].entries), (None, None, 0));
        assert_eq!((days[1].mood, days[1].strongest), (Some(Mood::Low), None), "of two, the lower one");
        assert_eq!((days[2].mood, days[2].strongest), (Some(Mood::Okay), Strength::new(9).ok()));
        assert_eq!(days[2].entries, 4);
    }

    #[test]
    fn hard_moments_are_counted_and_a_use_is_known() {
        let at = |text, kind| Row { kind, ..row(text, None, None) };
        let rows = [
            at("2026-11-26T22:00:00+01:00", Kind::HardMoment),
            at("2026-11-26T23:59:59+01:00", Kind::HardMoment),
            at("2026-11-27T00:00:00+01:00", Kind::Used),
            at("2026-11-28T00:00:00+01:00", Kind::Used),
        ];
        let days = last_days(&rows, today(), 2);
        assert_eq!((days[0].hard_moments, days[0].used), (2, false));
        assert_eq!((days[1].hard_moments, days[1].used, days[1].entries), (0, true, 1));
        assert_eq!(days.len(), 2, "what lies ahead is in no day");
    }

    #[test]
    fn a_day_with_an_hour_more_or_less_is_one_day() {
        // Berlin, 25 October 2026: 25 hours.
        let rows = [
            row("2026-10-25T00:00:00+02:00", Some(Mood::Low), None),
            row("2026-10-25T02:30:00+02:00", Some(Mood::Low), None),
            row("2026-10-25T02:30:00+01:00", Some(Mood::Low), None),
            row("2026-10-25T23:59:59+01:00", Some(Mood::Low), None),
        ];
        let day = NaiveDate::from_ymd_opt(2026, 10, 25).unwrap();
        assert_eq!(days(&rows, day, day)[0].entries, 4);
    }

    proptest! {
        #[test]
        fn the_middle_mood_is_that_of_the_sorted_moods(moods in vec(select(Mood::ALL.to_vec()), 0..9)) {
            let rows: Vec<Row> = moods.iter().map(|mood| row("2026-11-27T08:00:00+01:00", Some(*mood), None)).collect();
            prop_assert_eq!(days(&rows, today(), today())[0].mood, crate::insight::median::median(moods));
        }
    }
}
