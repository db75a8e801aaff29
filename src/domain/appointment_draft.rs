//! The form of an appointment.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};
use thiserror::Error;

use super::{
    Appointment, Field, Id, Line, LineTooLong, Note, NoteTooLong, Repeats, ShortName, ShortNameError, clock_text,
    draft::draft_fields, medicine::parse_clock, parse_day,
};

/// The last year in which an appointment can be: calendars write years with four digits.
const LAST_YEAR: i32 = 9999;

/// The input of the form for an appointment so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AppointmentDraft {
    /// The name exactly as typed.
    pub name: String,
    /// The day exactly as typed.
    pub day: String,
    /// The time of day exactly as typed.
    pub time: String,
    /// How many minutes it takes, exactly as typed.
    pub minutes: String,
    /// How often it comes again.
    pub repeats: Repeats,
    /// The last day exactly as typed.
    pub until: String,
    /// The place exactly as typed.
    pub place: String,
    /// The link or number exactly as typed.
    pub link: String,
    /// With whom.
    pub person: Option<Id>,
    /// What to bring, exactly as typed.
    pub bring: String,
    /// The questions exactly as typed.
    pub ask: String,
}

draft_fields!(AppointmentDraft {
    values: [repeats, person],
    choices: [],
    texts: /// The texts of an appointment's form.
    AppointmentText {
        Name: name,
        Day: day,
        Time: time,
        Minutes: minutes,
        Until: until,
        Place: place,
        Link: link,
        Bring: bring,
        Ask: ask,
    },
});

/// Why a draft cannot become an appointment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum AppointmentError {
    /// The name is missing or too long.
    #[error(transparent)]
    Name(#[from] ShortNameError),
    /// The day is none of the calendar.
    #[error("it has no day of the calendar")]
    Day,
    /// The time is none that a clock shows.
    #[error("it has no time of day")]
    Time,
    /// The minutes are no number from 1 to [`Appointment::MAX_MINUTES`].
    #[error("it takes 1 to {max} minutes", max = Appointment::MAX_MINUTES)]
    Minutes,
    /// The last day is none of the calendar, or lies before the first.
    #[error("it has no last day of the calendar that comes after the first")]
    Until,
    /// The place is too long.
    #[error(transparent)]
    Place(#[from] LineTooLong),
    /// One of the notes is too long.
    #[error("{1}")]
    Note(AppointmentText, NoteTooLong),
}

impl AppointmentError {
    /// The field at which the error is shown.
    pub fn field(self) -> Field {
        match self {
            Self::Name(_) => AppointmentText::Name,
            Self::Day => AppointmentText::Day,
            Self::Time => AppointmentText::Time,
            Self::Minutes => AppointmentText::Minutes,
            Self::Until => AppointmentText::Until,
            Self::Place(_) => AppointmentText::Place,
            Self::Note(text, _) => text,
        }
        .into()
    }
}

impl AppointmentDraft {
    /// A draft of a saved appointment, to edit it.
    pub fn of(appointment: &Appointment) -> Self {
        Self {
            name: appointment.name.as_str().to_owned(),
            day: appointment.begins.date().to_string(),
            time: clock_text(appointment.begins.time()),
            minutes: appointment.minutes.map_or_else(String::new, |minutes| minutes.to_string()),
            repeats: appointment.repeats,
            until: appointment.until.map_or_else(String::new, |day| day.to_string()),
            place: appointment.place.as_ref().map_or_else(String::new, |place| place.as_str().to_owned()),
            link: Note::text_of(&appointment.link),
            person: appointment.person,
            bring: Note::text_of(&appointment.bring),
            ask: Note::text_of(&appointment.ask),
        }
    }

    /// When it begins; `None` while the day or the time is missing.
    pub fn begins(&self) -> Option<NaiveDateTime> {
        Some(parse_day(self.day.trim())?.and_time(parse_clock(&self.time)?))
    }

    /// The questions, a line each; they are one text, so that none is cut off by a number of lines.
    pub fn questions(&self) -> Vec<String> {
        self.ask.lines().map(str::to_owned).collect()
    }

    /// Takes over the questions of a list of fields; empty ones at its end are none.
    pub fn set_questions(&mut self, lines: &[String]) {
        lines.join("\n").trim_end_matches('\n').clone_into(&mut self.ask);
    }

    /// The appointment that this draft makes. The last day counts only where it comes again.
    ///
    /// # Errors
    /// When the name, the day or the time is missing, a text is too long, or a number or a day does not exist.
    pub fn finish(&self, id: Id) -> Result<Appointment, AppointmentError> {
        let name = ShortName::new(&self.name)?;
        let is_near = |day: &NaiveDate| (1..=LAST_YEAR).contains(&day.year());
        let day = parse_day(self.day.trim()).filter(is_near).ok_or(AppointmentError::Day)?;
        let time: NaiveTime = parse_clock(&self.time).ok_or(AppointmentError::Time)?;
        let minutes = match self.minutes.trim() {
            "" => None,
            typed => Some(minutes(typed).ok_or(AppointmentError::Minutes)?),
        };
        let until = match self.until.trim() {
            typed if typed.is_empty() || self.repeats == Repeats::Never => None,
            typed => {
                Some(parse_day(typed).filter(|last| *last >= day && is_near(last)).ok_or(AppointmentError::Until)?)
            }
        };
        let note = |text: AppointmentText, typed: &str| {
            Note::new(typed.trim()).map_err(|too_long| AppointmentError::Note(text, too_long))
        };
        Ok(Appointment {
            id,
            name,
            begins: day.and_time(time),
            minutes,
            repeats: self.repeats,
            until,
            place: Line::new(&self.place)?,
            link: note(AppointmentText::Link, &self.link)?,
            person: self.person,
            bring: note(AppointmentText::Bring, &self.bring)?,
            ask: note(AppointmentText::Ask, &said_lines(&self.ask))?,
        })
    }
}

/// The lines that say something.
fn said_lines(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn minutes(typed: &str) -> Option<u16> {
    typed.parse().ok().filter(|minutes| (1..=Appointment::MAX_MINUTES).contains(minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> AppointmentDraft {
        AppointmentDraft {
            name: "Group".into(),
            day: "2026-12-01".into(),
            time: "18:30".into(),
            ..AppointmentDraft::default()
        }
    }

    fn made(draft: &AppointmentDraft) -> Result<Appointment, AppointmentError> {
        draft.finish(Id([1; 16]))
    }

    #[test]
    fn a_saved_appointment_can_be_opened_again() {
        let full = AppointmentDraft {
            minutes: "90".into(),
            repeats: Repeats::EveryTwoWeeks,
            until: "2027-06-01".into(),
            place: "Room 4, Main Street".into(),
            link: "https://example.org/j/1?pwd=a".into(),
            person: Some(Id([2; 16])),
            bring: "My card".into(),
            ask: "Can I sleep without it?\nHow long?".into(),
            ..draft()
        };
        let appointment = made(&full).unwrap();
        assert_eq!(AppointmentDraft::of(&appointment), full);
        assert_eq!(appointment.begins, "2026-12-01T18:30:00".parse().unwrap());
    }

    #[test]
    fn questions_are_lines_of_one_text_and_empty_ones_are_not_kept() {
        let mut draft = draft();
        assert_eq!(draft.questions(), Vec::<String>::new());
        draft.set_questions(&["Can I sleep without it?".into(), "  ".into(), " How long? ".into(), String::new()]);
        assert_eq!(draft.questions().len(), 3, "what is being typed stays in its field");
        let appointment = made(&draft).unwrap();
        assert_eq!(Note::text_of(&appointment.ask), "Can I sleep without it?\nHow long?");
        assert_eq!(AppointmentDraft::of(&appointment).questions(), ["Can I sleep without it?", "How long?"]);
        draft.set_questions(&[]);
        assert_eq!(made(&draft).unwrap().ask, None);
    }

    #[test]
    fn what_cannot_be_is_told_at_its_field() {
        type Change = fn(&mut AppointmentDraft);
        let wrong: [(Change, AppointmentText); 13] = [
            (|draft| draft.name = " ".into(), AppointmentText::Name),
            (|draft| draft.day = String::new(), AppointmentText::Day),
            (|draft| draft.day = "2026-02-30".into(), AppointmentText::Day),
            (|draft| draft.day = "99999-01-01".into(), AppointmentText::Day),
            (|draft| draft.time = String::new(), AppointmentText::Time),
            (|draft| draft.time = "25:00".into(), AppointmentText::Time),
            (|draft| draft.minutes = "0".into(), AppointmentText::Minutes),
            (|draft| draft.minutes = "1e9".into(), AppointmentText::Minutes),
            (|draft| draft.minutes = "½".into(), AppointmentText::Minutes),
            (|draft| draft.minutes = "1441".into(), AppointmentText::Minutes),
            (|draft| draft.place = "x".repeat(101), AppointmentText::Place),
            (|draft| draft.ask = "x".repeat(Note::MAX_CHARS + 1), AppointmentText::Ask),
            (|draft| draft.link = "x".repeat(Note::MAX_CHARS + 1), AppointmentText::Link),
        ];
        for (change, field) in wrong {
            let mut draft = draft();
            change(&mut draft);
            assert_eq!(made(&draft).map_err(AppointmentError::field), Err(field.into()));
        }
    }

    #[test]
    fn the_last_day_comes_after_the_first_and_counts_only_for_what_comes_again() {
        let until = |repeats, until: &str| made(&AppointmentDraft { repeats, until: until.into(), ..draft() });
        assert_eq!(until(Repeats::Weekly, "2026-11-30"), Err(AppointmentError::Until));
        assert_eq!(until(Repeats::Weekly, "soon"), Err(AppointmentError::Until));
        assert_eq!(until(Repeats::Weekly, "2026-12-01").unwrap().until, parse_day("2026-12-01"));
        assert_eq!(until(Repeats::Never, "2026-11-30").unwrap().until, None);
    }
}
