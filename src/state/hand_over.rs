//! The entries of a span as a table, to hand them over to someone else.

use std::ops::ControlFlow;

use leptos::{prelude::*, task::spawn_local};

use super::{Files, Journal, Problem, entries_within::read_within, load::VaultAnswer};
use crate::{
    domain::Entry,
    insight::Span,
    platform::files,
    vault::{Spreadsheet, SpreadsheetError, Vault},
};

/// The cells of an entry, in the order of the columns; `None` for an entry that is left out.
pub type Cells = Box<dyn Fn(&Entry) -> Option<Vec<String>>>;

/// A table of the entries of a span.
pub struct SheetToWrite {
    /// The name of the file.
    pub name: String,
    /// The days whose entries are in it.
    pub span: Span,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The cells of each entry.
    pub cells: Cells,
}

impl SheetToWrite {
    async fn write(&self, vault: &Vault) -> Result<Vec<u8>, Problem> {
        let mut table = Spreadsheet::new(&self.columns).map_err(too_big)?;
        let mut failure = None;
        let look = |entry: Entry| match (self.cells)(&entry).map(|cells| table.push(&cells)) {
            Some(Err(error)) => {
                failure = Some(error);
                ControlFlow::Break(())
            }
            Some(Ok(())) | None => ControlFlow::Continue(()),
        };
        read_within(vault, self.span, look).await.map_err(Problem::of_reading)?;
        match failure {
            Some(error) => Err(too_big(error)),
            None => table.finish().map_err(too_big),
        }
    }
}

fn too_big(_: SpreadsheetError) -> Problem {
    Problem::NoDownload
}

impl Journal {
    /// Hands over the entries of a span as a file for spreadsheet programs, newest first. `is_writing` holds meanwhile;
    /// a second tap then does nothing.
    pub fn hand_over_sheet(self, sheet: SheetToWrite, files: Files, is_writing: ArcRwSignal<bool>) {
        if is_writing.try_update(|is_writing| std::mem::replace(is_writing, true)) != Some(false) {
            return;
        }
        self.0.notices.clear();
        spawn_local(async move {
            match self.0.storage.answer().await {
                VaultAnswer::Open(vault) => match sheet.write(&vault).await {
                    Ok(table) => files.hand_over(&sheet.name, files::of_bytes("text/csv;charset=utf-8", &table)),
                    Err(problem) => self.0.notices.tell_problem(problem),
                },
                VaultAnswer::Locked(_) | VaultAnswer::Closed(..) => self.0.notices.tell_problem(Problem::NotOpen),
            }
            is_writing.set(false);
        });
    }
}
