//! The triggers that a check-in offers.
//!
//! Chosen from what people noted in the hours before use and craving, which is not bad moods alone: seeing the drug,
//! a thought out of nowhere, feeling good (PMC2943840), idle time alone in the afternoon
//! (PMC2940233), poor sleep (PMC7080296).

use crate::domain::TriggerId;

/// A trigger that everyone is offered until they hide it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum OfferedTrigger {
    Stress,
    Boredom,
    Alone,
    Argument,
    Payday,
    SawIt,
    FeelingGood,
    Celebration,
    Pain,
    PoorSleep,
    Hungry,
    IdleAfternoon,
    Place,
    Person,
    OutOfNowhere,
}

impl OfferedTrigger {
    /// In the order in which they are offered to someone who has noted none yet.
    pub const ALL: [Self; 15] = [
        Self::Stress,
        Self::Boredom,
        Self::Alone,
        Self::Payday,
        Self::OutOfNowhere,
        Self::SawIt,
        Self::Argument,
        Self::FeelingGood,
        Self::PoorSleep,
        Self::Pain,
        Self::Hungry,
        Self::IdleAfternoon,
        Self::Celebration,
        Self::Place,
        Self::Person,
    ];

    /// Its lasting name in stored entries.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Stress => "stress",
            Self::Boredom => "boredom",
            Self::Alone => "alone",
            Self::Argument => "argument",
            Self::Payday => "payday",
            Self::SawIt => "saw-it",
            Self::FeelingGood => "feeling-good",
            Self::Celebration => "celebration",
            Self::Pain => "pain",
            Self::PoorSleep => "poor-sleep",
            Self::Hungry => "hungry",
            Self::IdleAfternoon => "idle-afternoon",
            Self::Place => "place",
            Self::Person => "person",
            Self::OutOfNowhere => "out-of-nowhere",
        }
    }

    /// The offered trigger with this id, if it is one.
    pub fn from_id(id: &TriggerId) -> Option<Self> {
        Self::ALL.into_iter().find(|offered| offered.slug() == id.as_str())
    }

    /// The ids of all, in the offered order.
    pub fn ids() -> impl Iterator<Item = TriggerId> {
        Self::ALL.into_iter().filter_map(|offered| TriggerId::new(offered.slug()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_offered_trigger_has_a_slug_of_its_own_that_leads_back_to_it() {
        let ids: Vec<_> = OfferedTrigger::ids().collect();
        assert_eq!(ids.len(), OfferedTrigger::ALL.len());
        for (id, offered) in ids.iter().zip(OfferedTrigger::ALL) {
            assert_eq!(OfferedTrigger::from_id(id), Some(offered));
        }
    }
}
