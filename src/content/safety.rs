//! The safety cards: what can be dangerous after use, in withdrawal and in treatment. The sentences live in `locales/`.
//!
//! Each sentence rests on the sources of its card, as they were read on [`super::reviewed_on`]. No clinician has
//! read the cards yet; the app says so.

use crate::domain::{Aim, SubstanceKind};

/// A card about one danger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SafetyCard {
    /// Someone cannot be woken or does not breathe well: the signs, then what to do by how they breathe.
    Overdose,
    /// Too much alcohol at once.
    AlcoholPoisoning,
    /// Use after a break.
    Tolerance,
    /// Several substances at once.
    Mixing,
    /// An opioid where none was expected.
    HiddenOpioids,
    /// Heart, brain and heat after cocaine or other stimulants.
    Stimulant,
    /// Stopping alcohol or benzodiazepines.
    SedativeWithdrawal,
    /// Thoughts of suicide, with any substance.
    DarkThoughts,
    /// The low mood of the days after stimulants.
    Crash,
    /// Stopping opioids.
    OpioidWithdrawal,
    /// Methadone, buprenorphine and naltrexone: missed doses and gaps.
    OpioidMedicine,
    /// Where naloxone is to be had.
    Naloxone,
    /// Stopping, and medicine, while pregnant or breastfeeding.
    Pregnancy,
}

impl SafetyCard {
    /// All cards, with the danger that kills fastest first.
    pub const ALL: [Self; 13] = [
        Self::Overdose,
        Self::AlcoholPoisoning,
        Self::Tolerance,
        Self::Mixing,
        Self::HiddenOpioids,
        Self::Stimulant,
        Self::SedativeWithdrawal,
        Self::DarkThoughts,
        Self::Crash,
        Self::OpioidWithdrawal,
        Self::OpioidMedicine,
        Self::Naloxone,
        Self::Pregnancy,
    ];

    /// The cards for a person with these goals, each a kind of substance and an aim, in the order of [`Self::ALL`].
    ///
    /// [`SubstanceKind::Other`] may be another stimulant or a sedative, so its cards are those of both.
    pub fn for_goals(goals: &[(SubstanceKind, Aim)]) -> Vec<Self> {
        Self::ALL.into_iter().filter(|card| card.is_for(goals)).collect()
    }

    fn is_for(self, goals: &[(SubstanceKind, Aim)]) -> bool {
        let has = |wanted| goals.iter().any(|(kind, _)| *kind == wanted);
        let any = |kinds: &[SubstanceKind], aims: &[Aim]| {
            goals.iter().any(|(kind, aim)| kinds.contains(kind) && aims.contains(aim))
        };
        // A person who only watches has not asked for advice on stopping.
        let acts = &[Aim::Abstain, Aim::CutDown, Aim::Stable, Aim::Taper];
        let stops = &[Aim::Abstain, Aim::CutDown, Aim::Taper];
        match self {
            Self::Tolerance | Self::Naloxone => any(&[SubstanceKind::Opioids], acts),
            Self::Mixing => has(SubstanceKind::Opioids) || goals.len() > 1 || any(&[SubstanceKind::Other], stops),
            Self::HiddenOpioids => {
                any(&[SubstanceKind::Opioids], acts) || has(SubstanceKind::Stimulants) || has(SubstanceKind::Other)
            }
            Self::Stimulant | Self::Crash => any(&[SubstanceKind::Stimulants], stops),
            Self::SedativeWithdrawal => {
                any(&[SubstanceKind::Alcohol, SubstanceKind::Sedatives, SubstanceKind::Other], stops)
            }
            Self::DarkThoughts => any(&SubstanceKind::ALL, acts),
            Self::OpioidWithdrawal => any(&[SubstanceKind::Opioids], stops),
            Self::OpioidMedicine => any(&[SubstanceKind::Opioids], &[Aim::Stable, Aim::Taper]),
            Self::Overdose | Self::AlcoholPoisoning | Self::Pregnancy => false,
        }
    }

    /// Where its claims are stated.
    pub const fn source(self) -> &'static str {
        match self {
            Self::Overdose => {
                "SAMHSA Overdose Prevention and Response Toolkit 2025, PEP23-03-00-001; AHA opioid emergency algorithm \
                 for lay responders; ILCOR BLS 811; Scottish Drugs Forum, take-home naloxone; CDC MMWR 73:110, 2024 \
                 (doses); WHO 2014, community management of opioid overdose"
            }
            Self::AlcoholPoisoning => "NIAAA, Understanding the Dangers of Alcohol Overdose; University of Kansas",
            Self::Tolerance => {
                "Strang 2003, doi:10.1136/bmj.326.7396.959; Sordo 2017, doi:10.1136/bmj.j1550; VIVITROL label, 2025-12"
            }
            Self::Mixing => {
                "FDA safety communications of 2016-08-31 and 2019-12-19; doi:10.3390/jcm13051475; CDC, polysubstance use"
            }
            Self::HiddenOpioids => {
                "CDC, fentanyl; EUDA, European Drug Report 2025 (nitazenes); CDC MMWR 74(15):266, 2025 (medetomidine); \
                 doi:10.1186/s12954-021-00478-4 (test strips)"
            }
            Self::Stimulant => "SAMHSA TIP 33; Toward the Heart, stimulant overdose; Penington Institute",
            Self::SedativeWithdrawal => {
                "SAMHSA TIP 45; Alcohol Change UK; Drinkaware; doi:10.1001/jama.2023.19761 (medicine for alcohol use)"
            }
            Self::DarkThoughts => "Stanley and Brown, safety plan, step 6; SAMHSA TIP 33; 988lifeline.org",
            Self::Crash => "SAMHSA TIP 33; SAMHSA TIP 45",
            Self::OpioidWithdrawal => {
                "SAMHSA TIP 45; SAMHSA TIP 63; CDC MMWR 74(15):266, 2025 (medetomidine); \
                 doi:10.1186/s12954-024-00998-9 (buprenorphine too soon)"
            }
            Self::OpioidMedicine => {
                "Santo 2021, PMC8173472; Sordo 2017, doi:10.1136/bmj.j1550; NHS, methadone; Australian methadone \
                 guideline, health.gov.au (missed doses); methadone and VIVITROL labels"
            }
            Self::Naloxone => {
                "FDA, over-the-counter naloxone, 2023; Australian Take Home Naloxone Program, health.gov.au; \
                 UK Human Medicines (Amendment) Regulations"
            }
            Self::Pregnancy => "New York State Department of Health, NBK572854; ACOG and ASAM, opioid use in pregnancy",
        }
    }
}

/// The questions after use, one a screen; the dangerous answer gets advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SafetyQuestion {
    /// Is anyone there?
    Alone,
    /// Was it more than one thing?
    Mixed,
    /// Was it the first time in a while?
    Break,
}

impl SafetyQuestion {
    /// In the order in which they are asked: what can be mended at once comes first.
    pub const ALL: [Self; 3] = [Self::Alone, Self::Mixed, Self::Break];

    /// Its name in the address.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::Mixed => "mixed",
            Self::Break => "break",
        }
    }

    /// The question with this slug, if there is one.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|question| question.slug() == slug)
    }

    /// The question after this one.
    pub fn next(self) -> Option<Self> {
        let mut rest = Self::ALL.into_iter().skip_while(|question| *question != self);
        rest.nth(1)
    }
}

#[cfg(test)]
mod tests {
    use SafetyCard::*;

    use super::*;

    #[test]
    fn what_is_dangerous_is_told() {
        for (goals, cards) in [
            (&[(SubstanceKind::Alcohol, Aim::Watch)][..], &[][..]),
            (&[(SubstanceKind::Opioids, Aim::Watch)], &[Mixing]),
            (&[(SubstanceKind::Stimulants, Aim::Watch)], &[HiddenOpioids]),
            (&[(SubstanceKind::Alcohol, Aim::CutDown)], &[SedativeWithdrawal, DarkThoughts]),
            (&[(SubstanceKind::Sedatives, Aim::Taper)], &[SedativeWithdrawal, DarkThoughts]),
            (
                &[(SubstanceKind::Opioids, Aim::Abstain)],
                &[Tolerance, Mixing, HiddenOpioids, DarkThoughts, OpioidWithdrawal, Naloxone],
            ),
            (
                &[(SubstanceKind::Opioids, Aim::Stable)],
                &[Tolerance, Mixing, HiddenOpioids, DarkThoughts, OpioidMedicine, Naloxone],
            ),
            (
                &[(SubstanceKind::Opioids, Aim::Taper)],
                &[Tolerance, Mixing, HiddenOpioids, DarkThoughts, OpioidWithdrawal, OpioidMedicine, Naloxone],
            ),
            (&[(SubstanceKind::Stimulants, Aim::Abstain)], &[HiddenOpioids, Stimulant, DarkThoughts, Crash]),
            (&[(SubstanceKind::Other, Aim::Abstain)], &[Mixing, HiddenOpioids, SedativeWithdrawal, DarkThoughts]),
            (
                &[(SubstanceKind::Alcohol, Aim::Abstain), (SubstanceKind::Stimulants, Aim::Watch)],
                &[Mixing, HiddenOpioids, SedativeWithdrawal, DarkThoughts],
            ),
            (&[(SubstanceKind::Alcohol, Aim::Watch), (SubstanceKind::Sedatives, Aim::Watch)], &[Mixing]),
        ] {
            assert_eq!(SafetyCard::for_goals(goals), cards, "{goals:?}");
        }
    }

    /// Stopping suddenly can kill, and so can the first dose after a break.
    #[test]
    fn nobody_who_stops_misses_the_card_of_what_stopping_can_do() {
        for aim in [Aim::Abstain, Aim::CutDown, Aim::Taper] {
            for (kind, card) in [
                (SubstanceKind::Alcohol, SedativeWithdrawal),
                (SubstanceKind::Sedatives, SedativeWithdrawal),
                (SubstanceKind::Other, SedativeWithdrawal),
                (SubstanceKind::Opioids, OpioidWithdrawal),
                (SubstanceKind::Opioids, Tolerance),
                (SubstanceKind::Stimulants, Crash),
            ] {
                assert!(SafetyCard::for_goals(&[(kind, aim)]).contains(&card), "{kind:?} {aim:?}");
            }
        }
    }

    #[test]
    fn every_question_leads_to_the_next_and_back_to_itself() {
        let mut asked = vec![SafetyQuestion::ALL[0]];
        while let Some(next) = asked[asked.len() - 1].next() {
            asked.push(next);
        }
        assert_eq!(asked, SafetyQuestion::ALL);
        for question in SafetyQuestion::ALL {
            assert_eq!(SafetyQuestion::from_slug(question.slug()), Some(question));
        }
        assert_eq!(SafetyQuestion::from_slug("note"), None);
    }

    #[test]
    fn every_card_says_where_its_claims_are_stated() {
        let mut sources: Vec<_> = SafetyCard::ALL.into_iter().map(SafetyCard::source).collect();
        assert!(sources.iter().all(|source| source.len() > 10));
        sources.sort_unstable();
        sources.dedup();
        assert_eq!(sources.len(), SafetyCard::ALL.len(), "no card has the source of another one");
    }

    #[test]
    fn what_can_be_mended_at_once_is_asked_first() {
        assert_eq!(SafetyQuestion::ALL.first(), Some(&SafetyQuestion::Alone));
        assert_eq!(SafetyQuestion::Alone.next(), Some(SafetyQuestion::Mixed));
        assert_eq!(SafetyQuestion::Break.next(), None);
    }
}
