//! Medicines, which are a part of the plan, their doses, which are entries, and what is due.

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};
use leptos::prelude::*;

use super::{
    DraftForm, DraftOf, Journal, Loading, Place, PlanStore, Problem, note_once::NotedOnce, plan_items::PlanItem,
};
use crate::{
    domain::{
        Dose, DoseHow, Entry, Field, Id, Medicine, MedicineDraft, MedicineError, Note, Noted, Plan, earliest_elsewhere,
    },
    insight::{Due, NotedDose, PutOff, due, due_appointments, in_order},
    platform::{clock, timer},
};

/// How long something due is put off.
const LATER_MINUTES: i32 = 60;

/// Doses so old are not looked at, so that no page reads years.
const LATELY: u64 = 30;

impl PlanStore {
    /// The form of a medicine: as saved, or with unsaved changes; empty for a new one.
    pub fn medicine_form(self, id: Option<Id>) -> DraftForm<MedicineDraft> {
        self.item_form::<Medicine>(id)
    }

    /// Saves the medicine in a form, then closes the form's place. What is wrong is told at its field.
    pub fn save_medicine(self, id: Option<Id>, form: DraftForm<MedicineDraft>) {
        self.save_item::<Medicine>(id, form);
    }

    /// Removes a medicine; the notice offers to undo it. Its doses stay.
    pub fn remove_medicine(self, id: Id) {
        self.remove_item::<Medicine>(id);
    }

    /// Sets the last day on which the person's naloxone is good.
    pub fn set_naloxone_until(self, day: Option<NaiveDate>) {
        self.change(move |plan| plan.medicines.naloxone_until = day);
    }

    /// What is due now and next, tracked; `None` until the doses of the last days have been read, since a dose that is
    /// not known must not look as if it was not taken.
    pub fn due(self) -> Option<Vec<Due>> {
        let today = self.0.calendar.today();
        self.0.calendar.track_return();
        let yesterday = today.pred_opt().unwrap_or(today);
        let put_off = self.0.put_off.get();
        if self.0.storage.loading() != Loading::Ready {
            return None;
        }
        let doses = if self.has_medicines() { self.0.journal.doses_since(yesterday)? } else { Vec::new() };
        let visits = if self.has_appointments() { self.0.journal.visits_since(yesterday)? } else { Vec::new() };
        let now = clock::now();
        Some(self.with(|plan| {
            let of_medicines = due(&plan.medicines, &doses, now);
            in_order(of_medicines, due_appointments(&plan.appointments, &visits, now), &put_off, now)
        }))
    }

    /// Whether a medicine is taken now, tracked.
    fn has_medicines(self) -> bool {
        self.with(|plan| plan.medicines.current().next().is_some())
    }

    /// Whether there is an appointment, tracked.
    fn has_appointments(self) -> bool {
        self.with(|plan| !plan.appointments.all.is_empty())
    }

    /// Puts something due off for an hour. It is remembered by this page alone.
    pub fn put_off(self, due: Due) {
        let until = clock::now_utc() + TimeDelta::minutes(LATER_MINUTES.into());
        let put_off = self.0.put_off.clone();
        put_off.update(|all| {
            all.retain(|later| later.due != due);
            all.push(PutOff { due, until });
        });
        timer::after(LATER_MINUTES * 60_000, move || {
            put_off.update(|all| all.retain(|later| later.until > clock::now_utc()));
        });
    }

    /// The doses of the last weeks, tracked; `None` until they have been read.
    pub fn late_doses(self) -> Option<Vec<NotedDose>> {
        self.0.journal.doses_since(first_of_late(self.0.calendar.today()))
    }

    /// Reads what was noted in the last weeks, the doses and how appointments were among it.
    pub fn read_lately(self) {
        self.0.journal.read_since(first_of_late(self.0.calendar.today_now()));
    }

    /// Reads what tells what is due: nothing while there is neither a medicine nor an appointment.
    pub fn read_due(self) {
        if !self.has_medicines() && !self.has_appointments() {
            return;
        }
        let today = self.0.calendar.today_now();
        self.0.journal.read_since(today.pred_opt().unwrap_or(today));
    }
}

impl PlanItem for Medicine {
    type Draft = MedicineDraft;

    const NEW: DraftOf<MedicineDraft> = DraftOf::NEW_MEDICINE;

    fn place(id: Option<Id>) -> Place {
        Place::Medicine(id)
    }

    fn saved(plan: &Plan, id: Id) -> Option<MedicineDraft> {
        plan.medicines.find(id).map(MedicineDraft::of)
    }

    fn made(draft: &MedicineDraft, id: Id) -> Result<Self, (Field, Problem)> {
        draft.finish(id).map_err(|error| (error.field(), problem_of(error)))
    }

    fn put(self, plan: &mut Plan) -> bool {
        plan.medicines.put(self)
    }

    fn take_out(plan: &mut Plan, id: Id) {
        plan.medicines.remove(id);
    }
}

impl Journal {
    /// Reads on until the entries of a day and of later ones have been read.
    fn read_since(self, day: NaiveDate) {
        self.read_day(before_all(day));
    }

    /// The doses of a day and of later ones, newest first, tracked; `None` until they have been read.
    fn doses_since(self, day: NaiveDate) -> Option<Vec<NotedDose>> {
        self.noted_since(day, |entry| match &entry.noted {
            Noted::Dose(dose) => Some(NotedDose { entry: entry.id, at: entry.at, dose: dose.clone() }),
            _ => None,
        })
    }

    /// What is picked of the entries of a day and of later ones, newest first, tracked; `None` until these have been
    /// read.
    pub(super) fn noted_since<T>(self, day: NaiveDate, pick: fn(&Entry) -> Option<T>) -> Option<Vec<T>> {
        if self.0.storage.loading() != Loading::Ready {
            return None;
        }
        self.with(|timeline| {
            let reaches_back = |last: &Entry| last.at.date_naive() <= before_all(day);
            if timeline.oldest().is_some() && !timeline.entries().last().is_some_and(reaches_back) {
                return None;
            }
            let end = earliest_elsewhere(day);
            let near = timeline.entries().iter().take_while(|entry| entry.at.naive_utc().date() >= end);
            Some(near.filter_map(pick).collect())
        })
    }

    /// Notes a dose. The dose of a time that was noted already, here or in another tab, is changed: there is one.
    pub fn note_dose(self, medicine: &Medicine, due: Option<NaiveDateTime>, how: DoseHow) {
        let id = medicine.id;
        let amount = medicine.amount.as_ref().map_or_else(String::new, |amount| format!(" · {}", amount.as_str()));
        let Ok(Some(name)) = Note::new(&format!("{}{amount}", medicine.name.as_str())) else { return };
        let now = clock::now();
        let dose = Noted::Dose(Dose { medicine: id, name, due, how });
        let once = NotedOnce {
            day: due.map_or(now.date_naive(), |due| due.date()),
            at: now,
            new: dose.clone(),
            is_same: move |noted: &Noted| {
                due.is_some() && matches!(noted, Noted::Dose(dose) if dose.medicine == id && dose.due == due)
            },
            change: move |there: &Noted| {
                let is_same = matches!(there, Noted::Dose(dose) if dose.how == how);
                (!is_same).then(|| dose.clone())
            },
        };
        self.note_once(once, |_| {});
    }
}

/// A day that is older than any entry of `day`, wherever it was noted.
fn before_all(day: NaiveDate) -> NaiveDate {
    earliest_elsewhere(day).pred_opt().unwrap_or(NaiveDate::MIN)
}

pub(super) fn first_of_late(today: NaiveDate) -> NaiveDate {
    today.checked_sub_days(Days::new(LATELY)).unwrap_or(NaiveDate::MIN)
}

fn problem_of(error: MedicineError) -> Problem {
    match error {
        MedicineError::Name(error) => error.into(),
        MedicineError::Amount(too_long) => too_long.into(),
        MedicineError::Time(_) => Problem::NoSuchTime,
        MedicineError::TooManyTimes => Problem::Full,
        MedicineError::Refill => Problem::NoSuchDay,
    }
}
