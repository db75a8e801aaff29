//! Appointments, which are a part of the plan, and what came of them, which are entries.

use std::cmp::Reverse;

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use super::{
    DraftForm, DraftOf, Journal, Place, PlanStore, Problem, medicines::first_of_late, note_once::NotedOnce,
    plan_items::PlanItem,
};
use crate::{
    domain::{Appointment, AppointmentDraft, AppointmentError, AppointmentText, Field, Id, Note, Noted, Plan, Visit},
    insight::{NotedVisit, Phase, last_of, next_of, phase_of},
    platform::{clock, zone},
    vault::{CalendarEvent, write_calendar},
};

/// Years before and ahead for which a calendar is told the changes of the clock.
const YEARS_AROUND: i32 = 10;

/// How appointments are handed to a calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ForCalendar {
    /// The one appointment; `None` for all that come.
    pub only: Option<Id>,
    /// The title of each that says nothing; `None` to show names, places and notes.
    pub discreet: Option<&'static str>,
    /// How many minutes before each the calendar reminds.
    pub remind: Option<u16>,
}

/// The times of an appointment around now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppointmentTimes {
    /// The appointment.
    pub appointment: Appointment,
    /// The last time at which it began.
    pub last: Option<NaiveDateTime>,
    /// The next time at which it begins.
    pub next: Option<NaiveDateTime>,
}

/// All appointments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Appointments {
    /// Those that come, or that were today, in the order of their time.
    pub coming: Vec<AppointmentTimes>,
    /// Those that are over, the last one first.
    pub past: Vec<AppointmentTimes>,
}

impl PlanStore {
    /// The appointments with their times around now, tracked by the day.
    pub fn appointments(self) -> Appointments {
        let today = self.0.calendar.today();
        self.0.calendar.track_return();
        let now = clock::now().naive_local();
        let times = |appointment: &Appointment| AppointmentTimes {
            appointment: appointment.clone(),
            last: last_of(appointment, now),
            next: next_of(appointment, now),
        };
        // Who joins late still finds the way in.
        let comes = |times: &AppointmentTimes| times.next.is_some() || times.last.is_some_and(|at| at.date() == today);
        let (mut coming, mut past): (Vec<_>, Vec<_>) =
            self.with(|plan| plan.appointments.all.iter().map(times).partition(comes));
        coming.sort_unstable_by_key(|times| (times.next.or(times.last), times.appointment.id));
        past.sort_unstable_by_key(|times| (Reverse(times.last), times.appointment.id));
        Appointments { coming, past }
    }

    /// Whether the clock shows the time in a form twice, in the night in which it goes back, tracked.
    pub fn time_comes_twice(self, form: DraftForm<AppointmentDraft>) -> bool {
        form.ask(AppointmentDraft::begins).flatten().is_some_and(clock::shows_twice)
    }

    /// The appointments as a file for the phone's calendar.
    pub fn calendar_file(self, how: ForCalendar) -> String {
        let now = clock::now();
        let is_wanted = |appointment: &&Appointment| {
            how.only.map_or_else(|| next_of(appointment, now.naive_local()).is_some(), |id| appointment.id == id)
        };
        let event = |appointment: &Appointment| {
            let said = how.discreet.is_none();
            let texts = [&appointment.link, &appointment.bring, &appointment.ask].into_iter().flatten();
            let notes = texts.map(Note::as_str).collect::<Vec<_>>().join("\n\n");
            CalendarEvent {
                id: appointment.id,
                title: how.discreet.unwrap_or(appointment.name.as_str()).to_owned(),
                begins: appointment.begins,
                minutes: appointment.minutes,
                repeats: appointment.repeats,
                until: appointment.until,
                place: appointment.place.as_ref().filter(|_| said).map(|place| place.as_str().to_owned()),
                notes: (said && !notes.is_empty()).then_some(notes),
                remind: how.remind,
            }
        };
        let events: Vec<CalendarEvent> =
            self.with_untracked(|plan| plan.appointments.all.iter().filter(is_wanted).map(event).collect());
        let this_year = now.year();
        let first_year = events.iter().map(|event| event.begins.year()).fold(this_year, i32::min);
        let zone = zone::zone(first_year.max(this_year - YEARS_AROUND), this_year + YEARS_AROUND);
        write_calendar(&events, zone.as_ref(), now.to_utc())
    }

    /// The form of an appointment: as saved, or with unsaved changes; empty for a new one.
    pub fn appointment_form(self, id: Option<Id>) -> DraftForm<AppointmentDraft> {
        self.item_form::<Appointment>(id)
    }

    /// Saves the appointment in a form, then closes the form's place. What is wrong is told at its field.
    pub fn save_appointment(self, id: Option<Id>, form: DraftForm<AppointmentDraft>) {
        self.save_item::<Appointment>(id, form);
    }

    /// Removes an appointment; the notice offers to undo it. What was noted about it stays.
    pub fn remove_appointment(self, id: Id) {
        self.remove_item::<Appointment>(id);
    }

    /// What was noted about appointments in the last weeks, tracked; `None` until it has been read.
    pub fn late_visits(self) -> Option<Vec<NotedVisit>> {
        self.0.journal.visits_since(first_of_late(self.0.calendar.today()))
    }
}

impl Journal {
    /// Where a time of an appointment stands now.
    pub fn phase_now(self, appointment: &Appointment, at: NaiveDateTime) -> Phase {
        phase_of(appointment, at, clock::now().naive_local())
    }

    /// What was noted about appointments on a day and on later ones, newest first, tracked; `None` until it has been
    /// read.
    pub(super) fn visits_since(self, day: NaiveDate) -> Option<Vec<NotedVisit>> {
        self.noted_since(day, |entry| match &entry.noted {
            Noted::Visit(visit) => Some(NotedVisit { entry: entry.id, visit: (**visit).clone() }),
            _ => None,
        })
    }

    /// Notes whether the person was at an appointment, and then opens the entry of one who was: to say how it was. What
    /// was noted about that time already, here or in another tab, is changed: there is one.
    pub fn note_visit(self, appointment: &Appointment, due: NaiveDateTime, was_there: bool) {
        let id = appointment.id;
        let Ok(Some(name)) = Note::new(appointment.name.as_str()) else { return };
        let visit = Visit { appointment: id, name, due, was_there, before: None, after: None, heard: None };
        let now = clock::now();
        let once = NotedOnce {
            day: due.date(),
            at: clock::at_local_time(due, *now.offset()).filter(|at| *at <= now).unwrap_or(now),
            new: Noted::Visit(Box::new(visit)),
            is_same: move |noted: &Noted| matches!(noted, Noted::Visit(there) if there.appointment == id && there.due == due),
            change: move |there: &Noted| match there {
                Noted::Visit(there) if there.was_there != was_there => {
                    Some(Noted::Visit(Box::new(Visit { was_there, ..(**there).clone() })))
                }
                _ => None,
            },
        };
        self.note_once(once, move |entry| {
            if was_there {
                self.0.navigation.open(Place::Entry(entry));
            }
        });
    }
}

impl PlanItem for Appointment {
    type Draft = AppointmentDraft;

    const NEW: DraftOf<AppointmentDraft> = DraftOf::NEW_APPOINTMENT;

    fn place(id: Option<Id>) -> Place {
        Place::Appointment(id)
    }

    fn saved(plan: &Plan, id: Id) -> Option<AppointmentDraft> {
        plan.appointments.find(id).map(AppointmentDraft::of)
    }

    fn made(draft: &AppointmentDraft, id: Id) -> Result<Self, (Field, Problem)> {
        draft.finish(id).map_err(|error| (error.field(), problem_of(error)))
    }

    fn problem(&self) -> Option<(Field, Problem)> {
        // The clock skips it.
        let is_skipped = clock::at_local_time(self.begins, *clock::now().offset()).is_none();
        is_skipped.then_some((AppointmentText::Time.into(), Problem::SkippedTime))
    }

    fn put(self, plan: &mut Plan) -> bool {
        plan.appointments.put(self)
    }

    fn take_out(plan: &mut Plan, id: Id) {
        plan.appointments.remove(id);
    }
}

fn problem_of(error: AppointmentError) -> Problem {
    match error {
        AppointmentError::Name(error) => error.into(),
        AppointmentError::Day => Problem::NoSuchDay,
        AppointmentError::Time => Problem::NoSuchTime,
        AppointmentError::Minutes => Problem::BadNumber,
        AppointmentError::Until => Problem::EndsTooEarly,
        AppointmentError::Place(too_long) => too_long.into(),
        AppointmentError::Note(_, too_long) => too_long.into(),
    }
}
