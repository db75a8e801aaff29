//! The rows of all entries: read once, when a finding first asks for them, and kept in step from then on.

use std::{
    ops::ControlFlow,
    sync::{Mutex, PoisonError},
};

use leptos::{prelude::*, task::spawn_local};

use super::{Journal, Problem, load::VaultAnswer};
use crate::{
    domain::{Entry, Id},
    insight::{Row, Rows},
    vault::Window,
};

/// The rows that were read.
#[derive(Default)]
pub(super) struct ReadRows {
    /// The rows; `None` until all entries have been read.
    rows: ArcRwSignal<Option<Rows>>,
    reading: Mutex<Reading>,
}

/// The reading of all entries.
#[derive(Default)]
struct Reading {
    /// `None` until rows were asked for.
    code: Option<RowCode>,
    /// Raised when reading begins anew, so that an earlier reading ends.
    turn: usize,
    /// Changes made while entries are being read, the latest last: a page may have been read before them.
    changes: Vec<(Id, Option<Row>)>,
}

/// The code that reads entries into rows. Handed in by who asks for them, since the start of the app must not wait for
/// it.
#[derive(Clone, Copy)]
struct RowCode {
    row_of: fn(&Entry) -> Row,
    read: fn(Journal),
}

impl ReadRows {
    fn reading<T>(&self, with: impl FnOnce(&mut Reading) -> T) -> T {
        with(&mut self.reading.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Notes that an entry was written.
    pub(super) fn put(&self, entry: &Entry) {
        if let Some(code) = self.reading(|reading| reading.code) {
            self.change(entry.id, Some((code.row_of)(entry)));
        }
    }

    /// Notes that an entry was deleted.
    pub(super) fn remove(&self, id: Id) {
        self.change(id, None);
    }

    /// Notes that an entry that could not be read was deleted.
    pub(super) fn let_go(&self) {
        self.rows.update(|rows| {
            if let Some(rows) = rows {
                rows.let_go();
            }
        });
    }

    fn change(&self, id: Id, row: Option<Row>) {
        if self.rows.with_untracked(Option::is_none) {
            return self.reading(|reading| {
                if reading.code.is_some() {
                    reading.changes.push((id, row));
                }
            });
        }
        self.rows.update(|rows| {
            if let Some(rows) = rows {
                apply(rows, id, row);
            }
        });
    }
}

fn apply(rows: &mut Rows, id: Id, row: Option<Row>) {
    match row {
        Some(row) => rows.put(row),
        None => rows.remove(id),
    }
}

impl Journal {
    /// The rows of all entries, tracked; `None` until they have been read. The first call begins that.
    pub fn rows(self) -> ArcRwSignal<Option<Rows>> {
        let code = RowCode { row_of: Row::of, read: Self::read_rows };
        if self.0.rows.reading(|reading| reading.code.replace(code)).is_none() {
            self.read_rows();
        }
        self.0.rows.rows.clone()
    }

    /// Reads all entries again, if their rows were ever asked for: others may be there now.
    pub(super) fn read_rows_again(self) {
        if let Some(code) = self.0.rows.reading(|reading| reading.code) {
            (code.read)(self);
        }
    }

    fn read_rows(self) {
        let turn = self.0.rows.reading(|reading| {
            reading.turn += 1;
            reading.changes.clear();
            reading.turn
        });
        self.0.rows.rows.set(None);
        spawn_local(async move {
            let VaultAnswer::Open(vault) = self.0.storage.answer().await else { return };
            let (mut read, mut unread) = (Vec::new(), 0);
            let look = |window: Window| {
                read.extend(window.entries.iter().rev().map(Row::of));
                unread += window.set_aside.len();
                if self.0.rows.reading(|reading| reading.turn) == turn {
                    ControlFlow::Continue(())
                } else {
                    ControlFlow::Break(())
                }
            };
            match vault.read_through(look).await {
                Ok(ControlFlow::Continue(())) => {}
                // A later reading took over.
                Ok(ControlFlow::Break(())) => return,
                Err(error) => {
                    // Whoever opens the findings next asks again.
                    self.0.rows.reading(|reading| reading.code = None);
                    return self.0.notices.tell_problem(Problem::of_reading(error));
                }
            }
            let mut rows = Rows::new(read, unread);
            let changes = self.0.rows.reading(|reading| std::mem::take(&mut reading.changes));
            changes.into_iter().for_each(|(id, row)| apply(&mut rows, id, row));
            self.0.rows.rows.set(Some(rows));
        });
    }
}
