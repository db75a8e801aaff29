//! What is noted about a whole day: one entry a day, changed tap by tap.

use chrono::{NaiveDate, NaiveTime};

use super::{DraftForm, Journal, Notice, Place, Problem, draft_slot::Submitted};
use crate::{
    domain::{DayNote, Entry, LocalTime, Note, NoteDraft, NoteText, Noted, day_of, earliest_elsewhere},
    platform::{clock, random},
    vault::{Vault, VaultError},
};

/// A change of a day. May run again, when another tab was first. Boxed, so that the code around all changes is compiled
/// once.
type DayChange = Box<dyn Fn(&mut DayNote)>;

/// A line of a day in the person's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayLine {
    /// What the person wants of the day.
    Intention,
    /// What went well.
    WentWell,
}

impl DayLine {
    /// The line in a day.
    pub const fn of(self, day: &DayNote) -> &Option<Note> {
        match self {
            Self::Intention => &day.intention,
            Self::WentWell => &day.went_well,
        }
    }

    const fn of_mut(self, day: &mut DayNote) -> &mut Option<Note> {
        match self {
            Self::Intention => &mut day.intention,
            Self::WentWell => &mut day.went_well,
        }
    }
}

impl Journal {
    /// What was noted about a day, tracked; empty while nothing was, or while entries so old have not been read.
    pub fn day_note(self, day: NaiveDate) -> DayNote {
        self.with(|timeline| {
            let end = earliest_elsewhere(day);
            let near = timeline.entries().iter().take_while(|entry| entry.at.naive_utc().date() >= end);
            near.filter_map(|entry| of_day(entry, day)).next().cloned().unwrap_or_else(DayNote::default)
        })
    }

    /// Reads on until the entries of a day have been read.
    pub fn read_day(self, day: NaiveDate) {
        self.find_day(day, |_| {});
    }

    /// Changes what was noted about a day by a tap. Of several quick taps, each one counts.
    pub fn change_day(self, day: NaiveDate, change: impl Fn(&mut DayNote) + 'static) {
        let change: DayChange = Box::new(change);
        self.0.notices.clear();
        let saving = self.0.storage.begin_saving();
        self.0.storage.with_vault(move |vault| async move {
            let _saving = saving;
            self.write_day(&vault, day, change, None).await;
        });
    }

    /// Saves the line of a day that was typed into a form, empties the form, and calls back; an empty line takes
    /// it out.
    pub fn save_day_line(
        self,
        day: NaiveDate,
        line: DayLine,
        form: DraftForm<NoteDraft>,
        saved: impl FnOnce() + 'static,
    ) {
        let note = match Note::new(&form.draft().note) {
            Ok(note) => note,
            Err(too_long) => return self.0.notices.point_out(form.slot(), NoteText::Note, too_long),
        };
        let submitted = form.submit();
        let change: DayChange = Box::new(move |day| line.of_mut(day).clone_from(&note));
        self.0.storage.write(move |vault| async move {
            if self.write_day(&vault, day, change, Some(submitted)).await {
                form.clear();
                saved();
            }
        });
    }

    /// Changes the entry of a day as it is stored now, or begins it. Answers whether the write is durable.
    async fn write_day(self, vault: &Vault, day: NaiveDate, change: DayChange, submitted: Option<Submitted>) -> bool {
        let _turn = self.0.storage.document_turn().await;
        let Some(at) = time_of(day) else {
            self.0.notices.tell_problem(Problem::SkippedTime);
            return false;
        };
        let change_in = |there: &Entry| {
            let mut after = of_day(there, day)?.clone();
            change(&mut after);
            let noted = Noted::Day(Box::new(after));
            (noted != there.noted).then(|| Entry { noted, ..there.rewritten(clock::now_utc()) })
        };
        let begin = || {
            let mut begun = DayNote::default();
            change(&mut begun);
            let noted = Noted::Day(Box::new(begun));
            Ok(Entry { id: random::id()?, at, written: clock::now_utc(), noted, imported: None })
        };
        let since = earliest_elsewhere(day).and_time(NaiveTime::MIN).and_utc();
        let is_meant = |entry: &Entry| of_day(entry, day).is_some();
        let draft = submitted.and_then(|submitted| submitted.draft);
        match vault.change_or_begin(since, &is_meant, &change_in, &begin, draft).await {
            Ok((entry, is_new)) => {
                self.settle(vault, Ok(()), &entry, Notice::Saved, submitted);
                if is_new {
                    self.show_new(entry);
                } else if of_day(&entry, day).is_some_and(|day| *day == DayNote::default()) {
                    self.take_out_empty(vault, entry).await;
                } else {
                    self.show(entry);
                }
                true
            }
            Err(error) => {
                self.0.notices.refuse_form(error.into(), submitted);
                false
            }
        }
    }

    /// Deletes the entry of a day from which everything was taken out again.
    async fn take_out_empty(self, vault: &Vault, entry: Entry) {
        match vault.delete(&entry).await {
            Ok(()) => {
                self.take_out(entry.id);
                self.0.storage.tell_other_tabs(&vault.key_of(&entry).to_string());
                self.0.storage.count_deleted();
                self.0.navigation.close_from(Place::Entry(entry.id));
            }
            // Another tab has noted something meanwhile.
            Err(VaultError::Changed(theirs)) => self.show(*theirs),
            // An empty day is shown as one, and can be deleted.
            Err(_) => self.show(entry),
        }
    }
}

/// What an entry says about a day, if it is that day's.
fn of_day(entry: &Entry, day: NaiveDate) -> Option<&DayNote> {
    match &entry.noted {
        Noted::Day(note) if day_of(entry.at) == day => Some(note),
        _ => None,
    }
}

/// Now for today, and noon for another day; `None` when the clock skips it.
fn time_of(day: NaiveDate) -> Option<LocalTime> {
    let now = clock::now();
    if day_of(now) == day {
        return Some(now);
    }
    clock::at_local_time(day.and_hms_opt(12, 0, 0)?, *now.offset())
}
