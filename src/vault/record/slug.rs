//! Short readable names of the choices in records; they never change, whatever the choices are called in the app.

use super::{Field, Invalid};
use crate::domain::{Feeling, Mood, Outcome, Substance};

/// A choice that records name by a slug.
pub(super) trait Slug: Copy + 'static {
    /// The part of a record that holds it.
    const FIELD: Field;
    /// Every choice.
    const CHOICES: &'static [Self];

    /// Its name in records.
    fn slug(self) -> &'static str;

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
    }
}
