//! Messages to the person, in the status region and at the fields of a form.

use std::ops::Deref;

use leptos::prelude::*;

use super::{Notice, Problem, Updates, Wrong, draft_slot::Submitted};

/// The store of messages to the person.
#[derive(Clone, Copy)]
pub struct Notices(pub(super) &'static Inner);

/// State and dependencies of [`Notices`].
pub(super) struct Inner {
    notice: ArcRwSignal<Option<Notice>>,
    pub(super) wrong: ArcRwSignal<Option<Wrong>>,
    storage_is_gone: ArcRwSignal<bool>,
    updates: Updates,
}

impl Notices {
    pub(super) fn new(updates: Updates) -> Self {
        Self(Box::leak(Box::new(Inner {
            notice: ArcRwSignal::new(None),
            wrong: ArcRwSignal::new(None),
            storage_is_gone: ArcRwSignal::new(false),
            updates,
        })))
    }

    /// The notice in the status region, tracked.
    pub fn read(self) -> impl Deref<Target = Option<Notice>> {
        self.0.notice.read()
    }

    /// The notice in the status region, untracked.
    pub fn with_untracked<T>(self, look: impl FnOnce(Option<&Notice>) -> T) -> T {
        self.0.notice.with_untracked(|notice| look(notice.as_ref()))
    }

    /// Shows a notice in place of the one before.
    pub fn say(self, notice: Notice) {
        self.0.notice.set(Some(notice));
    }

    /// Clears the status region.
    pub fn clear(self) {
        self.0.notice.set(None);
    }

    /// Shows a problem. One that concerns the whole app (storage gone, newer version) is remembered as well.
    pub fn tell_problem(self, problem: Problem) {
        match problem {
            Problem::StorageGone => self.set_storage_gone(true),
            Problem::NewerApp => self.0.updates.set_waiting(),
            _ => {}
        }
        self.say(Notice::Problem(problem));
    }

    /// Shows why a form was not saved. A form that another tab has saved already can be saved again, by another tap.
    pub(super) fn refuse_form(self, problem: Problem, submitted: Option<Submitted>) {
        if let (Problem::SavedElsewhere, Some(Submitted { slot, .. })) = (&problem, submitted) {
            slot.renew();
        }
        self.tell_problem(problem);
    }

    /// Whether the database was deleted beneath this page, which may then hold the only copy. Tracked.
    pub fn storage_is_gone(self) -> bool {
        self.0.storage_is_gone.get()
    }

    pub(super) fn set_storage_gone(self, is_gone: bool) {
        self.0.storage_is_gone.set(is_gone);
    }
}
