//! The unfinished input of a form: for an entry, a person, a letter or a step.

use chrono::NaiveDateTime;
use thiserror::Error;

use super::{
    CheckIn, Feeling, Mood, Note, NoteTooLong, Person, PersonDraft, Strength, Substance, TableSnapshot, TriggerId, Used,
};

/// The input of a form so far; each kind of form uses some of the fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The mood, once picked.
    pub mood: Option<Mood>,
    /// The craving, once rated.
    pub craving: Option<Strength>,
    /// Triggers in the order in which they were picked; in the form that renames a trigger, that trigger.
    pub triggers: Vec<TriggerId>,
    /// Feelings in the order in which they were picked.
    pub feelings: Vec<Feeling>,
    /// Substances in the order in which they were picked.
    pub substances: Vec<Substance>,
    /// The note exactly as typed; for a use, its lesson; for an if-then step, the if; for a trigger, its name; for the
    /// support table, where support is strongest; for a letter, its text.
    pub note: String,
    /// The amount used, exactly as typed.
    pub amount: String,
    /// One person to tell, exactly as typed; for the support table, who listens.
    pub tell: String,
    /// One small next step, exactly as typed; for an if-then step, the then; for the support table, what is missing.
    pub next_step: String,
    /// The input of the form for a person.
    pub person: PersonDraft,
    /// The local date and time of the entry, when it is not now.
    pub time: Option<NaiveDateTime>,
}

/// Why a draft cannot become a check-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DraftError {
    /// Every check-in has a mood.
    #[error("a check-in needs a mood")]
    NoMood,
    /// The note is longer than a note may be.
    #[error(transparent)]
    Note(#[from] NoteTooLong),
}

impl Draft {
    /// A draft of a saved check-in, to edit it.
    pub fn of(check_in: &CheckIn) -> Self {
        Self {
            mood: Some(check_in.mood),
            craving: check_in.craving,
            triggers: check_in.triggers.clone(),
            feelings: check_in.feelings.clone(),
            substances: check_in.substances.clone(),
            note: Note::text_of(&check_in.note),
            ..Self::default()
        }
    }

    /// A draft of a saved use, to edit it.
    pub fn of_used(used: &Used) -> Self {
        Self {
            triggers: used.triggers.clone(),
            substances: used.substances.clone(),
            note: Note::text_of(&used.taught),
            amount: Note::text_of(&used.amount),
            tell: Note::text_of(&used.tell),
            next_step: Note::text_of(&used.next_step),
            ..Self::default()
        }
    }

    /// A draft of a saved person, to edit it.
    pub fn of_person(person: &Person) -> Self {
        Self { person: PersonDraft::of(person), ..Self::default() }
    }

    /// A draft of a snapshot of the support table, to edit it.
    pub fn of_table(snapshot: &TableSnapshot) -> Self {
        Self {
            note: Note::text_of(&snapshot.strongest),
            next_step: Note::text_of(&snapshot.missing),
            tell: Note::text_of(&snapshot.listens),
            ..Self::default()
        }
    }

    /// A draft of a saved letter, to edit it.
    pub fn of_letter(letter: &Option<Note>) -> Self {
        Self { note: Note::text_of(letter), ..Self::default() }
    }

    /// The use that this draft makes.
    ///
    /// # Errors
    /// When a text is too long.
    pub fn finish_used(&self) -> Result<Used, NoteTooLong> {
        Ok(Used {
            substances: self.substances.clone(),
            amount: Note::new(&self.amount)?,
            triggers: self.triggers.clone(),
            taught: Note::new(&self.note)?,
            tell: Note::new(&self.tell)?,
            next_step: Note::new(&self.next_step)?,
        })
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

    /// The input that came after `saved`: without the values that are the same, and of a text that was continued only
    /// the added end.
    pub fn since(self, saved: &Self) -> Self {
        Self {
            mood: self.mood.filter(|mood| saved.mood != Some(*mood)),
            craving: self.craving.filter(|craving| saved.craving != Some(*craving)),
            triggers: without(self.triggers, &saved.triggers),
            feelings: without(self.feelings, &saved.feelings),
            substances: without(self.substances, &saved.substances),
            note: added(&self.note, &saved.note),
            amount: added(&self.amount, &saved.amount),
            tell: added(&self.tell, &saved.tell),
            next_step: added(&self.next_step, &saved.next_step),
            person: if self.person == saved.person { PersonDraft::default() } else { self.person },
            time: self.time.filter(|time| saved.time != Some(*time)),
        }
    }

    /// Whether the draft is empty, so that discarding it loses nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

fn added(text: &str, saved: &str) -> String {
    text.strip_prefix(saved).unwrap_or(text).to_owned()
}

fn without<T: PartialEq>(mut chosen: Vec<T>, saved: &[T]) -> Vec<T> {
    chosen.retain(|one| !saved.contains(one));
    chosen
}

/// Appends an item to a list, unless the list contains it already or has `most` items. Answers whether the list
/// contains it now.
pub(super) fn add_once<T: PartialEq>(list: &mut Vec<T>, item: T, most: usize) -> bool {
    let is_there = list.contains(&item);
    let has_room = list.len() < most;
    if has_room && !is_there {
        list.push(item);
    }
    is_there || has_room
}

/// Adds a choice to a list, or removes it when the list contains it.
pub fn toggle<T: PartialEq>(chosen: &mut Vec<T>, choice: T) {
    match chosen.iter().position(|one| *one == choice) {
        Some(place) => drop(chosen.remove(place)),
        None => chosen.push(choice),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mood_is_enough() {
        let draft = Draft { mood: Some(Mood::Good), ..Draft::default() };
        assert_eq!(draft.finish(), Ok(CheckIn::with_mood(Mood::Good)));
    }

    #[test]
    fn without_a_mood_it_is_not_finished_and_nothing_is_dropped() {
        let draft = Draft { note: "walked home".into(), ..Draft::default() };
        assert_eq!(draft.finish(), Err(DraftError::NoMood));
        assert!(!draft.is_empty());
    }

    #[test]
    fn a_draft_of_a_check_in_makes_the_same_check_in() {
        let mut check_in = CheckIn::with_mood(Mood::Low);
        check_in.note = Note::new("a long day").unwrap();
        check_in.craving = Strength::new(4).ok();
        assert_eq!(Draft::of(&check_in).finish(), Ok(check_in));
    }

    #[test]
    fn nothing_is_left_of_a_draft_since_it_was_saved() {
        let mut draft = Draft { mood: Some(Mood::Low), note: "a long day".into(), ..Draft::default() };
        draft.feelings.push(Feeling::Sad);
        assert_eq!(draft.clone().since(&draft), Draft::default());
    }

    #[test]
    fn what_was_added_since_is_left() {
        let saved = Draft { mood: Some(Mood::Low), note: "a long".into(), ..Draft::default() };
        let mut draft = Draft { note: "a long day".into(), ..saved.clone() };
        draft.feelings.push(Feeling::Sad);
        draft.craving = Strength::new(4).ok();
        let left = Draft { mood: None, note: " day".into(), ..draft.clone() };
        assert_eq!(draft.since(&saved), left);
        let rewritten = Draft { note: "another".into(), ..saved.clone() };
        assert_eq!(rewritten.since(&saved).note, "another");
    }

    #[test]
    fn a_second_tap_takes_a_choice_back() {
        let mut chosen = vec![Feeling::Calm];
        toggle(&mut chosen, Feeling::Sad);
        toggle(&mut chosen, Feeling::Calm);
        assert_eq!(chosen, [Feeling::Sad]);
    }
}
