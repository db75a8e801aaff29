//! The fields of a form, so that an error is shown at its field.

use super::{Draft, Line, Note, NoteTooLong, PersonDraft, PersonError};

/// A field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Field {
    Mood,
    Note,
    Amount,
    Tell,
    NextStep,
    PersonName,
    /// The index of the number, from 0.
    PersonPhone(usize),
    PersonNote,
    Time,
}

/// The fields whose text may be as long as a note.
const NOTES: [Field; 4] = [Field::Note, Field::Amount, Field::Tell, Field::NextStep];

impl Field {
    /// The field that an accessor of [`Draft`] refers to.
    pub fn of_text(text: fn(&mut Draft) -> &mut String) -> Option<Self> {
        let mut draft = Draft::default();
        text(&mut draft).push('x');
        let all = [Self::Note, Self::Amount, Self::Tell, Self::NextStep, Self::PersonName, Self::PersonNote];
        all.into_iter().find(|field| !field.text(&draft).is_empty())
    }

    /// The text of the field; empty when it has none.
    pub fn text(self, draft: &Draft) -> &str {
        match self {
            Self::Note => &draft.note,
            Self::Amount => &draft.amount,
            Self::Tell => &draft.tell,
            Self::NextStep => &draft.next_step,
            Self::PersonName => &draft.person.name,
            Self::PersonPhone(place) => draft.person.phones.get(place).map_or("", String::as_str),
            Self::PersonNote => &draft.person.note,
            Self::Mood | Self::Time => "",
        }
    }

    /// The first field with a text that is too long for a note.
    pub fn with_long_note(draft: &Draft) -> Option<(Self, NoteTooLong)> {
        NOTES.into_iter().find_map(|field| Some((field, Note::new(field.text(draft)).err()?)))
    }

    /// The field at which an error of a person is shown.
    pub fn of_person(draft: &PersonDraft, error: PersonError) -> Self {
        let long = |text: &String| Line::new(text).is_err();
        match error {
            PersonError::NoName => Self::PersonName,
            PersonError::Note(_) => Self::PersonNote,
            PersonError::Line(_) => draft.phones.iter().position(long).map_or(Self::PersonName, Self::PersonPhone),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;

    #[test]
    fn a_field_is_known_by_its_text() {
        assert_eq!(Field::of_text(|draft| &mut draft.note), Some(Field::Note));
        assert_eq!(Field::of_text(|draft| &mut draft.next_step), Some(Field::NextStep));
        assert_eq!(Field::of_text(|draft| &mut draft.person.name), Some(Field::PersonName));
        assert_eq!(Field::of_text(|draft| &mut draft.person.note), Some(Field::PersonNote));
    }

    #[test]
    fn the_field_with_a_long_text_is_found() {
        let draft = Draft { tell: "x".repeat(Note::MAX_CHARS + 1), ..Draft::default() };
        assert_eq!(Field::with_long_note(&draft).map(|(field, _)| field), Some(Field::Tell));
        assert_eq!(Field::with_long_note(&Draft::default()), None);
    }

    #[test]
    fn what_keeps_a_person_from_being_whole_is_found() {
        let long = "x".repeat(Line::MAX_CHARS + 1);
        let of = |draft: PersonDraft| Field::of_person(&draft, draft.finish(Id([1; 16])).unwrap_err());
        assert_eq!(of(PersonDraft::default()), Field::PersonName);
        assert_eq!(of(PersonDraft { name: long.clone(), ..PersonDraft::default() }), Field::PersonName);
        let phones = vec!["1".to_owned(), long];
        assert_eq!(of(PersonDraft { name: "Sam".into(), phones, ..PersonDraft::default() }), Field::PersonPhone(1));
    }
}
