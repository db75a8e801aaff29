//! Importing people from the phone's contacts or from vCards, and exporting them as vCards.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Notice, PeopleStore, Place, Problem};
use crate::{
    domain::{Contact, FoundContacts, Id, Plan},
    platform::{charsets, contacts, files},
    vault::{read_cards, write_cards},
};

/// The largest contact file that is read, in bytes: a whole address book with a picture of everyone.
const MOST_BYTES: u64 = 100_000_000;

impl PeopleStore {
    /// The people found in a file or among the phone's contacts, tracked.
    pub fn with_found<T>(self, look: impl FnOnce(&FoundContacts) -> T) -> T {
        self.0.found.with(look)
    }

    /// The people found in a file or among the phone's contacts, untracked.
    pub fn with_found_untracked<T>(self, look: impl FnOnce(&FoundContacts) -> T) -> T {
        self.0.found.with_untracked(look)
    }

    /// Chooses all found people who can be chosen, or nobody.
    pub fn choose_all(self, is_chosen: bool) {
        self.0.found.update(|found| found.choose_all(is_chosen));
    }

    /// Chooses one of the found people, or not.
    pub fn toggle(self, place: usize) {
        self.0.found.update(|found| found.toggle(place));
    }

    /// Chooses whether one of the found people is offered in a hard moment.
    pub fn toggle_offered(self, place: usize) {
        self.0.found.update(|found| found.toggle_offered(place));
    }

    /// Whether this browser has the Contact Picker.
    pub fn can_pick(self) -> bool {
        contacts::can_pick()
    }

    /// Lets the person pick from the phone's contacts.
    pub fn pick(self) {
        self.0.notices.clear();
        spawn_local(async move {
            let people = contacts::pick().await;
            // Closing the picker picks nobody.
            if !people.is_empty() {
                self.show_found(people, 0);
                // They were chosen one by one in the picker.
                self.0.found.update(|found| found.choose_all(true));
            }
        });
    }

    /// Shows the people in the vCard file that was just chosen in a file field.
    pub fn import(self, field: &files::FileField) {
        let Some(file) = files::take_chosen(field) else { return };
        if files::exceeds(&file, MOST_BYTES) {
            return self.0.notices.tell_problem(Problem::FileTooBig);
        }
        self.0.notices.clear();
        spawn_local(async move {
            match files::read_bytes(&file).await.map(|bytes| read_cards(&bytes, charsets::decode)) {
                Some(cards) if !cards.contacts.is_empty() => self.show_found(cards.contacts, cards.unread),
                _ => self.0.notices.tell_problem(Problem::NoPeople),
            }
        });
    }

    /// Hands over all people as one vCard file.
    pub fn export(self) {
        let file = self.0.plan.with_untracked(|plan| write_cards(&plan.people.all));
        self.0.files.hand_over("steady-people.vcf", files::of_text("text/vcard", &file));
    }

    fn show_found(self, contacts: Vec<Contact>, unread: usize) {
        self.0.found.set(self.0.plan.with_untracked(|plan| FoundContacts::new(contacts, unread, &plan.people)));
        self.0.navigation.open(Place::Contacts);
    }

    /// Adds the chosen people, as many as there is room for; the notice tells who was cut and how many were left out.
    pub fn add_chosen(self) {
        let mut people = Vec::new();
        let mut cut = Vec::new();
        for found in self.0.found.with_untracked(|found| found.chosen().cloned().collect::<Vec<_>>()) {
            let Some(id) = self.0.storage.new_id() else { return };
            if let Ok(person) = found.draft().finish(id) {
                if found.contact.was_cut {
                    cut.push((id, person.name.clone()));
                }
                people.push(person);
            }
        }
        let ids: Vec<_> = people.iter().map(|person| person.id).collect();
        let add = move |plan: &mut Plan| {
            let before = plan.people.all.len();
            for person in &people {
                plan.people.add_new(person.clone());
            }
            plan.people.all.len() > before
        };
        self.0.plan.save(Box::new(add), move || {
            let is_in = |id: &Id| self.0.plan.with_untracked(|plan| plan.people.find(*id).is_some());
            self.0.found.update(|found| self.0.plan.with_untracked(|plan| found.settle(&plan.people)));
            let left_out = self.0.found.with_untracked(FoundContacts::without_room);
            let added: Vec<_> = ids.into_iter().filter(is_in).collect();
            let cut = cut.into_iter().filter(|(id, _)| is_in(id)).map(|(_, name)| name).collect();
            if left_out == 0 {
                self.0.navigation.close_from(Place::Contacts);
            }
            self.0.notices.say(Notice::PeopleAdded { added, cut, left_out });
        });
    }

    /// Removes the people who were just added.
    pub fn undo_add(self, added: Vec<Id>) {
        self.0.plan.change(move |plan| {
            for id in &added {
                plan.people.remove(*id);
            }
        });
    }
}
