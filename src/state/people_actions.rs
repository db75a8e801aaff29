//! Changing who is there, and noting that one reached out.

use super::{AppState, DraftForm, DraftOf, Notice, Place, Problem};
use crate::{
    domain::{Draft, Id, Noted, People, Person, PersonError, Plan, ReadyText, Recipient, is_night},
    platform::clock,
};

impl AppState {
    /// The form of a person: as they were saved, or with the changes that were left unsaved; empty for a new one.
    pub fn person_form(self, id: Option<Id>) -> DraftForm {
        let Some(id) = id else { return self.kept_form(DraftOf::NewPerson) };
        self.plan_form(DraftOf::Saved(id), move |plan| plan.people.find(id).map(Draft::of_person))
    }

    /// Saves the person in a form, then goes back to the others.
    pub fn save_person(self, id: Option<Id>, form: DraftForm) {
        let place = Place::Person(id);
        let Some(id) = id.or_else(|| self.new_id()) else { return };
        let person = match form.draft().person.finish(id) {
            Ok(person) => person,
            Err(PersonError::NoName) => return self.tell_problem(Problem::NoName),
            Err(PersonError::Line(too_long)) => return self.tell_problem(too_long.into()),
            Err(PersonError::Note(too_long)) => return self.tell_problem(too_long.into()),
        };
        self.save_in_plan(Box::new(move |plan| plan.people.put(person)), move || {
            form.clear();
            self.close_from(place);
        });
    }

    /// Takes a person out; the notice that says so can bring them back.
    pub fn remove_person(self, id: Id) {
        let removed = self.plan.with_untracked(|plan| plan.people.clone().remove(id));
        let remove = move |plan: &mut Plan| {
            plan.people.remove(id);
            true
        };
        self.save_in_plan(Box::new(remove), move || {
            DraftForm::new(DraftOf::Saved(id)).clear();
            self.close_from(Place::Person(Some(id)));
            self.notice.set(Some(Notice::PersonRemoved(Box::new(removed))));
        });
    }

    /// Brings a person back as they were, at the end.
    pub fn undo_remove_person(self, removed: People) {
        self.change_plan(move |plan| plan.people.take_over(&removed));
    }

    /// Makes a person the one who is offered first.
    pub fn put_person_first(self, id: Id) {
        self.change_plan(move |plan| plan.people.put_first(id));
    }

    /// Who can be reached, the best one for this hour first, and no more of them than this.
    pub fn people_to_reach(self, most: usize) -> Vec<Person> {
        self.plan.read().people.to_reach(is_night(clock::now())).into_iter().take(most).cloned().collect()
    }

    /// Adds the text that was typed into a form, and empties it.
    pub fn add_ready_text(self, to: Recipient, form: DraftForm) {
        let Some(text) = self.typed_note(&form.draft().note) else { return };
        self.save_in_plan(Box::new(move |plan| plan.people.add_text(ReadyText { to, text })), move || form.clear());
    }

    /// Takes a text out.
    pub fn remove_ready_text(self, text: ReadyText) {
        self.change_plan(move |plan| plan.people.remove_text(&text));
    }

    /// Notes that the person reached out just now, and to whom, when that is known.
    pub fn note_reached(self, person: Option<Id>) {
        self.write(move |vault| async move {
            self.write_new(&vault, clock::now(), Noted::Reached(person)).await;
        });
    }
}
