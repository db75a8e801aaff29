//! What entries may have beside words, and whether one has it.

use super::Row;
use crate::domain::{Feeling, HabitId, Id, Kind, Mood, QuestionsId, SheetName, Substance, Symptom, TriggerId};

/// What an entry may have, beside words: the things that a typed word names, or those that a filter asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Things {
    /// Kinds of entries.
    pub kinds: Vec<Kind>,
    /// Moods.
    pub moods: Vec<Mood>,
    /// Feelings.
    pub feelings: Vec<Feeling>,
    /// Substances.
    pub substances: Vec<Substance>,
    /// Triggers.
    pub triggers: Vec<TriggerId>,
    /// Habits.
    pub habits: Vec<HabitId>,
    /// Symptoms.
    pub symptoms: Vec<Symptom>,
    /// Sets of questions of check-ups.
    pub check_ups: Vec<QuestionsId>,
    /// Thinking tools of worksheets.
    pub thinking: Vec<SheetName>,
    /// People who were reached.
    pub people: Vec<Id>,
}

impl Things {
    /// Whether a row has any of it.
    pub(super) fn any(&self, row: &Row) -> bool {
        self.kinds.contains(&row.kind)
            || row.mood.is_some_and(|mood| self.moods.contains(&mood))
            || has_any(&row.feelings, &self.feelings)
            || has_any(&row.substances, &self.substances)
            || row.triggers.as_ref().is_some_and(|triggers| has_any(triggers, &self.triggers))
            || has_any(&row.symptoms, &self.symptoms)
            || row.habits.as_ref().is_some_and(|habits| has_any(habits, &self.habits))
            || row.check_up.as_ref().is_some_and(|check_up| self.check_ups.contains(check_up.of()))
            || row.sheet.as_ref().is_some_and(|sheet| self.thinking.contains(&sheet.tool))
            || row.reached.and_then(|reached| reached.to).is_some_and(|person| self.people.contains(&person))
    }

    /// Whether a row has one of each sort that is asked for.
    pub(super) fn each(&self, row: &Row) -> bool {
        let triggers = row.triggers.as_deref().unwrap_or_default();
        (self.kinds.is_empty() || self.kinds.contains(&row.kind))
            && (self.moods.is_empty() || row.mood.is_some_and(|mood| self.moods.contains(&mood)))
            && (self.feelings.is_empty() || has_any(&row.feelings, &self.feelings))
            && (self.substances.is_empty() || has_any(&row.substances, &self.substances))
            && (self.triggers.is_empty() || has_any(triggers, &self.triggers))
            && (self.symptoms.is_empty() || has_any(&row.symptoms, &self.symptoms))
            && (self.habits.is_empty() || has_any(row.habits.as_deref().unwrap_or_default(), &self.habits))
            && (self.check_ups.is_empty()
                || row.check_up.as_ref().is_some_and(|check_up| self.check_ups.contains(check_up.of())))
            && (self.thinking.is_empty() || row.sheet.as_ref().is_some_and(|sheet| self.thinking.contains(&sheet.tool)))
            && (self.people.is_empty()
                || row.reached.and_then(|reached| reached.to).is_some_and(|person| self.people.contains(&person)))
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        let Self { kinds, moods, feelings, substances, triggers, habits, symptoms, check_ups, thinking, people } = self;
        kinds.len()
            + moods.len()
            + feelings.len()
            + substances.len()
            + triggers.len()
            + habits.len()
            + symptoms.len()
            + check_ups.len()
            + thinking.len()
            + people.len()
    }
}

fn has_any<T: PartialEq>(has: &[T], wanted: &[T]) -> bool {
    !wanted.is_empty() && has.iter().any(|one| wanted.contains(one))
}
