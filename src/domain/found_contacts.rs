//! The contacts found in a file or among the phone's own, of which the person selects some to import.

use super::{Contact, Line, People, PersonDraft};

/// A found contact, with its selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The contact.
    pub contact: Contact,
    /// Whether the contact is selected for import.
    pub is_chosen: bool,
    /// Whether the contact, once imported, is offered in a hard moment too.
    pub is_offered: bool,
    /// Whether a person with this name and these numbers exists already.
    pub is_here: bool,
    /// Whether the contact was selected, but the list of people had no room.
    pub had_no_room: bool,
}

/// All found contacts. None is imported, or offered in a hard moment, that the person did not select.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundContacts {
    all: Vec<Found>,
    /// How many contacts had neither a name nor a number.
    pub unread: usize,
}

impl FoundContacts {
    /// The found contacts, in their order. A single contact is selected at once: handing over one contact says so.
    pub fn new(contacts: Vec<Contact>, unread: usize, people: &People) -> Self {
        let found =
            |contact| Found { contact, is_chosen: false, is_offered: false, is_here: false, had_no_room: false };
        let mut contacts = Self { all: contacts.into_iter().map(found).collect(), unread };
        contacts.mark_those_here(people);
        if let [alone] = &mut contacts.all[..] {
            alone.is_chosen = !alone.is_here;
            alone.is_offered = alone.is_chosen;
        }
        contacts
    }

    /// All found contacts.
    pub fn all(&self) -> &[Found] {
        &self.all
    }

    /// Selects the contact at an index, or deselects it; one that exists already cannot be selected.
    pub fn toggle(&mut self, place: usize) {
        if let Some(found) = self.all.get_mut(place).filter(|found| !found.is_here) {
            found.is_chosen = !found.is_chosen;
        }
    }

    /// Switches whether the contact at an index is offered in a hard moment.
    pub fn toggle_offered(&mut self, place: usize) {
        if let Some(found) = self.all.get_mut(place) {
            found.is_offered = !found.is_offered;
        }
    }

    /// Selects every contact that does not exist yet, or none.
    pub fn choose_all(&mut self, is_chosen: bool) {
        for found in &mut self.all {
            found.is_chosen = is_chosen && !found.is_here;
        }
    }

    /// The selected contacts.
    pub fn chosen(&self) -> impl Iterator<Item = &Found> {
        self.all.iter().filter(|found| found.is_chosen)
    }

    /// The number of contacts for which there was no room.
    pub fn without_room(&self) -> usize {
        self.all.iter().filter(|found| found.had_no_room).count()
    }

    /// Updates the marks after an import and clears the selection. A selected contact that was not added had no room.
    pub fn settle(&mut self, people: &People) {
        self.mark_those_here(people);
        for found in &mut self.all {
            found.had_no_room = found.is_chosen && !found.is_here;
            found.is_chosen = false;
        }
    }

    /// Marks the contacts that exist already. Both lists may hold thousands: each contact is looked up in a sorted
    /// list.
    fn mark_those_here(&mut self, people: &People) {
        let mut here: Vec<_> = people
            .all
            .iter()
            .map(|person| (person.name.as_str(), person.phones.iter().map(Line::as_str).collect::<Vec<_>>()))
            .collect();
        here.sort_unstable();
        for found in &mut self.all {
            let PersonDraft { name, phones, .. } = &found.contact.draft;
            let phones: Vec<_> = phones.iter().map(String::as_str).collect();
            found.is_here = here.binary_search(&(name.as_str(), phones)).is_ok();
        }
    }
}

impl Found {
    /// The draft of the person to import.
    pub fn draft(&self) -> PersonDraft {
        PersonDraft { only_listed: !self.is_offered, ..self.contact.draft.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;

    fn contacts(count: usize) -> Vec<Contact> {
        (0..count).filter_map(|n| Contact::new(&[format!("Sam {n}")], vec![format!("555 {n}")], Vec::new())).collect()
    }

    /// Imports the selected contacts, as the app does.
    fn take_in(found: &mut FoundContacts, people: &mut People) {
        for (number, chosen) in found.chosen().enumerate() {
            let id = Id((people.all.len() as u128 * 10_000 + number as u128).to_be_bytes());
            people.add_new(chosen.draft().finish(id).unwrap());
        }
        found.settle(people);
    }

    #[test]
    fn nobody_is_chosen_of_many_and_whoever_is_found_alone_is() {
        let many = FoundContacts::new(contacts(3), 0, &People::default());
        assert_eq!((many.all().len(), many.chosen().count()), (3, 0));
        let alone = FoundContacts::new(contacts(1), 0, &People::default());
        assert!(alone.chosen().all(|found| !found.draft().only_listed) && alone.chosen().count() == 1);
    }

    #[test]
    fn only_the_chosen_come_in_and_only_the_marked_are_offered() {
        let mut people = People::default();
        let mut found = FoundContacts::new(contacts(500), 0, &people);
        for place in [2, 5, 7, 5, 900] {
            found.toggle(place);
        }
        found.toggle_offered(7);
        take_in(&mut found, &mut people);
        let names: Vec<_> = people.all.iter().map(|person| person.name.as_str()).collect();
        assert_eq!(names, ["Sam 2", "Sam 7"]);
        let offered: Vec<_> = people.to_reach(false).map(|person| person.name.as_str()).collect();
        assert_eq!(offered, ["Sam 7"]);
        assert_eq!((found.chosen().count(), found.without_room()), (0, 0));
    }

    #[test]
    fn whoever_is_here_cannot_come_in_again() {
        let mut people = People::default();
        let mut found = FoundContacts::new(contacts(3), 0, &people);
        found.choose_all(true);
        take_in(&mut found, &mut people);
        let mut again = FoundContacts::new(contacts(4), 0, &people);
        again.choose_all(true);
        again.toggle(0);
        assert_eq!(again.chosen().map(|found| found.contact.draft.name.as_str()).collect::<Vec<_>>(), ["Sam 3"]);
        again.choose_all(false);
        assert_eq!(again.chosen().count(), 0);
    }

    #[test]
    fn as_many_come_in_as_there_is_room_for_and_the_others_are_named() {
        let mut people = People::default();
        let mut found = FoundContacts::new(contacts(People::MAX + 3), 0, &people);
        found.choose_all(true);
        take_in(&mut found, &mut people);
        assert_eq!((people.all.len(), found.without_room()), (People::MAX, 3));
        let left: Vec<_> = found.all().iter().filter(|found| found.had_no_room).collect();
        assert_eq!(left[0].contact.draft.name, format!("Sam {}", People::MAX));
        assert!(found.all()[0].is_here && !found.all()[0].had_no_room);
    }
}
