//! The people in the plan: adding, changing, removing and ordering them, and their ready texts.

use leptos::prelude::*;

use super::{
    DraftForm, DraftOf, Drafts, Files, Navigation, Notices, Place, PlanStore, Problem, Storage, draft_of::DraftName,
    draft_slot::DraftSlot,
};
use crate::{
    domain::{
        FoundContacts, Id, NoteDraft, NoteText, Person, PersonDraft, PersonError, PersonText, Plan, ReadyText,
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
    pub(super) drafts: Drafts,
    pub(super) navigation: Navigation,
}

impl PeopleStore {
    pub(super) fn new(
        plan: PlanStore,
        files: Files,
        storage: Storage,
        notices: Notices,
        drafts: Drafts,
        navigation: Navigation,
    ) -> Self {
        let found = ArcRwSignal::default();
        Self(Box::leak(Box::new(Inner { found, plan, files, storage, notices, drafts, navigation })))
    }

    /// The form of a person: as saved, or with unsaved changes; empty for a new person.
    pub fn form_of(self, id: Option<Id>) -> DraftForm<PersonDraft> {
        let Some(id) = id else { return self.0.drafts.kept_form(DraftOf::NEW_PERSON) };
        self.0.plan.form(DraftOf::saved(id), move |plan| plan.people.find(id).map(PersonDraft::of))
    }

    /// Saves the person in a form, then closes the form's place.
    pub fn save(self, id: Option<Id>, form: DraftForm<PersonDraft>) {
        let place = Place::Person(id);
        let is_new = id.is_none();
        let draft = form.draft();
        // Invisible characters are not a name.
        if !draft.name.trim().is_empty() && !is_seen(&draft.name) {
            return self.0.notices.point_out(form.slot(), PersonText::Name, Problem::NoName);
        }
        let Some(id) = id.or_else(|| self.0.storage.new_id()) else { return };
        let person = match draft.finish(id) {
            Ok(person) => person,
            Err(error) => {
                let problem = match error {
                    PersonError::NoName => Problem::NoName,
                    PersonError::Line(too_long) => too_long.into(),
                    PersonError::Note(too_long) => too_long.into(),
                };
                return self.0.notices.point_out(form.slot(), draft.field_of(error), problem);
            }
        };
        if is_new {
            let change = Box::new(move |plan: &mut Plan| plan.people.put(person.clone()));
            return self.0.plan.save_then(
                change,
                Some(form.submit()),
                Box::new(move || {
                    form.clear();
                    self.0.navigation.close_from(place);
                }),
            );
        }
        let put = move |plan: &mut Plan, draft: &PersonDraft| {
            // A merge of two valid versions is valid.
            Ok(plan.people.put(draft.finish(id).unwrap_or_else(|_| person.clone())))
        };
        let part = move |plan: &Plan| plan.people.find(id).map(PersonDraft::of);
        self.0.plan.save_over(form, part, put, move || self.0.navigation.close_from(place));
    }

    /// Removes a person; the notice offers to undo it.
    pub fn remove(self, id: Id) {
        let then = move || {
            self.0.storage.with_vault_quietly(async move |_| DraftSlot::forget(DraftName::Saved(id)).await);
            self.0.navigation.close_from(Place::Person(Some(id)));
        };
        self.0.plan.take_out_with(Box::new(move |plan| drop(plan.people.remove(id))), None, Box::new(then));
    }

    /// Makes a person the first that is offered.
    pub fn put_first(self, id: Id) {
        self.0.plan.change(move |plan| plan.people.put_first(id));
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
