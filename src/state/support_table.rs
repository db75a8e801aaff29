//! The support table: each answer changes today's snapshot; earlier days stay as they were.

use leptos::prelude::*;

use super::{DraftForm, DraftOf, PlanStore, device};
use crate::{
    domain::{Plan, SupportTableDraft, TableSnapshot, day_of},
    platform::clock,
};

impl PlanStore {
    /// Changes today's snapshot, which begins as a copy of the one before it.
    pub fn change_table(self, change: impl Fn(&mut TableSnapshot) + 'static) {
        let today = day_of(clock::now());
        self.change(move |plan| plan.table.change(today, &change));
    }

    /// Whether to remind of the table, tracked; never unless the person asked to be reminded.
    pub fn table_is_due(self) -> bool {
        let today = self.0.calendar.today();
        device::reminds_of_table() && self.0.plan.read().table.is_due(today)
    }

    /// The form of the answers about the table: as saved, or with unsaved changes.
    pub fn table_form(self) -> DraftForm<SupportTableDraft> {
        self.form(DraftOf::TABLE, |plan| plan.table.newest().map(SupportTableDraft::of))
    }

    /// Saves the answers about the table; an empty answer removes the one before.
    pub fn save_table_answers(self, form: DraftForm<SupportTableDraft>) {
        let today = day_of(clock::now());
        let put = move |plan: &mut Plan, answers: &SupportTableDraft| {
            answers.put_into(&mut plan.table, today)?;
            Ok(true)
        };
        self.save_over(form, |plan| plan.table.newest().map(SupportTableDraft::of), put, || {});
    }
}
