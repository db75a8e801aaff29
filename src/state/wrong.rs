//! Validation problems of forms, shown at the field concerned and nowhere else.

use leptos::prelude::*;

use super::{DraftForm, Notices, Problem, draft_slot::DraftSlot};
use crate::domain::{Draft, Field, Note};

/// A field that has to be changed before its form can be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    form: DraftSlot,
    field: Field,
    problem: Problem,
}

impl Notices {
    /// The problem of a field of a form, tracked; `None` when it is valid.
    pub fn wrong_in(self, form: DraftSlot, field: impl Into<Field>) -> Option<Problem> {
        let field = field.into();
        self.0.wrong.with(|wrong| {
            let wrong = wrong.as_ref()?;
            (wrong.form == form && wrong.field == field).then(|| wrong.problem.clone())
        })
    }

    /// Shows a problem at a field, and clears the status region.
    pub(super) fn point_out(self, form: DraftSlot, field: impl Into<Field>, problem: impl Into<Problem>) {
        self.clear();
        self.0.wrong.set(Some(Wrong { form, field: field.into(), problem: problem.into() }));
    }

    /// Shows at its field which text of a draft is too long.
    pub(super) fn point_out_long<D: Draft>(self, form: DraftForm<D>, draft: &D) {
        if let Some((text, too_long)) = draft.long_text() {
            self.point_out(form.slot(), text, too_long);
        }
    }

    /// Removes the problem from its field.
    pub(super) fn forget_wrong(self) {
        if self.0.wrong.with_untracked(Option::is_some) {
            self.0.wrong.set(None);
        }
    }

    /// The note typed into a field; an empty or too long one is reported at the field.
    pub(super) fn note_in<D: Draft>(self, form: DraftForm<D>, text: D::Text) -> Option<Note> {
        match Note::new(form.draft().text(text)) {
            Ok(Some(note)) => return Some(note),
            Ok(None) => self.point_out(form.slot(), text, Problem::NothingTyped),
            Err(too_long) => self.point_out(form.slot(), text, too_long),
        }
        None
    }

    /// The typed text as a note; an empty or too long one is reported in the status region.
    pub(super) fn typed_note(self, typed: &str) -> Option<Note> {
        match Note::new(typed) {
            Ok(Some(note)) => return Some(note),
            Ok(None) => self.tell_problem(Problem::NothingTyped),
            Err(too_long) => self.tell_problem(too_long.into()),
        }
        None
    }
}
