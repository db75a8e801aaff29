//! What is due now and next: doses that are not noted yet, a refill, naloxone that expires; and in what order.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use crate::domain::{Dose, DoseHow, Id, LocalTime, Medicine, MedicineList, day_of};

/// After midnight, doses of the evening before stay due for so long.
pub(super) const AFTER_MIDNIGHT: TimeDelta = TimeDelta::hours(6);

/// Days before and after which a refill is due.
const REFILL: [u64; 2] = [3, 7];

/// Days before and after which naloxone is said to expire. It mostly keeps its strength for longer
/// (doi:10.1080/10903127.2018.1563257), so there is time to get a new one.
const NALOXONE: [u64; 2] = [30, 30];

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DueWhat {
    /// A dose of a medicine.
    Dose(Id),
    /// An appointment.
    Appointment(Id),
    /// A refill of a medicine.
    Refill(Id),
    /// New naloxone.
    Naloxone,
}

/// Something that is due, and the local time at which it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Due {
    /// What is due.
    pub what: DueWhat,
    /// When, as the local clock shows it; of a day, its beginning.
    pub at: NaiveDateTime,
}

/// Something due that the person wants to see later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PutOff {
    /// What was put off.
    pub due: Due,
    /// Until when.
    pub until: DateTime<Utc>,
}

/// A dose that was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotedDose {
    /// Its entry.
    pub entry: Id,
    /// When it was noted.
    pub at: LocalTime,
    /// The dose.
    pub dose: Dose,
}

impl NotedDose {
    /// The local day that it was meant for.
    pub fn day(&self) -> NaiveDate {
        self.dose.due.map_or_else(|| day_of(self.at), |due| due.date())
    }

    /// Whether it is the dose of this medicine that was due then.
    fn is_of(&self, medicine: Id, due: NaiveDateTime) -> bool {
        self.dose.medicine == medicine && self.dose.due == Some(due)
    }
}

/// A time of a medicine on one day, and what was noted about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The local date and time.
    pub at: NaiveDateTime,
    /// The entry, the time at which it was noted, and what became of the dose.
    pub noted: Option<(Id, LocalTime, DoseHow)>,
}

/// The times of a medicine on one day, with what was noted about each.
pub fn slots_of(medicine: &Medicine, day: NaiveDate, doses: &[NotedDose]) -> Vec<Slot> {
    let slot = |at: NaiveDateTime| {
        let noted = doses.iter().find(|noted| noted.is_of(medicine.id, at));
        Slot { at, noted: noted.map(|noted| (noted.entry, noted.at, noted.dose.how)) }
    };
    medicine.times.iter().map(|time| slot(day.and_time(*time))).collect()
}

/// What is due now and next, at most one dose of each medicine at a time: doses by their time, then refills, then
/// naloxone. Of the doses still ahead today, only those of the next time are among them.
pub fn due(list: &MedicineList, doses: &[NotedDose], now: LocalTime) -> Vec<Due> {
    let local = now.naive_local();
    let today = local.date();
    let mut open: Vec<Due> = Vec::new();
    for medicine in list.current() {
        for day in today.pred_opt().into_iter().chain([today]) {
            let slots = slots_of(medicine, day, doses).into_iter().filter(|slot| slot.noted.is_none());
            let is_near = |at: &NaiveDateTime| day == today || local - *at <= AFTER_MIDNIGHT;
            open.extend(
                slots.map(|slot| slot.at).filter(is_near).map(|at| Due { what: DueWhat::Dose(medicine.id), at }),
            );
        }
    }
    let next = open.iter().map(|due| due.at).filter(|at| *at > local).min();
    open.retain(|due| due.at <= local || Some(due.at) == next);
    let place = |id: Id| list.all.iter().position(|medicine| medicine.id == id);
    open.sort_unstable_by_key(|due| match due.what {
        DueWhat::Dose(id) => (due.at, place(id)),
        DueWhat::Appointment(_) | DueWhat::Refill(_) | DueWhat::Naloxone => (due.at, None),
    });
    let of_day = |what, day: NaiveDate| Due { what, at: day.and_time(chrono::NaiveTime::MIN) };
    let refills = list.current().filter_map(|medicine| {
        let day = medicine.refill.filter(|day| is_around(*day, today, REFILL))?;
        Some(of_day(DueWhat::Refill(medicine.id), day))
    });
    open.extend(refills);
    let naloxone = list.naloxone_until.filter(|day| is_around(*day, today, NALOXONE));
    open.extend(naloxone.map(|day| of_day(DueWhat::Naloxone, day)));
    open
}

/// What is due of medicines and of appointments, without what was put off: by its time, and what has a day only at the
/// end.
pub fn in_order(medicines: Vec<Due>, appointments: Vec<Due>, put_off: &[PutOff], now: LocalTime) -> Vec<Due> {
    let has_day_only = |due: &Due| matches!(due.what, DueWhat::Refill(_) | DueWhat::Naloxone);
    let mut all = medicines;
    for due in appointments {
        let place = all.iter().position(|other| has_day_only(other) || other.at > due.at).unwrap_or(all.len());
        all.insert(place, due);
    }
    let is_put_off = |due: &Due| put_off.iter().any(|later| later.due == *due && later.until > now.to_utc());
    all.retain(|due| !is_put_off(due));
    all
}

/// Whether today lies at most so many days before a day, or after it.
fn is_around(day: NaiveDate, today: NaiveDate, [before, after]: [u64; 2]) -> bool {
    let first = day.checked_sub_days(Days::new(before)).unwrap_or(NaiveDate::MIN);
    let last = day.checked_add_days(Days::new(after)).unwrap_or(NaiveDate::MAX);
    (first..=last).contains(&today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{MedicineDraft, Note};

    fn at(text: &str) -> LocalTime {
        DateTime::parse_from_rfc3339(text).unwrap()
    }

    fn medicine(number: u8, times: &[&str]) -> Medicine {
        let times = times.iter().map(|time| (*time).to_owned()).collect();
        let draft = MedicineDraft { name: format!("m{number}"), times, ..MedicineDraft::default() };
        draft.finish(Id([number; 16])).unwrap()
    }

    fn list(all: &[Medicine]) -> MedicineList {
        MedicineList { all: all.to_vec(), ..MedicineList::default() }
    }

    fn noted(number: u8, due: &str, how: DoseHow) -> NotedDose {
        let due = due.parse().ok();
        let name = Note::new("m").unwrap().unwrap();
        NotedDose {
            entry: Id([9; 16]),
            at: at("2026-11-27T08:05:00+01:00"),
            dose: Dose { medicine: Id([number; 16]), name, due, how },
        }
    }

    fn said(due: &[Due]) -> Vec<String> {
        due.iter().map(|due| format!("{} {}", number(due.what), due.at.format("%d %H:%M"))).collect()
    }

    fn number(what: DueWhat) -> String {
        match what {
            DueWhat::Dose(id) => id.0[0].to_string(),
            DueWhat::Appointment(id) => format!("appointment {}", id.0[0]),
            DueWhat::Refill(id) => format!("refill {}", id.0[0]),
            DueWhat::Naloxone => "naloxone".to_owned(),
        }
    }

    #[test]
    fn what_is_over_and_the_next_time_are_due_in_the_order_of_the_clock() {
        let list = list(&[medicine(1, &["08:00", "20:00"]), medicine(2, &["08:00", "13:00", "22:00"])]);
        let now = at("2026-11-27T09:00:00+01:00");
        assert_eq!(said(&due(&list, &[], now)), ["1 27 08:00", "2 27 08:00", "2 27 13:00"]);
        let doses =
            [noted(1, "2026-11-27T08:00:00", DoseHow::Taken), noted(2, "2026-11-27T08:00:00", DoseHow::Skipped)];
        assert_eq!(said(&due(&list, &doses, now)), ["2 27 13:00"]);
        let before_anything = at("2026-11-27T06:30:00+01:00");
        assert_eq!(said(&due(&list, &[], before_anything)), ["1 27 08:00", "2 27 08:00"]);
    }

    #[test]
    fn an_evening_dose_stays_due_past_midnight_and_no_dose_of_yesterday_stays_for_the_day() {
        let list = list(&[medicine(1, &["09:00", "23:30"])]);
        let said = |now| said(&due(&list, &[], at(now)));
        assert_eq!(said("2026-11-28T00:10:00+01:00"), ["1 27 23:30", "1 28 09:00"]);
        assert_eq!(said("2026-11-28T05:30:00+01:00"), ["1 27 23:30", "1 28 09:00"]);
        assert_eq!(said("2026-11-28T05:31:00+01:00"), ["1 28 09:00"]);
    }

    #[test]
    fn a_dose_is_due_once_a_day_across_travel_and_a_changed_clock() {
        let list = list(&[medicine(1, &["08:00"])]);
        let doses = [noted(1, "2026-11-27T08:00:00", DoseHow::Taken)];
        // Taken in Berlin, then it is 8 in the morning again in New York.
        assert_eq!(due(&list, &doses, at("2026-11-27T08:30:00-05:00")), []);
        // A time that the clock skips, and one that it shows twice.
        let night = self::list(&[medicine(1, &["02:30"])]);
        assert_eq!(said(&due(&night, &[], at("2026-03-29T03:05:00+02:00"))), ["1 29 02:30"]);
        let doses = [noted(1, "2026-10-25T02:30:00", DoseHow::Taken)];
        assert_eq!(due(&night, &doses, at("2026-10-25T02:45:00+01:00")), []);
    }

    #[test]
    fn what_was_put_off_comes_back_and_what_ended_is_never_due() {
        let list = list(&[medicine(1, &["08:00"]), Medicine { ended: true, ..medicine(2, &["08:00"]) }]);
        let now = at("2026-11-27T09:00:00+01:00");
        let [first] = due(&list, &[], now)[..] else { panic!("one is due") };
        let later = [PutOff { due: first, until: now.to_utc() + TimeDelta::hours(1) }];
        assert_eq!(in_order(vec![first], Vec::new(), &later, now), []);
        assert_eq!(in_order(vec![first], Vec::new(), &later, now + TimeDelta::hours(1)), [first]);
    }

    #[test]
    fn a_refill_and_naloxone_are_said_for_some_days_and_then_left_alone() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 27);
        let refilled = Medicine { refill: day, ..medicine(1, &[]) };
        let list = MedicineList { all: vec![refilled], naloxone_until: day };
        let said = |now: &str| said(&due(&list, &[], at(&format!("{now}T09:00:00+01:00"))));
        assert_eq!(said("2026-10-27"), [""; 0]);
        assert_eq!(said("2026-10-28"), ["naloxone 27 00:00"]);
        assert_eq!(said("2026-11-24"), ["refill 1 27 00:00", "naloxone 27 00:00"]);
        assert_eq!(said("2026-12-05"), ["naloxone 27 00:00"]);
        assert_eq!(said("2026-12-28"), [""; 0]);
    }

    #[test]
    fn an_appointment_stands_at_its_time_among_the_doses() {
        let of = |what, at: &str| Due { what, at: at.parse().unwrap() };
        let medicines = vec![
            of(DueWhat::Dose(Id([1; 16])), "2026-11-27T08:00:00"),
            of(DueWhat::Dose(Id([2; 16])), "2026-11-27T20:00:00"),
            of(DueWhat::Naloxone, "2026-11-20T00:00:00"),
        ];
        let appointments = ["2026-11-27T12:00:00", "2026-11-28T09:00:00"];
        let appointments = appointments.map(|time| of(DueWhat::Appointment(Id([7; 16])), time)).to_vec();
        let all = in_order(medicines, appointments, &[], at("2026-11-27T09:00:00+01:00"));
        let expected =
            ["1 27 08:00", "appointment 7 27 12:00", "2 27 20:00", "appointment 7 28 09:00", "naloxone 20 00:00"];
        assert_eq!(said(&all), expected);
    }
}
