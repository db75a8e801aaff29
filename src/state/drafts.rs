//! Forms being filled in: editing them and keeping their drafts.

use leptos::prelude::*;

use super::{DraftForm, Notice, Notices, Storage};
use crate::{
    domain::{Draft, Id, PlanList},
    platform::tab,
};

/// The purpose of a draft.
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
    /// The answers about the support table.
    Table,
    /// An entry or a person, while it is being changed.
    Saved(Id),
}

impl DraftOf {
    /// The prefix of the names of all drafts.
    pub(super) const BEGINNING: &str = "steady.draft";

    pub(super) fn name(self) -> String {
        match self {
            Self::NewCheckIn => Self::BEGINNING.into(),
            Self::NewUsed => "steady.draft.used".into(),
            Self::Remember => "steady.draft.remember".into(),
            Self::List(list) => format!("steady.draft.list-{}", list.stored_name()),
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
    pub fn edit(self, form: DraftForm, change: impl FnOnce(&mut Draft)) {
        let mut change = Some(change);
        self.edit_with(form, &mut |draft| {
            if let Some(change) = change.take() {
                change(draft);
            }
        });
    }

    /// Not generic, so that the code around every change is compiled once.
    fn edit_with(self, form: DraftForm, change: &mut dyn FnMut(&mut Draft)) {
        form.change(change);
        self.0.notices.clear();
        self.0.notices.forget_wrong();
        self.keep_soon(form);
    }

    /// Keeps the current draft of a form, as soon as the vault is open.
    fn keep_soon(self, form: DraftForm) {
        let typed = form.typed();
        self.0.storage.with_vault_quietly(async move |vault| {
            tab::name().await;
            self.tell_kept(form.keep(&vault, &typed));
        });
    }

    /// Sets [`Self::are_lost`]; notifies only on a change.
    pub(super) fn tell_kept(self, is_kept: bool) {
        if self.0.are_lost.get_untracked() == is_kept {
            self.0.are_lost.set(!is_kept);
        }
    }

    /// A form to change an entry in, and whether it has unsaved changes, which are restored.
    pub fn form_for(self, id: Id, noted: Draft) -> (DraftForm, RwSignal<bool>) {
        let form = DraftForm::new(DraftOf::Saved(id));
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
    pub fn kept_form(self, draft_of: DraftOf) -> DraftForm {
        let form = DraftForm::new(draft_of);
        self.0.storage.with_vault_quietly(async move |vault| {
            form.restore(&vault).await;
        });
        form
    }

    /// Forgets unsaved changes and shows the entry as it was saved.
    pub fn discard_changes(self, form: DraftForm, noted: Draft) {
        form.clear();
        form.set(noted);
        self.0.notices.forget_wrong();
    }

    /// Takes the version that another tab saved, and drops the one in the form.
    pub fn take_theirs(self, form: DraftForm) {
        if let Some(theirs) = form.theirs() {
            self.discard_changes(form, theirs);
        }
    }

    /// Keeps this form's value where both tabs changed the same field; the next save overwrites the other one.
    pub fn keep_mine(self, form: DraftForm) {
        form.settle_on_mine();
        self.keep_soon(form);
    }

    /// Puts an offered text into a form; when that replaces the person's own words, the notice offers to undo it.
    pub fn offer(self, form: DraftForm, of: fn(&mut Draft) -> &mut String, text: &str, offered: &[String]) {
        let before = form.draft();
        self.edit(form, |draft| text.clone_into(of(draft)));
        let replaced = of(&mut before.clone()).trim().to_owned();
        if !replaced.is_empty() && offered.iter().all(|text| text.trim() != replaced) {
            self.0.notices.say(Notice::Replaced(form, Box::new(before)));
        }
    }

    /// Restores the draft that an offered text replaced.
    pub fn undo_replaced(self, form: DraftForm, before: Draft) {
        self.edit(form, |draft| *draft = before);
    }
}
