//! Arranging one's own triggers.

use std::rc::Rc;

use super::{
    AppState, DraftForm, Notice, Problem,
    actions::{TRIGGERS_CHANGED, unless_damaged},
};
use crate::{
    content::OfferedTrigger,
    domain::{Trigger, TriggerId, TriggerList, TriggerName},
    insight::most_used_first,
    vault::{Vault, VaultError},
};

/// One type for all changes, and so one copy of the code that makes them.
type ListChange = Box<dyn FnOnce(&mut TriggerList)>;

impl AppState {
    /// A text for each trigger that is offered, those first that were noted most lately.
    pub fn often_first(self, text_of: impl Fn(&TriggerList, &Trigger) -> String) -> Vec<String> {
        let list = self.triggers.read();
        most_used_first(&list, &self.often_noted.read()).into_iter().map(|trigger| text_of(&list, trigger)).collect()
    }

    /// Adds the trigger of the person's own that was typed into a form, and empties it.
    pub fn add_trigger(self, form: DraftForm) {
        let Some(id) = self.new_id() else { return };
        self.save_name(form, move |list, name| list.add(TriggerId::own(id), name));
    }

    /// Begins to give a trigger another name, in a form.
    pub fn begin_renaming(self, form: DraftForm, id: TriggerId, name: String) {
        self.edit(form, |draft| {
            draft.triggers = vec![id];
            draft.note = name;
        });
    }

    /// Gives the trigger that is renamed in a form the name typed there, in every entry that has it.
    pub fn rename_trigger(self, form: DraftForm) {
        let Some(id) = form.draft().triggers.pop() else { return };
        self.save_name(form, move |list, name| list.rename(&id, name));
    }

    /// Leaves a trigger its name.
    pub fn end_renaming(self, form: DraftForm) {
        form.clear();
    }

    /// Stops or starts offering a trigger.
    pub fn set_trigger_hidden(self, id: TriggerId, hidden: bool) {
        self.change_triggers(move |list| list.set_hidden(&id, hidden));
    }

    /// Moves a trigger one place up (`-1`) or down (`1`).
    pub fn move_trigger(self, id: TriggerId, step: isize) {
        self.change_triggers(move |list| list.move_by(&id, step));
    }

    /// Goes back to offering the most used first.
    pub fn order_triggers_by_use(self) {
        self.change_triggers(|list| list.in_own_order = false);
    }

    /// Saves what is done with the name that was typed into a form, and empties the form; a name that cannot be is told.
    fn save_name(self, form: DraftForm, change: impl FnOnce(&mut TriggerList, TriggerName) + 'static) {
        match TriggerName::new(&form.draft().note) {
            Ok(name) => {
                let change: ListChange = Box::new(move |list| change(list, name));
                self.write(move |vault| self.write_triggers(vault, change, Some(form)));
            }
            Err(error) => self.tell_problem(error.into()),
        }
    }

    /// Changes the list by a tap. Each of several quick taps counts.
    fn change_triggers(self, change: impl FnOnce(&mut TriggerList) + 'static) {
        let change: ListChange = Box::new(change);
        self.notice.set(None);
        self.with_vault(move |vault| self.write_triggers(vault, change, None));
    }

    /// Changes the list as it is stored now, so that two tabs do not undo each other; then empties the form.
    async fn write_triggers(self, vault: Rc<Vault>, change: ListChange, form: Option<DraftForm>) {
        let _turn = self.document_turn.lock().await;
        match changed_list(&vault, change).await {
            Ok(list) => {
                self.triggers.set(list);
                self.tell_saved(Notice::Saved, TRIGGERS_CHANGED);
                if let Some(form) = form {
                    form.clear();
                }
            }
            Err(error) => self.tell_problem(error.into()),
        }
    }

    /// Reads the triggers as they are stored now.
    pub(super) async fn read_triggers(self, vault: &Vault) {
        match vault.triggers().await {
            Ok(stored) => self.triggers.set(with_offered(stored)),
            Err(error) => self.tell_problem(Problem::of_reading(error)),
        }
    }
}

async fn changed_list(vault: &Vault, change: ListChange) -> Result<TriggerList, VaultError> {
    let mut list = with_offered(unless_damaged(vault.triggers().await)?);
    change(&mut list);
    vault.save_triggers(&list).await?;
    Ok(list)
}

/// The triggers as the person arranged them, with those that they have not seen yet.
pub(super) fn with_offered(arranged: Option<TriggerList>) -> TriggerList {
    let none = TriggerList::default();
    arranged.unwrap_or(none).with_offered(OfferedTrigger::ids())
}
