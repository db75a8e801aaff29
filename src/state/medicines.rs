//! Medicines, which are a part of the plan, their doses, which are entries, and what is due.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use leptos::prelude::*;

use super::{
    DraftForm, DraftOf, Journal, Loading, Place, PlanStore, Problem, draft_of::DraftName, draft_slot::DraftSlot,
};
use crate::{
    domain::{Dose, DoseHow, Entry, Id, Medicine, MedicineDraft, MedicineError, Note, Noted, Plan, earliest_elsewhere},
    insight::{Due, NotedDose, PutOff, due},
    platform::{clock, random, timer},
};

/// How long something due is put off.
const LATER_MINUTES: i32 = 60;

/// Doses so old are not looked at, so that no page reads years.
const LATELY: u64 = 30;

impl PlanStore {
    /// The form of a medicine: as saved, or with unsaved changes; empty for a new one.
    pub fn medicine_form(self, id: Option<Id>) -> DraftForm<MedicineDraft> {
        let Some(id) = id else { return self.0.drafts.kept_form(DraftOf::NEW_MEDICINE) };
        self.form(DraftOf::saved(id), move |plan| plan.medicines.find(id).map(MedicineDraft::of))
    }

    /// Saves the medicine in a form, then closes the form's place. What is wrong is told at its field.
    pub fn save_medicine(self, id: Option<Id>, form: DraftForm<MedicineDraft>) {
        let navigation = self.0.journal.0.navigation;
        let place = Place::Medicine(id);
        let is_new = id.is_none();
        let draft = form.draft();
        let Some(id) = id.or_else(|| self.0.storage.new_id()) else { return };
        let medicine = match draft.finish(id) {
            Ok(medicine) => medicine,
            Err(error) => return self.0.notices.point_out(form.slot(), error.field(), problem_of(error)),
        };
        if is_new {
            let change = Box::new(move |plan: &mut Plan| plan.medicines.put(medicine.clone()));
            let done = move || {
                form.clear();
                navigation.close_from(place);
            };
            return self.save_then(change, Some(form.submit()), Box::new(done));
        }
        let put = move |plan: &mut Plan, draft: &MedicineDraft| {
            // A merge of two valid versions may have more times than a medicine can have.
            Ok(plan.medicines.put(draft.finish(id).unwrap_or_else(|_| medicine.clone())))
        };
        let part = move |plan: &Plan| plan.medicines.find(id).map(MedicineDraft::of);
        self.save_over(form, part, put, move || navigation.close_from(place));
    }

    /// Removes a medicine; the notice offers to undo it. Its doses stay.
    pub fn remove_medicine(self, id: Id) {
        let navigation = self.0.journal.0.navigation;
        let then = move || {
            self.0.storage.with_vault_quietly(async move |_| DraftSlot::forget(DraftName::Saved(id)).await);
            navigation.close_from(Place::Medicine(Some(id)));
        };
        self.take_out_with(Box::new(move |plan| plan.medicines.remove(id)), None, Box::new(then));
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
        let doses = self.0.journal.doses_since(yesterday)?;
        Some(self.with(|plan| due(&plan.medicines, &doses, &put_off, clock::now())))
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

    /// Reads the doses of the last weeks.
    pub fn read_late_doses(self) {
        self.0.journal.read_doses_since(first_of_late(self.0.calendar.today_now()));
    }

    /// Reads the doses that tell what is due.
    pub fn read_due(self) {
        let today = self.0.calendar.today_now();
        self.0.journal.read_doses_since(today.pred_opt().unwrap_or(today));
    }
}

impl Journal {
    /// Reads on until the doses of a day and of later ones have been read.
    fn read_doses_since(self, day: NaiveDate) {
        self.read_day(before_all(day));
    }

    /// The doses of a day and of later ones, newest first, tracked; `None` until they have been read.
    fn doses_since(self, day: NaiveDate) -> Option<Vec<NotedDose>> {
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
            let dose = |entry: &Entry| match &entry.noted {
                Noted::Dose(dose) => Some(NotedDose { entry: entry.id, at: entry.at, dose: dose.clone() }),
                _ => None,
            };
            Some(near.filter_map(dose).collect())
        })
    }

    /// Notes a dose. The dose of a time that was noted already, here or in another tab, is changed: there is one.
    pub fn note_dose(self, medicine: &Medicine, due: Option<NaiveDateTime>, how: DoseHow) {
        let id = medicine.id;
        let amount = medicine.amount.as_ref().map_or_else(String::new, |amount| format!(" · {}", amount.as_str()));
        let Ok(Some(name)) = Note::new(&format!("{}{amount}", medicine.name.as_str())) else { return };
        let dose = Dose { medicine: id, name, due, how };
        self.0.notices.clear();
        let saving = self.0.storage.begin_saving();
        self.0.storage.with_vault(move |vault| async move {
            let _saving = saving;
            let _turn = self.0.storage.document_turn().await;
            let now = clock::now();
            let is_meant = |entry: &Entry| {
                due.is_some() && matches!(&entry.noted, Noted::Dose(dose) if dose.medicine == id && dose.due == due)
            };
            let change = |there: &Entry| {
                let is_same = matches!(&there.noted, Noted::Dose(dose) if dose.how == how);
                let noted = Noted::Dose(dose.clone());
                (!is_same).then(|| Entry { noted, ..there.rewritten(now.to_utc()) })
            };
            let begin = || {
                let noted = Noted::Dose(dose.clone());
                Ok(Entry { id: random::id()?, at: now, written: now.to_utc(), noted, imported: None })
            };
            let day = due.map_or(now.date_naive(), |due| due.date());
            let since = earliest_elsewhere(day).and_time(NaiveTime::MIN).and_utc();
            match vault.change_or_begin(since, &is_meant, &change, &begin, None).await {
                Ok((entry, is_new)) => {
                    let notice = self.saved_now();
                    self.settle(&vault, Ok(()), &entry, notice, None);
                    if is_new { self.show_new(entry) } else { self.show(entry) }
                }
                Err(error) => self.0.notices.tell_problem(error.into()),
            }
        });
    }
}

/// A day that is older than any entry of `day`, wherever it was noted.
fn before_all(day: NaiveDate) -> NaiveDate {
    earliest_elsewhere(day).pred_opt().unwrap_or(NaiveDate::MIN)
}

fn first_of_late(today: NaiveDate) -> NaiveDate {
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
