//! Worksheets of thinking tools: writing a new one, and reading the newest.

use std::ops::ControlFlow;

use chrono::{Days, NaiveDate};
use leptos::{prelude::*, task::spawn_local};

use super::{DraftForm, DraftOf, Journal, Place, Problem, entries_within::read_within, load::VaultAnswer};
use crate::{
    content::ThinkingTool,
    domain::{Noted, Worksheet, WorksheetDraft},
    insight::Span,
    platform::clock,
    vault::{Vault, VaultError},
};

/// Days back to the oldest worksheet that is found without being searched for, so that no page reads ten years.
const FOUND_DAYS: u64 = 730;

/// The newest worksheet of a tool: `None` until it is known whether there is one.
pub type LatestWorksheet = RwSignal<Option<Option<Worksheet>>>;

impl Journal {
    /// The form of a new worksheet: with its kept draft; else, where a tool goes on, with the words of the last one.
    /// `step` is the place of the question that is asked: a worksheet that was left goes on behind the last answer.
    pub fn new_worksheet(self, tool: ThinkingTool, step: RwSignal<usize>) -> DraftForm<WorksheetDraft> {
        let form = DraftForm::new(DraftOf::worksheet(tool.name()));
        self.0.storage.with_vault_quietly(async move |vault| {
            if form.restore(&vault).await {
                let behind = step_behind_answers(tool, &form.draft(), &form.base());
                // Who has gone on meanwhile stays where they are.
                step.try_update(|step| *step = (*step).max(behind));
                return;
            }
            if !tool.goes_on() {
                return;
            }
            match latest(&vault, tool).await {
                Ok(Some(sheet)) => form.begin_with(WorksheetDraft::of(&sheet)),
                Ok(None) => {}
                Err(error) => self.0.notices.tell_problem(Problem::of_reading(error)),
            }
        });
        form
    }

    /// Saves a new worksheet, then opens the thinking tools, unless the person has gone to another place meanwhile.
    pub fn save_worksheet(self, form: DraftForm<WorksheetDraft>, tool: ThinkingTool) {
        if form.draft().tool.is_none() {
            form.change(|draft| draft.tool = Some(tool.name()));
        }
        self.save_form(form, move |journal| {
            if journal.0.navigation.is_still_at(Place::NewWorksheet(tool)) {
                journal.0.navigation.open(Place::Thinking);
            }
        });
    }

    /// Reads the newest worksheet of a tool, of those of the last two years.
    pub fn latest_worksheet(self, tool: ThinkingTool) -> LatestWorksheet {
        let found = LatestWorksheet::new(None);
        spawn_local(async move {
            let VaultAnswer::Open(vault) = self.0.storage.answer().await else { return };
            match latest(&vault, tool).await {
                Ok(sheet) => drop(found.try_set(Some(sheet))),
                Err(error) => self.0.notices.tell_problem(Problem::of_reading(error)),
            }
        });
        found
    }
}

/// The place behind the last question that was answered since the form was opened; 0 when none was.
fn step_behind_answers(tool: ThinkingTool, draft: &WorksheetDraft, begun_with: &WorksheetDraft) -> usize {
    let last = tool.questions().iter().rposition(|question| draft.is_answered_since(begun_with, question.name));
    last.map_or(0, |last| last + 1)
}

async fn latest(vault: &Vault, tool: ThinkingTool) -> Result<Option<Worksheet>, VaultError> {
    let mut latest = None;
    let today = clock::now().date_naive();
    let first = today.checked_sub_days(Days::new(FOUND_DAYS)).unwrap_or(today);
    read_within(vault, Span { first, last: NaiveDate::MAX }, |entry| match entry.noted {
        Noted::Worksheet(sheet) if sheet.tool() == tool.name() => {
            latest = Some(sheet);
            ControlFlow::Break(())
        }
        _ => ControlFlow::Continue(()),
    })
    .await?;
    Ok(latest)
}
