//! Forms of entries: a draft is validated, saved, and removed from its form once the write is durable.

use chrono::NaiveDateTime;

use super::{DraftForm, Journal, Notice, Place, Problem, draft_slot::DraftSlot};
use crate::{
    domain::{DraftError, Entry, EntryDraft, Field, LocalTime, Noted, TimeDraft},
    platform::{clock, timer},
    vault::{StoredDraft, VaultError},
};

impl Journal {
    /// Saves the check-in on Today and empties its form; on failure everything typed stays.
    pub fn save_check_in(self) {
        self.save_form(self.0.check_in, Self::show_just_noted);
    }

    /// Saves a new entry from the page of its form, then opens Today, unless the person has gone to another place
    /// meanwhile.
    pub fn save_new<D: EntryDraft + StoredDraft>(self, form: DraftForm<D>, page: Place) {
        self.save_form(form, move |journal| {
            if journal.0.navigation.is_still_at(page) {
                journal.0.navigation.open(Place::Today);
            }
        });
    }

    pub(super) fn save_form<D: EntryDraft + StoredDraft>(self, form: DraftForm<D>, saved: impl FnOnce(Self) + 'static) {
        let draft = form.draft();
        // A second tap right after saving is not another note.
        if draft.is_empty() && self.has_just_saved() {
            return;
        }
        let Some((noted, at)) = self.finished(form, &draft, None) else { return };
        let submitted = form.submit();
        self.0.storage.write(move |vault| async move {
            if self.write_new(&vault, at, noted, Some(submitted)).await.is_some() {
                // "Saved" is painted first: drawing what stands in place of the form would delay it.
                timer::painted().await;
                self.0.drafts.tell_kept(form.clear_saved(&vault, &draft));
                saved(self);
            }
        });
    }

    /// Saves the changes of an entry, merged with those of another tab. Where both changed the same field, the form
    /// shows the other tab's version, and nothing is saved.
    pub fn save_changes<D: EntryDraft>(self, before: Entry, form: DraftForm<D>) {
        let draft = form.draft();
        if self.finished(form, &draft, Some(before.at)).is_none() {
            return;
        }
        let submitted = form.submit();
        self.0.storage.write(move |vault| async move {
            let mut there = self.entry_untracked(before.id).unwrap_or_else(|| before.clone());
            loop {
                let mut theirs = D::of_noted(&there.noted);
                theirs.set_time((there.at != before.at).then(|| there.at.naive_local()));
                let Some(together) = draft.onto(&form.base(), &theirs) else {
                    form.show_theirs(theirs);
                    return self.0.notices.tell_problem(Problem::ChangedElsewhere);
                };
                let Some((noted, at)) = self.finished(form, &together, Some(there.at)) else { return };
                let imported = there.imported_when(at);
                let after = Entry { at, noted, imported, ..there.rewritten(clock::now_utc()) };
                match vault.replace_typed(&there, &after, submitted.draft).await {
                    // Another tab has saved in between: merge again, with its newer version.
                    Err(VaultError::Changed(newer)) => there = *newer,
                    written => {
                        if self.settle_change(&vault, written, &there, after, Some(submitted)) {
                            form.clear_draft();
                            self.0.navigation.close_from(Place::Entry(before.id));
                        }
                        return;
                    }
                }
            }
        });
    }

    /// Whether another tab deleted an entry that is open in a form here, tracked.
    pub fn is_deleted_elsewhere(self, entry: &Entry) -> bool {
        self.entry(entry.id).is_none()
    }

    /// Saves the form of an entry that another tab has deleted, as a new entry.
    pub fn save_as_new<D: EntryDraft>(self, before: Entry, form: DraftForm<D>) {
        let Some((noted, at)) = self.finished(form, &form.draft(), Some(before.at)) else { return };
        let submitted = form.submit();
        self.0.storage.write(move |vault| async move {
            if self.write_new(&vault, at, noted, Some(submitted)).await.is_some() {
                form.clear();
                self.0.navigation.close_from(Place::Entry(before.id));
            }
        });
    }

    /// Corrects the time of an entry that no form fills in; the times within a hard moment move with it.
    pub fn move_entry(self, before: Entry, form: DraftForm<TimeDraft>) {
        let Some(at) = self.corrected_time(form.slot(), form.draft().time, Some(before.at)) else { return };
        let submitted = form.submit();
        self.0.storage.write(move |vault| async move {
            let move_there = |there: &Entry| {
                let noted = match &there.noted {
                    Noted::HardMoment(moment) => Noted::HardMoment(moment.moved_by(at - there.at, at)),
                    other => other.clone(),
                };
                let imported = there.imported_when(at);
                Some(Entry { at, noted, imported, ..there.rewritten(clock::now_utc()) })
            };
            let moved = vault.change_entry(before.id, &vault.key_of(&before), &move_there, submitted.draft).await;
            let (written, after) = match moved {
                Ok(after) => (Ok(()), after),
                Err(error) => (Err(error), before.clone()),
            };
            if self.settle_change(&vault, written, &before, after, Some(submitted)) {
                form.clear_draft();
                self.0.navigation.close_from(Place::Entry(before.id));
            }
        });
    }

    fn has_just_saved(self) -> bool {
        self.0.notices.with_untracked(|notice| matches!(notice, Some(Notice::Saved | Notice::SavedWithEarlierClock)))
    }

    /// The validated draft and its time; `None` after a problem, which is shown at its field.
    fn finished<D: EntryDraft>(
        self,
        form: DraftForm<D>,
        draft: &D,
        time_before: Option<LocalTime>,
    ) -> Option<(Noted, LocalTime)> {
        match draft.finish_noted() {
            Ok(noted) => return Some((noted, self.corrected_time(form.slot(), draft.time(), time_before)?)),
            Err(DraftError::NoMood) => self.0.notices.point_out(form.slot(), Field::Mood, Problem::NoMood),
            Err(DraftError::Unanswered) => self.0.notices.tell_problem(Problem::NothingTyped),
            Err(DraftError::Nothing) => self.0.notices.tell_problem(Problem::NothingTyped),
            Err(DraftError::Note(_)) => self.0.notices.point_out_long(form, draft),
        }
        None
    }

    /// The typed time, or else the time before, or else now; `None` when the clock skips the typed time, which is shown
    /// at the field.
    pub(super) fn corrected_time(
        self,
        form: DraftSlot,
        typed: Option<NaiveDateTime>,
        before: Option<LocalTime>,
    ) -> Option<LocalTime> {
        match typed {
            Some(local) if Some(local) != before.map(|before| before.naive_local()) => {
                let like = *before.unwrap_or_else(clock::now).offset();
                let at = clock::at_local_time(local, like);
                if at.is_none() {
                    self.0.notices.point_out(form, Field::Time, Problem::SkippedTime);
                }
                at
            }
            _ => Some(before.unwrap_or_else(clock::now)),
        }
    }
}
