//! A hard moment while it goes on: everything is saved as it is given, and nothing has to be.

use std::collections::VecDeque;

use chrono::TimeDelta;
use leptos::prelude::*;

use super::{AppState, DraftForm, Loading, Place, preferences};
use crate::{
    domain::{Ended, Entry, HardMoment, LocalTime, Note, Noted, Outcome, Rating, Strength, ToolId, ToolUse},
    platform::{address, clock},
    vault::Vault,
};

/// A moment that was left open longer than this is over; coming back begins a new one.
const LEFT_OPEN_HOURS: i64 = 3;
/// A rating given so soon after another corrects it: a finger settling on the slider is one answer.
const SAME_ANSWER_SECONDS: i64 = 10;

/// Which hard moment is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhichMoment {
    /// The one that goes on; a new one when none does.
    Open,
    /// The newest, also when it has ended.
    Newest,
}

/// One type for all that can happen in a moment. It gets the moment and when it happens, and answers whether anything
/// changed.
type MomentChange = Box<dyn FnOnce(&mut HardMoment, LocalTime) -> bool>;

/// A change that is not written yet.
struct Waiting {
    which: WhichMoment,
    change: MomentChange,
    /// Called once it is durable.
    written: Box<dyn FnOnce()>,
}

/// What happened in the moment and is not written yet, and the moment as it was last written.
#[derive(Default)]
pub(super) struct MomentWriting {
    waiting: VecDeque<Waiting>,
    is_busy: bool,
    last: Option<Entry>,
}

impl MomentWriting {
    /// Whether something waits that nobody writes yet.
    fn has_work(&self) -> bool {
        !self.is_busy && !self.waiting.is_empty()
    }
}

impl AppState {
    /// The hard moment that still goes on.
    pub fn open_hard_moment(self) -> Option<(Entry, HardMoment)> {
        // One that was left open may be over when the person comes back.
        self.came_back.track();
        let now = clock::now();
        self.timeline.with(|timeline| timeline.entries().iter().find_map(|entry| still_open(entry, now)))
    }

    /// Notes how strong it is; the first thing that is noted begins the moment.
    pub fn rate_hard_moment(self, which: WhichMoment, strength: Strength) {
        self.change_hard_moment(which, Box::new(move |moment, at| rate(moment, Rating { at, strength })));
    }

    /// Notes that the person began with a tool, by opening its page; coming back to the page, or loading it again, begins
    /// nothing.
    pub fn note_tool(self, tool: ToolId) {
        if !address::is_new_step() {
            return;
        }
        self.change_hard_moment(
            WhichMoment::Open,
            Box::new(move |moment, at| {
                // The same tool, opened again with nothing in between, is the same use.
                let is_rated_since = |used: &ToolUse| moment.ratings.iter().any(|rating| rating.at > used.at);
                let goes_on = moment.tools.last().is_some_and(|used| used.tool == tool && !is_rated_since(used));
                if !goes_on {
                    moment.tools.push(ToolUse { tool, at });
                }
                !goes_on
            }),
        );
    }

    /// Notes how the moment ended; a later answer corrects an earlier one.
    pub fn end_hard_moment(self, which: WhichMoment, outcome: Outcome) {
        self.change_hard_moment(
            which,
            Box::new(move |moment, at| {
                moment.ended = Some(Ended { at: moment.ended.map_or(at, |ended| ended.at), outcome: Some(outcome) });
                true
            }),
        );
    }

    /// Keeps one line to remember with the moment that was noted last, and empties its form.
    pub fn remember_line(self, form: DraftForm) {
        match Note::new(&form.draft().note) {
            Ok(Some(line)) => {
                let change: MomentChange = Box::new(move |moment, _| {
                    moment.remember = Some(line);
                    true
                });
                self.queue(Waiting { which: WhichMoment::Newest, change, written: Box::new(move || form.clear()) });
            }
            Ok(None) => {}
            Err(too_long) => self.tell_problem(too_long.into()),
        }
    }

    /// The newest hard moment, also after its end.
    pub fn last_hard_moment(self) -> Option<Entry> {
        self.timeline.with(|timeline| newest(timeline.entries(), clock::now()).cloned())
    }

    /// A new visit begins a new moment: one that has ended is not taken up again.
    pub fn begin_anew(self) {
        self.moment_writing.borrow_mut().last = None;
    }

    fn change_hard_moment(self, which: WhichMoment, change: MomentChange) {
        self.queue(Waiting { which, change, written: Box::new(|| {}) });
    }

    /// Changes are written one after another, so that none is lost to another that is still being written.
    fn queue(self, next: Waiting) {
        self.notice.set(None);
        self.moment_writing.borrow_mut().waiting.push_back(next);
        self.write_waiting();
    }

    /// Writes what waits, once it is known whether a moment goes on: before the newest entries have been read, a second
    /// one would be begun.
    pub(super) fn write_waiting(self) {
        self.with_vault(move |vault| async move {
            if !self.moment_writing.borrow().has_work() || self.loading.get_untracked() != Loading::Ready {
                return;
            }
            self.moment_writing.borrow_mut().is_busy = true;
            while let Some(next) = self.next_in_queue() {
                if self.write_hard_moment(&vault, next.which, next.change).await {
                    (next.written)();
                }
            }
            self.moment_writing.borrow_mut().is_busy = false;
        });
    }

    fn next_in_queue(self) -> Option<Waiting> {
        self.moment_writing.borrow_mut().waiting.pop_front()
    }

    /// Answers whether the change is durable now.
    async fn write_hard_moment(self, vault: &Vault, which: WhichMoment, change: MomentChange) -> bool {
        let now = clock::now();
        let last = self.moment_writing.borrow().last.clone();
        // What another tab wrote is in the timeline; what this one wrote a moment ago may not be yet.
        let open = self.timeline.with_untracked(|timeline| match &last {
            Some(last) => timeline.find(last.id).filter(|entry| entry.written > last.written).or(Some(last)).cloned(),
            None if which == WhichMoment::Newest => newest(timeline.entries(), now).cloned(),
            None => timeline.entries().iter().find_map(|entry| still_open(entry, now)).map(|(entry, _)| entry),
        });
        let open = open.filter(|entry| which == WhichMoment::Newest || is_recent(entry, now));
        let written = match open {
            Some(before) => {
                let Noted::HardMoment(mut moment) = before.noted.clone() else { return false };
                // What is added hours later does not make it longer.
                let at = if is_recent(&before, now) { now } else { moment.last_touched(before.at) };
                // Nothing to write, and the moment stays the one that is being changed.
                if !change(&mut moment, at) {
                    return true;
                }
                let after = Entry { noted: Noted::HardMoment(moment), ..before.rewritten(clock::now_utc()) };
                self.write_change(vault, &before, after.clone()).await.then_some(after)
            }
            None => {
                let mut moment = HardMoment::default();
                change(&mut moment, now);
                self.write_new(vault, now, Noted::HardMoment(moment)).await
            }
        };
        let is_written = written.is_some();
        self.moment_writing.borrow_mut().last = written;
        is_written
    }

    /// Corrects the time of an entry that was not filled in by a form; what is in a hard moment moves with it.
    pub(super) fn move_entry(self, before: Entry, form: DraftForm) {
        let Some(at) = self.corrected_time(form.draft().time, Some(before.at)) else { return };
        let noted = match &before.noted {
            Noted::HardMoment(moment) => Noted::HardMoment(moment.moved_by(at - before.at, at)),
            other => other.clone(),
        };
        let after = Entry { at, noted, ..before.rewritten(clock::now_utc()) };
        self.write(move |vault| async move {
            if self.write_change(&vault, &before, after).await {
                form.clear_draft();
                self.close_from(Place::Entry(before.id));
            }
        });
    }

    /// Minutes until the app asks again how strong it is.
    pub fn minutes_between_questions(self) -> usize {
        preferences::minutes_between_questions()
    }

    /// Sets how often the app asks.
    pub fn set_minutes_between_questions(self, minutes: usize) {
        preferences::remember_minutes_between_questions(minutes);
    }
}

/// Answers whether the rating changed anything.
fn rate(moment: &mut HardMoment, rating: Rating) -> bool {
    let is_tool_since = |last: &Rating| moment.tools.iter().any(|used| used.at >= last.at);
    let corrected = moment
        .ratings
        .last()
        .copied()
        .filter(|last| (rating.at - last.at).num_seconds().abs() < SAME_ANSWER_SECONDS && !is_tool_since(last));
    if corrected.is_some() {
        moment.ratings.pop();
    }
    moment.ratings.push(corrected.map_or(rating, |before| Rating { at: before.at, ..rating }));
    corrected.is_none_or(|before| before.strength != rating.strength)
}

/// The newest, other than one that a clock which was ahead dated into the future.
fn newest(entries: &[Entry], now: LocalTime) -> Option<&Entry> {
    let is_past = |entry: &&Entry| entry.at.signed_duration_since(now) < TimeDelta::hours(LEFT_OPEN_HOURS);
    entries.iter().filter(is_past).find(|entry| matches!(entry.noted, Noted::HardMoment(_)))
}

fn still_open(entry: &Entry, now: LocalTime) -> Option<(Entry, HardMoment)> {
    match &entry.noted {
        Noted::HardMoment(moment) if moment.ended.is_none() && is_recent(entry, now) => {
            Some((entry.clone(), moment.clone()))
        }
        _ => None,
    }
}

fn is_recent(entry: &Entry, now: LocalTime) -> bool {
    let Noted::HardMoment(moment) = &entry.noted else { return false };
    now.signed_duration_since(moment.last_touched(entry.at)).abs() < TimeDelta::hours(LEFT_OPEN_HOURS)
}
