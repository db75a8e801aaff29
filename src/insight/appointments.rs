//! When appointments are: the next time, the last one, and what is due.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, TimeDelta};

use super::{Due, DueWhat, due::AFTER_MIDNIGHT};
use crate::domain::{Appointment, AppointmentList, Id, LocalTime, Repeats, Visit};

/// Months in which a day of the month is looked for: of two months in a row, one has a 31st.
const MONTHS_AHEAD: u32 = 3;

/// What was noted about an appointment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotedVisit {
    /// Its entry.
    pub entry: Id,
    /// What came of it.
    pub visit: Visit,
}

/// Where a time of an appointment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It has not begun.
    Ahead,
    /// It goes on: one may still join.
    GoingOn,
    /// It has ended.
    Over,
}

/// Minutes that an appointment is taken to last when nobody said how long it takes.
const USUAL_MINUTES: u16 = 60;

/// Where a time of an appointment stands at a moment, as the clock at its place shows both.
pub fn phase_of(appointment: &Appointment, at: NaiveDateTime, now: NaiveDateTime) -> Phase {
    let lasts = TimeDelta::minutes(appointment.minutes.unwrap_or(USUAL_MINUTES).into());
    if now < at {
        Phase::Ahead
    } else if now - at < lasts {
        Phase::GoingOn
    } else {
        Phase::Over
    }
}

/// The first time at or after a moment at which an appointment begins, as the clock at its place shows both.
pub fn next_of(appointment: &Appointment, from: NaiveDateTime) -> Option<NaiveDateTime> {
    let first = appointment.begins;
    if from <= first {
        return Some(first);
    }
    // The day of the moment, or the one after it when the time of day is over by then.
    let day = if from.time() <= first.time() { from.date() } else { from.date().checked_add_days(Days::new(1))? };
    let day = match appointment.repeats {
        Repeats::Never => return None,
        Repeats::Daily => day,
        Repeats::Weekly => on_or_after(first.date(), day, 7)?,
        Repeats::EveryTwoWeeks => on_or_after(first.date(), day, 14)?,
        Repeats::Monthly => in_a_month(first.date(), day)?,
    };
    appointment.until.is_none_or(|last| day <= last).then(|| day.and_time(first.time()))
}

/// The last time before a moment at which an appointment began.
pub fn last_of(appointment: &Appointment, before: NaiveDateTime) -> Option<NaiveDateTime> {
    let back = match appointment.repeats {
        Repeats::Never | Repeats::Daily => 2,
        Repeats::Weekly => 8,
        Repeats::EveryTwoWeeks => 15,
        // A 31st is at most two months away.
        Repeats::Monthly => 63,
    };
    let end = appointment.until.and_then(|last| last.checked_add_days(Days::new(1))?.and_hms_opt(0, 0, 0));
    let before = end.map_or(before, |end| end.min(before));
    let from = before.checked_sub_days(Days::new(back)).unwrap_or(NaiveDateTime::MIN);
    let mut last = None;
    let mut next = next_of(appointment, from);
    while let Some(at) = next.filter(|at| *at < before) {
        last = Some(at);
        next = next_of(appointment, at.checked_add_signed(TimeDelta::minutes(1))?);
    }
    last.or_else(|| (appointment.begins < before).then_some(appointment.begins))
}

/// The first day on or after another one that lies a number of periods of days behind the first.
fn on_or_after(first: NaiveDate, day: NaiveDate, period: i64) -> Option<NaiveDate> {
    let missing = (first - day).num_days().rem_euclid(period);
    day.checked_add_days(Days::new(missing.unsigned_abs()))
}

/// The first day on or after another one with the same day of the month as the first.
fn in_a_month(first: NaiveDate, day: NaiveDate) -> Option<NaiveDate> {
    let month = day.with_day(1)?;
    let months = (0..MONTHS_AHEAD).filter_map(|ahead| month.checked_add_months(Months::new(ahead)));
    months.filter_map(|month| month.with_day(first.day())).find(|found| *found >= day)
}

/// The appointments that are due: of each, the one that began and was not noted yet, or else the next one until the end
/// of tomorrow; by their time.
pub fn due_appointments(list: &AppointmentList, visits: &[NotedVisit], now: LocalTime) -> Vec<Due> {
    let local = now.naive_local();
    let is_noted =
        |id: Id, at: NaiveDateTime| visits.iter().any(|noted| noted.visit.appointment == id && noted.visit.due == at);
    let tomorrow = local.date().checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX);
    let mut due: Vec<Due> = list
        .all
        .iter()
        .filter_map(|appointment| {
            let is_open = |at: &NaiveDateTime| {
                (at.date() == local.date() || local - *at <= AFTER_MIDNIGHT) && !is_noted(appointment.id, *at)
            };
            let begun = last_of(appointment, local).filter(is_open);
            let is_near = |at: &NaiveDateTime| at.date() <= tomorrow && !is_noted(appointment.id, *at);
            let at = begun.or_else(|| next_of(appointment, local).filter(is_near))?;
            Some(Due { what: DueWhat::Appointment(appointment.id), at })
        })
        .collect();
    due.sort_unstable_by_key(|due| (due.at, due.what));
    due
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use proptest::{prelude::*, sample::select};

    use super::*;
    use crate::domain::{AppointmentDraft, Note};

    fn appointment(number: u8, begins: &str, repeats: Repeats, until: &str) -> Appointment {
        let (day, time) = begins.split_once('T').unwrap();
        let draft = AppointmentDraft {
            name: "Group".into(),
            day: day.into(),
            time: time.into(),
            repeats,
            until: until.into(),
            ..AppointmentDraft::default()
        };
        draft.finish(Id([number; 16])).unwrap()
    }

    fn next(begins: &str, repeats: Repeats, from: &str) -> Option<String> {
        let appointment = appointment(1, begins, repeats, "");
        next_of(&appointment, from.parse().unwrap()).map(|at| at.format("%Y-%m-%dT%H:%M").to_string())
    }

    #[test]
    fn the_next_time_follows_the_calendar() {
        let at = |text: &str| Some(text.to_owned());
        assert_eq!(next("2026-12-01T18:30", Repeats::Never, "2026-11-01T00:00:00"), at("2026-12-01T18:30"));
        assert_eq!(next("2026-12-01T18:30", Repeats::Never, "2026-12-01T18:31:00"), None);
        assert_eq!(next("2026-12-01T18:30", Repeats::Daily, "2026-12-01T18:30:00"), at("2026-12-01T18:30"));
        assert_eq!(next("2026-12-01T18:30", Repeats::Weekly, "2026-12-01T18:31:00"), at("2026-12-08T18:30"));
        assert_eq!(next("2026-12-01T18:30", Repeats::EveryTwoWeeks, "2026-12-09T00:00:00"), at("2026-12-15T18:30"));
        assert_eq!(next("2026-01-31T09:00", Repeats::Monthly, "2026-02-01T00:00:00"), at("2026-03-31T09:00"));
        assert_eq!(next("2024-02-29T09:00", Repeats::Monthly, "2026-02-01T00:00:00"), at("2026-03-29T09:00"));
        let ends = appointment(1, "2026-12-01T18:30", Repeats::Weekly, "2026-12-10");
        assert_eq!(next_of(&ends, "2026-12-08T18:31:00".parse().unwrap()), None);
    }

    /// Each day is looked at by itself.
    fn slow_times(appointment: &Appointment, days: i64) -> Vec<NaiveDateTime> {
        let first = appointment.begins.date();
        let is_day = |day: &NaiveDate| {
            let apart = (*day - first).num_days();
            let comes = match appointment.repeats {
                Repeats::Never => apart == 0,
                Repeats::Daily => true,
                Repeats::Weekly => apart % 7 == 0,
                Repeats::EveryTwoWeeks => apart % 14 == 0,
                Repeats::Monthly => day.day() == first.day(),
            };
            comes && appointment.until.is_none_or(|last| *day <= last)
        };
        let all = (0..days).map(|apart| first + TimeDelta::days(apart));
        all.filter(is_day).map(|day| day.and_time(appointment.begins.time())).collect()
    }

    proptest! {
        #[test]
        fn the_next_and_the_last_time_are_those_of_a_slow_search(
            day in 0_i64..800,
            minute in 0_i64..1440,
            repeats in select(Repeats::ALL.to_vec()),
            until in proptest::option::of(0_i64..120),
            from in 0_i64..(300 * 1440),
        ) {
            let begins: NaiveDateTime = "2023-11-01T00:00:00".parse().unwrap();
            let begins = begins + TimeDelta::days(day) + TimeDelta::minutes(minute);
            let until = until.filter(|_| repeats != Repeats::Never).map(|days| begins.date() + TimeDelta::days(days));
            let appointment = Appointment { begins, until, ..appointment(1, "2026-12-01T18:30", repeats, "") };
            let from = begins + TimeDelta::minutes(from - 1440);
            let all = slow_times(&appointment, 400);
            prop_assert_eq!(next_of(&appointment, from), all.iter().copied().find(|at| *at >= from));
            prop_assert_eq!(last_of(&appointment, from), all.iter().copied().rfind(|at| *at < from));
        }
    }

    fn said(list: &[Appointment], visits: &[NotedVisit], now: &str) -> Vec<String> {
        let list = AppointmentList { all: list.to_vec() };
        let due = due_appointments(&list, visits, DateTime::parse_from_rfc3339(now).unwrap());
        let number = |what| match what {
            DueWhat::Appointment(id) => id.0[0],
            other => panic!("{other:?}"),
        };
        due.into_iter().map(|due| format!("{} {}", number(due.what), due.at.format("%d %H:%M"))).collect()
    }

    fn noted(number: u8, due: &str) -> NotedVisit {
        let visit = Visit {
            appointment: Id([number; 16]),
            name: Note::new("Group").unwrap().unwrap(),
            due: due.parse().unwrap(),
            was_there: true,
            before: None,
            after: None,
            heard: None,
        };
        NotedVisit { entry: Id([9; 16]), visit }
    }

    #[test]
    fn what_began_and_what_comes_until_tomorrow_is_due_once_each() {
        let weekly = appointment(1, "2026-11-03T18:30", Repeats::Weekly, "");
        let daily = appointment(2, "2026-11-20T07:00", Repeats::Daily, "");
        let once = appointment(3, "2026-11-26T09:00", Repeats::Never, "");
        let all = [weekly, daily, once];
        assert_eq!(said(&all, &[], "2026-11-23T12:00:00+01:00"), ["2 23 07:00", "1 24 18:30"]);
        let visits = [noted(2, "2026-11-23T07:00:00")];
        assert_eq!(said(&all, &visits, "2026-11-23T12:00:00+01:00"), ["2 24 07:00", "1 24 18:30"]);
        assert_eq!(said(&all, &[], "2026-11-24T18:31:00+01:00"), ["2 24 07:00", "1 24 18:30"]);
        let visits = [noted(1, "2026-11-24T18:30:00"), noted(2, "2026-11-24T07:00:00")];
        assert_eq!(said(&all, &visits, "2026-11-24T20:00:00+01:00"), ["2 25 07:00"]);
        assert_eq!(said(&all, &visits, "2026-11-25T06:00:00+01:00"), ["2 25 07:00", "3 26 09:00"]);
    }

    #[test]
    fn one_may_join_until_it_ends() {
        let group = appointment(1, "2026-11-03T18:30", Repeats::Weekly, "");
        let phase = |group: &Appointment, now: &str| {
            phase_of(group, "2026-11-03T18:30:00".parse().unwrap(), now.parse().unwrap())
        };
        assert_eq!(phase(&group, "2026-11-03T18:29:59"), Phase::Ahead);
        assert_eq!(phase(&group, "2026-11-03T18:30:00"), Phase::GoingOn);
        assert_eq!(phase(&group, "2026-11-03T19:30:00"), Phase::Over);
        let long = Appointment { minutes: Some(90), ..group };
        assert_eq!(phase(&long, "2026-11-03T19:59:00"), Phase::GoingOn);
    }

    #[test]
    fn an_evening_meeting_stays_due_past_midnight_and_no_longer() {
        let late = [appointment(1, "2026-11-03T22:30", Repeats::Weekly, "")];
        assert_eq!(said(&late, &[], "2026-11-25T00:10:00+01:00"), ["1 24 22:30"]);
        assert_eq!(said(&late, &[], "2026-11-25T04:31:00+01:00"), [""; 0]);
    }
}
