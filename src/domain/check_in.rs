//! A check-in: how the person feels right now.

use chrono::NaiveDateTime;

use super::{DraftError, EntryDraft, Id, Note, Noted, Strength, TimedDraft, TriggerId, draft::draft_fields};

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

    /// Its place among [`Self::ALL`]: 0 for the lowest, 4 for the highest.
    pub const fn step(self) -> usize {
        self as usize
    }
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
    /// One of the person's own, whose name is among their words.
    Own(Id),
}

impl Feeling {
    /// Those that the app offers, in the order in which it offers them.
    pub const OFFERED: [Self; 12] = [
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
    /// One of the person's own, whose name and kind are among their words.
    Own(Id),
}

impl Substance {
    /// Those that the app offers, in the order in which it offers them.
    pub const OFFERED: [Self; 5] = [Self::Alcohol, Self::Cocaine, Self::Opioids, Self::Benzodiazepines, Self::Other];

    /// The kind of one that the app offers.
    pub const fn offered_kind(self) -> Option<SubstanceKind> {
        match self {
            Self::Alcohol => Some(SubstanceKind::Alcohol),
            Self::Cocaine => Some(SubstanceKind::Stimulants),
            Self::Opioids => Some(SubstanceKind::Opioids),
            Self::Benzodiazepines => Some(SubstanceKind::Sedatives),
            Self::Other => Some(SubstanceKind::Other),
            Self::Own(_) => None,
        }
    }
}

/// What a substance is like. Warnings go by it, whatever the substance is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SubstanceKind {
    /// Like alcohol.
    Alcohol,
    /// Like cocaine.
    Stimulants,
    /// Like opioids.
    Opioids,
    /// Like benzodiazepines.
    Sedatives,
    /// Like none of them, or not known: it may be any of them.
    Other,
}

impl SubstanceKind {
    /// In the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Alcohol, Self::Stimulants, Self::Opioids, Self::Sedatives, Self::Other];
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

/// The input of the form for a check-in so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckInDraft {
    /// The mood, once picked.
    pub mood: Option<Mood>,
    /// The craving, once rated.
    pub craving: Option<Strength>,
    /// Triggers in the order in which they were picked.
    pub triggers: Vec<TriggerId>,
    /// Feelings in the order in which they were picked.
    pub feelings: Vec<Feeling>,
    /// Substances in the order in which they were picked.
    pub substances: Vec<Substance>,
    /// The note exactly as typed.
    pub note: String,
    /// The local date and time, when it is not now.
    pub time: Option<NaiveDateTime>,
}

draft_fields!(CheckInDraft {
    values: [mood, craving, time],
    choices: [triggers, feelings, substances],
    texts: /// The texts of a check-in's form.
    CheckInText { Note: note },
});

impl CheckInDraft {
    /// A draft of a saved check-in, to edit it.
    pub fn of(check_in: &CheckIn) -> Self {
        Self {
            mood: Some(check_in.mood),
            craving: check_in.craving,
            triggers: check_in.triggers.clone(),
            feelings: check_in.feelings.clone(),
            substances: check_in.substances.clone(),
            note: Note::text_of(&check_in.note),
            time: None,
        }
    }

    /// The check-in that this draft makes.
    ///
    /// # Errors
    /// When there is no mood, or the note is too long.
    pub fn finish(&self) -> Result<CheckIn, DraftError> {
        Ok(CheckIn {
            mood: self.mood.ok_or(DraftError::NoMood)?,
            craving: self.craving,
            triggers: self.triggers.clone(),
            feelings: self.feelings.clone(),
            substances: self.substances.clone(),
            note: Note::new(&self.note)?,
        })
    }
}

impl TimedDraft for CheckInDraft {
    fn time(&self) -> Option<NaiveDateTime> {
        self.time
    }

    fn set_time(&mut self, time: Option<NaiveDateTime>) {
        self.time = time;
    }
}

impl EntryDraft for CheckInDraft {
    fn of_noted(noted: &Noted) -> Self {
        match noted {
            Noted::CheckIn(check_in) => Self::of(check_in),
            _ => Self::default(),
        }
    }

    fn finish_noted(&self) -> Result<Noted, DraftError> {
        self.finish().map(Noted::CheckIn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Draft;

    #[test]
    fn the_steps_of_the_mood_go_up_from_the_lowest() {
        assert_eq!(Mood::ALL.map(Mood::step), [0, 1, 2, 3, 4]);
    }

    #[test]
    fn a_mood_is_enough() {
        let draft = CheckInDraft { mood: Some(Mood::Good), ..CheckInDraft::default() };
        assert_eq!(draft.finish(), Ok(CheckIn::with_mood(Mood::Good)));
    }

    #[test]
    fn without_a_mood_it_is_not_finished_and_nothing_is_dropped() {
        let draft = CheckInDraft { note: "walked home".into(), ..CheckInDraft::default() };
        assert_eq!(draft.finish(), Err(DraftError::NoMood));
        assert!(!draft.is_empty());
    }

    #[test]
    fn a_draft_of_a_check_in_makes_the_same_check_in() {
        let mut check_in = CheckIn::with_mood(Mood::Low);
        check_in.note = Note::new("a long day").unwrap();
        check_in.craving = Strength::new(4).ok();
        assert_eq!(CheckInDraft::of(&check_in).finish(), Ok(check_in));
    }
}
