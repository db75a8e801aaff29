//! The people around a person, and the texts that are ready for them.

use super::{Circle, Id, Note, Person, Role, add_once};

/// Whom a text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// Whoever is asked.
    Anyone,
    /// Everyone with this role.
    Role(Role),
    /// One person.
    Person(Id),
}

/// A text that was written in calm times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadyText {
    /// Whom it is for.
    pub to: Recipient,
    /// What it says.
    pub text: Note,
}

/// The people in the order in which they are offered, and the texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// Each person once.
    pub all: Vec<Person>,
    /// Each text once for each recipient.
    pub texts: Vec<ReadyText>,
}

impl People {
    /// More people than a phone book has that one still looks through.
    pub const MAX: usize = 2_000;

    /// More texts than anyone chooses from in a hard moment.
    pub const MAX_TEXTS: usize = 200;

    /// The person with this identity.
    pub fn find(&self, id: Id) -> Option<&Person> {
        self.all.iter().find(|person| person.id == id)
    }

    /// Changes who is there already, or adds a person at the end. Answers whether that was possible.
    pub fn put(&mut self, person: Person) -> bool {
        if let Some(there) = self.all.iter_mut().find(|there| there.id == person.id) {
            *there = person;
            return true;
        }
        let has_room = self.all.len() < Self::MAX;
        if has_room {
            self.all.push(person);
        }
        has_room
    }

    /// Adds a person at the end, unless someone with the same name and numbers is there or there are too many. Answers
    /// whether they are there now.
    pub fn add_new(&mut self, person: Person) -> bool {
        self.all.iter().any(|there| there.name == person.name && there.phones == person.phones) || self.put(person)
    }

    /// Takes a person out, and the texts that were for them alone. Answers with what was taken out.
    pub fn remove(&mut self, id: Id) -> Self {
        Self {
            all: self.all.extract_if(.., |person| person.id == id).collect(),
            texts: self.texts.extract_if(.., |text| text.to == Recipient::Person(id)).collect(),
        }
    }

    /// Makes a person the first one.
    pub fn put_first(&mut self, id: Id) {
        if let Some(place) = self.all.iter().position(|person| person.id == id) {
            self.all[..=place].rotate_right(1);
        }
    }

    /// Adds a text, unless it is there already or there are too many. Answers whether it is there now.
    pub fn add_text(&mut self, text: ReadyText) -> bool {
        add_once(&mut self.texts, text, Self::MAX_TEXTS)
    }

    /// Takes a text out.
    pub fn remove_text(&mut self, text: &ReadyText) {
        self.texts.retain(|other| other != text);
    }

    /// Takes over the people and texts that are not here.
    pub fn take_over(&mut self, other: &Self) {
        for person in &other.all {
            if self.find(person.id).is_none() {
                self.put(person.clone());
            }
        }
        for text in &other.texts {
            self.add_text(text.clone());
        }
    }

    /// Those who stand somewhere, in their order.
    pub fn of_circle(&self, circle: Circle) -> impl Iterator<Item = &Person> {
        self.all.iter().filter(move |person| person.circle() == circle)
    }

    /// Those who can be reached, in their order; at night, those who are fine with it come first. Helplines are no people.
    pub fn to_reach(&self, is_night: bool) -> Vec<&Person> {
        let reachable =
            || self.all.iter().filter(|person| !person.phones.is_empty() && person.circle() != Circle::Helpline);
        let goes_first = |person: &&Person| !is_night || person.fine_at_night;
        reachable().filter(goes_first).chain(reachable().filter(|person| !goes_first(person))).collect()
    }

    /// The texts for a person: their own first, then those for what they are, then those for anyone.
    pub fn texts_for(&self, person: Option<&Person>) -> Vec<&Note> {
        let of = |is_theirs: &dyn Fn(Recipient) -> bool| {
            self.texts.iter().filter(|text| is_theirs(text.to)).map(|text| &text.text).collect::<Vec<_>>()
        };
        let mut texts = Vec::new();
        if let Some(person) = person {
            texts.extend(of(&|to| to == Recipient::Person(person.id)));
            texts.extend(of(&|to| matches!(to, Recipient::Role(role) if person.roles.contains(&role))));
        }
        texts.extend(of(&|to| to == Recipient::Anyone));
        texts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::PersonDraft;

    fn person(number: u8, fine_at_night: bool) -> Person {
        let draft =
            PersonDraft { name: "Sam".into(), phones: vec!["1".into()], fine_at_night, ..PersonDraft::default() };
        draft.finish(Id([number; 16])).unwrap()
    }

    fn people(all: &[(u8, bool)]) -> People {
        People { all: all.iter().map(|(number, at_night)| person(*number, *at_night)).collect(), texts: Vec::new() }
    }

    fn numbers(people: &[&Person]) -> Vec<u8> {
        people.iter().map(|person| person.id.0[0]).collect()
    }

    fn text(to: Recipient, words: &str) -> ReadyText {
        ReadyText { to, text: Note::new(words).unwrap().unwrap() }
    }

    #[test]
    fn at_night_those_who_are_fine_with_it_come_first() {
        let people = people(&[(1, false), (2, true), (3, false), (4, true)]);
        assert_eq!(numbers(&people.to_reach(false)), [1, 2, 3, 4]);
        assert_eq!(numbers(&people.to_reach(true)), [2, 4, 1, 3]);
    }

    #[test]
    fn who_has_no_number_is_not_offered_nor_is_a_helpline() {
        let mut people = people(&[(1, true), (2, true)]);
        people.all[0].phones.clear();
        people.all[1].roles.push(Role::Helpline);
        assert!(people.to_reach(true).is_empty());
        assert_eq!(numbers(&people.of_circle(Circle::Helpline).collect::<Vec<_>>()), [2]);
    }

    #[test]
    fn a_change_keeps_the_order_and_any_can_be_first() {
        let mut people = people(&[(1, false), (2, false), (3, false)]);
        assert!(people.put(person(2, true)));
        assert!(people.all[1].fine_at_night);
        people.put_first(Id([3; 16]));
        people.put_first(Id([9; 16]));
        assert_eq!(numbers(&people.all.iter().collect::<Vec<_>>()), [3, 1, 2]);
    }

    #[test]
    fn a_text_for_one_person_goes_with_them() {
        let mut people = people(&[(1, false), (2, false)]);
        people.all[0].roles.push(Role::Family);
        for (to, words) in [
            (Recipient::Anyone, "anyone"),
            (Recipient::Role(Role::Family), "family"),
            (Recipient::Person(Id([1; 16])), "one"),
        ] {
            assert!(people.add_text(text(to, words)));
            assert!(people.add_text(text(to, words)));
        }
        let words = |texts: Vec<&Note>| texts.into_iter().map(|text| text.as_str().to_owned()).collect::<Vec<_>>();
        assert_eq!(words(people.texts_for(people.find(Id([1; 16])))), ["one", "family", "anyone"]);
        assert_eq!(words(people.texts_for(people.find(Id([2; 16])))), ["anyone"]);
        let removed = people.remove(Id([1; 16]));
        assert_eq!((people.all.len(), people.texts.len()), (1, 2));
        people.take_over(&removed);
        assert_eq!((people.all.len(), people.texts.len()), (2, 3));
    }

    #[test]
    fn the_same_person_is_brought_in_once() {
        let mut people = people(&[(1, false)]);
        assert!(people.add_new(person(2, true)));
        assert_eq!(people.all.len(), 1);
        let namesake = Person { phones: Vec::new(), ..person(3, false) };
        assert!(people.add_new(namesake));
        assert_eq!(people.all.len(), 2);
    }

    #[test]
    fn there_is_an_end_to_people() {
        let mut people = People { all: vec![person(1, false); People::MAX], texts: Vec::new() };
        assert!(!people.put(person(2, false)));
        assert!(!people.add_new(Person { phones: Vec::new(), ..person(3, false) }));
        assert!(people.put(person(1, true)), "who is there can still be changed");
    }
}
