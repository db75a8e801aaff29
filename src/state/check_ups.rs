//! Check-ups: filling one in, keeping it, and finding those of the last year.

use chrono::{Days, NaiveDate};
use leptos::prelude::*;

use super::{DraftForm, DraftOf, FoundEntries, Journal, Place, Problem, draft_of::DraftName, draft_slot::DraftSlot};
use crate::{
    content::Instrument,
    domain::{CheckUpDraft, Entry, Noted, QuestionsId},
    insight::Span,
    platform::timer,
};

/// How long a check-up that was left half way is put off.
const LATER_MINUTES: i32 = 60;

/// Days back to the oldest check-up that is shown on its page. Older ones are in the calendar, and are found.
const SHOWN_DAYS: u64 = 365;

impl Journal {
    /// The check-ups of the last twelve months, newest first; `None` until they have been read.
    pub fn check_ups(self, today: NaiveDate) -> FoundEntries {
        self.newest_within(shown_span(today), usize::MAX, is_check_up)
    }

    /// The last check-up of the last twelve months; `None` until it has been looked for.
    pub fn last_check_up(self, today: NaiveDate) -> FoundEntries {
        self.newest_within(shown_span(today), 1, is_check_up)
    }

    /// Answers a question of a check-up and keeps the draft.
    pub fn answer_check_up(self, form: DraftForm<CheckUpDraft>, of: Instrument, question: usize, answer: u8) {
        let Some(id) = QuestionsId::new(of.slug()) else { return };
        self.0.drafts.edit(form, |draft| draft.answer(id, of.scale().questions, question, answer));
    }

    /// Saves a check-up with an answer to each of its questions, then shows what came of it, unless the person has gone to
    /// another place meanwhile.
    pub fn save_check_up(self, form: DraftForm<CheckUpDraft>, of: Instrument) {
        let answers = form.draft().answers.into_iter().collect::<Option<Vec<u8>>>();
        // A draft of a version with another scale may have answers that these questions do not have.
        if !answers.is_some_and(|answers| of.scale().fits(&answers)) {
            return self.0.notices.tell_problem(Problem::NothingTyped);
        }
        self.save_form(form, move |journal| {
            if journal.0.navigation.is_still_at(Place::CheckUpQuestions(of)) {
                journal.0.navigation.open_instead(Place::CheckUp(of));
            }
        });
    }

    /// The first check-up that was left half way, unless it is put off, which is tracked; `None` when there is none.
    pub fn begun_check_up(self) -> Option<Instrument> {
        if self.0.is_check_up_put_off.get() {
            return None;
        }
        Instrument::ALL.into_iter().find(|of| DraftForm::new(DraftOf::check_up(*of)).has_kept_draft())
    }

    /// Puts a check-up that was left half way off for an hour. It is remembered by this page alone.
    pub fn put_off_check_up(self) {
        let is_put_off = self.0.is_check_up_put_off.clone();
        is_put_off.set(true);
        timer::after(LATER_MINUTES * 60_000, move || is_put_off.set(false));
    }

    /// Forgets the answers of a check-up that was left half way, and asks its questions from the first one on.
    pub fn begin_check_up_anew(self, of: Instrument) {
        self.0.storage.with_vault_quietly(async move |_| {
            DraftSlot::forget(DraftName::CheckUp(of)).await;
            self.0.navigation.open(Place::CheckUpQuestions(of));
        });
    }
}

fn shown_span(today: NaiveDate) -> Span {
    Span { first: today.checked_sub_days(Days::new(SHOWN_DAYS)).unwrap_or(today), last: NaiveDate::MAX }
}

fn is_check_up(entry: &Entry) -> bool {
    matches!(entry.noted, Noted::CheckUp(_))
}
