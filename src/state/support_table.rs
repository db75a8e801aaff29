//! The support table: each answer changes the table of today, and the days before stay as they were.

use super::{AppState, DraftForm, DraftOf, preferences};
use crate::{
    domain::{Draft, Note, NoteTooLong, Plan, TableSnapshot, day_of},
    platform::clock,
};

/// In days.
const A_MONTH: i64 = 30;

impl AppState {
    /// Changes the table of today, which begins as the one before it.
    pub fn change_table(self, change: impl FnOnce(&mut TableSnapshot) + 'static) {
        let today = day_of(clock::now());
        self.change_plan(move |plan| plan.table.change(today, change));
    }

    /// Whether the person asked to be reminded of the table.
    pub fn reminds_of_table(self) -> bool {
        preferences::reminds_of_table()
    }

    /// Chooses whether Today reminds of it.
    pub fn set_reminds_of_table(self, reminds: bool) {
        preferences::remember_reminds_of_table(reminds);
    }

    /// Whether it is time to look at the table again, for a person who asked to be told.
    pub fn table_is_due(self) -> bool {
        let today = self.today.get();
        let is_old = |snapshot: &TableSnapshot| today.signed_duration_since(snapshot.on).num_days() >= A_MONTH;
        preferences::reminds_of_table() && self.plan.read().table.newest().is_some_and(is_old)
    }

    /// The form of what is said about the table: as it was saved, or with the changes that were left unsaved.
    pub fn table_form(self) -> DraftForm {
        self.plan_form(DraftOf::Table, |plan| plan.table.newest().map(Draft::of_table))
    }

    /// Keeps what was typed about the table; an empty answer takes the one before away.
    pub fn save_table_answers(self, form: DraftForm) {
        let draft = form.draft();
        let answers = || Ok([Note::new(&draft.note)?, Note::new(&draft.next_step)?, Note::new(&draft.tell)?]);
        let [strongest, missing, listens] = match answers() {
            Ok(answers) => answers,
            Err::<_, NoteTooLong>(too_long) => return self.tell_problem(too_long.into()),
        };
        let today = day_of(clock::now());
        let keep = move |plan: &mut Plan| {
            plan.table.change(today, |snapshot| {
                (snapshot.strongest, snapshot.missing, snapshot.listens) = (strongest, missing, listens);
            });
            true
        };
        self.save_in_plan(Box::new(keep), move || form.clear_draft());
    }
}
