//! The people in the plan: adding, changing, removing and ordering them, and their ready texts.

use leptos::prelude::*;

use super::{DraftForm, DraftOf, Files, Navigation, Notices, Place, PlanStore, Problem, Storage, plan_items::PlanItem};
use crate::{
    domain::{
        Field, FoundContacts, Id, NoteDraft, NoteText, Person, PersonDraft, PersonError, PersonText, Plan, ReadyText,
        Recipient, is_night, is_seen,
    },
    platform::clock,
};

/// The store of people: those in the plan, and those found in contacts or files.
#[derive(Clone, Copy)]
pub struct PeopleStore(pub(super) &'static Inner);

/// State and dependencies of [`PeopleStore`].
pub(super) struct Inner {
    pub(super) found: ArcRwSignal<FoundContacts>,
    pub(super) plan: PlanStore,
    pub(super) files: Files,
    pub(super) storage: Storage,
    pub(super) notices: Notices,
    pub(super) navigation: Navigation,
}

impl PlanItem for Person {
    type Draft = PersonDraft;

    const NEW: DraftOf<PersonDraft> = DraftOf::NEW_PERSON;

    fn place(id: Option<Id>) -> Place {
        Place::Person(id)
    }

    fn saved(plan: &Plan, id: Id) -> Option<PersonDraft> {
        plan.people.find(id).map(PersonDraft::of)
    }

    fn made(draft: &PersonDraft, id: Id) -> Result<Self, (Field, Problem)> {
        // Invisible characters are not a name.
        if !draft.name.trim().is_empty() && !is_seen(&draft.name) {
            return Err((PersonText::Name.into(), Problem::NoName));
        }
        draft.finish(id).map_err(|error| (draft.field_of(error), problem_of(error)))
    }

    fn put(self, plan: &mut Plan) -> bool {
        plan.people.put(self)
    }

    fn take_out(plan: &mut Plan, id: Id) {
        drop(plan.people.remove(id));
    }
}

fn problem_of(error: PersonError) -> Problem {
    match error {
        PersonError::NoName => Problem::NoName,
        PersonError::Line(too_long) => too_long.into(),
        PersonError::Note(too_long) => too_long.into(),
    }
}

impl PeopleStore {
    pub(super) fn new(
        plan: PlanStore,
        files: Files,
        storage: Storage,
        notices: Notices,
        navigation: Navigation,
    ) -> Self {
        let found = ArcRwSignal::default();
        Self(Box::leak(Box::new(Inner { found, plan, files, storage, notices, navigation })))
    }

    /// The form of a person: as saved, or with unsaved changes; empty for a new person.
    pub fn form_of(self, id: Option<Id>) -> DraftForm<PersonDraft> {
        self.0.plan.item_form::<Person>(id)
    }

    /// Saves the person in a form, then closes the form's place.
    pub fn save(self, id: Option<Id>, form: DraftForm<PersonDraft>) {
        self.0.plan.save_item::<Person>(id, form);
    }

    /// Removes a person; the notice offers to undo it.
    pub fn remove(self, id: Id) {
        self.0.plan.remove_item::<Person>(id);
    }

    /// Makes a person the first that is offered.
    pub fn put_first(self, id: Id) {
        self.0.plan.change(move |plan| plan.people.put_first(id));
    }

    /// Moves a person to a place among all people.
    pub fn move_to(self, id: Id, place: usize) {
        self.0.plan.change(move |plan| plan.people.move_person(id, place));
    }

    /// The people who can be reached, the best for this hour first, at most `most`, tracked.
    pub fn to_reach(self, most: usize) -> Vec<Person> {
        self.0.plan.read().people.to_reach(is_night(clock::now())).take(most).cloned().collect()
    }

    /// Adds the ready text that was typed into a form, and empties the form.
    pub fn add_ready_text(self, to: Recipient, form: DraftForm<NoteDraft>) {
        let Some(text) = self.0.notices.note_in(form, NoteText::Note) else { return };
        let text = ReadyText { to, text };
        self.0.plan.save_form(form, Box::new(move |plan| plan.people.add_text(text.clone())));
    }

    /// Saves the ready text that was changed in a form in the place of the one that the form began with.
    pub fn save_changed_text(self, form: DraftForm<NoteDraft>) {
        let Some(to) = self.0.notices.note_in(form, NoteText::Note) else { return };
        let base = form.base().note;
        let change = move |plan: &mut Plan| plan.people.change_text(&base, to.clone());
        self.0.plan.save_form(form, Box::new(change));
    }

    /// Moves a ready text to a place among them.
    pub fn move_ready_text(self, text: ReadyText, place: usize) {
        self.0.plan.change(move |plan| plan.people.move_text(&text, place));
    }

    /// Removes a ready text; the notice offers to undo it.
    pub fn remove_ready_text(self, text: ReadyText) {
        self.0.plan.take_out(move |plan| plan.people.remove_text(&text));
    }
}
