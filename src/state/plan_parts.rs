//! The parts of the plan: lists, steps, the letter, tools.

use leptos::prelude::*;

use super::{DraftForm, DraftOf, PlanStore};
use crate::domain::{Draft, Field, IfThen, Note, OwnTool, Plan, PlanList, ToolId, toggle};

impl PlanStore {
    /// Adds the note that was typed into a form to a list of the plan, and empties the form.
    pub fn add_to_list(self, list: PlanList, form: DraftForm) {
        let Some(note) = self.0.notices.note_in(form, Field::Note) else { return };
        self.save_form(form, Box::new(move |plan| plan.lists.add(list, note.clone())));
    }

    /// Adds a note that is offered to a list of the plan.
    pub fn add_offered(self, list: PlanList, offered: &str) {
        let Some(note) = self.0.notices.typed_note(offered) else { return };
        self.save(Box::new(move |plan| plan.lists.add(list, note.clone())), || {});
    }

    /// Makes a note the first of its list; the first reason stays in sight in a hard moment.
    pub fn put_note_first(self, list: PlanList, note: Note) {
        self.change(move |plan| plan.lists.put_first(list, &note));
    }

    /// Removes a note from a list of the plan, with its photo; the notice offers to undo it.
    pub fn remove_note(self, list: PlanList, note: Note) {
        let is_reason = list == PlanList::Reasons;
        let photo = self.0.plan.with_untracked(|plan| is_reason.then(|| plan.photo_of(&note)).flatten());
        self.take_out_with(Box::new(move |plan| plan.remove_note(list, &note)), photo, Box::new(|| {}));
    }

    /// Puts a warning sign on the supporter card, or takes it off.
    pub fn toggle_shared_sign(self, sign: Note) {
        self.change(move |plan| toggle(&mut plan.shared_signs, sign.clone()));
    }

    /// Adds the if-then step that was typed into a form, and empties it.
    pub fn add_step(self, form: DraftForm) {
        let Some(when) = self.0.notices.note_in(form, Field::Note) else { return };
        let Some(then) = self.0.notices.note_in(form, Field::NextStep) else { return };
        let step = IfThen { when, then };
        self.save_form(form, Box::new(move |plan| plan.add_step(step.clone())));
    }

    /// Removes an if-then step; the notice offers to undo it.
    pub fn remove_step(self, step: IfThen) {
        self.take_out(move |plan| plan.remove_step(&step));
    }

    /// The form of the letter: as saved, or with unsaved changes.
    pub fn letter_form(self) -> DraftForm {
        self.form(DraftOf::Letter, |plan| Some(Draft::of_letter(&plan.letter)))
    }

    /// Saves the letter that was typed into a form; an empty one removes the letter.
    pub fn save_letter(self, form: DraftForm) {
        let put = |plan: &mut Plan, draft: &Draft| {
            plan.letter = Note::new(&draft.note)?;
            Ok(true)
        };
        self.save_over(form, |plan| Some(Draft::of_letter(&plan.letter)), put, || {});
    }

    /// Adds the tool of the person's own that was typed into a form, and empties it.
    pub fn add_own_tool(self, form: DraftForm) {
        let Some(text) = self.0.notices.note_in(form, Field::Note) else { return };
        let Some(id) = self.0.storage.new_id() else { return };
        let tool = OwnTool { id: ToolId::own(id), text };
        self.save_form(form, Box::new(move |plan| plan.tools.add_own(tool.clone())));
    }

    /// Removes a tool of the person's own; the notice offers to undo it.
    pub fn remove_own_tool(self, tool: ToolId) {
        self.take_out(move |plan| plan.tools.remove_own(&tool));
    }

    /// Pins a tool, so that it is among the first, or unpins it.
    pub fn toggle_pinned_tool(self, tool: ToolId) {
        self.change(move |plan| plan.tools.toggle_pinned(&tool));
    }

    /// Stops or starts offering a tool in a hard moment.
    pub fn toggle_hidden_tool(self, tool: ToolId) {
        self.change(move |plan| plan.tools.toggle_hidden(&tool));
    }
}
