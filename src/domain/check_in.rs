//! A check-in: how the person feels right now.

use super::{Note, Strength, TriggerId};

/// How a person feels, in five steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mood {
    /// The lowest of five.
    VeryLow,
    /// The second of five.
    Low,
    /// The middle.
    Okay,
    /// The fourth of five.
    Good,
    /// The highest of five.
    VeryGood,
}

impl Mood {
    /// From the lowest to the highest.
    pub const ALL: [Self; 5] = [Self::VeryLow, Self::Low, Self::Okay, Self::Good, Self::VeryGood];
}

/// A feeling that a person can name beside the mood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Feeling {
    /// At ease.
    Calm,
    /// Looking forward.
    Hopeful,
    /// Content with oneself.
    Proud,
    /// Thankful.
    Grateful,
    /// Worn out.
    Tired,
    /// Unable to settle.
    Restless,
    /// Worried.
    Anxious,
    /// Missing company.
    Lonely,
    /// Sad.
    Sad,
    /// Angry.
    Angry,
    /// Ashamed.
    Ashamed,
    /// Feeling little.
    Numb,
}

impl Feeling {
    /// In the order in which they are offered.
    pub const ALL: [Self; 12] = [
        Self::Calm,
        Self::Hopeful,
        Self::Proud,
        Self::Grateful,
        Self::Tired,
        Self::Restless,
        Self::Anxious,
        Self::Lonely,
        Self::Sad,
        Self::Angry,
        Self::Ashamed,
        Self::Numb,
    ];
}

/// The substance of a craving, of a use or of a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Substance {
    /// Alcohol.
    Alcohol,
    /// Cocaine or crack.
    Cocaine,
    /// Opioids, such as heroin, fentanyl or pain pills.
    Opioids,
    /// Benzodiazepines, such as alprazolam or diazepam.
    Benzodiazepines,
    /// Anything else.
    Other,
}

impl Substance {
    /// In the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Alcohol, Self::Cocaine, Self::Opioids, Self::Benzodiazepines, Self::Other];
}

/// How the person feels right now: a mood, and optional details.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckIn {
    /// The mood, the one thing a check-in always has.
    pub mood: Mood,
    /// How strong a craving is, when the person rated it.
    pub craving: Option<Strength>,
    /// The triggers that were present or came before.
    pub triggers: Vec<TriggerId>,
    /// Feelings beside the mood.
    pub feelings: Vec<Feeling>,
    /// The substances that the person craves.
    pub substances: Vec<Substance>,
    /// A note in the person's own words.
    pub note: Option<Note>,
}

impl CheckIn {
    /// A check-in with nothing but a mood.
    pub const fn with_mood(mood: Mood) -> Self {
        Self { mood, craving: None, triggers: Vec::new(), feelings: Vec::new(), substances: Vec::new(), note: None }
    }
}
