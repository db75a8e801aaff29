//! Noting what is noted at most once for its time: a dose, and whether one was at an appointment.

use chrono::{NaiveDate, NaiveTime};

use super::Journal;
use crate::{
    domain::{Entry, Id, LocalTime, Noted, earliest_elsewhere},
    platform::{clock, random},
};

/// What is noted.
pub(super) struct NotedOnce<M, C> {
    /// The day for which it is: an entry of an earlier one is not looked at.
    pub day: NaiveDate,
    /// The time of a new entry.
    pub at: LocalTime,
    /// The content of a new entry.
    pub new: Noted,
    /// Whether an entry is that of the same time.
    pub is_same: M,
    /// The changed content of that entry; `None` when nothing changes.
    pub change: C,
}

impl Journal {
    /// Notes it, and then calls back with the entry. What was noted about that time already, here or in another tab, is
    /// changed: there is one.
    pub(super) fn note_once<M, C>(self, once: NotedOnce<M, C>, then: impl FnOnce(Id) + 'static)
    where
        M: Fn(&Noted) -> bool + 'static,
        C: Fn(&Noted) -> Option<Noted> + 'static,
    {
        self.0.notices.clear();
        let saving = self.0.storage.begin_saving();
        self.0.storage.with_vault(move |vault| async move {
            let _saving = saving;
            let _turn = self.0.storage.document_turn().await;
            let now = clock::now_utc();
            let NotedOnce { day, at, new, is_same, change } = once;
            let is_meant = |entry: &Entry| is_same(&entry.noted);
            let change = |entry: &Entry| Some(Entry { noted: change(&entry.noted)?, ..entry.rewritten(now) });
            let begin = || Ok(Entry { id: random::id()?, at, written: now, noted: new.clone(), imported: None });
            let since = earliest_elsewhere(day).and_time(NaiveTime::MIN).and_utc();
            match vault.change_or_begin(since, &is_meant, &change, &begin, None).await {
                Ok((entry, is_new)) => {
                    let id = entry.id;
                    let notice = self.saved_now();
                    self.settle(&vault, Ok(()), &entry, notice, None);
                    if is_new {
                        self.show_new(entry)
                    } else {
                        self.show(entry)
                    }
                    then(id);
                }
                Err(error) => self.0.notices.tell_problem(error.into()),
            }
        });
    }
}
