//! Habits: small things of a day that do one good, counted without a chain.

use std::num::NonZeroU8;

use super::{ShortName, draft::draft_fields, slug::slug_id, toggle};

slug_id!(
    /// A habit's lasting name in stored entries: a short slug that never changes, whatever the habit is called.
    HabitId, own
);

/// How often a habit was done on one day.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct HabitCount {
    /// Which habit.
    pub habit: HabitId,
    /// How often, 1 to [`HabitCount::MAX`].
    pub times: NonZeroU8,
}

impl HabitCount {
    /// The most times a day.
    pub const MAX: u8 = 99;

    /// Takes a number of times; `None` for 0 and for more than [`HabitCount::MAX`].
    pub fn new(habit: HabitId, times: u8) -> Option<Self> {
        let times = NonZeroU8::new(times).filter(|times| times.get() <= Self::MAX)?;
        Some(Self { habit, times })
    }
}

/// A habit of the person's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnHabit {
    /// Its lasting name.
    pub id: HabitId,
    /// What the person calls it.
    pub name: ShortName,
    /// Whether it is counted, such as glasses; else it is ticked once a day.
    pub is_counted: bool,
}

/// The habits as the person arranged them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HabitShelf {
    /// The habits that the person added, in the order in which they were added.
    pub own: Vec<OwnHabit>,
    /// Offered habits that are not shown; days that have them keep them.
    pub hidden: Vec<HabitId>,
}

impl HabitShelf {
    /// The most own habits: more than anyone ticks on a day.
    pub const MAX_OWN: usize = 30;

    /// Appends an own habit, unless it is in the list already or there is no room. Answers whether it is in the list
    /// now.
    pub fn add_own(&mut self, habit: OwnHabit) -> bool {
        let is_there = self.find_own(&habit.id).is_some();
        let has_room = self.own.len() < Self::MAX_OWN;
        if has_room && !is_there {
            self.own.push(habit);
        }
        is_there || has_room
    }

    /// Changes an own habit in its place, or adds it when it was removed meanwhile. Answers whether it is in the list
    /// now.
    pub fn change_own(&mut self, habit: OwnHabit) -> bool {
        match self.own.iter_mut().find(|other| other.id == habit.id) {
            Some(there) => {
                *there = habit;
                true
            }
            None => self.add_own(habit),
        }
    }

    /// Removes an own habit; days that have it keep it.
    pub fn remove_own(&mut self, habit: &HabitId) {
        self.own.retain(|other| other.id != *habit);
    }

    /// Stops or starts showing an offered habit.
    pub fn toggle_hidden(&mut self, habit: &HabitId) {
        toggle(&mut self.hidden, habit.clone());
    }

    /// Takes over another shelf's own habits, and its hidden ones unless some are hidden here.
    pub fn take_over(&mut self, other: &Self) {
        for habit in &other.own {
            self.add_own(habit.clone());
        }
        if self.hidden.is_empty() {
            self.hidden.clone_from(&other.hidden);
        }
    }

    /// The person's own habit with this name.
    pub fn find_own(&self, habit: &HabitId) -> Option<&OwnHabit> {
        self.own.iter().find(|other| other.id == *habit)
    }
}

/// The input of the form for a habit of the person's own so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HabitDraft {
    /// The habit that is changed; `None` for a new one.
    pub changed: Option<HabitId>,
    /// The name exactly as typed.
    pub name: String,
    /// Whether it is counted.
    pub is_counted: bool,
}

impl HabitDraft {
    /// A draft of a saved habit, to change it.
    pub fn of(habit: &OwnHabit) -> Self {
        Self { changed: Some(habit.id.clone()), name: habit.name.as_str().to_owned(), is_counted: habit.is_counted }
    }
}

draft_fields!(HabitDraft {
    values: [changed, is_counted],
    choices: [],
    texts: /// The text of the form.
    HabitText { Name: name },
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;

    fn own(number: u8, name: &str) -> OwnHabit {
        OwnHabit { id: HabitId::own(Id([number; 16])), name: ShortName::new(name).unwrap(), is_counted: false }
    }

    #[test]
    fn a_count_is_at_least_one_and_small() {
        let water = HabitId::new("water").unwrap();
        assert_eq!(HabitCount::new(water.clone(), 0), None);
        assert_eq!(HabitCount::new(water.clone(), 99).map(|count| count.times.get()), Some(99));
        assert_eq!(HabitCount::new(water, 100), None);
    }

    #[test]
    fn a_changed_habit_keeps_its_place() {
        let mut shelf = HabitShelf::default();
        for (number, name) in [(1, "Guitar"), (2, "Call mum")] {
            assert!(shelf.add_own(own(number, name)));
            assert!(shelf.add_own(own(number, name)), "it is there once");
        }
        assert!(shelf.change_own(own(1, "Piano")));
        assert_eq!(shelf.own, [own(1, "Piano"), own(2, "Call mum")]);
        shelf.remove_own(&own(1, "Piano").id);
        assert!(shelf.change_own(own(1, "Drums")), "what was typed is not lost");
        assert_eq!(shelf.own, [own(2, "Call mum"), own(1, "Drums")]);
    }

    #[test]
    fn a_full_list_says_so() {
        let mut shelf = HabitShelf::default();
        assert!((0..30).all(|number| shelf.add_own(own(number, "x"))));
        assert!(!shelf.add_own(own(30, "x")));
    }
}
