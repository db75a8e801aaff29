//! What came of an appointment: whether the person was there, and how it was.

use chrono::NaiveDateTime;

use super::{DraftError, EntryDraft, Id, Mood, Note, Noted, TimedDraft, draft::draft_fields};

/// What came of an appointment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The appointment, one of the plan; may be gone there.
    pub appointment: Id,
    /// Its name as it was then.
    pub name: Note,
    /// The local date and time at which it was to begin.
    pub due: NaiveDateTime,
    /// Whether the person was there.
    pub was_there: bool,
    /// How the person felt before.
    pub before: Option<Mood>,
    /// How the person felt after.
    pub after: Option<Mood>,
    /// What the person heard, or wants to keep of it.
    pub heard: Option<Note>,
}

/// The input of the form for what came of an appointment so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VisitDraft {
    /// What it belongs to, which the form does not change; `None` for a draft of another kind of entry.
    pub of: Option<VisitOf>,
    /// Whether the person missed it.
    pub missed: bool,
    /// How the person felt before.
    pub before: Option<Mood>,
    /// How the person felt after.
    pub after: Option<Mood>,
    /// What the person heard, exactly as typed.
    pub heard: String,
    /// The local date and time, when it is not that of the entry.
    pub time: Option<NaiveDateTime>,
}

/// The appointment that a draft is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitOf {
    /// The appointment.
    pub appointment: Id,
    /// Its name as it was then.
    pub name: Note,
    /// The local date and time at which it was to begin.
    pub due: NaiveDateTime,
}

draft_fields!(VisitDraft {
    values: [of, missed, before, after, time],
    choices: [],
    texts: /// The text of the form.
    VisitText { Heard: heard },
});

impl TimedDraft for VisitDraft {
    fn time(&self) -> Option<NaiveDateTime> {
        self.time
    }

    fn set_time(&mut self, time: Option<NaiveDateTime>) {
        self.time = time;
    }
}

impl VisitDraft {
    /// A draft of what was saved, to edit it.
    pub fn of(visit: &Visit) -> Self {
        let Visit { appointment, name, due, was_there, before, after, heard } = visit;
        Self {
            of: Some(VisitOf { appointment: *appointment, name: name.clone(), due: *due }),
            missed: !was_there,
            before: *before,
            after: *after,
            heard: Note::text_of(heard),
            time: None,
        }
    }
}

impl EntryDraft for VisitDraft {
    fn of_noted(noted: &Noted) -> Self {
        match noted {
            Noted::Visit(visit) => Self::of(visit),
            _ => Self::default(),
        }
    }

    fn finish_noted(&self) -> Result<Noted, DraftError> {
        let VisitOf { appointment, name, due } = self.of.clone().ok_or(DraftError::Nothing)?;
        let heard = Note::new(&self.heard)?;
        let Self { missed, before, after, .. } = *self;
        Ok(Noted::Visit(Box::new(Visit { appointment, name, due, was_there: !missed, before, after, heard })))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_of_a_visit_makes_the_same_visit() {
        let visit = Visit {
            appointment: Id([1; 16]),
            name: Note::new("Group").unwrap().unwrap(),
            due: "2026-12-01T18:30:00".parse().unwrap(),
            was_there: true,
            before: Some(Mood::Low),
            after: Some(Mood::Good),
            heard: Note::new("One day at a time").unwrap(),
        };
        let noted = Noted::Visit(Box::new(visit));
        assert_eq!(VisitDraft::of_noted(&noted).finish_noted(), Ok(noted));
        assert_eq!(VisitDraft::default().finish_noted(), Err(DraftError::Nothing));
    }
}
