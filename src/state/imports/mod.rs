//! Bringing entries along: the file that was chosen, what was found in it, and what the person says about it.

mod actions;
mod found_lines;
mod preview;
mod step;

use std::{
    ops::{ControlFlow, Deref},
    sync::{Arc, Mutex, PoisonError},
};

use chrono::NaiveDate;
use leptos::{prelude::*, task::spawn_local};

pub use found_lines::{FoundLines, PlacedLine};
pub use preview::ImportPreview;
pub use step::{ChosenTable, ImportStep, MoodChoice, MoodWord, TakenOut};

use super::{Journal, Problem, Storage, Stores, slices::Slices};
use crate::{
    domain::{Entry, Imported, Source, day_of},
    insight::{ImportSummary, imports},
    platform::{charsets, files, timer},
    vault::{self, Column, DateOrder, FileProblem, OpenedFile, TableKind, TableReading, Vault, Window},
};

/// Lines of a file that are read before it is asked whether the page should draw again.
const AT_ONCE: usize = 30;

/// The store of imports.
#[derive(Clone, Copy)]
pub struct Imports(&'static Inner);

/// The marks of entries, each with its local day.
type Marks = Vec<(Imported, NaiveDate)>;

/// State and dependencies of [`Imports`].
struct Inner {
    step: ArcRwSignal<ImportStep>,
    table: ArcRwSignal<Option<ChosenTable>>,
    found: ArcRwSignal<Option<FoundLines>>,
    moods: ArcRwSignal<Vec<MoodWord>>,
    taken_out: ArcRwSignal<Vec<TakenOut>>,
    is_busy: ArcRwSignal<bool>,
    /// The marks of all entries that were brought along, each with the local day; `None` until all have been read.
    /// Rows would tell them too, but bring the code of the search with them.
    marks: ArcRwSignal<Option<Arc<Marks>>>,
    /// Raised when reading begins anew, so that an earlier reading ends.
    turn: Mutex<usize>,
    journal: Journal,
    storage: Storage,
}

impl Stores {
    /// The store of imports. Made when its page is first opened, so that its code is in the part of that page.
    pub(crate) fn imports(self) -> Imports {
        *self.imports.get_or_init(|| Imports::new(self.journal, self.storage))
    }
}

/// The store of imports.
pub fn use_imports() -> Imports {
    super::stores().imports()
}

impl Imports {
    fn new(journal: Journal, storage: Storage) -> Self {
        Self(Box::leak(Box::new(Inner {
            step: ArcRwSignal::default(),
            table: ArcRwSignal::default(),
            found: ArcRwSignal::default(),
            moods: ArcRwSignal::default(),
            taken_out: ArcRwSignal::default(),
            is_busy: ArcRwSignal::default(),
            marks: ArcRwSignal::default(),
            turn: Mutex::default(),
            journal,
            storage,
        })))
    }

    /// How far the import has come, tracked.
    pub fn step(self) -> ImportStep {
        self.0.step.get()
    }

    /// The chosen table, tracked; `None` for JSON.
    pub fn table(self) -> impl Deref<Target = Option<ChosenTable>> {
        self.0.table.read()
    }

    /// The lines that were found, tracked; `None` until they are read.
    pub fn found(self) -> impl Deref<Target = Option<FoundLines>> {
        self.0.found.read()
    }

    /// The words for moods in the file, tracked.
    pub fn moods(self) -> impl Deref<Target = Vec<MoodWord>> {
        self.0.moods.read()
    }

    /// What was taken out since the page was opened, tracked.
    pub fn taken_out(self) -> impl Deref<Target = Vec<TakenOut>> {
        self.0.taken_out.read()
    }

    /// What was brought along so far, the latest import first, tracked; `None` until all entries have been read.
    pub fn earlier(self) -> Option<Vec<ImportSummary>> {
        self.0.marks.get().map(|marks| imports(&marks))
    }

    /// To be called when the page opens: reads all entries for what was brought along so far.
    pub fn look(self) {
        self.0.storage.with_vault(move |vault| async move { self.look_again(&vault).await });
    }

    async fn look_again(self, vault: &Vault) {
        let mut marks = Marks::new();
        let look = |window: Window| {
            let of = |entry: Entry| entry.imported.map(|mark| (mark, day_of(entry.at)));
            marks.extend(window.entries.into_iter().filter_map(of));
            ControlFlow::Continue(())
        };
        match vault.read_through(look).await {
            Ok(_) => self.0.marks.set(Some(Arc::new(marks))),
            Err(error) => self.0.journal.0.notices.tell_problem(Problem::of_reading(error)),
        }
    }

    /// Whether entries are being added, taken out or put back, tracked.
    pub fn is_busy(self) -> bool {
        self.0.is_busy.get()
    }

    /// Where the entries of the chosen file come from, untracked.
    fn source_now(self) -> Source {
        self.0.table.with_untracked(|table| match table.as_ref().map(|chosen| chosen.kind) {
            Some(TableKind::Daylio) => Source::Daylio,
            Some(TableKind::Loop) => Source::Loop,
            Some(TableKind::Own) => Source::Table,
            Some(TableKind::Nomie) | None => Source::Nomie,
        })
    }

    fn forget_file(self) {
        self.0.table.set(None);
        self.0.found.set(None);
        self.0.moods.set(Vec::new());
    }

    /// Reads the file that was just chosen in a file field.
    pub fn choose(self, field: &files::FileField) {
        let Some(file) = files::take_chosen(field) else { return };
        let turn = self.begin_turn();
        self.forget_file();
        if files::exceeds(&file, vault::MOST_BYTES) {
            return self.0.step.set(ImportStep::Refused(FileProblem::TooBig));
        }
        self.0.step.set(ImportStep::Reading);
        spawn_local(async move {
            let opened = match files::read_bytes(&file).await {
                Some(bytes) => vault::open_import(&bytes, charsets::decode),
                None => Err(FileProblem::Unreadable),
            };
            // The whole file was looked at: what follows is a task of its own.
            timer::passed(0).await;
            let read = match opened {
                Ok(OpenedFile::Table(reading)) => self.read_table(*reading, turn).await.map(|_| ()),
                Ok(OpenedFile::Nomie(lines)) => {
                    self.show_found(lines, TableKind::Nomie, turn).await;
                    Ok(())
                }
                Err(problem) => Err(problem),
            };
            if let Err(problem) = read
                && self.is_turn(turn)
            {
                self.0.step.set(ImportStep::Refused(problem));
            }
        });
    }

    async fn read_table(self, mut reading: TableReading, turn: usize) -> Result<(), FileProblem> {
        let mut slices = Slices::begin();
        while reading.step(AT_ONCE)? {
            if slices.rest().await && !self.is_turn(turn) {
                return Ok(());
            }
        }
        let table = reading.finish()?;
        let kind = table.kind()?;
        let columns = table.guessed_columns();
        let order = columns.of(Column::Date).map_or(Some(DateOrder::YearFirst), |date| table.date_order(date));
        if self.is_turn(turn) {
            self.0.table.set(Some(ChosenTable { table: Arc::new(table), kind, columns, order }));
            self.read_lines(turn).await;
        }
        Ok(())
    }

    /// Says which column has something. A table that was taken for that of another app is the person's own from then on.
    pub fn set_column(self, what: Column, column: Option<usize>) {
        self.change_table(move |chosen| {
            chosen.columns.set(what, column);
            if what == Column::Date {
                chosen.order = column.map_or(Some(DateOrder::YearFirst), |column| chosen.table.date_order(column));
            }
        });
    }

    /// Says in which order the dates are written.
    pub fn set_order(self, order: DateOrder) {
        self.change_table(move |chosen| chosen.order = Some(order));
    }

    /// Lets the person choose the columns of a table that looked like that of another app.
    pub fn choose_columns(self) {
        self.change_table(|chosen| chosen.kind = TableKind::Own);
    }

    fn change_table(self, change: impl FnOnce(&mut ChosenTable)) {
        self.0.table.update(|table| {
            if let Some(chosen) = table {
                change(chosen);
            }
        });
        // Nothing is added of what was read by other columns.
        self.0.found.set(None);
        let turn = self.begin_turn();
        spawn_local(self.read_lines(turn));
    }

    /// Reads the lines of the table as it is chosen now.
    async fn read_lines(self, turn: usize) {
        let Some(chosen) = self.0.table.get_untracked() else { return };
        let ChosenTable { table, kind, columns, order } = chosen;
        let mut lines = table.no_lines();
        // Without a date nothing is read: each line would be named as one that has none.
        let is_ready = kind != TableKind::Own || (columns.of(Column::Date).is_some() && order.is_some());
        if !is_ready {
            return self.0.step.set(ImportStep::Found);
        }
        let mut slices = Slices::begin();
        for begin in (0..table.rows.len()).step_by(AT_ONCE) {
            table.read_rows(kind, &columns, order.unwrap_or(DateOrder::YearFirst), begin..begin + AT_ONCE, &mut lines);
            if slices.rest().await && !self.is_turn(turn) {
                return;
            }
        }
        self.show_found(lines, kind, turn).await;
    }

    async fn show_found(self, lines: vault::Lines, kind: TableKind, turn: usize) {
        let Some(found) = FoundLines::placed(lines, || self.is_turn(turn)).await else { return };
        let mut moods = found.mood_words(kind);
        // Drawing what was found is a task of its own.
        timer::passed(0).await;
        if !self.is_turn(turn) {
            return;
        }
        self.0.moods.update(|before| {
            // What was chosen for a word stays when another column is chosen.
            for mood in &mut moods {
                if let Some(chosen) = before.iter().find(|chosen| chosen.word == mood.word) {
                    mood.choice = chosen.choice;
                }
            }
            *before = moods;
        });
        self.0.found.set(Some(found));
        self.0.step.set(ImportStep::Found);
    }

    /// Says which mood a word of the file stands for.
    pub fn set_mood(self, word: &str, choice: MoodChoice) {
        self.0.moods.update(|moods| {
            if let Some(mood) = moods.iter_mut().find(|mood| mood.word == word) {
                mood.choice = choice;
            }
        });
    }

    fn begin_turn(self) -> usize {
        let mut turn = self.0.turn.lock().unwrap_or_else(PoisonError::into_inner);
        *turn += 1;
        *turn
    }

    fn is_turn(self, turn: usize) -> bool {
        *self.0.turn.lock().unwrap_or_else(PoisonError::into_inner) == turn
    }
}
