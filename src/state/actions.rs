//! Noting, changing, deleting: each action writes, waits until the write is durable, and only then says "Saved".

use std::{future::Future, rc::Rc};

use futures::future::LocalBoxFuture;
use leptos::{prelude::*, task::spawn_local};

use super::{AppState, DraftForm, Notice, Place, Problem, VaultAnswer, preferences};
use crate::{
    domain::{Draft, DraftError, Entry, Moment, Noted},
    platform::{clock, persistence, timer},
    vault::{EntryKey, Vault, VaultError},
};

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
        self.save_form(form, finish_used, |state| state.open(Place::Today));
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
        let finish = if matches!(before.noted, Noted::Used(_)) { finish_used } else { finish_check_in };
        let Some((noted, at)) = self.finished(finish, &form.draft(), Some(before.at)) else { return };
        self.write(move |vault| async move {
            let after = Entry { at, written: clock::now_utc(), noted, ..before.clone() };
            if self.write_change(&vault, &before, after).await {
                form.clear();
                self.close();
            }
        });
    }

    /// Deletes an entry; the notice that says so can bring it back.
    pub fn delete(self, entry: Entry) {
        self.write(move |vault| async move {
            match vault.delete(&entry).await {
                Ok(()) => {
                    self.timeline.update(|timeline| timeline.remove(entry.id));
                    self.tell_other_tabs(&vault.key_of(&entry));
                    self.remember_change(|remembered| {
                        remembered.entries = remembered.entries.saturating_sub(1);
                        remembered.deletions = remembered.deletions.saturating_add(1);
                    });
                    self.close();
                    self.notice.set(Some(Notice::Deleted(Box::new(entry))));
                }
                Err(error) => self.tell_problem(error.into()),
            }
        });
    }

    /// Brings a deleted entry back as it was.
    pub fn undo_delete(self, entry: Entry) {
        self.write(move |vault| async move {
            self.put(&vault, entry).await;
        });
    }

    /// Writes an entry that is not there yet. Answers with it once it is durable.
    pub(super) async fn write_new(self, vault: &Vault, at: Moment, noted: Noted) -> Option<Entry> {
        let id = self.new_id()?;
        let entry = Entry { id, at, written: clock::now_utc(), noted };
        self.put(vault, entry.clone()).await.then_some(entry)
    }

    async fn put(self, vault: &Vault, entry: Entry) -> bool {
        let clock_is_behind = self.is_behind_newest(entry.at);
        let written = vault.save(&entry).await;
        let is_written = self.settle(vault, written, &entry, clock_is_behind);
        if is_written {
            self.remember_change(|remembered| remembered.entries = remembered.entries.saturating_add(1));
            // The word first: drawing a long list anew would hold it back.
            timer::after(0, move || self.timeline.update(|timeline| timeline.put(entry)));
        }
        is_written
    }

    /// Writes another version of an entry. Answers whether it is durable now.
    pub(super) async fn write_change(self, vault: &Vault, before: &Entry, after: Entry) -> bool {
        let written = vault.replace(before, &after).await;
        if written.is_ok() && before.at != after.at {
            self.tell_other_tabs(&vault.key_of(before));
        }
        let is_written = self.settle(vault, written, &after, false);
        if is_written {
            self.timeline.update(|timeline| timeline.put(after));
        }
        is_written
    }

    fn settle(self, vault: &Vault, written: Result<(), VaultError>, entry: &Entry, clock_is_behind: bool) -> bool {
        if let Err(error) = written {
            self.tell_problem(error.into());
            return false;
        }
        let notice = if clock_is_behind { Notice::SavedWithEarlierClock } else { Notice::Saved };
        self.notice.set(Some(notice));
        self.tell_other_tabs(&vault.key_of(entry));
        self.ask_to_persist_once();
        self.begin_offering_to_install();
        true
    }

    /// What a draft says and its time, or a word about what is missing.
    fn finished(self, finish: Finish, draft: &Draft, time_before: Option<Moment>) -> Option<(Noted, Moment)> {
        let noted = match finish(draft) {
            Ok(noted) => noted,
            Err(DraftError::NoMood) => return self.refuse(Problem::NoMood),
            Err(DraftError::Note(too_long)) => return self.refuse(Problem::NoteTooLong(too_long.0)),
        };
        let at = match draft.time {
            Some(local) if Some(local) != time_before.map(|before| before.naive_local()) => clock::at_local_time(local),
            _ => Some(time_before.unwrap_or_else(clock::now)),
        };
        match at {
            Some(at) => Some((noted, at)),
            None => self.refuse(Problem::BadTime),
        }
    }

    fn refuse<T>(self, problem: Problem) -> Option<T> {
        self.tell_problem(problem);
        None
    }

    fn is_behind_newest(self, at: Moment) -> bool {
        // The very newest entry may itself be one whose time was corrected by minutes.
        let tolerance = chrono::TimeDelta::minutes(5);
        self.timeline
            .with_untracked(|timeline| timeline.entries().first().is_some_and(|newest| newest.at > at + tolerance))
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

    pub(super) fn tell_other_tabs(self, key: &EntryKey) {
        self.other_tabs.with_value(|tabs| tabs.tell(&key.to_string()));
    }

    /// Another tab wrote or deleted the record with this key: read that one again.
    pub(super) fn hear(self, message: String) {
        match message.as_str() {
            "triggers" => return self.read_triggers_again(),
            "plan" => return self.read_plan_again(),
            "everything" => return self.read_everything_again(),
            _ => {}
        }
        let Some(key) = EntryKey::from_text(&message) else { return };
        self.with_vault(move |vault| async move {
            match vault.read(&key).await {
                Ok(Some(Ok(entry))) => self.timeline.update(|timeline| timeline.put(entry)),
                // The entry may have moved to another key, which is told of next.
                Ok(None) => self.timeline.update(|timeline| timeline.remove_if(|entry| vault.key_of(entry) == key)),
                // What cannot be read is told at the next start; what failed to be read stays as it is shown.
                Ok(Some(Err(_))) | Err(_) => {}
            }
        });
    }

    fn read_everything_again(self) {
        self.read_triggers_again();
        self.read_plan_again();
        self.with_vault(move |vault| async move {
            self.read_again(&vault).await;
        });
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
        if self.is_writing.get_value() {
            return;
        }
        self.is_writing.set_value(true);
        self.notice.set(None);
        let act: Act = Box::new(move |vault| Box::pin(act(vault)));
        spawn_local(async move {
            self.act_with_vault(act).await;
            self.is_writing.set_value(false);
        });
    }

    async fn act_with_vault(self, act: Act) {
        match self.answer().await {
            VaultAnswer::Open(vault) => act(vault).await,
            VaultAnswer::Closed(..) => self.tell_problem(Problem::NotOpen),
        }
    }
}
