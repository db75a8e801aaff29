//! The safety cards: what can be dangerous after use or in withdrawal. The sentences live in `locales/`.

use crate::domain::Substance;

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

    /// What a person should know who has to do with these substances.
    pub fn for_substances(substances: &[Substance]) -> Vec<Self> {
        let has = |substance| substances.contains(&substance);
        let mixing = has(Substance::Opioids) || (has(Substance::Alcohol) && has(Substance::Cocaine));
        let cards = [(mixing, Self::Mixing), (has(Substance::Cocaine), Self::Fentanyl)];
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
    fn what_is_dangerous_together_is_told() {
        for (substances, cards) in [
            (&[Substance::Alcohol][..], &[][..]),
            (&[Substance::Opioids], &[SafetyCard::Mixing]),
            (&[Substance::Cocaine], &[SafetyCard::Fentanyl]),
            (&[Substance::Alcohol, Substance::Cocaine], &[SafetyCard::Mixing, SafetyCard::Fentanyl]),
        ] {
            assert_eq!(SafetyCard::for_substances(substances), cards, "{substances:?}");
        }
    }
}
