//! The triggers, and how the person arranges them.

use std::rc::Rc;

use leptos::prelude::*;

use super::{DraftForm, Journal, Notice, Notices, Problem, Storage, draft_slot::Submitted, storage::TRIGGERS_CHANGED};
use crate::{
    content::OfferedTrigger,
    domain::{ShortName, Trigger, TriggerId, TriggerList, TriggerNameDraft, TriggerNameText},
    insight::most_used_first,
    vault::Vault,
};

/// A change of the list. Boxed, so that the code around all changes is compiled once.
type ListChange = Box<dyn Fn(&mut TriggerList)>;

/// The store of triggers, as the person arranged them.
#[derive(Clone, Copy)]
pub struct Triggers(&'static Inner);

/// State and dependencies of [`Triggers`].
struct Inner {
    list: ArcRwSignal<TriggerList>,
    journal: Journal,
    storage: Storage,
    notices: Notices,
}

impl Triggers {
    pub(super) fn new(journal: Journal, storage: Storage, notices: Notices) -> Self {
        let list = ArcRwSignal::new(with_offered(None));
        Self(Box::leak(Box::new(Inner { list, journal, storage, notices })))
    }

    /// A copy of the triggers, tracked.
    pub fn get(self) -> TriggerList {
        self.0.list.get()
    }

    /// Reads the triggers, tracked.
    pub fn with<T>(self, look: impl FnOnce(&TriggerList) -> T) -> T {
        self.0.list.with(look)
    }

    /// Reads the triggers, untracked.
    pub fn with_untracked<T>(self, look: impl FnOnce(&TriggerList) -> T) -> T {
        self.0.list.with_untracked(look)
    }

    /// A text for each offered trigger, the ones most used lately first, tracked.
    pub fn often_first(self, text_of: impl Fn(&TriggerList, &Trigger) -> String) -> Vec<String> {
        let list = self.0.list.read();
        most_used_first(&list, &self.0.journal.often_noted())
            .into_iter()
            .map(|trigger| text_of(&list, trigger))
            .collect()
    }

    /// Adds the trigger of the person's own that was typed into a form, and empties it.
    pub fn add(self, form: DraftForm<TriggerNameDraft>) {
        let Some(id) = self.0.storage.new_id() else { return };
        self.save_name(form, move |list, name| list.add(TriggerId::own(id), name));
    }

    /// Begins to give a trigger another name, in a form.
    pub fn begin_renaming(self, form: DraftForm<TriggerNameDraft>, id: TriggerId, name: String) {
        form.set(TriggerNameDraft { renamed: Some(id), name });
    }

    /// Renames the trigger of a form, in every entry that has it. If another tab has renamed it since, the form shows
    /// that name, and nothing is saved.
    pub fn rename(self, form: DraftForm<TriggerNameDraft>) {
        let draft = form.draft();
        let Some(id) = draft.renamed.clone() else { return };
        let there = self.0.list.with_untracked(|list| Some(list.find(&id)?.name.as_ref()?.as_str().to_owned()));
        match there.filter(|name| *name != form.base().name && *name != draft.name) {
            Some(name) => {
                form.show_theirs(TriggerNameDraft { name, ..draft });
                self.0.notices.tell_problem(Problem::ChangedElsewhere);
            }
            None => self.save_name(form, move |list, name| list.rename(&id, name)),
        }
    }

    /// Ends renaming without a change.
    pub fn end_renaming(self, form: DraftForm<TriggerNameDraft>) {
        form.clear();
    }

    /// Stops or starts offering a trigger.
    pub fn set_hidden(self, id: TriggerId, hidden: bool) {
        self.change(move |list| list.set_hidden(&id, hidden));
    }

    /// Moves a trigger one place up (`-1`) or down (`1`).
    pub fn move_by(self, id: TriggerId, step: isize) {
        self.change(move |list| list.move_by(&id, step));
    }

    /// Goes back to the order by use.
    pub fn order_by_use(self) {
        self.change(|list| list.in_own_order = false);
    }

    /// Saves a change with the name that was typed into a form, and empties the form. An invalid name is reported at
    /// the field.
    fn save_name(self, form: DraftForm<TriggerNameDraft>, change: impl Fn(&mut TriggerList, ShortName) + 'static) {
        match ShortName::new(&form.draft().name) {
            Ok(name) => {
                let change: ListChange = Box::new(move |list| change(list, name.clone()));
                let submitted = form.submit();
                self.0.storage.write(move |vault| async move {
                    if self.write(vault, change, Some(submitted)).await {
                        form.clear();
                    }
                });
            }
            Err(error) => self.0.notices.point_out(form.slot(), TriggerNameText::Name, error),
        }
    }

    /// Changes the list by a tap. Of several quick taps, each one counts.
    fn change(self, change: impl Fn(&mut TriggerList) + 'static) {
        let change: ListChange = Box::new(change);
        self.0.notices.clear();
        self.0.storage.with_vault(move |vault| async move {
            self.write(vault, change, None).await;
        });
    }

    /// Changes the list as it is stored now, so that two tabs do not undo each other. Answers whether the write is
    /// durable.
    async fn write(self, vault: Rc<Vault>, change: ListChange, submitted: Option<Submitted>) -> bool {
        let _turn = self.0.storage.document_turn().await;
        let change = |stored| {
            let mut list = with_offered(stored);
            change(&mut list);
            list
        };
        match vault.change_triggers(&change, submitted.and_then(|submitted| submitted.draft)).await {
            Ok(list) => {
                self.0.list.set(list);
                self.0.storage.tell_saved(Notice::Saved, TRIGGERS_CHANGED, submitted);
                true
            }
            Err(error) => {
                self.0.notices.refuse_form(error.into(), submitted);
                false
            }
        }
    }

    /// Reads the triggers as they are stored now. A list that is the same notifies nobody: a list that is drawn anew
    /// takes the focus away for a moment.
    pub(super) async fn read_stored(self, vault: &Vault) {
        match vault.triggers().await {
            Ok(stored) => {
                let stored = with_offered(stored);
                if self.with_untracked(|list| *list != stored) {
                    self.0.list.set(stored);
                }
            }
            Err(error) => self.0.notices.tell_problem(Problem::of_reading(error)),
        }
    }
}

/// The arranged triggers, with the offered ones that are not in the list yet.
fn with_offered(arranged: Option<TriggerList>) -> TriggerList {
    let none = TriggerList::default();
    arranged.unwrap_or(none).with_offered(OfferedTrigger::ids())
}
