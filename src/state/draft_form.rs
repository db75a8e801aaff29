//! A form and its draft, kept sealed so that a closed tab loses nothing. The screen with the form may be left before
//! the vault answers: its signals are disposed of then, so nothing here relies on them.

use std::fmt;

use leptos::prelude::*;

use super::{
    DraftOf,
    draft_slot::{DraftSlot, Submitted, Typed},
};
use crate::{
    domain::Draft,
    vault::{KeptDraft, StoredDraft, Vault, write_draft},
};

/// A form: its content, and the place where its draft is kept.
pub struct DraftForm<D: Draft> {
    filled: RwSignal<Filled<D>>,
    slot: DraftSlot,
}

/// The content of a form.
#[derive(Clone, Default)]
struct Filled<D> {
    kept: KeptDraft<D>,
    /// The version that another tab has saved meanwhile, when both changed the same fields.
    theirs: Option<D>,
}

impl<D: Draft> Clone for DraftForm<D> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<D: Draft> Copy for DraftForm<D> {}

impl<D: Draft> PartialEq for DraftForm<D> {
    fn eq(&self, other: &Self) -> bool {
        self.slot == other.slot
    }
}

impl<D: Draft> Eq for DraftForm<D> {}

impl<D: Draft> fmt::Debug for DraftForm<D> {
    fn fmt(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.slot.fmt(text)
    }
}

impl<D: Draft> DraftForm<D> {
    /// An empty form.
    pub fn new(draft_of: DraftOf<D>) -> Self {
        Self { filled: RwSignal::new(Filled::default()), slot: DraftSlot::new(draft_of.name) }
    }

    /// The place of its draft, which tells this form from others.
    pub fn slot(self) -> DraftSlot {
        self.slot
    }

    /// Whether a draft is kept in local storage; known before the vault is open.
    pub fn has_kept_draft(self) -> bool {
        self.slot.is_taken()
    }

    /// The draft in the form, tracked.
    pub fn read<T>(self, look: impl FnOnce(&D) -> T) -> T {
        look(&self.filled.read().kept.draft)
    }

    /// The draft in the form, tracked; `None` once the screen is left.
    pub fn ask<T>(self, look: impl FnOnce(&D) -> T) -> Option<T> {
        self.filled.try_with(|filled| look(&filled.kept.draft))
    }

    /// A part of the draft, tracked, for callers that only have a mutable accessor to it; `None` once the screen is
    /// left.
    pub fn ask_mut<T>(self, look: impl FnOnce(&mut D) -> T) -> Option<T> {
        self.filled.track();
        self.filled.try_update_untracked(|filled| look(&mut filled.kept.draft))
    }

    /// The saved version that the form began with, tracked; `None` for a new record.
    pub fn begun_with(self) -> Option<D> {
        self.filled.read().kept.base.clone()
    }

    /// The version that another tab has saved meanwhile, tracked; `None` unless both changed the same fields.
    pub fn theirs(self) -> Option<D> {
        self.filled.read().theirs.clone()
    }

    /// The draft in the form, untracked; an empty one once the screen is left.
    pub(super) fn draft(self) -> D {
        let nothing = D::default();
        self.filled.try_with_untracked(|filled| filled.kept.draft.clone()).unwrap_or(nothing)
    }

    /// The saved version that the form began with; empty for a new record.
    pub(super) fn base(self) -> D {
        let nothing = D::default();
        self.filled.try_with_untracked(|filled| filled.kept.base.clone()).flatten().unwrap_or(nothing)
    }

    /// The form as it is submitted now.
    pub(super) fn submit(self) -> Submitted {
        self.slot.submit()
    }

    /// Fills the form with the saved version.
    pub(super) fn set(self, saved: D) {
        let kept = KeptDraft { base: Some(saved.clone()), draft: saved };
        self.filled.try_set(Filled { kept, theirs: None });
    }

    /// Shows the version that another tab saved, beside the one in the form.
    pub(super) fn show_theirs(self, theirs: D) {
        self.filled.try_update(|filled| filled.theirs = Some(theirs));
    }

    /// Empties the form and forgets its draft.
    pub(super) fn clear(self) {
        self.slot.clear();
        self.filled.try_set(Filled::default());
    }

    /// Forgets the draft. The content of the form, now saved, stays.
    pub(super) fn clear_draft(self) {
        self.slot.clear();
        self.filled.try_update(|filled| {
            filled.theirs = None;
            filled.kept.base = Some(filled.kept.draft.clone());
        });
    }

    /// Fills the form with the saved version, unless something was typed.
    pub(super) fn begin_with(self, saved: D) {
        let is_typed = self.slot.id().is_some();
        self.filled.try_update(|filled| {
            if is_typed && filled.kept.base.is_some() {
                return;
            }
            // What was typed before the saved version was known changes that one, and the rest of it stays.
            let typed = std::mem::take(&mut filled.kept.draft);
            filled.kept.draft = if is_typed { typed.over(&D::default(), &saved) } else { saved.clone() };
            filled.kept.base = Some(saved);
        });
    }

    /// Changes the draft; the first change gives it an identity.
    pub(super) fn change(self, change: impl FnOnce(&mut D)) {
        self.slot.begin();
        self.filled.update(|filled| change(&mut filled.kept.draft));
    }

    /// Merges the other tab's version into this one; where both changed the same field, this form's value wins.
    pub(super) fn settle_on_mine(self) {
        self.filled.update(|filled| {
            let Some(theirs) = filled.theirs.take() else { return };
            if let Some(base) = &filled.kept.base {
                filled.kept.draft = filled.kept.draft.over(base, &theirs);
            }
            filled.kept.base = Some(theirs);
        });
    }
}

impl<D: StoredDraft> DraftForm<D> {
    /// What is typed now, from which the draft can be kept, also when the screen is left meanwhile.
    pub(super) fn typed(self) -> Typed {
        let kept = self.filled.try_with_untracked(|filled| filled.kept.clone());
        let filled_in = kept.filter(|kept| !kept.draft.is_empty());
        self.slot.typed(filled_in.map(write_draft).transpose())
    }

    /// Removes the saved content from the form, and keeps what was typed meanwhile. Answers whether that is kept.
    pub(super) fn clear_saved(self, vault: &Vault, saved: &D) -> bool {
        let left = self.draft().since(saved);
        self.clear();
        if left.is_empty() {
            return true;
        }
        self.slot.renew();
        self.filled.try_update(|filled| filled.kept.draft = left);
        self.typed().keep(vault)
    }

    /// Takes up a kept draft of this tab or of a closed one, unless something was typed into the form already. Answers
    /// whether a draft was taken up.
    pub(super) async fn restore(self, vault: &Vault) -> bool {
        let name = self.slot.name();
        let mut search = self.slot.search().await;
        while self.slot.id().is_none() {
            let Some(found) = search.next(vault).await else { return false };
            let Ok(kept) = vault.open_draft(&name, &found.sealed).await else { continue };
            if self.slot.take_up(found) {
                self.filled.try_set(Filled { kept, theirs: None });
                return true;
            }
        }
        false
    }
}
