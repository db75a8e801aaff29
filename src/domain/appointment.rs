//! Appointments, meetings and sessions: when they are, where, and with whom.

use chrono::{NaiveDate, NaiveDateTime};

use super::{Id, Joining, Line, Note, ShortName};

/// How often an appointment comes again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Repeats {
    /// It is once.
    #[default]
    Never,
    /// Each day.
    Daily,
    /// Each week, on the same weekday.
    Weekly,
    /// Every second week, on the same weekday.
    EveryTwoWeeks,
    /// Each month, on the same day of the month; a month without that day is left out.
    Monthly,
}

impl Repeats {
    /// In the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Never, Self::Daily, Self::Weekly, Self::EveryTwoWeeks, Self::Monthly];
}

/// An appointment, a meeting or a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// The identity, which never changes.
    pub id: Id,
    /// Its name, in the words of the person.
    pub name: ShortName,
    /// When it begins, the first time, as the clock at its place shows it.
    pub begins: NaiveDateTime,
    /// How long it takes, in minutes, 1 to [`Appointment::MAX_MINUTES`].
    pub minutes: Option<u16>,
    /// How often it comes again.
    pub repeats: Repeats,
    /// The last day on which it comes; `None` while it goes on.
    pub until: Option<NaiveDate>,
    /// Where it is.
    pub place: Option<Line>,
    /// How one joins from afar: a link, or a number to dial. Any other text is shown as it is.
    pub link: Option<Note>,
    /// With whom, a person of the plan; may be gone there.
    pub person: Option<Id>,
    /// What to bring.
    pub bring: Option<Note>,
    /// Questions for the next time.
    pub ask: Option<Note>,
}

impl Appointment {
    /// The longest, in minutes: a day.
    pub const MAX_MINUTES: u16 = 24 * 60;

    /// How one joins from afar; `None` when there is neither an address nor a number.
    pub fn joining(&self) -> Option<Joining> {
        Joining::in_text(self.link.as_ref()?.as_str())
    }
}

/// The appointments of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AppointmentList {
    /// All of them, in the order in which they were added.
    pub all: Vec<Appointment>,
}

impl AppointmentList {
    /// The most appointments: ten years of one a week, each noted by itself.
    pub const MAX: usize = 600;

    /// The appointment with this identity.
    pub fn find(&self, id: Id) -> Option<&Appointment> {
        self.all.iter().find(|appointment| appointment.id == id)
    }

    /// Puts an appointment in its place, or at the end when it is not there. Answers whether it is there now.
    pub fn put(&mut self, appointment: Appointment) -> bool {
        let has_room = self.all.len() < Self::MAX;
        match self.all.iter_mut().find(|other| other.id == appointment.id) {
            Some(there) => *there = appointment,
            None if has_room => self.all.push(appointment),
            None => return false,
        }
        true
    }

    /// Removes an appointment; what was noted about it stays.
    pub fn remove(&mut self, id: Id) {
        self.all.retain(|appointment| appointment.id != id);
    }

    /// Takes over the appointments of another list that are missing here.
    pub fn take_over(&mut self, other: &Self) {
        for appointment in &other.all {
            if self.find(appointment.id).is_none() {
                self.put(appointment.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::AppointmentDraft;

    #[test]
    fn a_list_keeps_each_once_and_takes_over_what_is_missing() {
        let [name, day, time] = ["Group", "2026-12-01", "18:30"].map(str::to_owned);
        let draft = AppointmentDraft { name, day, time, ..AppointmentDraft::default() };
        let of = |number: u16| draft.finish(Id(u128::from(number).to_be_bytes())).unwrap();
        let mut mine = AppointmentList::default();
        assert!((0..600).all(|number| mine.put(of(number))));
        assert!(!mine.put(of(600)), "a full list says so");
        assert!(mine.put(Appointment { minutes: Some(5), ..of(3) }));
        mine.remove(of(5).id);
        let theirs = AppointmentList { all: vec![of(3), of(5)] };
        mine.take_over(&theirs);
        assert_eq!((mine.all.len(), mine.find(of(3).id).unwrap().minutes), (600, Some(5)), "the own one stays");
        assert!(mine.find(of(5).id).is_some());
    }
}
