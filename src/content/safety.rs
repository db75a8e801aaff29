//! The safety cards: what can be dangerous after use or in withdrawal. The sentences live in `locales/`.

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
