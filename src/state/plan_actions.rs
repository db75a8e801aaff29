//! Changing the plan.

use std::rc::Rc;

use super::{
    AppState, DraftForm, DraftOf, Notice, Problem,
    actions::{PLAN_CHANGED, unless_damaged},
    follow,
};
use crate::{
    domain::{
        Draft, Entry, IfThen, LocalTime, Note, Noted, OwnTool, Photo, Plan, PlanList, PlanVersion, ToolId, day_of,
        toggle,
    },
    platform::{clock, random},
    vault::{Vault, VaultError, WithPlan},
};

/// One type for all changes, and so one copy of the code that makes them. Answers whether the plan had room for it.
pub(super) type PlanChange = Box<dyn FnOnce(&mut Plan) -> bool>;

/// A change to the plan that is stored.
pub struct PlanToChange {
    vault: Rc<Vault>,
    change: PlanChange,
    /// A photo that is new with the change.
    photo: Option<Photo>,
    /// The entry that says how the plan stood earlier today.
    noted: Option<Entry>,
    now: LocalTime,
}

/// The plan as it is stored after a change, and the entry that says how it stands, when that is another one.
pub struct ChangedPlan {
    plan: Plan,
    noted: Option<Entry>,
}

impl PlanToChange {
    /// Changes it. What it says is kept with the day, as an entry.
    ///
    /// # Errors
    /// When nothing was changed.
    pub async fn finish(self) -> Result<ChangedPlan, Problem> {
        let Self { vault, change, photo, noted: old, now } = self;
        let mut plan = stored_plan(&vault).await?;
        let before = PlanVersion::of(&plan);
        if !change(&mut plan) {
            return Err(Problem::Full);
        }
        let photo = photo.as_ref();
        if photo.is_some_and(|photo| !plan.has_photo(photo.id)) {
            return Err(Problem::ChangedElsewhere);
        }
        let version = PlanVersion::of(&plan);
        let noted = if version == before { None } else { Some(entry_of(version, old.as_ref(), now)?) };
        let old = noted.as_ref().and(old.as_ref());
        vault.save_plan(&plan, WithPlan { photo, old, new: noted.as_ref() }).await?;
        Ok(ChangedPlan { plan, noted })
    }
}

/// The entry that says how the plan stands; the same one all day.
fn entry_of(version: PlanVersion, old: Option<&Entry>, now: LocalTime) -> Result<Entry, VaultError> {
    let noted = Noted::Planned(Box::new(version));
    Ok(match old {
        Some(old) => Entry { at: now, noted, ..old.rewritten(now.to_utc()) },
        None => Entry { id: random::id()?, at: now, written: now.to_utc(), noted },
    })
}

impl AppState {
    /// Adds the note that was typed into a form to a list of the plan, and empties the form.
    pub fn add_to_list(self, list: PlanList, form: DraftForm) {
        let Some(note) = self.typed_note(&form.draft().note) else { return };
        self.save_in_plan(Box::new(move |plan| plan.lists.add(list, note)), move || form.clear());
    }

    /// Adds a note that is offered to a list of the plan.
    pub fn add_offered(self, list: PlanList, offered: &str) {
        let Some(note) = self.typed_note(offered) else { return };
        self.save_in_plan(Box::new(move |plan| plan.lists.add(list, note)), || {});
    }

    /// Makes a note the first of its list; the first reason stays in sight in a hard moment.
    pub fn put_note_first(self, list: PlanList, note: Note) {
        self.change_plan(move |plan| plan.lists.put_first(list, &note));
    }

    /// Takes a note out of a list of the plan.
    pub fn remove_note(self, list: PlanList, note: Note) {
        self.change_plan(move |plan| plan.remove_note(list, &note));
    }

    /// Puts a warning sign on the supporter card, or takes it off.
    pub fn toggle_shared_sign(self, sign: Note) {
        self.change_plan(move |plan| toggle(&mut plan.shared_signs, sign));
    }

    /// Adds the if-then step that was typed into a form, and empties it.
    pub fn add_step(self, form: DraftForm) {
        let draft = form.draft();
        let (Some(when), Some(then)) = (self.typed_note(&draft.note), self.typed_note(&draft.next_step)) else {
            return;
        };
        self.save_in_plan(Box::new(move |plan| plan.add_step(IfThen { when, then })), move || form.clear());
    }

    /// Takes an if-then step out.
    pub fn remove_step(self, step: IfThen) {
        self.change_plan(move |plan| plan.remove_step(&step));
    }

    /// The form of the letter: as it was saved, or with the changes that were left unsaved.
    pub fn letter_form(self) -> DraftForm {
        self.plan_form(DraftOf::Letter, |plan| Some(Draft::of_letter(&plan.letter)))
    }

    /// A form for a part of the plan: as that was saved, or with the changes that were left unsaved.
    pub(super) fn plan_form(self, draft_of: DraftOf, saved: impl Fn(&Plan) -> Option<Draft> + 'static) -> DraftForm {
        let form = self.kept_form(draft_of);
        follow(move || {
            let saved = saved(&self.plan.read());
            if let (Some(saved), true) = (saved, form.draft().is_empty()) {
                form.set(saved);
            }
        });
        form
    }

    /// Keeps the letter that was typed into a form; an empty one takes the letter away.
    pub fn save_letter(self, form: DraftForm) {
        match Note::new(&form.draft().note) {
            Ok(letter) => {
                let keep = move |plan: &mut Plan| {
                    plan.letter = letter;
                    true
                };
                self.save_in_plan(Box::new(keep), move || form.clear_draft());
            }
            Err(too_long) => self.tell_problem(too_long.into()),
        }
    }

    /// Adds the tool of the person's own that was typed into a form, and empties it.
    pub fn add_own_tool(self, form: DraftForm) {
        let Some(text) = self.typed_note(&form.draft().note) else { return };
        let Some(id) = self.new_id() else { return };
        let tool = OwnTool { id: ToolId::own(id), text };
        self.save_in_plan(Box::new(move |plan| plan.tools.add_own(tool)), move || form.clear());
    }

    /// Takes a tool of the person's own out.
    pub fn remove_own_tool(self, tool: ToolId) {
        self.change_plan(move |plan| plan.tools.remove_own(&tool));
    }

    /// Puts a tool among the first, or takes it out again.
    pub fn toggle_pinned_tool(self, tool: ToolId) {
        self.change_plan(move |plan| plan.tools.toggle_pinned(&tool));
    }

    /// Stops or starts offering a tool in a hard moment.
    pub fn toggle_hidden_tool(self, tool: ToolId) {
        self.change_plan(move |plan| plan.tools.toggle_hidden(&tool));
    }

    /// Changes the plan by a tap. Each of several quick taps counts.
    pub(super) fn change_plan(self, change: impl FnOnce(&mut Plan) + 'static) {
        let change = move |plan: &mut Plan| {
            change(plan);
            true
        };
        self.change_plan_with(Box::new(change), None);
    }

    /// Changes the plan, and keeps a photo that it knows from then on.
    pub(super) fn change_plan_with(self, change: PlanChange, photo: Option<Photo>) {
        self.notice.set(None);
        self.with_vault(move |vault| self.write_plan(vault, change, photo, Box::new(|| {})));
    }

    /// Saves in the plan what a form holds. A second tap while it is still being saved does nothing.
    pub(super) fn save_in_plan(self, change: PlanChange, saved: impl FnOnce() + 'static) {
        self.save_in_plan_then(change, Box::new(saved));
    }

    fn save_in_plan_then(self, change: PlanChange, saved: Box<dyn FnOnce()>) {
        self.write(move |vault| self.write_plan(vault, change, None, saved));
    }

    /// Changes the plan as it is stored now, so that two tabs do not undo each other.
    async fn write_plan(self, vault: Rc<Vault>, change: PlanChange, photo: Option<Photo>, saved: Box<dyn FnOnce()>) {
        let _turn = self.document_turn.lock().await;
        let noted = self.planned_today();
        let is_new = noted.is_none();
        let change = PlanToChange { vault: Rc::clone(&vault), change, photo, noted, now: clock::now() };
        match (self.later.change_plan)(change).await {
            Ok(ChangedPlan { plan, noted }) => {
                self.plan.set(plan);
                self.tell_saved(Notice::Saved, PLAN_CHANGED);
                saved();
                if let Some(entry) = noted {
                    self.show_planned(&vault, entry, is_new);
                }
            }
            Err(problem) => self.tell_problem(problem),
        }
    }

    /// The entry that says how the plan stood earlier today.
    fn planned_today(self) -> Option<Entry> {
        let today = day_of(clock::now());
        self.timeline.with_untracked(|timeline| {
            let mut of_today = timeline.entries().iter().take_while(|entry| day_of(entry.at) >= today);
            of_today.find(|entry| matches!(entry.noted, Noted::Planned(_)) && day_of(entry.at) == today).cloned()
        })
    }

    fn show_planned(self, vault: &Vault, entry: Entry, is_new: bool) {
        if is_new {
            self.remember_change(|remembered| remembered.entries = remembered.entries.saturating_add(1));
        }
        self.tell_other_tabs(&vault.key_of(&entry).to_string());
        self.timeline.update(|timeline| timeline.put(entry));
    }

    /// Reads the plan as it is stored now.
    pub(super) async fn read_plan(self, vault: &Vault) {
        match vault.plan().await {
            Ok(plan) => self.plan.set(plan.unwrap_or_else(Plan::default)),
            Err(error) => self.tell_problem(Problem::of_reading(error)),
        }
    }
}

async fn stored_plan(vault: &Vault) -> Result<Plan, VaultError> {
    Ok(unless_damaged(vault.plan().await)?.unwrap_or_else(Plan::default))
}
