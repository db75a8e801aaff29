//! The plan, and how its changes are saved.

use std::{cell::RefCell, ops::Deref, rc::Rc, sync::atomic::AtomicBool};

use leptos::prelude::*;

use super::{
    Calendar, DraftForm, DraftOf, Drafts, Journal, Notice, Notices, Problem, Storage, Work, draft_slot::Submitted,
    effect, storage::PLAN_CHANGED,
};
use crate::{
    domain::{Draft, Entry, Id, LocalTime, NoteTooLong, Photo, Plan},
    insight::PutOff,
    platform::{clock, random},
    vault::{PlanToWrite, StoredDraft, Vault, VaultError, WrittenPlan},
};

/// A change of the plan. Answers whether the plan had room for it; may run again, when another tab was first. Boxed, so
/// that the code around all changes is compiled once.
pub(super) type PlanChange = Box<dyn Fn(&mut Plan) -> bool>;

/// A change to the plan that is stored.
pub struct PlanToChange {
    vault: Rc<Vault>,
    change: PlanChange,
    /// A photo that is added with the change.
    photo: Option<Photo>,
    /// The draft that is saved with it.
    draft: Option<Id>,
    now: LocalTime,
}

/// The plan as stored after a change, and the entry of the day that records it, when that has changed.
pub type ChangedPlan = WrittenPlan;

impl PlanToChange {
    /// Writes the change. The state of the plan is also kept with the day, as an entry.
    ///
    /// # Errors
    /// When the change was not written, with the reason.
    pub async fn finish(self) -> Result<ChangedPlan, Problem> {
        let Self { vault, change, photo, draft, now } = self;
        let new_id = random::id().map_err(VaultError::from)?;
        Ok(vault.change_plan(PlanToWrite { change: &change, photo: photo.as_ref(), draft, now, new_id }).await?)
    }
}

/// The store of the plan: what the person prepared in calm times.
#[derive(Clone, Copy)]
pub struct PlanStore(pub(super) &'static Inner);

/// State and dependencies of [`PlanStore`].
pub(super) struct Inner {
    pub(super) plan: ArcRwSignal<Plan>,
    /// Whether the plan was opened to finish a step, until it is drawn.
    pub(super) is_step_awaited: AtomicBool,
    /// What is due and was put off; of this page alone.
    pub(super) put_off: ArcRwSignal<Vec<PutOff>>,
    change_plan: fn(PlanToChange) -> Work<ChangedPlan>,
    pub(super) journal: Journal,
    pub(super) storage: Storage,
    pub(super) notices: Notices,
    pub(super) drafts: Drafts,
    pub(super) calendar: Calendar,
}

impl PlanStore {
    pub(super) fn new(
        change_plan: fn(PlanToChange) -> Work<ChangedPlan>,
        journal: Journal,
        storage: Storage,
        notices: Notices,
        drafts: Drafts,
        calendar: Calendar,
    ) -> Self {
        let (plan, is_step_awaited) = (ArcRwSignal::default(), AtomicBool::new(false));
        Self(Box::leak(Box::new(Inner {
            plan,
            is_step_awaited,
            put_off: ArcRwSignal::default(),
            change_plan,
            journal,
            storage,
            notices,
            drafts,
            calendar,
        })))
    }

    /// A copy of the plan, tracked.
    pub fn get(self) -> Plan {
        self.0.plan.get()
    }

    /// A read guard of the plan, tracked.
    pub fn read(self) -> impl Deref<Target = Plan> {
        self.0.plan.read()
    }

    /// A read guard of the plan, untracked.
    pub fn read_untracked(self) -> impl Deref<Target = Plan> {
        self.0.plan.read_untracked()
    }

    /// Reads the plan, tracked.
    pub fn with<T>(self, look: impl FnOnce(&Plan) -> T) -> T {
        self.0.plan.with(look)
    }

    /// Reads the plan, untracked.
    pub fn with_untracked<T>(self, look: impl FnOnce(&Plan) -> T) -> T {
        self.0.plan.with_untracked(look)
    }

    /// A form for a part of the plan: as saved, or with unsaved changes.
    pub(super) fn form<D: StoredDraft>(
        self,
        draft_of: DraftOf<D>,
        saved: impl Fn(&Plan) -> Option<D> + 'static,
    ) -> DraftForm<D> {
        let form = self.0.drafts.kept_form(draft_of);
        effect(move || {
            if let Some(saved) = saved(&self.0.plan.read()) {
                form.begin_with(saved);
            }
        });
        form
    }

    /// Saves a form over an existing part of the plan, merged with changes of another tab. Where both changed the same
    /// field, the form shows the other tab's version, and nothing is saved.
    pub(super) fn save_over<D: Draft>(
        self,
        form: DraftForm<D>,
        part: impl Fn(&Plan) -> Option<D> + 'static,
        put: impl Fn(&mut Plan, &D) -> Result<bool, NoteTooLong> + 'static,
        saved: impl FnOnce() + 'static,
    ) {
        let (draft, base) = (form.draft(), form.base());
        if self.0.plan.with_untracked(|plan| put(&mut plan.clone(), &draft)).is_err() {
            return self.0.notices.point_out_long(form, &draft);
        }
        let theirs = Rc::new(RefCell::new(None));
        let found = Rc::clone(&theirs);
        let change: PlanChange = Box::new(move |plan| {
            let there = part(plan);
            let together = there.as_ref().map_or_else(|| Some(draft.clone()), |there| draft.onto(&base, there));
            found.replace(if together.is_none() { there } else { None });
            together.is_some_and(|together| put(plan, &together).unwrap_or(false))
        });
        let done = move |is_saved| match theirs.take() {
            Some(theirs) => {
                form.show_theirs(theirs);
                self.0.notices.tell_problem(Problem::ChangedElsewhere);
            }
            None if is_saved => {
                form.clear_draft();
                saved();
            }
            None => {}
        };
        let submitted = form.submit();
        self.0.storage.write(move |vault| self.write(vault, change, None, Some(submitted), Box::new(done)));
    }

    /// Changes the plan by a tap. Of several quick taps, each one counts.
    pub(super) fn change(self, change: impl Fn(&mut Plan) + 'static) {
        let change = move |plan: &mut Plan| {
            change(plan);
            true
        };
        self.change_with(Box::new(change), None);
    }

    /// Changes the plan, and stores a photo that the change refers to.
    pub(super) fn change_with(self, change: PlanChange, photo: Option<Photo>) {
        self.0.notices.clear();
        let saving = self.0.storage.begin_saving();
        self.0.storage.with_vault(move |vault| async move {
            let _saving = saving;
            self.write(vault, change, photo, None, Box::new(|_| {})).await;
        });
    }

    /// Saves a change of the plan. A second tap during the write does nothing.
    pub(super) fn save(self, change: PlanChange, saved: impl FnOnce() + 'static) {
        self.save_then(change, None, Box::new(saved));
    }

    /// Saves the change of a form, and empties the form.
    pub(super) fn save_form<D: Draft>(self, form: DraftForm<D>, change: PlanChange) {
        self.save_then(change, Some(form.submit()), Box::new(move || form.clear()));
    }

    pub(super) fn save_then(self, change: PlanChange, submitted: Option<Submitted>, saved: Box<dyn FnOnce()>) {
        let done = |is_saved| {
            if is_saved {
                saved();
            }
        };
        self.0.storage.write(move |vault| self.write(vault, change, None, submitted, Box::new(done)));
    }

    /// Changes the plan as it is stored now, so that two tabs do not undo each other.
    pub(super) async fn write(
        self,
        vault: Rc<Vault>,
        change: PlanChange,
        photo: Option<Photo>,
        submitted: Option<Submitted>,
        done: Box<dyn FnOnce(bool)>,
    ) {
        let _turn = self.0.storage.document_turn().await;
        let draft = submitted.and_then(|submitted| submitted.draft);
        let change = PlanToChange { vault: Rc::clone(&vault), change, photo, draft, now: clock::now() };
        match (self.0.change_plan)(change).await {
            Ok(ChangedPlan { plan, noted }) => {
                self.0.plan.set(plan);
                self.0.storage.tell_saved(Notice::Saved, PLAN_CHANGED, submitted);
                done(true);
                if let Some((entry, before)) = noted {
                    self.show_planned(&vault, entry, before);
                }
            }
            Err(problem) => {
                self.0.notices.refuse_form(problem, submitted);
                done(false);
            }
        }
    }

    fn show_planned(self, vault: &Vault, entry: Entry, before: Option<Entry>) {
        match before {
            Some(before) => self.0.storage.tell_other_tabs(&vault.key_of(&before).to_string()),
            None => self.0.storage.count_added(),
        }
        self.0.storage.tell_other_tabs(&vault.key_of(&entry).to_string());
        self.0.journal.show(entry);
    }

    /// Reads the plan as it is stored now, as far as it can be read.
    pub(super) async fn read_stored(self, vault: &Vault) {
        let (plan, problem) = vault.readable_plan().await;
        if plan.is_some() || problem.is_none() {
            self.0.plan.set(plan.unwrap_or_else(Plan::default));
        }
        if let Some(error) = problem {
            self.0.notices.tell_problem(Problem::of_reading(error));
        }
    }
}
