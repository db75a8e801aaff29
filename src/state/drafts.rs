//! Forms being filled in: editing them and keeping their drafts.

use leptos::prelude::*;

use super::{DraftForm, DraftOf, Notices, Storage, draft_slot::Typed};
use crate::{
    domain::{Draft, Id},
    platform::tab,
    vault::StoredDraft,
};

/// The store of forms and their drafts.
#[derive(Clone, Copy)]
pub struct Drafts(&'static Inner);

/// State and dependencies of [`Drafts`].
struct Inner {
    are_lost: ArcRwSignal<bool>,
    storage: Storage,
    notices: Notices,
}

impl Drafts {
    pub(super) fn new(storage: Storage, notices: Notices) -> Self {
        Self(Box::leak(Box::new(Inner { are_lost: ArcRwSignal::new(false), storage, notices })))
    }

    /// Whether the browser has no room for unsaved drafts, tracked.
    pub fn are_lost(self) -> bool {
        self.0.are_lost.get()
    }

    /// Changes the draft in a form and keeps it.
    pub fn edit<D: StoredDraft>(self, form: DraftForm<D>, change: impl FnOnce(&mut D)) {
        form.change(change);
        self.0.notices.clear();
        self.0.notices.forget_wrong();
        self.keep_soon(form.typed());
    }

    /// Keeps what is typed, as soon as the vault is open.
    fn keep_soon(self, typed: Typed) {
        self.keep(typed, || {});
    }

    /// Keeps what is typed, as soon as the vault is open, and then goes on.
    pub(super) fn keep(self, typed: Typed, then: impl FnOnce() + 'static) {
        self.0.storage.with_vault_quietly(async move |vault| {
            tab::name().await;
            self.tell_kept(typed.keep(&vault));
            then();
        });
    }

    /// Sets [`Self::are_lost`]; notifies only on a change.
    pub(super) fn tell_kept(self, is_kept: bool) {
        if self.0.are_lost.get_untracked() == is_kept {
            self.0.are_lost.set(!is_kept);
        }
    }

    /// A form to change an entry in, and whether it has unsaved changes, which are restored.
    pub fn form_for<D: StoredDraft>(self, id: Id, noted: D) -> (DraftForm<D>, RwSignal<bool>) {
        let form = DraftForm::new(DraftOf::saved(id));
        // At once: a tap before the drafts have been looked through changes the entry, not an empty form.
        form.begin_with(noted.clone());
        let has_unsaved = RwSignal::new(false);
        self.0.storage.with_vault_quietly(async move |vault| {
            let is_restored = form.restore(&vault).await;
            form.begin_with(noted);
            if is_restored {
                has_unsaved.try_set(true);
            }
        });
        (form, has_unsaved)
    }

    /// A form with its kept draft, if there is one.
    pub fn kept_form<D: StoredDraft>(self, draft_of: DraftOf<D>) -> DraftForm<D> {
        let form = DraftForm::new(draft_of);
        self.0.storage.with_vault_quietly(async move |vault| {
            form.restore(&vault).await;
        });
        form
    }

    /// Forgets unsaved changes and shows the entry as it was saved.
    pub fn discard_changes<D: Draft>(self, form: DraftForm<D>, noted: D) {
        form.clear();
        form.set(noted);
        self.0.notices.forget_wrong();
    }

    /// Takes the version that another tab saved, and drops the one in the form.
    pub fn take_theirs<D: Draft>(self, form: DraftForm<D>) {
        if let Some(theirs) = form.theirs() {
            self.discard_changes(form, theirs);
        }
    }

    /// Keeps this form's value where both tabs changed the same field; the next save overwrites the other one.
    pub fn keep_mine<D: StoredDraft>(self, form: DraftForm<D>) {
        form.settle_on_mine();
        self.keep_soon(form.typed());
    }
}
