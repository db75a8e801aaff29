//! Symptoms: what the body tells in withdrawal, and how urgent it is.

/// A symptom that can be noted with a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Symptom {
    /// Sweating.
    Sweating,
    /// Chills or goose bumps.
    Chills,
    /// Aching muscles or bones.
    Aches,
    /// Stomach cramps or runs.
    Stomach,
    /// Feeling sick.
    Nausea,
    /// Unable to keep still.
    Restless,
    /// A headache.
    Headache,
    /// Shaking.
    Shaking,
    /// Throwing up again and again.
    ThrowingUp,
    /// Unable to keep water down.
    NoWater,
    /// A racing heart.
    RacingHeart,
    /// Very dizzy.
    Dizzy,
    /// Fever.
    Fever,
    /// Confusion.
    Confused,
    /// Seeing or hearing things.
    SeeingThings,
    /// Pain in the chest.
    ChestPain,
    /// Hard to breathe.
    HardToBreathe,
    /// Passed out.
    PassedOut,
    /// A seizure.
    Seizure,
}

/// How soon someone has to see to a symptom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Medical help today.
    Today,
    /// Medical help now.
    Now,
    /// The emergency call.
    Emergency,
}

impl Symptom {
    /// In the order in which they are offered, the most urgent last.
    pub const ALL: [Self; 19] = [
        Self::Sweating,
        Self::Chills,
        Self::Aches,
        Self::Stomach,
        Self::Nausea,
        Self::Restless,
        Self::Headache,
        Self::Shaking,
        Self::ThrowingUp,
        Self::NoWater,
        Self::RacingHeart,
        Self::Dizzy,
        Self::Fever,
        Self::Confused,
        Self::SeeingThings,
        Self::ChestPain,
        Self::HardToBreathe,
        Self::PassedOut,
        Self::Seizure,
    ];

    /// How soon someone has to see to it, as the safety cards say (SAMHSA TIP 45; Alcohol Change UK; SAMHSA TIP 33; CDC
    /// MMWR 74(15):266, 2025); `None` when it is no sign of danger by itself.
    pub const fn urgency(self) -> Option<Urgency> {
        match self {
            Self::Sweating
            | Self::Chills
            | Self::Aches
            | Self::Stomach
            | Self::Nausea
            | Self::Restless
            | Self::Headache => None,
            Self::Shaking => Some(Urgency::Today),
            Self::ThrowingUp | Self::NoWater | Self::RacingHeart | Self::Dizzy => Some(Urgency::Now),
            Self::Fever
            | Self::Confused
            | Self::SeeingThings
            | Self::ChestPain
            | Self::HardToBreathe
            | Self::PassedOut
            | Self::Seizure => Some(Urgency::Emergency),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_urgent_of_several_counts_and_stands_last() {
        assert!(Symptom::ALL.is_sorted_by_key(|symptom| symptom.urgency()));
        let most = |all: &[Symptom]| all.iter().filter_map(|symptom| symptom.urgency()).max();
        assert_eq!(most(&[Symptom::Seizure, Symptom::Shaking, Symptom::Chills]), Some(Urgency::Emergency));
        assert_eq!(most(&[Symptom::Shaking, Symptom::NoWater]), Some(Urgency::Now));
        assert_eq!(most(&[Symptom::Chills]), None);
    }
}
