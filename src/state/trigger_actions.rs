//! Arranging one's own triggers.

use super::{
    AppState, Notice, Problem,
    actions::{TRIGGERS_CHANGED, unless_damaged},
};
use crate::{
    content::OfferedTrigger,
    domain::{Trigger, TriggerId, TriggerList, TriggerName, TriggerNameError},
    insight::most_used_first,
    platform::random,
    vault::{Vault, VaultError},
};

/// One type for all changes, and so one copy of the code that makes them.
type ListChange = Box<dyn FnOnce(&mut TriggerList) -> Result<(), VaultError>>;

impl AppState {
    /// A text for each trigger that is offered, those first that were noted most lately.
    pub fn often_first(self, text_of: impl Fn(&TriggerList, &Trigger) -> String) -> Vec<String> {
        let list = self.triggers.read();
        most_used_first(&list, &self.often_noted.read()).into_iter().map(|trigger| text_of(&list, trigger)).collect()
    }

    /// Adds a trigger of the person's own.
    ///
    /// # Errors
    /// When it has no usable name; nothing is written then.
    pub fn add_trigger(self, typed: &str) -> Result<(), TriggerNameError> {
        let name = TriggerName::new(typed)?;
        self.change_triggers(Box::new(move |list| {
            list.add(TriggerId::own(random::id().map_err(VaultError::from)?), name);
            Ok(())
        }));
        Ok(())
    }

    /// Gives a trigger another name, in every entry that has it.
    ///
    /// # Errors
    /// When it has no usable name; nothing is written then.
    pub fn rename_trigger(self, id: TriggerId, typed: &str) -> Result<(), TriggerNameError> {
        let name = TriggerName::new(typed)?;
        self.change_triggers(Box::new(move |list| {
            list.rename(&id, name);
            Ok(())
        }));
        Ok(())
    }

    /// Stops or starts offering a trigger.
    pub fn set_trigger_hidden(self, id: TriggerId, hidden: bool) {
        self.change_triggers(Box::new(move |list| {
            list.set_hidden(&id, hidden);
            Ok(())
        }));
    }

    /// Moves a trigger one place up (`-1`) or down (`1`).
    pub fn move_trigger(self, id: TriggerId, step: isize) {
        self.change_triggers(Box::new(move |list| {
            list.move_by(&id, step);
            Ok(())
        }));
    }

    /// Goes back to offering the most used first.
    pub fn order_triggers_by_use(self) {
        self.change_triggers(Box::new(|list| {
            list.in_own_order = false;
            Ok(())
        }));
    }

    /// Changes the list as it is stored now, so that two tabs do not undo each other.
    fn change_triggers(self, change: ListChange) {
        self.notice.set(None);
        self.with_vault(move |vault| async move {
            let _turn = self.document_turn.lock().await;
            match changed_list(&vault, change).await {
                Ok(list) => {
                    self.triggers.set(list);
                    self.tell_saved(Notice::Saved, TRIGGERS_CHANGED);
                }
                Err(error) => self.tell_problem(error.into()),
            }
        });
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
    change(&mut list)?;
    vault.save_triggers(&list).await?;
    Ok(list)
}

/// The triggers as the person arranged them, with those that they have not seen yet.
pub(super) fn with_offered(arranged: Option<TriggerList>) -> TriggerList {
    let none = TriggerList::default();
    arranged.unwrap_or(none).with_offered(OfferedTrigger::ids())
}
