//! A use: what the person used, and its lesson for the next time. Nothing in it has to be answered.

use chrono::NaiveDateTime;

use super::{DraftError, EntryDraft, Note, NoteTooLong, Noted, Substance, TimedDraft, TriggerId, draft::draft_fields};

/// A note on a time when the person used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Used {
    /// The substances, in the order in which they were picked.
    pub substances: Vec<Substance>,
    /// How much, in the person's own words; asked only of those who chose to note amounts.
    pub amount: Option<Note>,
    /// The triggers that came before, in the order in which they were picked.
    pub triggers: Vec<TriggerId>,
    /// The lesson for the next time.
    pub taught: Option<Note>,
    /// One person to tell.
    pub tell: Option<Note>,
    /// One small next step.
    pub next_step: Option<Note>,
}

/// The input of the form for a note on having used so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UsedDraft {
    /// The substances, in the order in which they were picked.
    pub substances: Vec<Substance>,
    /// The amount exactly as typed.
    pub amount: String,
    /// The triggers, in the order in which they were picked.
    pub triggers: Vec<TriggerId>,
    /// The lesson exactly as typed.
    pub taught: String,
    /// The person to tell exactly as typed.
    pub tell: String,
    /// The next step exactly as typed.
    pub next_step: String,
    /// The local date and time, when it is not now.
    pub time: Option<NaiveDateTime>,
}

draft_fields!(UsedDraft {
    values: [time],
    choices: [substances, triggers],
    texts: /// The texts of the form for a note on having used.
    UsedText { Amount: amount, Taught: taught, Tell: tell, NextStep: next_step },
});

impl UsedDraft {
    /// A draft of a saved use, to edit it.
    pub fn of(used: &Used) -> Self {
        Self {
            substances: used.substances.clone(),
            amount: Note::text_of(&used.amount),
            triggers: used.triggers.clone(),
            taught: Note::text_of(&used.taught),
            tell: Note::text_of(&used.tell),
            next_step: Note::text_of(&used.next_step),
            time: None,
        }
    }

    /// The use that this draft makes.
    ///
    /// # Errors
    /// When a text is too long.
    pub fn finish(&self) -> Result<Used, NoteTooLong> {
        Ok(Used {
            substances: self.substances.clone(),
            amount: Note::new(&self.amount)?,
            triggers: self.triggers.clone(),
            taught: Note::new(&self.taught)?,
            tell: Note::new(&self.tell)?,
            next_step: Note::new(&self.next_step)?,
        })
    }
}

impl TimedDraft for UsedDraft {
    fn time(&self) -> Option<NaiveDateTime> {
        self.time
    }

    fn set_time(&mut self, time: Option<NaiveDateTime>) {
        self.time = time;
    }
}

impl EntryDraft for UsedDraft {
    fn of_noted(noted: &Noted) -> Self {
        match noted {
            Noted::Used(used) => Self::of(used),
            _ => Self::default(),
        }
    }

    fn finish_noted(&self) -> Result<Noted, DraftError> {
        Ok(Noted::Used(self.finish()?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_of_a_use_makes_the_same_use() {
        let note = |text| Note::new(text).unwrap();
        let used = Used {
            substances: vec![Substance::Cocaine],
            amount: note("a little"),
            triggers: TriggerId::new("payday").into_iter().collect(),
            taught: note("Payday is hard"),
            tell: note("Sam"),
            next_step: note("Sleep"),
        };
        assert_eq!(UsedDraft::of(&used).finish(), Ok(used));
    }
}
