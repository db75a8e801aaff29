//! The lines of a chosen file, each with its moment on this phone's clock.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta};

use super::{AT_ONCE, MoodChoice, MoodWord};
use crate::{
    domain::{Entry, Id, LocalTime, Mood, Noted, day_of},
    insight::EARLIEST_YEAR,
    platform::clock,
    state::slices::Slices,
    vault::{FoundLine, LineProblem, Lines, TableKind, When, known_mood},
};

/// A day without a time is noted at noon, where no clock is ever changed.
const NOON: NaiveTime = match NaiveTime::from_hms_opt(12, 0, 0) {
    Some(noon) => noon,
    None => NaiveTime::MIN,
};

/// A line with its moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedLine {
    /// When it was; noon for a day without a time.
    pub at: LocalTime,
    /// Whether the file told the time, not only the day.
    pub is_timed: bool,
    line: FoundLine,
}

/// The lines of a chosen file. Clones are the same lines.
#[derive(Clone, Debug)]
pub struct FoundLines {
    lines: Arc<Vec<PlacedLine>>,
    /// What was left out, by the number of its line.
    pub left_out: Arc<Vec<(usize, LineProblem)>>,
    /// The last line, when the file ends in the middle of it.
    pub may_be_cut: Option<usize>,
}

impl PlacedLine {
    /// The words of the line, as far as it has some.
    pub fn noted(&self, moods: &[MoodWord]) -> Option<Noted> {
        self.line.noted(self.mood(moods))
    }

    pub(super) const fn print(&self) -> Id {
        self.line.print
    }

    fn mood(&self, moods: &[MoodWord]) -> Option<Mood> {
        let word = self.line.mood.as_ref()?;
        match moods.iter().find(|mood| mood.word == *word)?.choice {
            MoodChoice::Is(mood) => Some(mood),
            MoodChoice::Open | MoodChoice::NoMood => None,
        }
    }

    /// Whether an entry comes of it, or will come once its mood is chosen.
    fn has_content(&self, moods: &[MoodWord]) -> bool {
        let is_left =
            |mood: &MoodWord| mood.choice != MoodChoice::NoMood && self.line.mood.as_ref() == Some(&mood.word);
        self.line.craving.is_some() || self.line.words.is_some() || moods.iter().any(is_left)
    }
}

impl FoundLines {
    /// Finds the moment of each line, step by step; `None` once `goes_on` does not hold any more.
    pub(super) async fn placed(lines: Lines, goes_on: impl Fn() -> bool) -> Option<Self> {
        let Lines { found, mut left_out, may_be_cut, .. } = lines;
        let mut placed = Vec::with_capacity(found.len());
        let mut slices = Slices::begin();
        for (number, line) in (1..).zip(found) {
            match place(line.when) {
                Ok((at, is_timed)) => placed.push(PlacedLine { at, is_timed, line }),
                Err(problem) => left_out.push((line.number, problem)),
            }
            if number % AT_ONCE == 0 && slices.rest().await && !goes_on() {
                return None;
            }
        }
        left_out.sort_unstable();
        placed.sort_unstable_by_key(|line| (line.at, line.line.number));
        goes_on().then(|| Self { lines: Arc::new(placed), left_out: Arc::new(left_out), may_be_cut })
    }

    /// The words for moods, those of the most lines first, each with its mood where that is certain.
    pub(super) fn mood_words(&self, kind: TableKind) -> Vec<MoodWord> {
        let mut words: Vec<&str> = self.lines.iter().filter_map(|line| line.line.mood.as_deref()).collect();
        words.sort_unstable();
        let counted = words.chunk_by(|one, other| one == other);
        let mut counted: Vec<(String, usize)> =
            counted.filter_map(|same| Some(((*same.first()?).to_owned(), same.len()))).collect();
        counted.sort_unstable_by(|one, other| (other.1, &one.0).cmp(&(one.1, &other.0)));
        let all: Vec<String> = counted.iter().map(|(word, _)| word.clone()).collect();
        let choice = |word: &str| known_mood(kind, word, &all).map_or(MoodChoice::Open, MoodChoice::Is);
        counted.into_iter().map(|(word, lines)| MoodWord { choice: choice(&word), word, lines }).collect()
    }

    /// All lines, the earliest first.
    pub fn lines(&self) -> &[PlacedLine] {
        &self.lines
    }

    /// The days of the earliest and of the latest line; `None` without any.
    pub fn span(&self) -> Option<(NaiveDate, NaiveDate)> {
        Some((day_of(self.lines.first()?.at), day_of(self.lines.last()?.at)))
    }

    /// The lines of which an entry comes and that are not among `here`, earliest first.
    pub fn new_lines<'a>(
        &'a self,
        moods: &'a [MoodWord],
        is_here: impl Fn(Id) -> bool + 'a,
    ) -> impl DoubleEndedIterator<Item = &'a PlacedLine> {
        self.lines.iter().filter(move |line| line.has_content(moods) && !is_here(line.print()))
    }

    /// The number of lines that are here already.
    pub fn count_here(&self, is_here: impl Fn(Id) -> bool) -> usize {
        self.lines.iter().filter(|line| is_here(line.print())).count()
    }
}

/// The moment, and whether its time is known.
fn place(when: When) -> Result<(LocalTime, bool), LineProblem> {
    let now = clock::now();
    let at_local = |local| clock::at_local_time(local, *now.offset());
    let (at, is_timed) = match when {
        When::Instant(instant) => (Some(clock::at_local_offset(instant)), true),
        // In an hour that the clock skips here, the file was written elsewhere: an hour later is the same instant to a
        // clock that was not put forward.
        When::Local(local) => (at_local(local).or_else(|| at_local(local + TimeDelta::hours(1))), true),
        // A day that is not over lies not ahead.
        When::Day(day) if day == day_of(now) => (at_local(day.and_time(NOON)).map(|noon| noon.min(now)), false),
        When::Day(day) => (at_local(day.and_time(NOON)), false),
    };
    let at = at.ok_or(LineProblem::Date)?;
    if at.year() < EARLIEST_YEAR {
        return Err(LineProblem::LongAgo);
    }
    if Entry::lies_ahead(at, now) { Err(LineProblem::Future) } else { Ok((at, is_timed)) }
}
