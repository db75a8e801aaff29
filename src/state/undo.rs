//! Undoing removals: anything that a tap takes out of the plan can be put back.

use std::{cell::RefCell, rc::Rc};

use leptos::prelude::*;

use super::{Notice, PlanStore};
use crate::domain::{Id, Photo, Plan, Removal};

/// A change that takes something out of the plan; it may run again, when another tab was first.
type TakeOut = Box<dyn Fn(&mut Plan)>;

impl PlanStore {
    /// Removes a part of the plan; the notice offers to undo it.
    pub(super) fn take_out(self, change: impl Fn(&mut Plan) + 'static) {
        self.take_out_with(Box::new(change), None, Box::new(|| {}));
    }

    /// As [`Self::take_out`], with a photo that is removed too, and a callback after the write.
    pub(super) fn take_out_with(self, change: TakeOut, photo: Option<Id>, then: Box<dyn FnOnce()>) {
        self.0.notices.clear();
        self.0.storage.with_vault(move |vault| async move {
            let photo = match photo {
                // An unreadable photo cannot be put back either.
                Some(id) => vault.photo(id).await.ok().flatten().map(|picture| Photo { id, picture }),
                None => None,
            };
            let removal = Rc::new(RefCell::new(None));
            let told = Rc::clone(&removal);
            let change = move |plan: &mut Plan| {
                *removal.borrow_mut() = Some(Removal::by(&change, plan, photo.clone()));
                true
            };
            let done = move |is_saved| {
                if is_saved {
                    then();
                    if let Some(removal) = told.take() {
                        self.0.notices.say(Notice::Removed(Box::new(removal)));
                    }
                }
            };
            self.write(vault, Box::new(change), None, None, Box::new(done)).await;
        });
    }

    /// Puts a removed part back into the plan as it is now.
    pub fn undo_removal(self, removal: Removal) {
        // Without its photo, when the reason has another one by now.
        let photo = self.0.plan.with_untracked(|plan| removal.photo_for(plan));
        self.change_with(Box::new(move |plan| removal.put_back(plan)), photo);
    }
}
