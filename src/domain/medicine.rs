//! Medicines: what a person takes, when, and who prescribes it.

use chrono::{NaiveDate, NaiveTime, Timelike};
use thiserror::Error;

use super::{Field, Id, Line, LineTooLong, ShortName, ShortNameError, draft::draft_fields, parse_day};

/// A medicine as the person takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Medicine {
    /// The identity, which never changes.
    pub id: Id,
    /// Its name, in the words of the person.
    pub name: ShortName,
    /// How much, in the person's own words: "8 mg", "½ tablet". It is kept as typed and never counted with.
    pub amount: Option<Line>,
    /// The times of day at which it is due, the earliest first; none for a medicine that is taken when it is needed.
    pub times: Vec<NaiveTime>,
    /// Who prescribes it, a person of the plan; may be gone there.
    pub prescriber: Option<Id>,
    /// The day by which the next supply has to be there.
    pub refill: Option<NaiveDate>,
    /// Whether it is methadone or buprenorphine, which decides the warnings.
    pub for_opioids: bool,
    /// Whether the person no longer takes it.
    pub ended: bool,
}

impl Medicine {
    /// The most times a day.
    pub const MAX_TIMES: usize = 6;
}

/// The medicines of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MedicineList {
    /// All of them, in the order in which they were added.
    pub all: Vec<Medicine>,
    /// The last day on which the person's naloxone is good.
    pub naloxone_until: Option<NaiveDate>,
}

impl MedicineList {
    /// The most medicines: more than anyone takes.
    pub const MAX: usize = 40;

    /// The medicine with this identity.
    pub fn find(&self, id: Id) -> Option<&Medicine> {
        self.all.iter().find(|medicine| medicine.id == id)
    }

    /// Those that are taken now.
    pub fn current(&self) -> impl Iterator<Item = &Medicine> {
        self.all.iter().filter(|medicine| !medicine.ended)
    }

    /// Puts a medicine in its place, or at the end when it is not there. Answers whether it is there now.
    pub fn put(&mut self, medicine: Medicine) -> bool {
        let has_room = self.all.len() < Self::MAX;
        match self.all.iter_mut().find(|other| other.id == medicine.id) {
            Some(there) => *there = medicine,
            None if has_room => self.all.push(medicine),
            None => return false,
        }
        true
    }

    /// Removes a medicine; its doses stay.
    pub fn remove(&mut self, id: Id) {
        self.all.retain(|medicine| medicine.id != id);
    }

    /// Takes over the medicines of another list that are missing here.
    pub fn take_over(&mut self, other: &Self) {
        for medicine in &other.all {
            if self.find(medicine.id).is_none() {
                self.put(medicine.clone());
            }
        }
        self.naloxone_until = self.naloxone_until.or(other.naloxone_until);
    }
}

/// The input of the form for a medicine so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MedicineDraft {
    /// The name exactly as typed.
    pub name: String,
    /// The amount exactly as typed.
    pub amount: String,
    /// The times exactly as typed; an empty text is no time.
    pub times: Vec<String>,
    /// Who prescribes it.
    pub prescriber: Option<Id>,
    /// The day of the refill exactly as typed.
    pub refill: String,
    /// Whether it is methadone or buprenorphine.
    pub for_opioids: bool,
    /// Whether the person no longer takes it.
    pub ended: bool,
}

draft_fields!(MedicineDraft {
    values: [times, prescriber, for_opioids, ended],
    choices: [],
    texts: /// The texts of a medicine's form, beside the times.
    MedicineText { Name: name, Amount: amount, Refill: refill },
});

/// Why a draft cannot become a medicine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum MedicineError {
    /// The name is missing or too long.
    #[error(transparent)]
    Name(#[from] ShortNameError),
    /// The amount is too long.
    #[error(transparent)]
    Amount(#[from] LineTooLong),
    /// A time, by its place in the form, is none that a clock shows.
    #[error("time {0} is no time of day")]
    Time(usize),
    /// There are more times than [`Medicine::MAX_TIMES`].
    #[error("more than {max} times a day", max = Medicine::MAX_TIMES)]
    TooManyTimes,
    /// The day of the refill is none of the calendar.
    #[error("the refill has no day of the calendar")]
    Refill,
}

impl MedicineError {
    /// The field at which the error is shown.
    pub fn field(self) -> Field {
        match self {
            Self::Name(_) => MedicineText::Name.into(),
            Self::Amount(_) => MedicineText::Amount.into(),
            Self::Time(place) => Field::TimeOfDay(place),
            Self::TooManyTimes => Field::TimeOfDay(Medicine::MAX_TIMES),
            Self::Refill => MedicineText::Refill.into(),
        }
    }
}

impl MedicineDraft {
    /// A draft of a saved medicine, to edit it.
    pub fn of(medicine: &Medicine) -> Self {
        Self {
            name: medicine.name.as_str().to_owned(),
            amount: medicine.amount.as_ref().map_or_else(String::new, |amount| amount.as_str().to_owned()),
            times: medicine.times.iter().map(|time| clock_text(*time)).collect(),
            prescriber: medicine.prescriber,
            refill: medicine.refill.map_or_else(String::new, |day| day.to_string()),
            for_opioids: medicine.for_opioids,
            ended: medicine.ended,
        }
    }

    /// The medicine that this draft makes. A time that is there twice counts once.
    ///
    /// # Errors
    /// When the name is missing, a text is too long, or a time or a day does not exist.
    pub fn finish(&self, id: Id) -> Result<Medicine, MedicineError> {
        let name = ShortName::new(&self.name)?;
        let amount = Line::new(&self.amount)?;
        let mut times = Vec::new();
        for (place, typed) in self.times.iter().enumerate().filter(|(_, typed)| !typed.trim().is_empty()) {
            times.push(parse_clock(typed).ok_or(MedicineError::Time(place))?);
        }
        times.sort_unstable();
        times.dedup();
        if times.len() > Medicine::MAX_TIMES {
            return Err(MedicineError::TooManyTimes);
        }
        let refill = match self.refill.trim() {
            "" => None,
            typed => Some(parse_day(typed).ok_or(MedicineError::Refill)?),
        };
        let Self { prescriber, for_opioids, ended, .. } = *self;
        Ok(Medicine { id, name, amount, times, prescriber, refill, for_opioids, ended })
    }
}

/// A time of day to the minute, as `08:05`: the value of time fields.
pub fn clock_text(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// Reads [`clock_text`] back; seconds, which some browsers add, are left out.
pub(super) fn parse_clock(text: &str) -> Option<NaiveTime> {
    let mut parts = text.trim().split(':');
    let [hour, minute] = [parts.next()?, parts.next()?].map(str::parse);
    NaiveTime::from_hms_opt(hour.ok()?, minute.ok()?, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(times: &[&str]) -> MedicineDraft {
        let times = times.iter().map(|time| (*time).to_owned()).collect();
        MedicineDraft { name: "Methadone".into(), times, ..MedicineDraft::default() }
    }

    fn made(draft: &MedicineDraft) -> Result<Medicine, MedicineError> {
        draft.finish(Id([1; 16]))
    }

    #[test]
    fn an_amount_is_kept_as_it_was_typed() {
        for typed in ["0", "1e9", "½", "60 mg", "½ tablet – é 🌙"] {
            let medicine = made(&MedicineDraft { amount: typed.into(), ..draft(&[]) }).unwrap();
            assert_eq!(medicine.amount.map(|amount| amount.as_str().to_owned()).as_deref(), Some(typed));
        }
        let long = MedicineDraft { amount: "x".repeat(101), ..draft(&[]) };
        assert_eq!(made(&long).map_err(MedicineError::field), Err(MedicineText::Amount.into()));
    }

    #[test]
    fn times_are_sorted_counted_once_and_have_to_exist() {
        let medicine = made(&draft(&["20:00", "", "8:05", "08:05:30"])).unwrap();
        assert_eq!(medicine.times.into_iter().map(clock_text).collect::<Vec<_>>(), ["08:05", "20:00"]);
        for absurd in ["24:00", "8", "8:60", "noon", "-1:00", "8:5x"] {
            assert_eq!(made(&draft(&["07:00", absurd])), Err(MedicineError::Time(1)), "{absurd}");
        }
        let many: Vec<String> = (0..7).map(|hour| format!("{hour}:00")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert_eq!(made(&draft(&many)), Err(MedicineError::TooManyTimes));
    }

    #[test]
    fn a_name_is_needed_and_a_refill_is_a_day() {
        assert_eq!(
            made(&MedicineDraft { name: " ".into(), ..draft(&[]) }).map_err(MedicineError::field),
            Err(MedicineText::Name.into())
        );
        for absurd in ["2026-02-30", "soon", "2026"] {
            let wrong = MedicineDraft { refill: absurd.into(), ..draft(&[]) };
            assert_eq!(made(&wrong), Err(MedicineError::Refill), "{absurd}");
        }
    }

    #[test]
    fn a_saved_medicine_can_be_opened_again() {
        let full = MedicineDraft {
            amount: "½".into(),
            prescriber: Some(Id([2; 16])),
            refill: "2026-12-01".into(),
            for_opioids: true,
            ended: true,
            ..draft(&["08:00", "20:30"])
        };
        let medicine = made(&full).unwrap();
        assert_eq!(MedicineDraft::of(&medicine), full);
    }

    #[test]
    fn a_list_keeps_each_once_and_takes_over_what_is_missing() {
        let of = |number: u8| draft(&[]).finish(Id([number; 16])).unwrap();
        let mut mine = MedicineList::default();
        assert!((0..40).all(|number| mine.put(of(number))));
        assert!(!mine.put(of(40)), "a full list says so");
        assert!(mine.put(Medicine { ended: true, ..of(3) }));
        assert_eq!((mine.all.len(), mine.current().count()), (40, 39));
        mine.all.truncate(1);
        let day = NaiveDate::from_ymd_opt(2027, 1, 1);
        let mut other = MedicineList { naloxone_until: day, ..MedicineList::default() };
        other.put(Medicine { ended: true, ..of(0) });
        other.put(of(1));
        mine.take_over(&other);
        assert_eq!((mine.all.as_slice(), mine.naloxone_until), (&[of(0), of(1)][..], day));
        mine.remove(Id([0; 16]));
        assert_eq!(mine.all, [of(1)]);
    }
}
