//! The safety cards: what can be dangerous after use or in withdrawal. The sentences live in `locales/`.

use crate::domain::{Aim, Goal, Substance};

/// A card about one danger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SafetyCard {
    /// Someone cannot be woken or does not breathe well: the signs, then what to do.
    Overdose,
    /// Use after a break.
    Tolerance,
    /// Several substances at once.
    Mixing,
    /// An opioid where none was expected.
    Fentanyl,
    /// Heart, brain and heat after cocaine or other stimulants.
    Stimulant,
    /// Stopping alcohol or benzodiazepines.
    Alcohol,
    /// The low mood of the days after stimulants.
    Crash,
    /// Stopping opioids.
    Opioid,
}

impl SafetyCard {
    /// What kills fastest comes first.
    pub const ALL: [Self; 8] = [
        Self::Overdose,
        Self::Tolerance,
        Self::Mixing,
        Self::Fentanyl,
        Self::Stimulant,
        Self::Alcohol,
        Self::Crash,
        Self::Opioid,
    ];

    /// What a person should know who has these goals. Something else may be another stimulant or a benzodiazepine.
    pub fn for_goals(goals: &[Goal]) -> Vec<Self> {
        let has = |substance| goals.iter().any(|goal| goal.substance == substance);
        let mixes_alcohol = has(Substance::Cocaine) || has(Substance::Other);
        let mixing = has(Substance::Opioids) || (has(Substance::Alcohol) && mixes_alcohol);
        let stops_alcohol = goals.iter().any(|goal| {
            goal.substance == Substance::Alcohol && matches!(goal.aim, Aim::Abstain | Aim::CutDown | Aim::Taper)
        });
        let cards = [(mixing, Self::Mixing), (mixes_alcohol, Self::Fentanyl), (stops_alcohol, Self::Alcohol)];
        cards.into_iter().filter(|(is_shown, _)| *is_shown).map(|(_, card)| card).collect()
    }

    /// Where its claims are stated.
    pub const fn source(self) -> &'static str {
        match self {
            Self::Overdose => "Washington State Department of Health, doh.wa.gov; CDC",
            Self::Tolerance => "evidence2impact.psu.edu; doi:10.1136/bmj.326.7396.959",
            Self::Mixing => "FDA safety communication of 2016-08-31; doi:10.3390/jcm13051475; CDC, polysubstance use",
            Self::Fentanyl => "Washington State Department of Health, doh.wa.gov; CDC",
            Self::Stimulant => "SAMHSA TIP 33",
            Self::Alcohol => "SAMHSA TIP 45",
            Self::Crash => "SAMHSA TIP 33; SAMHSA TIP 45",
            Self::Opioid => "SAMHSA TIP 45; SAMHSA TIP 63",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_dangerous_is_told() {
        let goal = |(substance, aim): &(Substance, Aim)| Goal { aim: *aim, ..Goal::watching(*substance) };
        for (goals, cards) in [
            (&[(Substance::Alcohol, Aim::Watch)][..], &[][..]),
            (&[(Substance::Alcohol, Aim::CutDown)], &[SafetyCard::Alcohol]),
            (&[(Substance::Opioids, Aim::Stable)], &[SafetyCard::Mixing]),
            (&[(Substance::Cocaine, Aim::Abstain)], &[SafetyCard::Fentanyl]),
            (&[(Substance::Other, Aim::Abstain)], &[SafetyCard::Fentanyl]),
            (
                &[(Substance::Alcohol, Aim::Abstain), (Substance::Cocaine, Aim::Watch)],
                &[SafetyCard::Mixing, SafetyCard::Fentanyl, SafetyCard::Alcohol],
            ),
        ] {
            let goals: Vec<_> = goals.iter().map(goal).collect();
            assert_eq!(SafetyCard::for_goals(&goals), cards, "{goals:?}");
        }
    }
}
