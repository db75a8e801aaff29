//! Triggers: what set a craving off, or might have.

use super::{ShortName, draft::draft_fields, slug::slug_id};

slug_id!(
    /// A trigger's lasting name in stored entries: a short slug that never changes, whatever the trigger is called.
    TriggerId, own
);

/// One trigger as the person has arranged it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Trigger {
    /// Which trigger.
    pub id: TriggerId,
    /// The person's own name for it; `None` for an offered trigger under its offered name.
    pub name: Option<ShortName>,
    /// Whether the check-in no longer offers it; entries that have it keep it.
    pub hidden: bool,
}

/// The input of the form for the name of a trigger so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TriggerNameDraft {
    /// The trigger that gets another name; `None` for a new one.
    pub renamed: Option<TriggerId>,
    /// The name exactly as typed.
    pub name: String,
}

draft_fields!(TriggerNameDraft {
    values: [renamed],
    choices: [],
    texts: /// The text of the form.
    TriggerNameText { Name: name },
});

/// The triggers in the person's order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TriggerList {
    /// Each trigger once, in the order in which Settings lists them.
    pub triggers: Vec<Trigger>,
    /// Whether the person moved a trigger: then their order is kept instead of "most used first".
    pub in_own_order: bool,
}

impl TriggerList {
    /// Appends the offered triggers that are missing here, so that those of a newer version reach everybody.
    pub fn with_offered(mut self, offered: impl IntoIterator<Item = TriggerId>) -> Self {
        for id in offered {
            if self.find(&id).is_none() {
                self.triggers.push(Trigger { id, name: None, hidden: false });
            }
        }
        self
    }

    /// The trigger with this id.
    pub fn find(&self, id: &TriggerId) -> Option<&Trigger> {
        self.triggers.iter().find(|trigger| trigger.id == *id)
    }

    /// Adds a trigger of the person's own at the top; an id that is taken changes nothing.
    pub fn add(&mut self, id: TriggerId, name: ShortName) {
        if self.find(&id).is_none() {
            self.triggers.insert(0, Trigger { id, name: Some(name), hidden: false });
        }
    }

    /// Gives a trigger another name; entries that have it show the new one.
    pub fn rename(&mut self, id: &TriggerId, name: ShortName) {
        self.change(id, |trigger| trigger.name = Some(name));
    }

    /// Stops or starts offering a trigger.
    pub fn set_hidden(&mut self, id: &TriggerId, hidden: bool) {
        self.change(id, |trigger| trigger.hidden = hidden);
    }

    /// Moves a trigger by one place, up (`-1`) or down (`1`); beyond an end it stays.
    pub fn move_by(&mut self, id: &TriggerId, step: isize) {
        let Some(from) = self.triggers.iter().position(|trigger| trigger.id == *id) else { return };
        let Some(to) = from.checked_add_signed(step).filter(|to| *to < self.triggers.len()) else { return };
        self.triggers.swap(from, to);
        self.in_own_order = true;
    }

    fn change(&mut self, id: &TriggerId, change: impl FnOnce(&mut Trigger)) {
        if let Some(trigger) = self.triggers.iter_mut().find(|trigger| trigger.id == *id) {
            change(trigger);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(slug: &str) -> TriggerId {
        TriggerId::new(slug).unwrap()
    }

    fn slugs(list: &TriggerList) -> Vec<&str> {
        list.triggers.iter().map(|trigger| trigger.id.as_str()).collect()
    }

    #[test]
    fn an_id_is_a_short_plain_slug() {
        assert!(TriggerId::new("payday").is_some());
        for bad in ["", "Payday", "pay day", "päy", &"x".repeat(41)] {
            assert!(TriggerId::new(bad).is_none(), "{bad:?}");
        }
    }

    #[test]
    fn what_a_newer_version_offers_joins_at_the_end_and_keeps_own_changes() {
        let mut list = TriggerList::default().with_offered([id("stress"), id("alone")]);
        list.set_hidden(&id("stress"), true);
        let list = list.with_offered([id("pain"), id("stress")]);
        assert_eq!(slugs(&list), ["stress", "alone", "pain"]);
        assert!(list.triggers[0].hidden);
    }

    #[test]
    fn moving_keeps_every_trigger_and_stops_at_the_ends() {
        let mut list = TriggerList::default().with_offered([id("a"), id("b"), id("c")]);
        list.move_by(&id("a"), -1);
        assert!(!list.in_own_order);
        list.move_by(&id("c"), -1);
        assert_eq!(slugs(&list), ["a", "c", "b"]);
        assert!(list.in_own_order);
    }
}
