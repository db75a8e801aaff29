//! How the chosen file will look once it is added, and how much of it is new.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{Imports, MoodChoice, MoodWord};
use crate::{
    domain::{Id, LocalTime, Noted, day_of},
    vault::LineProblem,
};

/// Entries that are shown before they are added.
const SHOWN: usize = 3;

/// What adding the file would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportPreview {
    /// Entries that are new.
    pub new: usize,
    /// Entries that are here already.
    pub here: usize,
    /// Lines with nothing but a mood, for which no mood was chosen: no entry comes of them.
    pub without_mood: usize,
    /// The days of the earliest and of the latest new entry.
    pub span: Option<(NaiveDate, NaiveDate)>,
    /// Whether some have a day and no time.
    pub has_days: bool,
    /// The last line, when the file ends in the middle of it.
    pub may_be_cut: Option<usize>,
    /// The number of different words for moods.
    pub mood_words: usize,
    /// Whether each of them has a choice.
    pub moods_are_chosen: bool,
    /// The latest new entries: when, whether the time is known, and what.
    pub first: Vec<(LocalTime, bool, Noted)>,
}

impl Imports {
    /// What adding the file would do, tracked; `None` until the file and all entries here are read.
    pub fn preview(self) -> Option<ImportPreview> {
        let found = self.0.found.read();
        let found = found.as_ref()?;
        let moods = self.0.moods.read();
        let mut here: Vec<Id> = self.0.marks.get()?.iter().map(|(mark, _)| mark.line).collect();
        here.sort_unstable();
        let is_here = |print| here.binary_search(&print).is_ok();
        let count_here = found.count_here(is_here);
        let new: Vec<_> = found.new_lines(&moods, is_here).collect();
        let first = new.iter().rev().filter_map(|line| Some((line.at, line.is_timed, line.noted(&moods)?)));
        Some(ImportPreview {
            new: new.len(),
            here: count_here,
            without_mood: found.lines().len().saturating_sub(new.len() + count_here),
            span: new.first().zip(new.last()).map(|(first, last)| (day_of(first.at), day_of(last.at))),
            has_days: new.iter().any(|line| !line.is_timed),
            may_be_cut: found.may_be_cut,
            mood_words: moods.len(),
            moods_are_chosen: moods.iter().all(|mood| mood.choice != MoodChoice::Open),
            first: first.take(SHOWN).collect(),
        })
    }

    /// The lines that are left out, by number, tracked.
    pub fn left_out(self) -> Vec<(usize, LineProblem)> {
        self.0.found.read().as_ref().map_or_else(Vec::new, |found| found.left_out.to_vec())
    }

    /// The words for moods in the file, untracked.
    pub fn with_moods_untracked<T>(self, look: impl FnOnce(&[MoodWord]) -> T) -> T {
        self.0.moods.with_untracked(|moods| look(moods))
    }
}
