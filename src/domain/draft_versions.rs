//! The three-way merge of a draft that was changed in two tabs; in a conflict the person is asked.

use super::Draft;

impl Draft {
    /// Merges this draft with the version saved now (`there`), given the version saved when the form was opened
    /// (`base`). `None` when both have changed the same thing: then the person is asked.
    pub fn onto(&self, base: &Self, there: &Self) -> Option<Self> {
        let together = self.over(base, there);
        // Merging in the other direction gives another result only where both have changed the same thing.
        (together == there.over(base, self).with_choices_of(&together)).then_some(together)
    }

    /// The same merge without a conflict: where both have changed the same thing, this draft wins.
    pub fn over(&self, base: &Self, there: &Self) -> Self {
        Self {
            mood: changed(&self.mood, &base.mood, &there.mood),
            craving: changed(&self.craving, &base.craving, &there.craving),
            triggers: both(&self.triggers, &base.triggers, &there.triggers),
            feelings: both(&self.feelings, &base.feelings, &there.feelings),
            substances: both(&self.substances, &base.substances, &there.substances),
            note: changed(&self.note, &base.note, &there.note),
            amount: changed(&self.amount, &base.amount, &there.amount),
            tell: changed(&self.tell, &base.tell, &there.tell),
            next_step: changed(&self.next_step, &base.next_step, &there.next_step),
            person: changed(&self.person, &base.person, &there.person),
            time: changed(&self.time, &base.time, &there.time),
        }
    }

    /// This draft with the lists of another one: their order is no conflict.
    fn with_choices_of(self, other: &Self) -> Self {
        let (triggers, feelings) = (other.triggers.clone(), other.feelings.clone());
        Self { triggers, feelings, substances: other.substances.clone(), ..self }
    }

    /// The texts of this version that differ from another one's, one a paragraph; of a person, only the name.
    pub fn words_unlike(&self, other: &Self) -> String {
        let texts = [
            (&self.note, &other.note),
            (&self.amount, &other.amount),
            (&self.tell, &other.tell),
            (&self.next_step, &other.next_step),
            (&self.person.name, &other.person.name),
        ];
        let unlike = texts.into_iter().filter(|(own, other)| own != other).map(|(own, _)| own.as_str());
        unlike.collect::<Vec<_>>().join("\n\n")
    }
}

/// The value of this draft when it differs from `base`, else the saved one.
fn changed<T: Clone + PartialEq>(own: &T, base: &T, there: &T) -> T {
    if own == base { there.clone() } else { own.clone() }
}

/// The saved list, without the items that this draft removed and with those that it added.
fn both<T: Clone + PartialEq>(own: &[T], base: &[T], there: &[T]) -> Vec<T> {
    let is_kept = |one: &&T| own.contains(one) || !base.contains(one);
    let mut all: Vec<T> = there.iter().filter(is_kept).cloned().collect();
    all.extend(own.iter().filter(|one| !base.contains(one) && !there.contains(one)).cloned());
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Feeling, Mood};

    #[test]
    fn changes_to_different_things_come_together_and_to_the_same_thing_are_asked_about() {
        let base = Draft { note: "a".into(), feelings: vec![Feeling::Sad, Feeling::Tired], ..Draft::default() };
        let own = Draft { note: "a b".into(), feelings: vec![Feeling::Tired, Feeling::Calm], ..base.clone() };
        let there = Draft { mood: Some(Mood::Low), feelings: vec![Feeling::Sad, Feeling::Angry], ..base.clone() };
        let together = Draft {
            mood: Some(Mood::Low),
            note: "a b".into(),
            feelings: vec![Feeling::Angry, Feeling::Calm],
            ..Draft::default()
        };
        assert_eq!(own.onto(&base, &there), Some(together));
        assert_eq!(own.onto(&base, &Draft { note: "a c".into(), ..base.clone() }), None);
        assert_eq!(own.onto(&base, &own), Some(own.clone()));
    }
}
