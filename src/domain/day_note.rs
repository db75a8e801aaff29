//! What was noted about a whole day: sleep, habits, the body, and a line in the morning and in the evening.

use super::{HabitCount, HabitId, Mood, Note, Symptom};

/// How long a person slept, in whole hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SleptHours(u8);

impl SleptHours {
    /// Three hours or less.
    pub const LEAST: u8 = 3;

    /// Eleven hours or more.
    pub const MOST: u8 = 11;

    /// Takes a number of hours from [`SleptHours::LEAST`] to [`SleptHours::MOST`].
    pub const fn new(hours: u8) -> Option<Self> {
        if hours < Self::LEAST || hours > Self::MOST { None } else { Some(Self(hours)) }
    }

    /// All of them, the fewest hours first.
    pub fn all() -> impl Iterator<Item = Self> {
        (Self::LEAST..=Self::MOST).map(Self)
    }

    /// The number of hours.
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
    pub slept: Option<SleptHours>,
    /// How rested the person woke up.
    pub rested: Option<Rested>,
    /// The habits of the day, each once, in the order in which they were first done.
    pub habits: Vec<HabitCount>,
    /// What the body told, in the order in which it was noted.
    pub symptoms: Vec<Symptom>,
    /// What the person wants of the day.
    pub intention: Option<Note>,
    /// What went well.
    pub went_well: Option<Note>,
    /// How the day was as a whole.
    pub mood: Option<Mood>,
}

impl DayNote {
    /// How many things were noted beside the lines.
    pub fn things(&self) -> usize {
        usize::from(self.slept.is_some())
            + usize::from(self.rested.is_some())
            + self.habits.len()
            + self.symptoms.len()
            + usize::from(self.mood.is_some())
    }

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
    fn hours_of_sleep_go_from_few_to_many() {
        assert_eq!(SleptHours::all().filter_map(|hours| SleptHours::new(hours.get())).count(), 9);
        assert_eq!([2, 12].map(SleptHours::new), [None, None]);
    }

    #[test]
    fn a_habit_is_there_once_and_goes_with_its_last_time() {
        let [water, meeting] = ["water", "meeting"].map(|slug| HabitId::new(slug).unwrap());
        let mut day = DayNote::default();
        day.set_times(&water, 1);
        day.set_times(&meeting, 1);
        day.set_times(&water, 2);
        day.mood = Some(Mood::Good);
        assert_eq!((day.times(&water), day.times(&meeting), day.habits.len(), day.things()), (2, 1, 2, 3));
        day.mood = None;
        day.set_times(&water, 200);
        assert_eq!(day.times(&water), 2, "an absurd number changes nothing");
        day.set_times(&water, 0);
        day.set_times(&meeting, 0);
        assert_eq!(day, DayNote::default());
    }
}
