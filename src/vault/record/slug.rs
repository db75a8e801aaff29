//! Short readable names of the choices in records; they never change, whatever the choices are called in the app.

use super::{Field, Invalid, Tree};
use crate::domain::{Aim, Feeling, Firmness, GoodFor, Leg, Mood, Outcome, PlanList, ReachedBy, Role, Substance};

/// A choice that records name by a slug.
pub(super) trait Slug: Copy + 'static {
    /// The part of a record that holds it.
    const FIELD: Field;
    /// Every choice.
    const CHOICES: &'static [Self];

    /// Its name in records.
    fn slug(self) -> &'static str;

    /// The names of choices, as a list.
    fn slugs(choices: &[Self]) -> Tree {
        Tree::texts(&mut choices.iter().map(|choice| choice.slug()))
    }

    /// The choice with this name.
    fn from_slug(slug: &str) -> Result<Self, Invalid> {
        let found = Self::CHOICES.iter().copied().find(|choice| choice.slug() == slug);
        found.ok_or_else(|| Invalid::new(Self::FIELD, slug))
    }
}

impl Slug for Mood {
    const FIELD: Field = Field::Mood;
    const CHOICES: &'static [Self] = &Self::ALL;

    fn slug(self) -> &'static str {
        match self {
            Self::VeryLow => "very-low",
            Self::Low => "low",
            Self::Okay => "okay",
            Self::Good => "good",
            Self::VeryGood => "very-good",
        }
    }
}

impl Slug for Feeling {
    const FIELD: Field = Field::Feeling;
    const CHOICES: &'static [Self] = &Self::ALL;

    fn slug(self) -> &'static str {
        match self {
            Self::Calm => "calm",
            Self::Hopeful => "hopeful",
            Self::Proud => "proud",
            Self::Grateful => "grateful",
            Self::Tired => "tired",
            Self::Restless => "restless",
            Self::Anxious => "anxious",
            Self::Lonely => "lonely",
            Self::Sad => "sad",
            Self::Angry => "angry",
            Self::Ashamed => "ashamed",
            Self::Numb => "numb",
        }
    }
}

impl Slug for Substance {
    const FIELD: Field = Field::Substance;
    const CHOICES: &'static [Self] = &Self::ALL;

    fn slug(self) -> &'static str {
        match self {
            Self::Alcohol => "alcohol",
            Self::Cocaine => "cocaine",
            Self::Opioids => "opioids",
            Self::Benzodiazepines => "benzodiazepines",
            Self::Other => "other",
        }
    }
}

impl Slug for Outcome {
    const FIELD: Field = Field::Outcome;
    const CHOICES: &'static [Self] = &Self::ALL;

    fn slug(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::StillHere => "still-here",
            Self::Reached => "reached",
            Self::Used => "used",
        }
    }
}

impl Slug for Role {
    const FIELD: Field = Field::Person;
    const CHOICES: &'static [Self] = &Self::ALL;

    fn slug(self) -> &'static str {
        match self {
            Self::Family => "family",
            Self::Friend => "friend",
            Self::Partner => "partner",
            Self::Peer => "peer",
            Self::Coach => "coach",
            Self::CaseManager => "case-manager",
            Self::Doctor => "doctor",
            Self::AddictionSpecialist => "addiction-specialist",
            Self::Nurse => "nurse",
            Self::Therapist => "therapist",
            Self::Group => "group",
            Self::Mentor => "mentor",
            Self::FaithLeader => "faith-leader",
            Self::TreatmentCentre => "treatment-centre",
            Self::Telehealth => "telehealth",
            Self::Helpline => "helpline",
            Self::Other => "other",
        }
    }
}

impl Slug for GoodFor {
    const FIELD: Field = Field::Person;
    const CHOICES: &'static [Self] = &Self::ALL;

    fn slug(self) -> &'static str {
        match self {
            Self::Listening => "listening",
            Self::Ride => "ride",
            Self::Childcare => "childcare",
            Self::Company => "company",
            Self::Meeting => "meeting",
        }
    }
}

impl Slug for ReachedBy {
    const FIELD: Field = Field::Person;
    const CHOICES: &'static [Self] = &Self::ALL;

    fn slug(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Text => "text",
        }
    }
}

impl Slug for PlanList {
    const FIELD: Field = Field::Plan;
    const CHOICES: &'static [Self] = &Self::ALL;

    fn slug(self) -> &'static str {
        match self {
            Self::Reasons => "reasons",
            Self::WarningSigns => "warning_signs",
            Self::HardSituations => "hard_situations",
            Self::Distractions => "distractions",
            Self::Surroundings => "surroundings",
            Self::Lapse => "lapse",
            Self::FirstDays => "first_days",
            Self::Helps => "helps",
            Self::DoesNotHelp => "does_not_help",
            Self::Boundaries => "boundaries",
            Self::Naloxone => "naloxone",
        }
    }
}

impl Slug for Aim {
    const FIELD: Field = Field::Goal;
    const CHOICES: &'static [Self] = &Self::ALL;

    fn slug(self) -> &'static str {
        match self {
            Self::Abstain => "abstain",
            Self::CutDown => "cut-down",
            Self::Stable => "stable",
            Self::Taper => "taper",
            Self::Watch => "watch",
        }
    }
}

impl Slug for Leg {
    const FIELD: Field = Field::Table;
    const CHOICES: &'static [Self] = &Self::ALL;

    fn slug(self) -> &'static str {
        match self {
            Self::Medical => "medical",
            Self::Therapy => "therapy",
            Self::Peers => "peers",
            Self::Family => "family",
            Self::Community => "community",
            Self::Structure => "structure",
            Self::Digital => "digital",
        }
    }
}

impl Slug for Firmness {
    const FIELD: Field = Field::Table;
    const CHOICES: &'static [Self] = &Self::ALL;

    fn slug(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Wobbly => "wobbly",
            Self::Firm => "firm",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn comes_back<C: Slug + PartialEq + std::fmt::Debug>() {
        for choice in C::CHOICES {
            assert_eq!(C::from_slug(choice.slug()).as_ref(), Ok(choice));
        }
        assert_eq!(C::from_slug("no such thing"), Err(Invalid::new(C::FIELD, "no such thing")));
    }

    #[test]
    fn every_choice_has_a_slug_of_its_own() {
        comes_back::<Mood>();
        comes_back::<Feeling>();
        comes_back::<Substance>();
        comes_back::<Outcome>();
        comes_back::<Role>();
        comes_back::<GoodFor>();
        comes_back::<ReachedBy>();
        comes_back::<PlanList>();
        comes_back::<Aim>();
        comes_back::<Leg>();
        comes_back::<Firmness>();
    }
}
