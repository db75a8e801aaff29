//! A form and its draft, kept sealed so that a closed tab loses nothing. The screen with the form may be left before
//! the vault answers: its signals are disposed of then, so nothing here relies on them.
//!
//! Each draft has a key of its own in local storage: its purpose, its tab and its identity. A draft of a tab that is
//! closed is taken up by the next form for the same purpose. A draft whose identity the vault knows as saved is
//! dropped, even when the browser brings it back.

use leptos::prelude::*;

use super::{
    DraftOf,
    draft_place::{Place, beginning, place},
};
use crate::{
    domain::{Draft, Id},
    platform::{local_storage, random, tab},
    vault::{KeptDraft, Vault},
};

/// A form: its content, and the purpose that its draft is kept under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DraftForm {
    filled: RwSignal<Filled>,
    draft_of: DraftOf,
}

/// A form at the tap that saves it. Its screen may be left before the write is durable, and its signals are disposed of
/// then; what is needed to mark the draft as saved is taken along.
#[derive(Clone, Copy)]
pub(super) struct Submitted {
    /// The form.
    pub(super) form: DraftForm,
    /// The identity of its draft.
    pub(super) draft: Option<Id>,
}

/// The content of a form.
#[derive(Clone, Default)]
pub(super) struct Filled {
    kept: KeptDraft,
    /// The version that another tab has saved meanwhile, when both changed the same fields.
    theirs: Option<Draft>,
    /// The identity of the draft; `None` before anything is typed.
    id: Option<Id>,
    /// The closed tab that the draft comes from; `None` for a draft of this tab.
    of_tab: Option<String>,
}

impl DraftForm {
    /// An empty form.
    pub fn new(draft_of: DraftOf) -> Self {
        Self { filled: RwSignal::new(Filled::default()), draft_of }
    }

    /// Whether a draft is kept in local storage; known before the vault is open.
    pub fn has_kept_draft(self) -> bool {
        let name = self.draft_of.name();
        local_storage::get(&name).is_some() || !local_storage::names(&beginning(&name)).is_empty()
    }

    /// The draft in the form, tracked.
    pub fn read<T>(self, look: impl FnOnce(&Draft) -> T) -> T {
        look(&self.filled.read().kept.draft)
    }

    /// Reads a part of the draft, tracked, for callers that only have a mutable accessor to it. `None` once the screen
    /// is left.
    pub fn ask<T>(self, look: impl FnOnce(&mut Draft) -> T) -> Option<T> {
        self.filled.track();
        self.filled.try_update_untracked(|filled| look(&mut filled.kept.draft))
    }

    /// The version that another tab has saved meanwhile, tracked; `None` unless both changed the same fields.
    pub fn theirs(self) -> Option<Draft> {
        self.filled.read().theirs.clone()
    }

    /// The draft in the form, untracked; an empty one once the screen is left.
    pub(super) fn draft(self) -> Draft {
        self.filled_now().kept.draft
    }

    /// The form as it is submitted now.
    pub(super) fn submit(self) -> Submitted {
        Submitted { form: self, draft: self.id() }
    }

    /// The identity of the draft in the form.
    pub(super) fn id(self) -> Option<Id> {
        self.filled_now().id
    }

    /// The saved version that the form began with; empty for a new record.
    pub(super) fn base(self) -> Draft {
        let nothing = Draft::default();
        self.filled_now().kept.base.unwrap_or(nothing)
    }

    /// Fills the form with the saved version.
    pub(super) fn set(self, saved: Draft) {
        let kept = KeptDraft { base: Some(saved.clone()), draft: saved };
        self.filled.try_set(Filled { kept, ..Filled::default() });
    }

    /// Shows the version that another tab saved, beside the one in the form.
    pub(super) fn show_theirs(self, theirs: Draft) {
        self.filled.try_update(|filled| filled.theirs = Some(theirs));
    }

    /// Empties the form and forgets its draft.
    pub(super) fn clear(self) {
        self.clear_draft();
        self.filled.try_set(Filled::default());
    }

    /// Forgets the draft. The content of the form, now saved, stays.
    pub(super) fn clear_draft(self) {
        let before = self.filled_now();
        self.filled.try_update(|filled| {
            filled.id = None;
            filled.of_tab = None;
            filled.theirs = None;
            filled.kept.base = Some(filled.kept.draft.clone());
        });
        if let Some(place) = self.place(&before) {
            local_storage::remove(&place);
        }
    }

    /// Gives the draft a new identity, so that it can be saved again.
    pub(super) fn renew(self) {
        self.filled.try_update(|filled| filled.id = random::id().ok());
    }

    /// Removes the saved content from the form, and keeps what was typed meanwhile. Answers whether that is kept.
    pub(super) fn clear_saved(self, vault: &Vault, saved: &Draft) -> bool {
        let left = self.draft().since(saved);
        self.clear();
        if left.is_empty() {
            return true;
        }
        self.filled.try_update(|filled| {
            filled.kept.draft = left;
            filled.id = random::id().ok();
        });
        self.keep(vault, &self.typed())
    }

    /// Takes up a kept draft of this tab or of a closed one, unless something was typed into the form already. The
    /// others stay where they are, for the next form. Answers whether a draft was taken up.
    pub(super) async fn restore(self, vault: &Vault) -> bool {
        let name = self.draft_of.name();
        let own = tab::name().await;
        self.move_old_shape(&name, &own).await;
        let mut places = local_storage::names(&beginning(&name));
        places.sort_by_key(|place| Place::of(place).is_none_or(|place| place.tab != own));
        for place in places {
            if self.id().is_some() {
                return false;
            }
            let Some(Place { tab: of_tab, id }) = Place::of(&place) else { continue };
            let is_own = of_tab == own;
            if !is_own && !tab::claim(&of_tab).await {
                continue;
            }
            if vault.is_finished(id).await.is_ok_and(|finished| finished) {
                local_storage::remove(&place);
                continue;
            }
            let Some(sealed) = local_storage::get(&place) else { continue };
            let Ok(kept) = vault.open_draft(&name, &sealed).await else { continue };
            let of_tab = (!is_own).then_some(of_tab);
            let is_taken = self.filled.try_update(|filled| {
                let is_free = filled.id.is_none();
                if is_free {
                    *filled = Filled { kept, theirs: None, id: Some(id), of_tab };
                }
                is_free
            });
            return is_taken == Some(true);
        }
        false
    }

    /// All kept drafts, of all forms and tabs, that this vault can open.
    pub(super) async fn all_kept(vault: &Vault) -> Vec<Draft> {
        let mut drafts = Vec::new();
        for place in local_storage::names(DraftOf::BEGINNING) {
            let name = place.split_once('@').map_or(&*place, |(name, _)| name);
            let Some(sealed) = local_storage::get(&place) else { continue };
            drafts.extend(vault.open_draft(name, &sealed).await.map(|kept| kept.draft));
        }
        drafts
    }

    /// Moves a draft of an earlier release, which had one key for all tabs, to a key of this tab.
    async fn move_old_shape(self, name: &str, own: &str) {
        if local_storage::get(name).is_none() || !tab::claim(name).await {
            return;
        }
        if let (Some(sealed), Ok(id)) = (local_storage::get(name), random::id())
            && local_storage::set(&place(name, own, id), &sealed)
        {
            local_storage::remove(name);
        }
    }

    /// Forgets all drafts for a purpose, except those of other open tabs.
    pub(super) async fn forget(draft_of: DraftOf) {
        let name = draft_of.name();
        let own = tab::name().await;
        local_storage::remove(&name);
        for place in local_storage::names(&beginning(&name)) {
            let of_tab = Place::of(&place).map(|place| place.tab);
            if of_tab.as_ref() == Some(&own) || matches!(of_tab, Some(other) if tab::claim(&other).await) {
                local_storage::remove(&place);
            }
        }
    }

    /// Fills the form with the saved version, unless something was typed.
    pub(super) fn begin_with(self, saved: Draft) {
        self.filled.try_update(|filled| {
            if filled.id.is_some() && filled.kept.base.is_some() {
                return;
            }
            // What was typed before the saved version was known changes that one, and the rest of it stays.
            let typed = std::mem::take(&mut filled.kept.draft);
            let is_typed = filled.id.is_some();
            filled.kept.draft = if is_typed { typed.over(&Draft::default(), &saved) } else { saved.clone() };
            filled.kept.base = Some(saved);
        });
    }

    /// Changes the draft; the first change gives it an identity.
    pub(super) fn change(self, change: &mut dyn FnMut(&mut Draft)) {
        self.filled.update(|filled| {
            change(&mut filled.kept.draft);
            if filled.id.is_none() {
                filled.id = random::id().ok();
            }
        });
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

    /// A snapshot of the form from which [`Self::keep`] can keep the draft, also when the screen is left meanwhile.
    pub(super) fn typed(self) -> Filled {
        self.filled_now()
    }

    fn filled_now(self) -> Filled {
        let nothing = Filled::default();
        self.filled.try_get_untracked().unwrap_or(nothing)
    }

    /// The local storage key of a draft; `None` without a draft, or before the name of this tab is known.
    fn place(self, filled: &Filled) -> Option<String> {
        let of_tab = filled.of_tab.clone().or_else(tab::known)?;
        Some(place(&self.draft_of.name(), &of_tab, filled.id?))
    }

    /// Seals a draft and keeps it in local storage. Answers whether everything that was typed is kept.
    pub(super) fn keep(self, vault: &Vault, typed: &Filled) -> bool {
        // The key of a session in memory is lost with it, so no draft is kept; an older draft stays for later.
        let Some(place) = self.place(typed).filter(|_| !vault.is_in_memory()) else { return true };
        if typed.kept.draft.is_empty() {
            local_storage::remove(&place);
            return true;
        }
        let Ok(sealed) = vault.seal_draft(&self.draft_of.name(), &typed.kept) else { return false };
        if local_storage::set(&place, &sealed) {
            return true;
        }
        // The older draft must not come back in place of this one, and without it there may be room.
        local_storage::remove(&place);
        local_storage::set(&place, &sealed)
    }
}
