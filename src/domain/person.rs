//! A person who supports: who they are, and how and when to reach them.

use thiserror::Error;

use super::{
    Circle, Field, GoodFor, Id, Line, LineTooLong, Note, NoteTooLong, ReachedBy, Role, dialled, draft::draft_fields,
    is_of_a_machine, is_seen,
};

/// A supporter: a person, or a group or a place that has a phone.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Person {
    /// The identity, which never changes.
    pub id: Id,
    /// The name.
    pub name: Line,
    /// The phone numbers as they were typed, the preferred one first.
    pub phones: Vec<Line>,
    /// How they like to be reached; empty when that is not known.
    pub reached_by: Vec<ReachedBy>,
    /// The roles, in the order in which they were picked.
    pub roles: Vec<Role>,
    /// The kinds of help they are good for, in the order in which they were picked.
    pub good_for: Vec<GoodFor>,
    /// Whether they may be called at night.
    pub fine_at_night: bool,
    /// Whether they are only in the list of people, and not offered in a hard moment.
    pub only_listed: bool,
    /// A note with anything else.
    pub note: Option<Note>,
}

impl Person {
    /// The circle that the roles put them in.
    pub fn circle(&self) -> Circle {
        if self.roles.contains(&Role::Helpline) {
            Circle::Helpline
        } else if self.roles.iter().any(|role| role.is_professional()) {
            Circle::Professional
        } else {
            Circle::ToAsk
        }
    }

    /// The name to show.
    pub fn called(&self) -> Called<'_> {
        let mut texts = std::iter::once(&self.name).chain(&self.phones).map(Line::as_str);
        match texts.find(|text| is_seen(text)) {
            Some(text) => Called::Text(text),
            None => self.roles.first().map_or(Called::Someone, |role| Called::Role(*role)),
        }
    }

    /// The number that a call or a text goes to: the first one at which a person answers.
    pub fn number(&self) -> Option<&Line> {
        let is_theirs = |phone: &&Line| !is_of_a_machine(phone.as_str()) && dialled(phone.as_str()).is_some();
        self.phones.iter().find(is_theirs)
    }

    /// Whether they like to be reached in this way; when nothing is known, each way is as good.
    pub fn likes(&self, by: ReachedBy) -> bool {
        self.reached_by.is_empty() || self.reached_by.contains(&by)
    }

    /// The one way to offer where there is room for one.
    pub fn best_way(&self) -> ReachedBy {
        if self.likes(ReachedBy::Call) { ReachedBy::Call } else { ReachedBy::Text }
    }
}

/// The name of a person on a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Called<'a> {
    /// The name or, when it is invisible, the first visible number.
    Text(&'a str),
    /// The first role, when neither is visible.
    Role(Role),
    /// Neither a visible name or number, nor a role.
    Someone,
}

/// The input of the form for a person so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonDraft {
    /// The name exactly as typed.
    pub name: String,
    /// The numbers exactly as typed; an empty text is no number.
    pub phones: Vec<String>,
    /// How they like to be reached.
    pub reached_by: Vec<ReachedBy>,
    /// The roles.
    pub roles: Vec<Role>,
    /// The kinds of help they are good for.
    pub good_for: Vec<GoodFor>,
    /// Whether they may be called at night.
    pub fine_at_night: bool,
    /// Whether they are not offered in a hard moment.
    pub only_listed: bool,
    /// The note exactly as typed.
    pub note: String,
}

draft_fields!(PersonDraft {
    values: [phones, fine_at_night, only_listed],
    choices: [reached_by, roles, good_for],
    texts: /// The texts of a person's form, beside the numbers.
    PersonText { Name: name, Note: note },
});

/// Why a draft cannot become a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PersonError {
    /// Everyone has a name.
    #[error("a person needs a name")]
    NoName,
    /// The name or a number is longer than a line may be.
    #[error(transparent)]
    Line(#[from] LineTooLong),
    /// The note is longer than a note may be.
    #[error(transparent)]
    Note(#[from] NoteTooLong),
}

impl PersonDraft {
    /// A draft of a saved person, to edit it.
    pub fn of(person: &Person) -> Self {
        Self {
            name: person.name.as_str().to_owned(),
            phones: person.phones.iter().map(|phone| phone.as_str().to_owned()).collect(),
            reached_by: person.reached_by.clone(),
            roles: person.roles.clone(),
            good_for: person.good_for.clone(),
            fine_at_night: person.fine_at_night,
            only_listed: person.only_listed,
            note: Note::text_of(&person.note),
        }
    }

    /// The person that this draft makes.
    ///
    /// # Errors
    /// When there is no name, or a text is too long.
    pub fn finish(&self, id: Id) -> Result<Person, PersonError> {
        let mut phones = Vec::new();
        for typed in &self.phones {
            phones.extend(Line::new(typed)?);
        }
        Ok(Person {
            id,
            name: Line::new(&self.name)?.ok_or(PersonError::NoName)?,
            phones,
            reached_by: self.reached_by.clone(),
            roles: self.roles.clone(),
            good_for: self.good_for.clone(),
            fine_at_night: self.fine_at_night,
            only_listed: self.only_listed,
            note: Note::new(&self.note)?,
        })
    }

    /// The field at which an error of [`Self::finish`] is shown.
    pub fn field_of(&self, error: PersonError) -> Field {
        let is_long = |text: &String| Line::new(text).is_err();
        match error {
            PersonError::NoName => PersonText::Name.into(),
            PersonError::Note(_) => PersonText::Note.into(),
            PersonError::Line(_) => self.phones.iter().position(is_long).map_or(PersonText::Name.into(), Field::Phone),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_comes_first_unless_only_a_text_is_liked() {
        let person = |reached_by: &[ReachedBy]| {
            let draft = PersonDraft { name: "Sam".into(), reached_by: reached_by.to_vec(), ..PersonDraft::default() };
            draft.finish(Id([1; 16])).unwrap()
        };
        for (liked, best) in [
            (&[][..], ReachedBy::Call),
            (&[ReachedBy::Text, ReachedBy::Call], ReachedBy::Call),
            (&[ReachedBy::Text], ReachedBy::Text),
        ] {
            assert_eq!(person(liked).best_way(), best);
        }
        assert!(ReachedBy::ALL.iter().all(|by| person(&[]).likes(*by)));
        assert!(!person(&[ReachedBy::Text]).likes(ReachedBy::Call));
    }

    #[test]
    fn a_name_is_enough_and_the_one_thing_that_is_needed() {
        let draft = PersonDraft { phones: vec!["+353 86 123".into(), " ".into()], ..PersonDraft::default() };
        assert_eq!(draft.finish(Id([1; 16])), Err(PersonError::NoName));
        let person = PersonDraft { name: "Sam".into(), ..draft }.finish(Id([1; 16])).unwrap();
        assert_eq!(person.phones.len(), 1);
        let reopened = PersonDraft::of(&person);
        assert_eq!(reopened.finish(person.id), Ok(person));
    }

    #[test]
    fn a_call_goes_to_the_first_number_at_which_someone_answers() {
        let number = |phones: &[&str]| {
            let phones = phones.iter().map(|phone| (*phone).to_owned()).collect();
            let person =
                PersonDraft { name: "Sam".into(), phones, ..PersonDraft::default() }.finish(Id([1; 16])).unwrap();
            person.number().map(|number| number.as_str().to_owned())
        };
        assert_eq!(number(&["call me maybe", "fax: 1", "222", "333"]).as_deref(), Some("222"));
        assert_eq!(number(&["fax: 01 555 0001"]), None);
        assert_eq!(number(&["pager: 01 555 0001", "HOPELINE", "sip:sam@example.org"]), None);
        assert_eq!(number(&[]), None);
    }

    #[test]
    fn a_name_that_shows_nothing_is_none() {
        let called = |name: &str, phones: &[&str], roles: &[Role]| {
            let phones = phones.iter().map(|phone| (*phone).to_owned()).collect();
            let draft = PersonDraft { name: name.into(), phones, roles: roles.to_vec(), ..PersonDraft::default() };
            format!("{:?}", draft.finish(Id([1; 16])).unwrap().called())
        };
        assert_eq!(called("Sam", &["1"], &[]), "Text(\"Sam\")");
        assert_eq!(called("\u{200b}", &["1"], &[Role::Doctor]), "Text(\"1\")");
        assert_eq!(called("\u{200b}", &["\u{200e}"], &[Role::Doctor]), "Role(Doctor)");
        assert_eq!(called("\u{2800}", &[], &[]), "Someone");
    }

    #[test]
    fn the_roles_say_where_someone_stands() {
        for (roles, circle) in [
            (vec![], Circle::ToAsk),
            (vec![Role::Family, Role::Peer], Circle::ToAsk),
            (vec![Role::Friend, Role::Nurse], Circle::Professional),
            (vec![Role::Telehealth, Role::Helpline], Circle::Helpline),
        ] {
            let draft = PersonDraft { name: "Sam".into(), roles, ..PersonDraft::default() };
            assert_eq!(draft.finish(Id([1; 16])).unwrap().circle(), circle);
        }
    }

    #[test]
    fn what_is_too_long_is_named() {
        let long = PersonDraft { name: "x".repeat(Line::MAX_CHARS + 1), ..PersonDraft::default() };
        assert!(matches!(long.finish(Id([1; 16])), Err(PersonError::Line(_))));
        let note = "x".repeat(Note::MAX_CHARS + 1);
        let long = PersonDraft { name: "Sam".into(), note, ..PersonDraft::default() };
        assert!(matches!(long.finish(Id([1; 16])), Err(PersonError::Note(_))));
    }

    #[test]
    fn what_keeps_a_person_from_being_whole_is_found() {
        let long = "x".repeat(Line::MAX_CHARS + 1);
        let of = |draft: PersonDraft| draft.field_of(draft.finish(Id([1; 16])).unwrap_err());
        assert_eq!(of(PersonDraft::default()), PersonText::Name.into());
        assert_eq!(of(PersonDraft { name: long.clone(), ..PersonDraft::default() }), PersonText::Name.into());
        let phones = vec!["1".to_owned(), long];
        assert_eq!(of(PersonDraft { name: "Sam".into(), phones, ..PersonDraft::default() }), Field::Phone(1));
    }
}
