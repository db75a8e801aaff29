//! Noting, changing, deleting: each action writes, waits until the write is durable, and only then says "Saved".

use std::{future::Future, rc::Rc, sync::atomic::Ordering};

use chrono::NaiveDateTime;
use futures::future::LocalBoxFuture;
use leptos::task::spawn_local;

use super::{AppState, DraftForm, Notice, Place, Problem, VaultAnswer, preferences};
use crate::{
    domain::{Draft, DraftError, Entry, Id, LocalTime, Note, Noted},
    platform::{clock, persistence, random},
    vault::{Unreadable, Vault, VaultError},
};

/// What the other tabs are told to read again, beside the key of a single entry.
pub(super) const PLAN_CHANGED: &str = "plan";
pub(super) const TRIGGERS_CHANGED: &str = "triggers";
pub(super) const EVERYTHING_CHANGED: &str = "everything";

/// Something to do with the open vault; one type, and so one copy of the code around all actions.
type Act = Box<dyn FnOnce(Rc<Vault>) -> LocalBoxFuture<'static, ()>>;

/// What a draft says, as one kind of entry.
type Finish = fn(&Draft) -> Result<Noted, DraftError>;

fn finish_check_in(draft: &Draft) -> Result<Noted, DraftError> {
    draft.finish().map(Noted::CheckIn)
}

fn finish_used(draft: &Draft) -> Result<Noted, DraftError> {
    Ok(Noted::Used(draft.finish_used()?))
}

impl AppState {
    /// Saves the check-in on Today and takes it out of its form; on failure everything typed stays.
    pub fn save_check_in(self) {
        self.save_form(self.check_in, finish_check_in, |_| {});
    }

    /// Saves a note on having used, then opens Today.
    pub fn save_used(self, form: DraftForm) {
        self.save_form(form, finish_used, |state| {
            // Who has gone on meanwhile stays where they are.
            if state.place.get_untracked() == Place::UsedNote {
                state.open(Place::Today);
            }
        });
    }

    /// Whether a note on having used asks how much it was; nobody is asked who did not choose it.
    pub fn notes_amounts(self) -> bool {
        preferences::notes_amounts()
    }

    /// Chooses whether it asks.
    pub fn set_notes_amounts(self, notes_amounts: bool) {
        preferences::remember_notes_amounts(notes_amounts);
    }

    fn save_form(self, form: DraftForm, finish: Finish, saved: fn(Self)) {
        let draft = form.draft();
        // A second tap on what was just saved is no other note.
        if draft.is_empty() && self.has_just_saved() {
            return;
        }
        let Some((noted, at)) = self.finished(finish, &draft, None) else { return };
        self.write(move |vault| async move {
            if self.write_new(&vault, at, noted).await.is_some() {
                form.clear_saved(&vault, &draft);
                saved(self);
            }
        });
    }

    /// Saves what was changed in an entry.
    pub fn save_changes(self, before: Entry, form: DraftForm) {
        let finish: Finish = match before.noted {
            Noted::CheckIn(_) => finish_check_in,
            Noted::Used(_) => finish_used,
            _ => return self.move_entry(before, form),
        };
        let Some((noted, at)) = self.finished(finish, &form.draft(), Some(before.at)) else { return };
        self.write(move |vault| async move {
            let after = Entry { at, noted, ..before.rewritten(clock::now_utc()) };
            if self.write_change(&vault, &before, after).await {
                form.clear_draft();
                self.close_from(Place::Entry(before.id));
            }
        });
    }

    /// Deletes an entry; the notice that says so can bring it back.
    pub fn delete(self, entry: Entry) {
        self.write(move |vault| async move {
            match vault.delete(&entry).await {
                Ok(()) => {
                    self.timeline.update(|timeline| timeline.remove(entry.id));
                    self.tell_other_tabs(&vault.key_of(&entry).to_string());
                    self.remember_change(|remembered| {
                        remembered.entries = remembered.entries.saturating_sub(1);
                        remembered.deletions = remembered.deletions.saturating_add(1);
                    });
                    self.close_from(Place::Entry(entry.id));
                    self.notice.set(Some(Notice::Deleted(Box::new(entry))));
                }
                Err(error) => self.tell_problem(error.into()),
            }
        });
    }

    /// Brings a deleted entry back as it was.
    pub fn undo_delete(self, entry: Entry) {
        self.write(move |vault| async move {
            self.put(&vault, entry, Notice::Saved).await;
        });
    }

    /// Writes an entry that is not there yet. Answers with it once it is durable.
    pub(super) async fn write_new(self, vault: &Vault, at: LocalTime, noted: Noted) -> Option<Entry> {
        let id = self.new_id()?;
        let entry = Entry { id, at, written: clock::now_utc(), noted };
        let notice = if self.clock_is_behind() { Notice::SavedWithEarlierClock } else { Notice::Saved };
        self.put(vault, entry.clone(), notice).await.then_some(entry)
    }

    async fn put(self, vault: &Vault, entry: Entry, notice: Notice) -> bool {
        let written = vault.save(&entry).await;
        let is_written = self.settle(vault, written, &entry, notice);
        if is_written {
            self.remember_change(|remembered| remembered.entries = remembered.entries.saturating_add(1));
            // The word first: drawing the list anew would hold it back.
            self.timeline.update_behind(|timeline| timeline.put(entry));
        }
        is_written
    }

    /// Writes another version of an entry. Answers whether it is durable now.
    pub(super) async fn write_change(self, vault: &Vault, before: &Entry, after: Entry) -> bool {
        let written = vault.replace(before, &after).await;
        if written.is_ok() && before.at != after.at {
            self.tell_other_tabs(&vault.key_of(before).to_string());
        }
        let is_written = self.settle(vault, written, &after, Notice::Saved);
        if is_written {
            self.timeline.update(|timeline| timeline.put(after));
        }
        is_written
    }

    fn settle(self, vault: &Vault, written: Result<(), VaultError>, entry: &Entry, notice: Notice) -> bool {
        match written {
            Ok(()) => {
                self.tell_saved(notice, &vault.key_of(entry).to_string());
                true
            }
            Err(error) => {
                self.tell_problem(error.into());
                false
            }
        }
    }

    /// What follows a write that is durable: the word, the other tabs, and what the first one of all sets in motion.
    pub(super) fn tell_saved(self, notice: Notice, changed: &str) {
        self.notice.set(Some(notice));
        self.tell_other_tabs(changed);
        self.follow_day();
        self.ask_to_persist_once();
        self.begin_offering_to_install();
    }

    fn has_just_saved(self) -> bool {
        matches!(*self.notice.read_untracked(), Some(Notice::Saved | Notice::SavedWithEarlierClock))
    }

    /// A new identity, or a word about why there is none.
    pub(super) fn new_id(self) -> Option<Id> {
        let id = random::id();
        id.map_err(|error| self.tell_problem(VaultError::from(error).into())).ok()
    }

    /// What was typed, or a word about what is wrong with it.
    pub(super) fn typed_note(self, typed: &str) -> Option<Note> {
        match Note::new(typed) {
            Ok(Some(note)) => Some(note),
            Ok(None) => self.refuse(Problem::NothingTyped),
            Err(too_long) => self.refuse(too_long.into()),
        }
    }

    /// What a draft says and its time, or a word about what is missing.
    fn finished(self, finish: Finish, draft: &Draft, time_before: Option<LocalTime>) -> Option<(Noted, LocalTime)> {
        let noted = match finish(draft) {
            Ok(noted) => noted,
            Err(DraftError::NoMood) => return self.refuse(Problem::NoMood),
            Err(DraftError::Note(too_long)) => return self.refuse(too_long.into()),
        };
        Some((noted, self.corrected_time(draft.time, time_before)?))
    }

    /// The time that was typed; without one, the time before or now. A word when there was no such time.
    pub(super) fn corrected_time(self, typed: Option<NaiveDateTime>, before: Option<LocalTime>) -> Option<LocalTime> {
        match typed {
            Some(local) if Some(local) != before.map(|before| before.naive_local()) => {
                clock::at_local_time(local).or_else(|| self.refuse(Problem::BadTime))
            }
            _ => Some(before.unwrap_or_else(clock::now)),
        }
    }

    fn refuse<T>(self, problem: Problem) -> Option<T> {
        self.tell_problem(problem);
        None
    }

    fn clock_is_behind(self) -> bool {
        // The very newest entry may itself be one whose time was corrected by minutes.
        let tolerance = chrono::TimeDelta::minutes(5);
        let now = clock::now();
        self.timeline
            .with_untracked(|timeline| timeline.entries().first().is_some_and(|newest| newest.at > now + tolerance))
    }

    fn ask_to_persist_once(self) {
        if !self.is_in_memory.get_untracked() && !super::preferences::has_asked_to_persist() {
            spawn_local(async {
                if persistence::ask_to_persist().await.is_some() {
                    super::preferences::remember_asked_to_persist();
                }
            });
        }
    }

    pub(super) fn tell_other_tabs(self, changed: &str) {
        self.other_tabs.tell(changed);
    }

    /// Does something with the open vault; while it is not open, says so and writes nothing.
    pub(super) fn with_vault<F>(self, act: impl FnOnce(Rc<Vault>) -> F + 'static)
    where
        F: Future<Output = ()> + 'static,
    {
        let act: Act = Box::new(move |vault| Box::pin(act(vault)));
        spawn_local(self.act_with_vault(act));
    }

    /// Writes an entry. One is written at a time: a second tap while the first is still being written does nothing.
    pub(super) fn write<F>(self, act: impl FnOnce(Rc<Vault>) -> F + 'static)
    where
        F: Future<Output = ()> + 'static,
    {
        if self.is_writing.swap(true, Ordering::Relaxed) {
            return;
        }
        self.notice.set(None);
        let act: Act = Box::new(move |vault| Box::pin(act(vault)));
        spawn_local(async move {
            self.act_with_vault(act).await;
            self.is_writing.store(false, Ordering::Relaxed);
        });
    }

    async fn act_with_vault(self, act: Act) {
        match self.answer().await {
            VaultAnswer::Open(vault) => act(vault).await,
            VaultAnswer::Closed(..) => self.tell_problem(Problem::NotOpen),
        }
    }
}

/// A damaged document must not keep the person from writing another, beside which the vault keeps it. One that a newer
/// version wrote is not damaged, and stays.
pub(super) fn unless_damaged<D>(document: Result<Option<D>, VaultError>) -> Result<Option<D>, VaultError> {
    match document {
        Err(VaultError::Document { reason: Unreadable::Damaged | Unreadable::Invalid(_), .. }) => Ok(None),
        answer => answer,
    }
}
