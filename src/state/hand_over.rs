//! Reading the entries of a span, to hand them over to someone else. Rows have no words, so the vault is read, step by
//! step.

use std::ops::ControlFlow;

use chrono::{Days, NaiveDate};
use leptos::{prelude::*, task::spawn_local};

use super::{Files, Journal, LookedThrough, Problem, load::VaultAnswer, looking_through::read_newest_first};
use crate::{
    domain::{Entry, day_of},
    insight::Span,
    platform::files,
    vault::{Spreadsheet, SpreadsheetError, Vault, VaultError},
};

/// How far apart two days can be of entries whose instants are in order: one was noted in another offset.
const DAYS_OF_OFFSETS: Days = Days::new(2);

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

/// Reads the entries of a span, newest first, step by step, until `look` breaks off.
async fn read_within(
    vault: &Vault,
    span: Span,
    mut look: impl FnMut(Entry) -> ControlFlow<()>,
) -> Result<(), VaultError> {
    let end = span.first.checked_sub_days(DAYS_OF_OFFSETS).unwrap_or(NaiveDate::MIN);
    let look = |entries: Vec<Entry>| {
        let is_past = entries.last().is_some_and(|last| day_of(last.at) < end);
        for entry in entries.into_iter().filter(|entry| span.has(day_of(entry.at))) {
            look(entry)?;
        }
        if is_past { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    read_newest_first(vault, look).await.map(drop)
}

impl Journal {
    /// The newest entries of a span for which `is_looked_for` holds, at most so many; `None` until they have been read.
    pub fn newest_within(self, span: Span, most: usize, is_looked_for: fn(&Entry) -> bool) -> LookedThrough {
        let found = LookedThrough::new(None);
        let answer = found.clone();
        spawn_local(async move {
            let VaultAnswer::Open(vault) = self.0.storage.answer().await else { return };
            let mut all = Vec::new();
            let look = |entry: Entry| {
                if is_looked_for(&entry) {
                    all.push(entry);
                }
                if all.len() < most { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            };
            match read_within(&vault, span, look).await {
                Ok(()) => answer.set(Some(all)),
                Err(error) => self.0.notices.tell_problem(Problem::of_reading(error)),
            }
        });
        found
    }

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
                VaultAnswer::Closed(..) => self.0.notices.tell_problem(Problem::NotOpen),
            }
            is_writing.set(false);
        });
    }
}
