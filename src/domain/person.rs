//! A person who supports: who they are, and how and when to reach them.

use thiserror::Error;

use super::{Id, Line, LineTooLong, Note, NoteTooLong};

/// What someone is in the person's recovery.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum Role {
    Family,
    Friend,
    Partner,
    /// A sponsor, or anyone who has been there.
    Peer,
    Coach,
    CaseManager,
    Doctor,
    AddictionSpecialist,
    Nurse,
    Therapist,
    Group,
    Mentor,
    FaithLeader,
    TreatmentCentre,
    Telehealth,
    /// A line of the person's own, which stands beside those of the country.
    Helpline,
    Other,
}

impl Role {
    /// In the order in which they are offered.
    pub const ALL: [Self; 17] = [
        Self::Family,
        Self::Friend,
        Self::Partner,
        Self::Peer,
        Self::Coach,
        Self::CaseManager,
        Self::Doctor,
        Self::AddictionSpecialist,
        Self::Nurse,
        Self::Therapist,
        Self::Group,
        Self::Mentor,
        Self::FaithLeader,
        Self::TreatmentCentre,
        Self::Telehealth,
        Self::Helpline,
        Self::Other,
    ];

    /// Whether helping is their work.
    pub const fn is_professional(self) -> bool {
        matches!(
            self,
            Self::Coach
                | Self::CaseManager
                | Self::Doctor
                | Self::AddictionSpecialist
                | Self::Nurse
                | Self::Therapist
                | Self::TreatmentCentre
                | Self::Telehealth
        )
    }
}

/// Where someone stands in the person's recovery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Circle {
    /// Someone whom one asks for help or for company.
    ToAsk,
    /// Someone whose work it is to help.
    Professional,
    /// A line that anyone may call.
    Helpline,
}

/// What someone is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
pub enum GoodFor {
    /// Listening without judgment.
    Listening,
    Ride,
    Childcare,
    Company,
    /// Going to a meeting together.
    Meeting,
}

impl GoodFor {
    /// In the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Listening, Self::Ride, Self::Childcare, Self::Company, Self::Meeting];
}

/// How someone likes to be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReachedBy {
    /// By a call.
    Call,
    /// By a text.
    Text,
}

impl ReachedBy {
    /// In the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Call, Self::Text];
}

/// One person; or a group or a place that has a phone.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Person {
    /// Stays the same whatever is changed.
    pub id: Id,
    /// What they are called.
    pub name: Line,
    /// Their numbers as they were typed, the first one first.
    pub phones: Vec<Line>,
    /// How they like to be reached; empty when that is not known.
    pub reached_by: Vec<ReachedBy>,
    /// What they are, in the order in which it was picked.
    pub roles: Vec<Role>,
    /// What they are good for, in the order in which it was picked.
    pub good_for: Vec<GoodFor>,
    /// Whether they may be called at night.
    pub fine_at_night: bool,
    /// Anything else.
    pub note: Option<Note>,
}

impl Person {
    /// Where they stand, as their roles say.
    pub fn circle(&self) -> Circle {
        if self.roles.contains(&Role::Helpline) {
            Circle::Helpline
        } else if self.roles.iter().any(|role| role.is_professional()) {
            Circle::Professional
        } else {
            Circle::ToAsk
        }
    }

    /// Whether they like to be reached so; when that is not known, each way is as good.
    pub fn likes(&self, by: ReachedBy) -> bool {
        self.reached_by.is_empty() || self.reached_by.contains(&by)
    }

    /// The one way to offer where there is room for one.
    pub fn best_way(&self) -> ReachedBy {
        if self.likes(ReachedBy::Call) { ReachedBy::Call } else { ReachedBy::Text }
    }
}

/// What was typed about a person so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonDraft {
    /// The name exactly as typed.
    pub name: String,
    /// The numbers exactly as typed; an empty one is none.
    pub phones: Vec<String>,
    /// How they like to be reached.
    pub reached_by: Vec<ReachedBy>,
    /// What they are.
    pub roles: Vec<Role>,
    /// What they are good for.
    pub good_for: Vec<GoodFor>,
    /// Whether they may be called at night.
    pub fine_at_night: bool,
    /// The note exactly as typed.
    pub note: String,
}

/// Why what was typed is no person yet.
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
    /// A draft that holds what is known, to be changed.
    pub fn of(person: &Person) -> Self {
        Self {
            name: person.name.as_str().to_owned(),
            phones: person.phones.iter().map(|phone| phone.as_str().to_owned()).collect(),
            reached_by: person.reached_by.clone(),
            roles: person.roles.clone(),
            good_for: person.good_for.clone(),
            fine_at_night: person.fine_at_night,
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
            note: Note::new(&self.note)?,
        })
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
}
