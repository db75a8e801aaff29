//! What was noted about a whole day: sleep, habits, and a line in the morning and in the evening.

use super::{HabitCount, HabitId, Mood, Note};

/// How long a person slept, in half hours; at most a whole day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HalfHours(u8);

impl HalfHours {
    /// A whole day.
    pub const MAX: u8 = 48;

    /// Takes a number of half hours; `None` for more than a day.
    pub const fn new(half_hours: u8) -> Option<Self> {
        if half_hours > Self::MAX { None } else { Some(Self(half_hours)) }
    }

    /// The number of half hours, 0 to [`HalfHours::MAX`].
    pub const fn get(self) -> u8 {
        self.0
    }
}

/// How rested a person woke up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rested {
    /// Not rested.
    Not,
    /// Somewhat rested.
    Somewhat,
    /// Well rested.
    Well,
}

impl Rested {
    /// From the least to the most.
    pub const ALL: [Self; 3] = [Self::Not, Self::Somewhat, Self::Well];
}

/// What was noted about one day; nothing in it has to be answered. There is one a day, changed tap by tap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DayNote {
    /// The sleep of the night before.
    pub slept: Option<HalfHours>,
    /// How rested the person woke up.
    pub rested: Option<Rested>,
    /// The habits of the day, each once, in the order in which they were first done.
    pub habits: Vec<HabitCount>,
    /// What the person wants of the day.
    pub intention: Option<Note>,
    /// What went well.
    pub went_well: Option<Note>,
    /// How the day was as a whole.
    pub mood: Option<Mood>,
}

impl DayNote {
    /// How often a habit was done.
    pub fn times(&self, habit: &HabitId) -> u8 {
        self.habits.iter().find(|count| count.habit == *habit).map_or(0, |count| count.times.get())
    }

    /// Sets how often a habit was done; 0 takes it out, and more than [`HabitCount::MAX`] changes nothing.
    pub fn set_times(&mut self, habit: &HabitId, times: u8) {
        if times == 0 {
            self.habits.retain(|count| count.habit != *habit);
        } else if let Some(count) = HabitCount::new(habit.clone(), times) {
            match self.habits.iter_mut().find(|there| there.habit == *habit) {
                Some(there) => *there = count,
                None => self.habits.push(count),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_sleeps_for_more_than_a_day() {
        assert_eq!(HalfHours::new(48).map(HalfHours::get), Some(48));
        assert_eq!(HalfHours::new(49), None);
    }

    #[test]
    fn a_habit_is_there_once_and_goes_with_its_last_time() {
        let [water, meeting] = ["water", "meeting"].map(|slug| HabitId::new(slug).unwrap());
        let mut day = DayNote::default();
        day.set_times(&water, 1);
        day.set_times(&meeting, 1);
        day.set_times(&water, 2);
        assert_eq!((day.times(&water), day.times(&meeting), day.habits.len()), (2, 1, 2));
        day.set_times(&water, 200);
        assert_eq!(day.times(&water), 2, "an absurd number changes nothing");
        day.set_times(&water, 0);
        day.set_times(&meeting, 0);
        assert_eq!(day, DayNote::default());
    }
}
