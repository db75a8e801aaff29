//! A form while it is being filled in, kept sealed so that a closed tab loses nothing. The page with the form may be left
//! before the vault answers: then there is no form any more, and nothing here may count on it.

use leptos::prelude::*;

use super::{AppState, VaultAnswer};
use crate::{
    domain::{Draft, Id, PlanList},
    platform::local_storage,
    vault::Vault,
};

/// What a draft is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftOf {
    /// A check-in that is not saved yet.
    NewCheckIn,
    /// A note on having used that is not saved yet.
    NewUsed,
    /// The line to remember of a hard moment that is not saved yet.
    Remember,
    /// A note for a list of the plan that is not saved yet.
    List(PlanList),
    /// An if-then step that is not saved yet.
    Step,
    /// The letter, while it is being changed.
    Letter,
    /// A tool of the person's own that is not saved yet.
    OwnTool,
    /// A person who is not saved yet.
    NewPerson,
    /// A trigger of the person's own that is not saved yet.
    NewTrigger,
    /// Another name for a trigger that is not saved yet.
    TriggerName,
    /// A text for people that is not saved yet.
    ReadyText,
    /// What is said about the support table.
    Table,
    /// An entry or a person, while it is being changed.
    Saved(Id),
}

impl DraftOf {
    fn name(self) -> String {
        match self {
            Self::NewCheckIn => "steady.draft".into(),
            Self::NewUsed => "steady.draft.used".into(),
            Self::Remember => "steady.draft.remember".into(),
            Self::List(list) => format!("steady.draft.list-{}", list as usize),
            Self::Step => "steady.draft.step".into(),
            Self::Letter => "steady.draft.letter".into(),
            Self::OwnTool => "steady.draft.tool".into(),
            Self::NewPerson => "steady.draft.person".into(),
            Self::NewTrigger => "steady.draft.trigger".into(),
            Self::TriggerName => "steady.draft.trigger-name".into(),
            Self::ReadyText => "steady.draft.text".into(),
            Self::Table => "steady.draft.table".into(),
            Self::Saved(id) => format!("steady.draft.{id}"),
        }
    }
}

/// A form: what is in it, and where its draft is kept.
#[derive(Clone, Copy)]
pub struct DraftForm {
    draft: RwSignal<Draft>,
    draft_of: DraftOf,
}

impl DraftForm {
    /// An empty form.
    pub fn new(draft_of: DraftOf) -> Self {
        Self { draft: RwSignal::new(Draft::default()), draft_of }
    }

    /// Whether a draft was kept, known before the vault is open.
    pub fn has_kept_draft(self) -> bool {
        local_storage::get(&self.draft_of.name()).is_some()
    }

    /// What is in the form, following changes.
    pub fn read<T>(self, look: impl FnOnce(&Draft) -> T) -> T {
        look(&self.draft.read())
    }

    /// What a part of the form says, for those who know only how to reach that part to change it; following changes.
    /// `None` once the page is left.
    pub fn ask<T>(self, look: impl FnOnce(&mut Draft) -> T) -> Option<T> {
        self.draft.track();
        self.draft.try_update_untracked(look)
    }

    /// A copy of what is in the form; nothing once the page is left.
    pub(super) fn draft(self) -> Draft {
        let nothing = Draft::default();
        self.draft.try_get_untracked().unwrap_or(nothing)
    }

    pub(super) fn set(self, draft: Draft) {
        self.draft.set(draft);
    }

    /// Empties the form and forgets its draft.
    pub(super) fn clear(self) {
        self.draft.set(Draft::default());
        local_storage::remove(&self.draft_of.name());
    }

    /// Forgets the draft; what is in the form is saved now, and stays.
    pub(super) fn clear_draft(self) {
        local_storage::remove(&self.draft_of.name());
    }

    /// Empties the form of what was saved, and keeps what came into it meanwhile.
    pub(super) fn clear_saved(self, vault: &Vault, saved: &Draft) {
        self.draft.update(|draft| *draft = std::mem::take(draft).since(saved));
        self.keep(vault, &self.draft());
    }

    /// Takes up the draft that was kept, unless something is in the form already.
    pub(super) fn restore(self, vault: &Vault) -> bool {
        let kept = local_storage::get(&self.draft_of.name());
        match kept.and_then(|sealed| vault.open_draft(&self.draft_of.name(), &sealed).ok()) {
            Some(kept) if self.draft().is_empty() => {
                self.draft.set(kept);
                true
            }
            _ => false,
        }
    }

    fn keep(self, vault: &Vault, draft: &Draft) {
        // No later start could open what a session in memory seals; what an earlier one left stays for a later one.
        if vault.is_in_memory() {
            return;
        }
        if draft.is_empty() {
            local_storage::remove(&self.draft_of.name());
        } else if let Ok(sealed) = vault.seal_draft(&self.draft_of.name(), draft) {
            local_storage::set(&self.draft_of.name(), &sealed);
        }
    }
}

impl AppState {
    /// Changes what is in a form and keeps the draft.
    pub fn edit(self, form: DraftForm, change: impl FnOnce(&mut Draft)) {
        let mut change = Some(change);
        self.edit_with(form, &mut |draft| {
            if let Some(change) = change.take() {
                change(draft);
            }
        });
    }

    /// One copy of the code around every change.
    fn edit_with(self, form: DraftForm, change: &mut dyn FnMut(&mut Draft)) {
        form.draft.update(change);
        self.notice.set(None);
        let draft = form.draft();
        self.with_vault_quietly(move |vault| form.keep(vault, &draft));
    }

    /// A form to change an entry in: with the changes that were left unsaved, if there are any.
    pub fn form_for(self, id: Id, noted: Draft) -> (DraftForm, RwSignal<bool>) {
        let form = DraftForm::new(DraftOf::Saved(id));
        let has_unsaved = RwSignal::new(false);
        self.with_vault_quietly(move |vault| {
            if form.restore(vault) {
                has_unsaved.set(true);
            } else {
                form.set(noted);
            }
        });
        (form, has_unsaved)
    }

    /// A form with what was typed into it before.
    pub fn kept_form(self, draft_of: DraftOf) -> DraftForm {
        let form = DraftForm::new(draft_of);
        self.with_vault_quietly(move |vault| {
            form.restore(vault);
        });
        form
    }

    /// Forgets unsaved changes and shows the entry as it was saved.
    pub fn discard_changes(self, form: DraftForm, noted: Draft) {
        form.clear();
        form.set(noted);
    }

    /// Drafts stay in memory while the vault is not open; there is nothing to tell.
    fn with_vault_quietly(self, act: impl FnOnce(&Vault) + 'static) {
        leptos::task::spawn_local(async move {
            if let VaultAnswer::Open(vault) = self.answer().await {
                act(&vault);
            }
        });
    }
}
