//! An open hard moment: each answer is saved at once, and none is required.

use std::{cell::RefCell, collections::VecDeque};

use chrono::TimeDelta;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use super::{Calendar, DraftForm, Journal, Notice, Notices, Storage, draft_slot::Submitted, slow_storage::Saving};
use crate::{
    domain::{Entry, HardMoment, Id, LocalTime, Note, NoteDraft, NoteText, Noted, Outcome, Rating, Strength, ToolId},
    platform::{clock, random},
    vault::Vault,
};

/// The hard moment that a change is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhichMoment {
    /// The open one, or a new one.
    Open,
    /// The newest one, also after its end.
    Newest,
}

/// A change of a moment, at a time. Answers whether anything changed. It may run again, when another tab was first.
/// Boxed, so that there is one type for all changes.
type MomentChange = Box<dyn Fn(&mut HardMoment, LocalTime) -> bool>;

/// A change that is not written yet.
struct Waiting {
    which: WhichMoment,
    change: MomentChange,
    /// The form that it comes from, emptied once the write is durable.
    form: Option<(DraftForm<NoteDraft>, Submitted)>,
    /// Dropped once it is written or refused.
    saving: Saving,
}

/// The changes that are not written yet, and the moment as last written.
#[derive(Default)]
struct MomentWriting {
    waiting: VecDeque<Waiting>,
    is_busy: bool,
    last: Option<Entry>,
    /// The moment that was changed last, and when, in milliseconds since the page was opened; `None` once the page was
    /// hidden.
    in_hand: Option<(Id, f64)>,
}

impl MomentWriting {
    /// Whether changes wait and none is being written.
    fn has_work(&self) -> bool {
        !self.is_busy && !self.waiting.is_empty()
    }
}

/// The store of hard moments: the open one, and those before it.
#[derive(Clone, Copy)]
pub struct HardMoments(&'static Inner);

/// State and dependencies of [`HardMoments`].
struct Inner {
    writing: SendWrapper<RefCell<MomentWriting>>,
    journal: Journal,
    storage: Storage,
    notices: Notices,
    calendar: Calendar,
}

impl HardMoments {
    pub(super) fn new(journal: Journal, storage: Storage, notices: Notices, calendar: Calendar) -> Self {
        let writing = SendWrapper::new(RefCell::default());
        Self(Box::leak(Box::new(Inner { writing, journal, storage, notices, calendar })))
    }

    /// The open hard moment, tracked.
    pub fn open(self) -> Option<(Entry, HardMoment)> {
        // A moment that was left open may be over on the return to the page.
        self.0.calendar.track_return();
        let now = clock::now();
        self.0.journal.with(|timeline| timeline.entries().iter().find_map(|entry| self.still_open(entry, now)))
    }

    /// Notes how strong it is; the first note begins the moment.
    pub fn rate(self, which: WhichMoment, strength: Strength) {
        self.change(which, Box::new(move |moment, at| moment.rate(Rating { at, strength })));
    }

    /// Notes that the person began a tool. To be called by the tap that opens it: an address alone notes nothing.
    pub fn note_tool(self, tool: ToolId) {
        self.change(WhichMoment::Open, Box::new(move |moment, at| moment.begin_tool(&tool, at)));
    }

    /// Notes how the moment ended; a later answer corrects an earlier one.
    pub fn end(self, which: WhichMoment, outcome: Outcome) {
        self.change(
            which,
            Box::new(move |moment, at| {
                moment.end(outcome, at);
                true
            }),
        );
    }

    /// Saves a line to remember with the newest moment, and empties its form.
    pub fn remember_line(self, form: DraftForm<NoteDraft>) {
        match Note::new(&form.draft().note) {
            Ok(Some(line)) => {
                let change: MomentChange = Box::new(move |moment, _| {
                    moment.remember = Some(line.clone());
                    true
                });
                self.queue(WhichMoment::Newest, change, Some(form));
            }
            Ok(None) => {}
            Err(too_long) => self.0.notices.point_out(form.slot(), NoteText::Note, too_long),
        }
    }

    /// The newest hard moment, also after its end, tracked.
    pub fn last(self) -> Option<Entry> {
        self.0.journal.with(|timeline| self.newest(timeline.entries(), clock::now()).cloned())
    }

    /// Begins a new visit: a moment that has ended is not taken up again.
    pub fn begin_anew(self) {
        self.0.writing.borrow_mut().last = None;
    }

    fn change(self, which: WhichMoment, change: MomentChange) {
        self.queue(which, change, None);
    }

    /// Queues a change. Changes are written one after another, so that none overwrites another.
    fn queue(self, which: WhichMoment, change: MomentChange, form: Option<DraftForm<NoteDraft>>) {
        self.0.notices.clear();
        let form = form.map(|form| (form, form.submit()));
        let next = Waiting { which, change, form, saving: self.0.storage.begin_saving() };
        self.0.writing.borrow_mut().waiting.push_back(next);
        // Before the newest entries have been read, an open moment is not known, and a second one would be begun. In a
        // locked vault there is nothing to read: the tray has only what this page noted.
        self.0.storage.once_read(move || self.write_waiting());
    }

    /// Writes the queued changes.
    fn write_waiting(self) {
        self.0.storage.with_vault(move |vault| async move {
            if !self.0.writing.borrow().has_work() {
                return;
            }
            self.0.writing.borrow_mut().is_busy = true;
            while let Some(next) = self.next_in_queue() {
                let form = next.form;
                if self.write(&vault, next).await
                    && let Some((form, _)) = form
                {
                    form.clear();
                }
            }
            self.0.writing.borrow_mut().is_busy = false;
        });
    }

    fn next_in_queue(self) -> Option<Waiting> {
        self.0.writing.borrow_mut().waiting.pop_front()
    }

    /// Writes a change. Answers whether the write is durable.
    async fn write(self, vault: &Vault, next: Waiting) -> bool {
        let Waiting { which, change, form, saving: _saving } = next;
        let submitted = form.map(|(_, submitted)| submitted);
        let now = clock::now();
        let last = self.0.writing.borrow().last.clone();
        // The timeline has the versions of other tabs, but perhaps not yet the one that this tab wrote just now.
        let open = self.0.journal.with_untracked(|timeline| match &last {
            Some(last) => timeline.find(last.id).filter(|entry| entry.written > last.written).or(Some(last)).cloned(),
            None if which == WhichMoment::Newest => self.newest(timeline.entries(), now).cloned(),
            None => timeline.entries().iter().find_map(|entry| self.still_open(entry, now)).map(|(entry, _)| entry),
        });
        let open = open.filter(|entry| which == WhichMoment::Newest || self.is_recent(entry, now));
        let change_in = |before: &Entry| {
            let Noted::HardMoment(mut moment) = before.noted.clone() else { return None };
            let at = moment.time_of_change(before.at, now, self.in_hand_since(before));
            // Without a change there is nothing to write, and the moment stays the one in hand.
            change(&mut moment, at)
                .then(|| Entry { noted: Noted::HardMoment(moment), ..before.rewritten(clock::now_utc()) })
        };
        let written = match &open {
            Some(before) => {
                let (key, draft) = (vault.key_of(before), submitted.and_then(|submitted| submitted.draft));
                vault.change_entry(before.id, &key, &change_in, draft).await.map(|entry| (entry, false))
            }
            None => {
                // Another tab may have begun a moment in this instant: then that one is changed.
                let since = now.to_utc() - HardMoment::LEFT_OPEN;
                let is_meant = |entry: &Entry| self.still_open(entry, now).is_some();
                let begin = || {
                    let mut moment = HardMoment::default();
                    change(&mut moment, now);
                    let noted = Noted::HardMoment(moment);
                    Ok(Entry { id: random::id()?, at: now, written: clock::now_utc(), noted, imported: None })
                };
                vault.change_or_begin(since, &is_meant, &change_in, &begin, None).await
            }
        };
        let (is_written, last) = match written {
            Ok((entry, is_new)) => {
                let is_changed = open.as_ref() != Some(&entry);
                if is_changed {
                    let notice = if is_new { self.0.journal.saved_now() } else { Notice::Saved };
                    self.0.journal.settle(vault, Ok(()), &entry, notice, None);
                }
                if is_new {
                    self.0.journal.show_new(entry.clone());
                } else if is_changed {
                    self.0.journal.show(entry.clone());
                }
                (true, Some(entry))
            }
            Err(error) => {
                self.0.notices.refuse_form(error.into(), submitted);
                (false, None)
            }
        };
        let in_hand = last.as_ref().map(|entry| (entry.id, clock::since_opened()));
        let mut writing = self.0.writing.borrow_mut();
        writing.last = last;
        writing.in_hand = in_hand;
        is_written
    }

    /// To be called when the page is hidden. It may sleep for any time then, so the age of the moment in hand is taken
    /// from the phone's clock alone.
    pub(super) fn are_out_of_sight(self) {
        self.0.writing.borrow_mut().in_hand = None;
    }

    /// Time since this moment was changed last, independent of the phone's clock; `None` if the page was hidden since.
    fn in_hand_since(self, entry: &Entry) -> Option<TimeDelta> {
        let (_, at) = self.0.writing.borrow().in_hand.filter(|(id, _)| *id == entry.id)?;
        Some(TimeDelta::milliseconds((clock::since_opened() - at) as i64))
    }

    /// Now, on the time line of the open moment.
    pub(super) fn now_in_open_moment(self) -> LocalTime {
        let now = clock::now();
        let open = untrack(|| self.open());
        open.map_or(now, |(entry, moment)| moment.time_of_change(entry.at, now, self.in_hand_since(&entry)))
    }

    /// The newest moment, except one that a wrong clock dated into the future.
    fn newest(self, entries: &[Entry], now: LocalTime) -> Option<&Entry> {
        let is_past = |entry: &&Entry| {
            entry.at.signed_duration_since(now) < HardMoment::LEFT_OPEN || self.in_hand_since(entry).is_some()
        };
        entries.iter().filter(is_past).find(|entry| matches!(entry.noted, Noted::HardMoment(_)))
    }

    fn still_open(self, entry: &Entry, now: LocalTime) -> Option<(Entry, HardMoment)> {
        match &entry.noted {
            Noted::HardMoment(moment) if moment.goes_on(entry.at, now, self.in_hand_since(entry)) => {
                Some((entry.clone(), moment.clone()))
            }
            _ => None,
        }
    }

    fn is_recent(self, entry: &Entry, now: LocalTime) -> bool {
        let Noted::HardMoment(moment) = &entry.noted else { return false };
        moment.is_recent(entry.at, now, self.in_hand_since(entry))
    }
}
