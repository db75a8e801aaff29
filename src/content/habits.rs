//! The habits that are offered beside sleep.
//!
//! They are ticks without a claim: of the four, only meetings are known to help people who stop drinking (PMC8060988);
//! exercise added nothing for people who use stimulants (the STRIDE trial).

use crate::domain::HabitId;

/// A habit that everyone is offered until they hide it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum OfferedHabit {
    Food,
    Water,
    Movement,
    Meeting,
}

impl OfferedHabit {
    /// In the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Food, Self::Water, Self::Movement, Self::Meeting];

    /// Its lasting name in stored entries.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Food => "food",
            Self::Water => "water",
            Self::Movement => "movement",
            Self::Meeting => "meeting",
        }
    }

    /// Its identity in stored entries.
    pub fn id(self) -> Option<HabitId> {
        HabitId::new(self.slug())
    }

    /// The offered habit with this identity.
    pub fn from_id(id: &HabitId) -> Option<Self> {
        Self::ALL.into_iter().find(|habit| habit.slug() == id.as_str())
    }

    /// Whether it is counted, such as glasses; else it is ticked once a day.
    pub const fn is_counted(self) -> bool {
        matches!(self, Self::Food | Self::Water)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_offered_habit_is_found_by_its_lasting_name() {
        for habit in OfferedHabit::ALL {
            assert_eq!(habit.id().and_then(|id| OfferedHabit::from_id(&id)), Some(habit));
        }
    }
}
