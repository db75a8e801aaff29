//! The people around a person, and the texts that are ready for them.

use super::{Circle, Id, Note, Person, Role, add_once, change_once, move_to};

/// The recipients of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recipient {
    /// Anyone.
    Anyone,
    /// Everyone with this role.
    Role(Role),
    /// One person.
    Person(Id),
}

/// A text to send, written in calm times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadyText {
    /// Its recipients.
    pub to: Recipient,
    /// The words.
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
    /// The most people: more than a phone book that one still looks through.
    pub const MAX: usize = 2_000;

    /// The most texts: more than anyone chooses from in a hard moment.
    pub const MAX_TEXTS: usize = 200;

    /// The person with this identity.
    pub fn find(&self, id: Id) -> Option<&Person> {
        self.all.iter().find(|person| person.id == id)
    }

    /// Replaces the person with the same identity, or appends a new one. Answers `false` when there is no room.
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

    /// Adds a person as [`Self::put`] does, unless one with the same name and numbers exists. Answers whether the
    /// person is in the list now.
    pub fn add_new(&mut self, person: Person) -> bool {
        self.all.iter().any(|there| there.name == person.name && there.phones == person.phones) || self.put(person)
    }

    /// Removes a person, and the texts for that person alone. Answers with what was removed.
    pub fn remove(&mut self, id: Id) -> Self {
        Self {
            all: self.all.extract_if(.., |person| person.id == id).collect(),
            texts: self.texts.extract_if(.., |text| text.to == Recipient::Person(id)).collect(),
        }
    }

    /// Moves a person to the front; from then on the person is offered in a hard moment too.
    pub fn put_first(&mut self, id: Id) {
        if let Some(place) = self.all.iter().position(|person| person.id == id) {
            self.all[..=place].rotate_right(1);
            self.all[0].only_listed = false;
        }
    }

    /// Moves a person to a place, or to the end when there are fewer; the others keep their order.
    pub fn move_person(&mut self, id: Id, place: usize) {
        if let Some(from) = self.all.iter().position(|person| person.id == id) {
            let person = self.all.remove(from);
            self.all.insert(place.min(self.all.len()), person);
        }
    }

    /// Appends a text, unless it is in the list already or there is no room. Answers whether it is in the list now.
    pub fn add_text(&mut self, text: ReadyText) -> bool {
        add_once(&mut self.texts, text, Self::MAX_TEXTS)
    }

    /// Puts other words in the place of the first text with these words; when it is gone, they become a text for anyone.
    /// Answers whether there is such a text now.
    pub fn change_text(&mut self, from: &str, words: Note) -> bool {
        match self.texts.iter().find(|text| text.text.as_str() == from).cloned() {
            Some(there) => {
                let to = ReadyText { to: there.to, text: words };
                change_once(&mut self.texts, &there, to, Self::MAX_TEXTS)
            }
            None => self.add_text(ReadyText { to: Recipient::Anyone, text: words }),
        }
    }

    /// Moves a text to a place, or to the end when there are fewer.
    pub fn move_text(&mut self, text: &ReadyText, place: usize) {
        move_to(&mut self.texts, text, place);
    }

    /// Removes a text.
    pub fn remove_text(&mut self, text: &ReadyText) {
        self.texts.retain(|other| other != text);
    }

    /// Adds the people and texts of another list that are missing here.
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

    /// The people of a circle, in their order.
    pub fn of_circle(&self, circle: Circle) -> impl Iterator<Item = &Person> {
        self.all.iter().filter(move |person| person.circle() == circle)
    }

    /// The people to reach in a hard moment, in their order; at night, those who are fine with it come first. Helplines
    /// are not among them.
    pub fn to_reach(&self, is_night: bool) -> impl Iterator<Item = &Person> {
        let goes_first = move |person: &&Person| !is_night || person.fine_at_night;
        let others = self.all.iter().filter(move |person| !goes_first(person));
        // Numbers are parsed last, and only for as many people as the caller takes.
        self.all
            .iter()
            .filter(goes_first)
            .chain(others)
            .filter(|person| !person.only_listed && person.circle() != Circle::Helpline && person.number().is_some())
    }

    /// The texts for a person: first those for this person, then those for the person's roles, then those for anyone.
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
    use crate::domain::{Line, PersonDraft};

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
    fn a_changed_text_keeps_its_place_and_its_recipient_and_what_is_typed_is_not_lost() {
        let mut people = people(&[]);
        people.texts = vec![text(Recipient::Role(Role::Peer), "a"), text(Recipient::Anyone, "b")];
        let words = |words| Note::new(words).unwrap().unwrap();
        assert!(people.change_text("a", words("c")));
        assert_eq!(people.texts, [text(Recipient::Role(Role::Peer), "c"), text(Recipient::Anyone, "b")]);
        // It was removed meanwhile.
        assert!(people.change_text("a", words("d")));
        assert_eq!(people.texts.last(), Some(&text(Recipient::Anyone, "d")));
    }

    #[test]
    fn at_night_those_who_are_fine_with_it_come_first() {
        let people = people(&[(1, false), (2, true), (3, false), (4, true)]);
        assert_eq!(numbers(&people.to_reach(false).collect::<Vec<_>>()), [1, 2, 3, 4]);
        assert_eq!(numbers(&people.to_reach(true).collect::<Vec<_>>()), [2, 4, 1, 3]);
    }

    #[test]
    fn who_has_no_number_is_not_offered_nor_is_a_helpline() {
        let mut people = people(&[(1, true), (2, true), (3, true), (4, true)]);
        for (place, phone) in [(2, "fax: 01 555"), (3, "call me maybe")] {
            people.all[place].phones = Line::new(phone).unwrap().into_iter().collect();
        }
        people.all[0].phones.clear();
        people.all[1].roles.push(Role::Helpline);
        assert!(people.to_reach(true).next().is_none());
        assert_eq!(numbers(&people.of_circle(Circle::Helpline).collect::<Vec<_>>()), [2]);
    }

    #[test]
    fn who_is_only_listed_is_not_offered_until_they_are_put_first() {
        let mut people = people(&[(1, false), (2, false)]);
        people.all[0].only_listed = true;
        people.all[1].only_listed = true;
        assert!(people.to_reach(false).next().is_none());
        people.put_first(Id([2; 16]));
        assert_eq!(numbers(&people.to_reach(false).collect::<Vec<_>>()), [2]);
    }

    #[test]
    fn a_change_keeps_the_order_and_any_can_be_first() {
        let mut people = people(&[(1, false), (2, false), (3, false)]);
        assert!(people.put(person(2, true)));
        assert!(people.all[1].fine_at_night);
        people.put_first(Id([3; 16]));
        people.put_first(Id([9; 16]));
        assert_eq!(numbers(&people.all.iter().collect::<Vec<_>>()), [3, 1, 2]);
        for (moved, place, expected) in [(3, 1, [1, 3, 2]), (1, 9, [3, 2, 1]), (9, 0, [3, 2, 1]), (1, 0, [1, 3, 2])] {
            people.move_person(Id([moved; 16]), place);
            assert_eq!(numbers(&people.all.iter().collect::<Vec<_>>()), expected);
        }
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
