//! Days in a row without a dose of methadone or buprenorphine.

use chrono::NaiveDate;

use super::NotedDose;
use crate::domain::{DoseHow, Medicine};

/// From so many days on the next dose may be too strong, since tolerance falls: the clinic is called first (Australian
/// methadone guideline, health.gov.au; NHS, methadone; the card on medicine for opioids says the same).
pub const CALL_FIRST: i64 = 3;

/// The whole days before today, in a row, on which no dose was noted as taken, and today as well when one was noted as
/// left out.
///
/// `None` for a medicine that is no methadone or buprenorphine, has no times or has ended, and when nothing was ever
/// noted about it: then nobody knows whether doses were missed. A dose that was taken and not noted looks missed; the
/// words beside the number say so.
pub fn missed_days(medicine: &Medicine, doses: &[NotedDose], today: NaiveDate) -> Option<i64> {
    if !medicine.for_opioids || medicine.times.is_empty() || medicine.ended {
        return None;
    }
    let its = || doses.iter().filter(|noted| noted.dose.medicine == medicine.id);
    let taken = its().filter(|noted| noted.dose.how == DoseHow::Taken).map(NotedDose::day).max();
    // When only doses that were left out are known, the first of them is the first day that was missed.
    let before = taken.or_else(|| its().map(NotedDose::day).min()?.pred_opt())?;
    let left_out_today =
        before < today && its().any(|noted| noted.dose.how == DoseHow::Skipped && noted.day() == today);
    Some(((today - before).num_days() - 1).max(0) + i64::from(left_out_today))
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::{Dose, Id, MedicineDraft, Note};

    fn methadone() -> Medicine {
        let draft = MedicineDraft {
            name: "Methadone".into(),
            times: vec!["08:00".into()],
            for_opioids: true,
            ..MedicineDraft::default()
        };
        draft.finish(Id([1; 16])).unwrap()
    }

    fn dose(at: &str, due: Option<&str>, how: DoseHow) -> NotedDose {
        let name = Note::new("Methadone").unwrap().unwrap();
        let due = due.map(|due| due.parse().unwrap());
        NotedDose {
            entry: Id([9; 16]),
            at: DateTime::parse_from_rfc3339(at).unwrap(),
            dose: Dose { medicine: Id([1; 16]), name, due, how },
        }
    }

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
    }

    fn missed(doses: &[NotedDose], today: u32) -> Option<i64> {
        missed_days(&methadone(), doses, day(today))
    }

    #[test]
    fn whole_days_without_a_dose_are_counted_and_today_is_not_over() {
        let doses = [dose("2026-03-02T08:10:00+01:00", Some("2026-03-02T08:00:00"), DoseHow::Taken)];
        assert_eq!(missed(&doses, 2), Some(0));
        assert_eq!(missed(&doses, 3), Some(0));
        assert_eq!(missed(&doses, 5), Some(2));
        assert_eq!(missed(&doses, 6), Some(CALL_FIRST));
        assert_eq!(missed(&doses, 1), Some(0), "a clock that was wrong counts for nothing");
    }

    #[test]
    fn a_dose_that_was_left_out_today_counts_and_a_later_one_that_was_taken_ends_the_row() {
        let mut doses = vec![
            dose("2026-03-02T08:10:00+01:00", None, DoseHow::Taken),
            dose("2026-03-05T08:00:00+01:00", Some("2026-03-05T08:00:00"), DoseHow::Skipped),
        ];
        assert_eq!(missed(&doses, 5), Some(3));
        doses.push(dose("2026-03-05T09:00:00+01:00", None, DoseHow::Taken));
        assert_eq!(missed(&doses, 5), Some(0));
        assert_eq!(missed(&[doses[1].clone()], 7), Some(2), "only doses that were left out are known");
    }

    #[test]
    fn a_dose_belongs_to_the_day_that_it_was_due_on() {
        // Taken half an hour past midnight, for the evening before.
        let late = [dose("2026-03-03T00:30:00+01:00", Some("2026-03-02T23:30:00"), DoseHow::Taken)];
        assert_eq!(missed(&late, 6), Some(3));
        // Without a time that it was due at, its local day counts, wherever that was.
        let in_lima = [dose("2026-03-02T23:30:00-05:00", None, DoseHow::Taken)];
        assert_eq!(missed(&in_lima, 6), Some(3));
    }

    #[test]
    fn the_night_in_which_the_clock_changes_is_one_day_as_any_other() {
        let doses = [dose("2026-03-27T08:00:00+01:00", Some("2026-03-27T08:00:00"), DoseHow::Taken)];
        assert_eq!(missed(&doses, 31), Some(3));
    }

    #[test]
    fn other_medicines_and_those_nobody_noted_have_no_number() {
        assert_eq!(missed(&[], 5), None);
        let doses = [dose("2026-03-02T08:10:00+01:00", None, DoseHow::Taken)];
        for other in [
            Medicine { for_opioids: false, ..methadone() },
            Medicine { times: Vec::new(), ..methadone() },
            Medicine { ended: true, ..methadone() },
            Medicine { id: Id([2; 16]), ..methadone() },
        ] {
            assert_eq!(missed_days(&other, &doses, day(9)), None);
        }
    }
}
