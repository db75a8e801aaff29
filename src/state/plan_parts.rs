//! The parts of the plan: lists, steps, the letter, tools.

use std::sync::atomic::Ordering;

use leptos::prelude::*;

use super::{DraftForm, DraftOf, Notice, Place, PlanPart, PlanStore};
use crate::domain::{
    Draft, IfThen, IfThenDraft, IfThenText, Note, NoteDraft, NoteText, OwnTool, Plan, PlanList, ToolId, toggle,
};

impl PlanStore {
    /// Adds the note that was typed into a form to a list of the plan, and empties the form.
    pub fn add_to_list(self, list: PlanList, form: DraftForm<NoteDraft>) {
        let Some(note) = self.0.notices.note_in(form, NoteText::Note) else { return };
        self.save_form(form, Box::new(move |plan| plan.lists.add(list, note.clone())));
    }

    /// Adds a note that is offered to a list of the plan.
    pub fn add_offered(self, list: PlanList, offered: &str) {
        let Some(note) = self.0.notices.typed_note(offered) else { return };
        self.save(Box::new(move |plan| plan.lists.add(list, note.clone())), || {});
    }

    /// Begins to change what was saved in the form for that.
    pub fn begin_change<D: Draft>(self, form: DraftForm<D>, saved: D) {
        form.set(saved);
    }

    /// Leaves what was saved as it was.
    pub fn leave_unchanged<D: Draft>(self, form: DraftForm<D>) {
        form.clear();
        self.0.notices.forget_wrong();
    }

    /// Saves the note that was changed in a form in the place of the one that the form began with.
    pub fn save_changed_note(self, list: PlanList, form: DraftForm<NoteDraft>) {
        let Some(to) = self.0.notices.note_in(form, NoteText::Note) else { return };
        let base = form.base().note;
        let change = move |plan: &mut Plan| {
            let from = plan.lists.of(list).iter().find(|note| note.as_str() == base).cloned();
            match from {
                Some(from) => plan.change_note(list, &from, to.clone()),
                None => plan.lists.add(list, to.clone()),
            }
        };
        self.save_form(form, Box::new(change));
    }

    /// Moves a note to a place in its list; the first reason stays in sight in a hard moment.
    pub fn move_note(self, list: PlanList, note: Note, place: usize) {
        self.change(move |plan| plan.lists.move_to(list, &note, place));
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
    pub fn add_step(self, form: DraftForm<IfThenDraft>) {
        let Some(step) = self.step_in(form) else { return };
        self.save_form(form, Box::new(move |plan| plan.add_step(step.clone())));
    }

    /// Puts an offered text into the form of a step; when that replaces the person's own words, the notice offers to undo
    /// it.
    pub fn offer_for_step(self, form: DraftForm<IfThenDraft>, at: IfThenText, text: &str, offered: &[String]) {
        let before = form.draft();
        self.0.drafts.edit(form, |draft| text.clone_into(draft.text_mut(at)));
        let replaced = before.text(at).trim();
        if !replaced.is_empty() && offered.iter().all(|text| text.trim() != replaced) {
            self.0.notices.say(Notice::Replaced(form, Box::new(before)));
        }
    }

    /// Begins the step of a form with a situation, unless one is typed there already, and opens the plan with it.
    pub fn plan_for(self, form: DraftForm<IfThenDraft>, when: &str) {
        form.change(|draft| {
            if draft.when.trim().is_empty() {
                when.clone_into(&mut draft.when);
            }
        });
        let navigation = self.0.journal.0.navigation;
        // The plan takes up the draft, so that is kept first.
        self.0.drafts.keep(form.typed(), move || {
            self.0.is_step_awaited.store(true, Ordering::Relaxed);
            navigation.open(Place::PlanPart(PlanPart::Steps));
        });
    }

    /// Whether the plan was opened to finish a step; answers so once.
    pub fn take_awaited_step(self) -> bool {
        self.0.is_step_awaited.swap(false, Ordering::Relaxed)
    }

    /// Restores the draft of a step that an offered text replaced.
    pub fn undo_replaced(self, form: DraftForm<IfThenDraft>, before: IfThenDraft) {
        self.0.drafts.edit(form, |draft| *draft = before);
    }

    /// Saves the step that was changed in a form in the place of the one that the form began with.
    pub fn save_changed_step(self, form: DraftForm<IfThenDraft>) {
        let Some(to) = self.step_in(form) else { return };
        let base = form.base();
        let change = move |plan: &mut Plan| {
            let from = plan.steps.iter().find(|step| IfThenDraft::of(step) == base).cloned();
            match from {
                Some(from) => plan.change_step(&from, to.clone()),
                None => plan.add_step(to.clone()),
            }
        };
        self.save_form(form, Box::new(change));
    }

    /// The step that was typed into a form; what is missing is reported at its field.
    fn step_in(self, form: DraftForm<IfThenDraft>) -> Option<IfThen> {
        let when = self.0.notices.note_in(form, IfThenText::When)?;
        let then = self.0.notices.note_in(form, IfThenText::Then)?;
        Some(IfThen { when, then })
    }

    /// Moves an if-then step to a place among the steps.
    pub fn move_step(self, step: IfThen, place: usize) {
        self.change(move |plan| plan.move_step(&step, place));
    }

    /// Removes an if-then step; the notice offers to undo it.
    pub fn remove_step(self, step: IfThen) {
        self.take_out(move |plan| plan.remove_step(&step));
    }

    /// The form of the letter: as saved, or with unsaved changes.
    pub fn letter_form(self) -> DraftForm<NoteDraft> {
        self.form(DraftOf::LETTER, |plan| Some(NoteDraft::of(&plan.letter)))
    }

    /// Saves the letter that was typed into a form; an empty one removes the letter.
    pub fn save_letter(self, form: DraftForm<NoteDraft>) {
        let put = |plan: &mut Plan, draft: &NoteDraft| {
            plan.letter = Note::new(&draft.note)?;
            Ok(true)
        };
        self.save_over(form, |plan| Some(NoteDraft::of(&plan.letter)), put, || {});
    }

    /// Adds the tool of the person's own that was typed into a form, and empties it.
    pub fn add_own_tool(self, form: DraftForm<NoteDraft>) {
        let Some(text) = self.0.notices.note_in(form, NoteText::Note) else { return };
        let Some(id) = self.0.storage.new_id() else { return };
        let tool = OwnTool { id: ToolId::own(id), text };
        self.save_form(form, Box::new(move |plan| plan.tools.add_own(tool.clone())));
    }

    /// Saves the text of a tool of the person's own that was changed in a form, merged with changes of another tab.
    pub fn save_own_tool(self, tool: ToolId, form: DraftForm<NoteDraft>, saved: impl FnOnce() + 'static) {
        if self.0.notices.note_in(form, NoteText::Note).is_none() {
            return;
        }
        let id = tool.clone();
        let part =
            move |plan: &Plan| plan.tools.find_own(&id).map(|tool| NoteDraft { note: tool.text.as_str().to_owned() });
        let put = move |plan: &mut Plan, draft: &NoteDraft| {
            let Some(text) = Note::new(&draft.note)? else { return Ok(false) };
            Ok(plan.tools.change_own(OwnTool { id: tool.clone(), text }))
        };
        self.save_over(form, part, put, saved);
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
