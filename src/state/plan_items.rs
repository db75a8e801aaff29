//! What stands in the plan under an identity of its own and has a form on a page of its own: people, medicines and
//! appointments.

use super::{DraftForm, DraftOf, Place, PlanStore, Problem, draft_of::DraftName, draft_slot::DraftSlot};
use crate::{
    domain::{Field, Id, Plan},
    vault::StoredDraft,
};

/// Such an item.
pub(super) trait PlanItem: Clone + 'static {
    /// The input of its form.
    type Draft: StoredDraft;

    /// The form of one that is not saved yet.
    const NEW: DraftOf<Self::Draft>;

    /// The page with its form; `None` for a new one.
    fn place(id: Option<Id>) -> Place;

    /// The input of the form of a saved one; `None` when it is gone.
    fn saved(plan: &Plan, id: Id) -> Option<Self::Draft>;

    /// The item that the form makes, or what is wrong at which field.
    fn made(draft: &Self::Draft, id: Id) -> Result<Self, (Field, Problem)>;

    /// What only the device can tell to be wrong with it.
    fn problem(&self) -> Option<(Field, Problem)> {
        None
    }

    /// Puts it in its place in the plan, or at the end. Answers whether there was room.
    fn put(self, plan: &mut Plan) -> bool;

    /// Takes it out of the plan.
    fn take_out(plan: &mut Plan, id: Id);
}

impl PlanStore {
    /// The form of an item: as saved, or with unsaved changes; empty for a new one.
    pub(super) fn item_form<T: PlanItem>(self, id: Option<Id>) -> DraftForm<T::Draft> {
        let Some(id) = id else { return self.0.drafts.kept_form(T::NEW) };
        self.form(DraftOf::saved(id), move |plan| T::saved(plan, id))
    }

    /// Saves the item in a form, then closes the form's place. What is wrong is told at its field.
    pub(super) fn save_item<T: PlanItem>(self, id: Option<Id>, form: DraftForm<T::Draft>) {
        let navigation = self.0.journal.0.navigation;
        let place = T::place(id);
        let is_new = id.is_none();
        let Some(id) = id.or_else(|| self.0.storage.new_id()) else { return };
        let made = T::made(&form.draft(), id).and_then(|item| item.problem().map_or(Ok(item), Err));
        let item = match made {
            Ok(item) => item,
            Err((field, problem)) => return self.0.notices.point_out(form.slot(), field, problem),
        };
        if is_new {
            let change = Box::new(move |plan: &mut Plan| item.clone().put(plan));
            let done = move || {
                form.clear();
                navigation.close_from(place);
            };
            return self.save_then(change, Some(form.submit()), Box::new(done));
        }
        let put = move |plan: &mut Plan, draft: &T::Draft| {
            // What two valid versions are together may be none: more times than a medicine has, an end before the begin.
            Ok(T::made(draft, id).unwrap_or_else(|_| item.clone()).put(plan))
        };
        self.save_over(form, move |plan| T::saved(plan, id), put, move || navigation.close_from(place));
    }

    /// Removes an item; the notice offers to undo it. What was noted about it stays.
    pub(super) fn remove_item<T: PlanItem>(self, id: Id) {
        let navigation = self.0.journal.0.navigation;
        let then = move || {
            self.0.storage.with_vault_quietly(async move |_| DraftSlot::forget(DraftName::Saved(id)).await);
            navigation.close_from(T::place(Some(id)));
        };
        self.take_out_with(Box::new(move |plan| T::take_out(plan, id)), None, Box::new(then));
    }
}
