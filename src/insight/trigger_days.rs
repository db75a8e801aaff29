//! Triggers: on how many days each was noted, and how strong cravings were then and on other days.

use chrono::NaiveDate;

use super::{ENOUGH_DAYS, Rows, Span, WithAndWithout, Within};
use crate::domain::{Strength, TriggerId};

/// The last days that are looked at, today among them.
const TRIGGER_SPAN: u32 = 90;

/// One trigger: the days with it, among those with a check-in or a note on having used.
pub type TriggerDays = WithAndWithout<TriggerId>;

/// The triggers and the strongest craving of one day.
#[derive(Default)]
struct Noted<'row> {
    triggers: Vec<&'row TriggerId>,
    strongest: Option<Strength>,
}

/// The triggers that were noted on at least [`ENOUGH_DAYS`] of the last days, those of the most days first.
pub fn trigger_days(rows: &Rows, today: NaiveDate) -> Vec<TriggerDays> {
    let mut all = trigger_days_within(&rows.within(Span::of_days(TRIGGER_SPAN, today)));
    all.retain(|found| found.days >= ENOUGH_DAYS);
    all
}

/// All triggers that were noted in a span, those of the most days first.
pub fn trigger_days_within(within: &Within<'_>) -> Vec<TriggerDays> {
    let mut noted: Vec<(NaiveDate, Noted<'_>)> = Vec::new();
    for (on, row) in within.days() {
        if let Some(triggers) = row.triggers.as_deref() {
            // Rows follow each other in time, so that a day is found at the end.
            let place = noted.iter().rposition(|(day, _)| *day == on).unwrap_or_else(|| {
                noted.push((on, Noted::default()));
                noted.len() - 1
            });
            let (_, day) = &mut noted[place];
            day.triggers.extend(triggers);
            day.strongest = day.strongest.max(row.craving);
        }
    }
    // Years of days are asked for each trigger.
    let mut noted: Vec<Noted<'_>> = noted.into_iter().map(|(_, day)| day).collect();
    for day in &mut noted {
        day.triggers.sort_unstable();
        day.triggers.dedup();
    }
    let mut triggers: Vec<&TriggerId> = noted.iter().flat_map(|day| day.triggers.iter().copied()).collect();
    triggers.sort_unstable();
    triggers.dedup();
    let days_of = |trigger: &TriggerId| {
        WithAndWithout::of(trigger.clone(), noted.iter().map(|day| (day.triggers.contains(&trigger), day.strongest)))
    };
    let mut all: Vec<_> = triggers.into_iter().map(days_of).collect();
    all.sort_unstable_by(|one, other| (other.days, &one.what).cmp(&(one.days, &other.what)));
    all
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Datelike, TimeDelta};

    use super::*;
    use crate::insight::{Row, Typical};

    fn typical(low: u8, middle: u8, high: u8) -> Option<Typical<Strength>> {
        let [low, middle, high] = [low, middle, high].map(|strength| Strength::new(strength).unwrap());
        Some(Typical { low, middle, high })
    }

    fn trigger_days(rows: &[Row], today: NaiveDate) -> Vec<TriggerDays> {
        super::trigger_days(&Rows::new(rows.to_vec(), 0), today)
    }

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 27).unwrap()
    }

    fn row(ago: i64, triggers: &[&str], craving: Option<u8>) -> Row {
        let on = today() - TimeDelta::days(ago);
        let at = format!("{:04}-{:02}-{:02}T20:00:00+01:00", on.year(), on.month(), on.day());
        Row {
            craving: craving.map(|craving| Strength::new(craving).unwrap()),
            triggers: Some(triggers.iter().map(|slug| TriggerId::new(slug).unwrap()).collect()),
            ..Row::of_time(DateTime::parse_from_rfc3339(&at).unwrap())
        }
    }

    #[test]
    fn days_count_once_and_the_days_without_stand_beside() {
        let mut rows: Vec<_> =
            (0..6).flat_map(|ago| [row(ago, &["stress"], Some(8)), row(ago, &["stress"], Some(2))]).collect();
        rows.extend((6..10).map(|ago| row(ago, &["alone"], Some(3))));
        rows.extend([
            row(10, &[], None),
            row(i64::from(TRIGGER_SPAN), &["stress"], Some(1)),
            row(-1, &["stress"], Some(1)),
        ]);
        // A hard moment asks for no triggers, so it is neither a day with one nor a day without.
        rows.push(Row { triggers: None, ..row(20, &[], Some(10)) });
        let found = TriggerDays {
            what: TriggerId::new("stress").unwrap(),
            days: 6,
            of: 11,
            craving: typical(8, 8, 8),
            craving_without: typical(3, 3, 3),
        };
        assert_eq!(trigger_days(&rows, today()), [found], "four days alone are too few");
    }

    #[test]
    fn without_ratings_there_is_no_strength() {
        let rows: Vec<_> = (0..5).map(|ago| row(ago, &["pain"], None)).collect();
        let found = trigger_days(&rows, today());
        assert_eq!((found[0].days, found[0].craving, found[0].craving_without), (5, None, None));
        assert_eq!(trigger_days(&[], today()), []);
    }

    #[test]
    fn within_a_span_a_trigger_of_one_day_counts_and_other_days_do_not() {
        let rows =
            [row(0, &["pain"], Some(4)), row(3, &["alone"], None), row(3, &["alone"], None), row(14, &["pain"], None)];
        let found = trigger_days_within(&Span::of_weeks(2, today()).of(&rows));
        let days: Vec<_> = found.iter().map(|one| (one.what.as_str(), one.days, one.of)).collect();
        assert_eq!(days, [("alone", 1, 2), ("pain", 1, 2)]);
    }
}
