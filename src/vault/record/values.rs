//! Reading values of the domain out of a shape: notes, times, identities and the like.

use chrono::{DateTime, NaiveDate};

use super::{Field, Invalid, Reader, Tree, time};
use crate::domain::{Id, LocalTime, Note, Strength, ToolId, TriggerId, parse_day};

impl Reader {
    /// A note, if there is one.
    pub(in super::super) fn note(&mut self, name: &str) -> Option<Note> {
        let text = self.text(name, Field::Note);
        self.note_of(&text)
    }

    fn note_of(&mut self, text: &str) -> Option<Note> {
        let note = Note::new(text).map_err(|error| Invalid::new(Field::Note, error.0));
        self.keep(note).flatten()
    }

    /// The notes of a list.
    pub(in super::super) fn notes(&mut self, name: &str, field: Field) -> Vec<Note> {
        let mut notes = Vec::new();
        for text in self.texts(name, field) {
            notes.extend(self.note_of(&text));
        }
        notes
    }

    /// A time that has to be there.
    pub(in super::super) fn time(&mut self, name: &str, field: Field) -> LocalTime {
        let moment = time::read(field, self.take(name));
        self.keep(moment).unwrap_or(DateTime::UNIX_EPOCH.fixed_offset())
    }

    /// A time, if there is one.
    pub(in super::super) fn optional_time(&mut self, name: &str, field: Field) -> Option<LocalTime> {
        match self.take(name) {
            Tree::Nothing => None,
            moment => {
                let moment = time::read(field, moment);
                self.keep(moment)
            }
        }
    }

    /// A day, if there is one.
    pub(in super::super) fn optional_day(&mut self, name: &str, field: Field) -> Option<NaiveDate> {
        let text = self.optional_text(name, field)?;
        let day = parse_day(&text).ok_or_else(|| Invalid::new(field, text));
        self.keep(day)
    }

    /// A craving's strength, if there is one.
    pub(in super::super) fn strength(&mut self, name: &str) -> Option<Strength> {
        let number = self.number(name, Field::Craving, Strength::MAX.into())?;
        u8::try_from(number).ok().and_then(|number| Strength::new(number).ok())
    }

    /// The triggers of a list.
    pub(in super::super) fn triggers(&mut self, name: &str) -> Vec<TriggerId> {
        let mut ids = Vec::new();
        for slug in self.texts(name, Field::Trigger) {
            let id = TriggerId::new(&slug).ok_or_else(|| Invalid::new(Field::Trigger, slug));
            ids.extend(self.keep(id));
        }
        ids
    }

    /// The tools of a list.
    pub(in super::super) fn tools(&mut self, name: &str) -> Vec<ToolId> {
        let mut ids = Vec::new();
        for slug in self.texts(name, Field::Tool) {
            let id = ToolId::new(&slug).ok_or_else(|| Invalid::new(Field::Tool, slug));
            ids.extend(self.keep(id));
        }
        ids
    }

    /// A tool that has to be there.
    pub(in super::super) fn tool(&mut self, name: &str) -> Option<ToolId> {
        let slug = self.text(name, Field::Tool);
        let id = ToolId::new(&slug).ok_or_else(|| Invalid::new(Field::Tool, slug));
        self.keep(id)
    }

    /// An identity that has to be there.
    pub(in super::super) fn id(&mut self, name: &str) -> Id {
        self.optional_id(name).unwrap_or_else(|| {
            self.is_wrong(Invalid::new(Field::Id, ""));
            Id([0; 16])
        })
    }

    /// An identity, if there is one.
    pub(in super::super) fn optional_id(&mut self, name: &str) -> Option<Id> {
        let text = self.optional_text(name, Field::Id)?;
        let id = text.parse().ok();
        if id.is_none() {
            self.is_wrong(Invalid::new(Field::Id, text));
        }
        id
    }
}
