//! Changing the plan.

use leptos::prelude::*;

use super::{AppState, DraftForm, DraftOf, Notice, Problem};
use crate::{
    domain::{Draft, Note, OwnTool, Plan, ToolId},
    platform::random,
    vault::{Vault, VaultError},
};

/// One type for all changes, and so one copy of the code that makes them.
type PlanChange = Box<dyn FnOnce(&mut Plan)>;

impl AppState {
    /// Adds the reason that was typed into a form, and empties it.
    pub fn add_reason(self, form: DraftForm) {
        match Note::new(&form.draft().note) {
            Ok(Some(reason)) => {
                let add = move |plan: &mut Plan| {
                    plan.add_reason(reason);
                };
                self.change_plan(Box::new(add), move || form.clear());
            }
            Ok(None) => {}
            Err(too_long) => self.tell_problem(Problem::NoteTooLong(too_long.0)),
        }
    }

    /// Makes a reason the one that stays in sight in a hard moment.
    pub fn put_reason_first(self, reason: Note) {
        self.change_plan(Box::new(move |plan| plan.put_first(&reason)), || {});
    }

    /// Takes a reason out.
    pub fn remove_reason(self, reason: Note) {
        self.change_plan(Box::new(move |plan| plan.remove_reason(&reason)), || {});
    }

    /// The form of the letter: as it was saved, or with the changes that were left unsaved.
    pub fn letter_form(self) -> DraftForm {
        let form = self.kept_form(DraftOf::Letter);
        Effect::new(move || {
            let letter = self.plan.read().letter.as_ref().map(|letter| letter.as_str().to_owned());
            if let (Some(note), true) = (letter, form.draft().is_empty()) {
                form.set(Draft { note, ..Draft::default() });
            }
        });
        form
    }

    /// Keeps the letter that was typed into a form; an empty one takes the letter away.
    pub fn save_letter(self, form: DraftForm) {
        match Note::new(&form.draft().note) {
            Ok(letter) => self.change_plan(Box::new(move |plan| plan.letter = letter), move || form.clear_draft()),
            Err(too_long) => self.tell_problem(Problem::NoteTooLong(too_long.0)),
        }
    }

    /// Adds the tool of the person's own that was typed into a form, and empties it.
    pub fn add_own_tool(self, form: DraftForm) {
        let text = match Note::new(&form.draft().note) {
            Ok(Some(text)) => text,
            Ok(None) => return,
            Err(too_long) => return self.tell_problem(Problem::NoteTooLong(too_long.0)),
        };
        match random::entry_id() {
            Ok(id) => {
                let tool = OwnTool { id: ToolId::own(id), text };
                let add = move |plan: &mut Plan| {
                    plan.tools.add_own(tool);
                };
                self.change_plan(Box::new(add), move || form.clear());
            }
            Err(error) => self.tell_problem(VaultError::from(error).into()),
        }
    }

    /// Takes a tool of the person's own out.
    pub fn remove_own_tool(self, tool: ToolId) {
        self.change_plan(Box::new(move |plan| plan.tools.remove_own(&tool)), || {});
    }

    /// Puts a tool among the first, or takes it out again.
    pub fn toggle_pinned_tool(self, tool: ToolId) {
        self.change_plan(Box::new(move |plan| plan.tools.toggle_pinned(&tool)), || {});
    }

    /// Stops or starts offering a tool in a hard moment.
    pub fn toggle_hidden_tool(self, tool: ToolId) {
        self.change_plan(Box::new(move |plan| plan.tools.toggle_hidden(&tool)), || {});
    }

    /// Changes the plan as it is stored now, so that two tabs do not undo each other.
    fn change_plan(self, change: PlanChange, saved: impl FnOnce() + 'static) {
        self.notice.set(None);
        let turn = self.document_turn.get_value();
        self.with_vault(move |vault| async move {
            let _turn = turn.lock().await;
            match changed_plan(&vault, change).await {
                Ok(plan) => {
                    self.plan.set(plan);
                    saved();
                    self.notice.set(Some(Notice::Saved));
                    self.other_tabs.with_value(|tabs| tabs.tell("plan"));
                }
                Err(error) => self.notice.set(Some(Notice::Problem(Problem::from(error)))),
            }
        });
    }

    /// Reads the plan as it is stored now.
    pub(super) async fn read_plan(self, vault: &Vault) {
        match stored_plan(vault).await {
            Ok(plan) => self.plan.set(plan),
            Err(error) => self.tell_problem(error.into()),
        }
    }

    pub(super) fn read_plan_again(self) {
        self.with_vault(move |vault| async move { self.read_plan(&vault).await });
    }
}

async fn changed_plan(vault: &Vault, change: PlanChange) -> Result<Plan, VaultError> {
    let mut plan = stored_plan(vault).await?;
    change(&mut plan);
    vault.save_plan(&plan).await?;
    Ok(plan)
}

async fn stored_plan(vault: &Vault) -> Result<Plan, VaultError> {
    Ok(vault.plan().await?.unwrap_or_else(Plan::default))
}
