//! Habits, sleep and medicines: on how many days each was noted, and how strong cravings were then and on other days.

use chrono::NaiveDate;

use super::{ENOUGH_DAYS, Rows, Span, WithAndWithout};
use crate::domain::{DoseHow, HabitId, Id, SleptHours, Strength};

/// The last days that are looked at, today among them.
const HABIT_SPAN: u32 = 90;

/// The fewest hours of a long night: as many as adults are advised to sleep (doi:10.5665/sleep.4716).
pub const LONG_NIGHT: u8 = 7;

/// What a day can have.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OfDay {
    /// A night of at least [`LONG_NIGHT`] hours.
    LongNight,
    /// A habit.
    Habit(HabitId),
    /// A dose of a medicine that was taken.
    Medicine(Id),
}

/// What one day has, with its strongest craving.
#[derive(Default)]
struct Day<'row> {
    strongest: Option<Strength>,
    habits: Option<&'row [HabitId]>,
    slept: Option<SleptHours>,
    doses: Vec<(Id, DoseHow)>,
}

/// Sleep, the medicines and the habits that were noted on at least [`ENOUGH_DAYS`] of the last days, sleep first, then those of the
/// most days.
///
/// A medicine is compared on the days on which a dose of it was noted, taken or skipped.
///
/// A habit is compared from the first day on that has it: before, it may not have been there to be noted. Days without a
/// note about them are no days without a habit.
pub fn habit_days(rows: &Rows, today: NaiveDate) -> Vec<WithAndWithout<OfDay>> {
    let within = rows.within(Span::of_days(HABIT_SPAN, today));
    let mut days: Vec<(NaiveDate, Day<'_>)> = Vec::new();
    for (on, row) in within.days() {
        // Rows follow each other in time, so that a day is found at the end.
        let place = days.iter().rposition(|(day, _)| *day == on).unwrap_or_else(|| {
            days.push((on, Day::default()));
            days.len() - 1
        });
        let (_, day) = &mut days[place];
        day.strongest = day.strongest.max(row.craving);
        day.habits = row.habits.as_deref().or(day.habits);
        day.slept = row.slept.or(day.slept);
        day.doses.extend(row.dose);
    }
    let nights = days.iter().filter_map(|(_, day)| Some((day.slept?.get() >= LONG_NIGHT, day.strongest)));
    let mut found = vec![WithAndWithout::of(OfDay::LongNight, nights)];
    let mut medicines: Vec<Id> = days.iter().flat_map(|(_, day)| &day.doses).map(|(id, _)| *id).collect();
    medicines.sort_unstable();
    medicines.dedup();
    for medicine in medicines {
        let each = days.iter().filter_map(|(_, day)| {
            let mut its = day.doses.iter().filter(|(id, _)| *id == medicine).map(|(_, how)| *how).peekable();
            its.peek()?;
            Some((its.any(|how| how == DoseHow::Taken), day.strongest))
        });
        found.push(WithAndWithout::of(OfDay::Medicine(medicine), each));
    }
    days.retain(|(_, day)| day.habits.is_some());
    let has = |day: &Day<'_>, habit: &HabitId| day.habits.is_some_and(|habits| habits.contains(habit));
    let mut habits: Vec<&HabitId> = days.iter().filter_map(|(_, day)| day.habits).flatten().collect();
    habits.sort_unstable();
    habits.dedup();
    for habit in habits {
        let since = days.iter().skip_while(|(_, day)| !has(day, habit));
        let each = since.map(|(_, day)| (has(day, habit), day.strongest));
        found.push(WithAndWithout::of(OfDay::Habit(habit.clone()), each));
    }
    found.retain(|compared| compared.days >= ENOUGH_DAYS);
    found.sort_unstable_by(|one, other| {
        let place = |it: &WithAndWithout<OfDay>| (it.what != OfDay::LongNight, usize::MAX - it.days);
        (place(one), &one.what).cmp(&(place(other), &other.what))
    });
    found
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta};

    use super::*;
    use crate::{domain::Kind, insight::Row};

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 27).unwrap()
    }

    fn at(ago: i64) -> DateTime<chrono::FixedOffset> {
        let noon = DateTime::parse_from_rfc3339("2026-11-27T12:00:00+01:00").unwrap();
        noon - TimeDelta::days(ago)
    }

    fn day(ago: i64, habits: &[&str], slept: Option<u8>) -> Row {
        Row {
            kind: Kind::Day,
            habits: Some(habits.iter().map(|slug| HabitId::new(slug).unwrap()).collect()),
            slept: slept.and_then(SleptHours::new),
            ..Row::of_time(at(ago))
        }
    }

    fn craving(ago: i64, strength: u8) -> Row {
        Row { craving: Strength::new(strength).ok(), ..Row::of_time(at(ago)) }
    }

    /// What it is, its days, of how many, and the craving in the middle with it and without it.
    type Found = (OfDay, usize, usize, Option<u8>, Option<u8>);

    fn found(rows: Vec<Row>) -> Vec<Found> {
        let middle = |typical: Option<super::super::Typical<Strength>>| typical.map(|typical| typical.middle.get());
        let found = habit_days(&Rows::new(rows, 0), today());
        found.into_iter().map(|it| (it.what, it.days, it.of, middle(it.craving), middle(it.craving_without))).collect()
    }

    fn habit(slug: &str) -> OfDay {
        OfDay::Habit(HabitId::new(slug).unwrap())
    }

    #[test]
    fn a_habit_is_compared_from_its_first_day_on_and_days_without_a_note_count_for_nothing() {
        let mut rows = Vec::new();
        for ago in 0..10 {
            rows.push(day(ago, if ago < 5 { &["meeting"] } else { &["water"] }, None));
            rows.push(craving(ago, if ago < 5 { 2 } else { 8 }));
        }
        // A day with a craving and no note about it.
        rows.push(craving(20, 10));
        let expected = [(habit("meeting"), 5, 5, Some(2), None), (habit("water"), 5, 10, Some(8), Some(2))];
        assert_eq!(found(rows), expected);
    }

    #[test]
    fn long_nights_stand_beside_short_ones_and_nights_that_nobody_noted_count_for_nothing() {
        let mut rows: Vec<Row> = (0..6).map(|ago| day(ago, &[], Some(7))).collect();
        rows.extend([day(6, &[], Some(6)), day(7, &[], None), craving(0, 3), craving(6, 9)]);
        assert_eq!(found(rows), [(OfDay::LongNight, 6, 7, Some(3), Some(9))]);
    }

    #[test]
    fn a_medicine_is_compared_on_the_days_on_which_a_dose_was_noted() {
        let medicine = Id([1; 16]);
        let dose = |ago: i64, how| Row { kind: Kind::Dose, dose: Some((medicine, how)), ..Row::of_time(at(ago)) };
        let mut rows = Vec::new();
        for ago in 0..8 {
            rows.push(dose(ago, if ago < 6 { DoseHow::Taken } else { DoseHow::Skipped }));
            rows.push(craving(ago, if ago < 6 { 2 } else { 7 }));
        }
        // One of two taken is a day with it; a day that nobody noted is none without.
        rows.extend([dose(0, DoseHow::Skipped), craving(20, 10)]);
        assert_eq!(found(rows), [(OfDay::Medicine(medicine), 6, 8, Some(2), Some(7))]);
    }

    #[test]
    fn four_days_are_too_few() {
        let rows = |days| (0..days).map(|ago| day(ago, &["food"], Some(8))).collect::<Vec<_>>();
        assert_eq!(found(rows(4)), []);
        assert_eq!(found(rows(5)).len(), 2);
        assert_eq!(found(Vec::new()), []);
    }
}
