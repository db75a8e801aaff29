//! The unfinished input of a form. Each kind of draft is beside what it becomes; here is what all of them can do.

use chrono::NaiveDateTime;
use thiserror::Error;

use super::{Field, Note, NoteTooLong, Noted};

/// The unfinished input of a form.
pub trait Draft: Clone + Default + PartialEq + Send + Sync + 'static {
    /// The texts that are typed into the form.
    type Text: Copy + Into<Field> + Send + Sync + 'static;

    /// All of them, in the order of the form.
    const TEXTS: &'static [Self::Text];

    /// A text exactly as typed.
    fn text(&self, text: Self::Text) -> &str;

    /// A text, to change it.
    fn text_mut(&mut self, text: Self::Text) -> &mut String;

    /// Merges this draft with the version saved now (`there`), given the version saved when the form was opened
    /// (`base`). Where both have changed the same thing, this draft wins, and the merge is marked as a conflict.
    fn merge(&self, base: &Self, there: &Self) -> Merged<Self>;

    /// The input that came after `saved`: without the values that are the same, and of a text that was continued only
    /// the added end.
    fn since(self, saved: &Self) -> Self;

    /// The merge without a conflict; `None` when both have changed the same thing: then the person is asked.
    fn onto(&self, base: &Self, there: &Self) -> Option<Self> {
        let Merged { draft, is_conflict } = self.merge(base, there);
        (!is_conflict).then_some(draft)
    }

    /// The merge in which this draft wins.
    fn over(&self, base: &Self, there: &Self) -> Self {
        self.merge(base, there).draft
    }

    /// The texts of this version that differ from another one's, one a paragraph.
    fn words_unlike(&self, other: &Self) -> String {
        let texts = Self::TEXTS.iter().map(|text| (self.text(*text), other.text(*text)));
        texts.filter(|(own, other)| own != other).map(|(own, _)| own).collect::<Vec<_>>().join("\n\n")
    }

    /// The first text that is longer than a note may be.
    fn long_text(&self) -> Option<(Self::Text, NoteTooLong)> {
        Self::TEXTS.iter().find_map(|text| Some((*text, Note::new(self.text(*text)).err()?)))
    }

    /// Whether the draft is empty, so that discarding it loses nothing.
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A draft with the local date and time of its entry, when that is not now.
pub trait TimedDraft: Draft {
    /// The time, once it was set.
    fn time(&self) -> Option<NaiveDateTime>;

    /// Sets the time.
    fn set_time(&mut self, time: Option<NaiveDateTime>);
}

/// A draft of one kind of entry.
pub trait EntryDraft: TimedDraft {
    /// A draft of a saved entry, to edit it; an empty one of an entry of another kind.
    fn of_noted(noted: &Noted) -> Self;

    /// The content that this draft makes.
    ///
    /// # Errors
    /// When something that the entry needs is missing, or a text is too long.
    fn finish_noted(&self) -> Result<Noted, DraftError>;
}

/// Why a draft cannot become an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DraftError {
    /// Every check-in has a mood.
    #[error("a check-in needs a mood")]
    NoMood,
    /// A check-up has an answer to every question.
    #[error("a check-up needs an answer to every question")]
    Unanswered,
    /// Nothing is filled in.
    #[error("nothing is filled in")]
    Nothing,
    /// A text is longer than a note may be.
    #[error(transparent)]
    Note(#[from] NoteTooLong),
}

/// Two versions of a draft that became one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged<D> {
    /// The changes of both.
    pub draft: D,
    /// Whether both had changed the same thing.
    pub is_conflict: bool,
}

/// Declares the fields of a draft: its values and texts, of which one version wins, and the lists of choices, to which
/// both versions add.
macro_rules! draft_fields {
    ($draft:ident {
        values: [$($value:ident),*],
        choices: [$($choice:ident),*],
        texts: $(#[$doc:meta])* $texts:ident { $($variant:ident: $text:ident),* $(,)? } $(,)?
    }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "they are named as the fields of the draft")]
        pub enum $texts {
            $($variant),*
        }

        impl From<$texts> for $crate::domain::Field {
            fn from(text: $texts) -> Self {
                match text {
                    $($texts::$variant => Self::Text(stringify!($text)),)*
                }
            }
        }

        impl $crate::domain::Draft for $draft {
            type Text = $texts;

            const TEXTS: &'static [$texts] = &[$($texts::$variant),*];

            fn text(&self, text: $texts) -> &str {
                match text {
                    $($texts::$variant => &self.$text,)*
                }
            }

            fn text_mut(&mut self, text: $texts) -> &mut String {
                match text {
                    $($texts::$variant => &mut self.$text,)*
                }
            }

            fn merge(&self, base: &Self, there: &Self) -> $crate::domain::Merged<Self> {
                let mut is_conflict = false;
                let draft = Self {
                    $($value: $crate::domain::draft::merged(&self.$value, &base.$value, &there.$value, &mut is_conflict),)*
                    $($choice: $crate::domain::draft::merged_choices(&self.$choice, &base.$choice, &there.$choice),)*
                    $($text: $crate::domain::draft::merged(&self.$text, &base.$text, &there.$text, &mut is_conflict),)*
                };
                $crate::domain::Merged { draft, is_conflict }
            }

            fn since(self, saved: &Self) -> Self {
                Self {
                    $($value: $crate::domain::draft::changed(self.$value, &saved.$value),)*
                    $($choice: $crate::domain::draft::without(self.$choice, &saved.$choice),)*
                    $($text: $crate::domain::draft::added(&self.$text, &saved.$text),)*
                }
            }
        }
    };
}

pub(super) use draft_fields;

/// The value of this version when it differs from `base`, else the saved one.
pub(super) fn merged<T: Clone + PartialEq>(own: &T, base: &T, there: &T, is_conflict: &mut bool) -> T {
    if own == base {
        return there.clone();
    }
    *is_conflict |= there != base && there != own;
    own.clone()
}

/// The saved list, without the items that this version removed and with those that it added.
pub(super) fn merged_choices<T: Clone + PartialEq>(own: &[T], base: &[T], there: &[T]) -> Vec<T> {
    let is_kept = |one: &&T| own.contains(one) || !base.contains(one);
    let mut all: Vec<T> = there.iter().filter(is_kept).cloned().collect();
    all.extend(own.iter().filter(|one| !base.contains(one) && !there.contains(one)).cloned());
    all
}

/// A value that was changed after it was saved, else none.
pub(super) fn changed<T: Default + PartialEq>(value: T, saved: &T) -> T {
    if value == *saved { T::default() } else { value }
}

/// The end that was added to a text after it was saved; of a rewritten one, all.
pub(super) fn added(text: &str, saved: &str) -> String {
    text.strip_prefix(saved).unwrap_or(text).to_owned()
}

/// The choices that were picked after a list was saved.
pub(super) fn without<T: PartialEq>(mut chosen: Vec<T>, saved: &[T]) -> Vec<T> {
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

/// Puts an item in the place of another, or at the end when that is gone; an item is in the list once. Answers whether it
/// is there now.
pub(super) fn change_once<T: PartialEq>(list: &mut Vec<T>, from: &T, to: T, most: usize) -> bool {
    let Some(place) = list.iter().position(|other| other == from) else { return add_once(list, to, most) };
    if *from != to && list.contains(&to) {
        list.remove(place);
    } else {
        list[place] = to;
    }
    true
}

/// Moves an item of a list to a place, or to the end when there are fewer; the others keep their order.
pub(super) fn move_to<T: PartialEq>(list: &mut Vec<T>, item: &T, place: usize) {
    if let Some(from) = list.iter().position(|other| other == item) {
        let item = list.remove(from);
        list.insert(place.min(list.len()), item);
    }
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
    use crate::domain::{CheckInDraft, Feeling, Mood, Strength, UsedDraft, UsedText};

    #[test]
    fn nothing_is_left_of_a_draft_since_it_was_saved() {
        let mut draft = CheckInDraft { mood: Some(Mood::Low), note: "a long day".into(), ..CheckInDraft::default() };
        draft.feelings.push(Feeling::Sad);
        assert_eq!(draft.clone().since(&draft), CheckInDraft::default());
    }

    #[test]
    fn what_was_added_since_is_left() {
        let saved = CheckInDraft { mood: Some(Mood::Low), note: "a long".into(), ..CheckInDraft::default() };
        let mut draft = CheckInDraft { note: "a long day".into(), ..saved.clone() };
        draft.feelings.push(Feeling::Sad);
        draft.craving = Strength::new(4).ok();
        let left = CheckInDraft { mood: None, note: " day".into(), ..draft.clone() };
        assert_eq!(draft.since(&saved), left);
        let rewritten = CheckInDraft { note: "another".into(), ..saved.clone() };
        assert_eq!(rewritten.since(&saved).note, "another");
    }

    #[test]
    fn changes_to_different_things_come_together_and_to_the_same_thing_are_asked_about() {
        let base =
            CheckInDraft { note: "a".into(), feelings: vec![Feeling::Sad, Feeling::Tired], ..CheckInDraft::default() };
        let own = CheckInDraft { note: "a b".into(), feelings: vec![Feeling::Tired, Feeling::Calm], ..base.clone() };
        let there =
            CheckInDraft { mood: Some(Mood::Low), feelings: vec![Feeling::Sad, Feeling::Angry], ..base.clone() };
        let together = CheckInDraft {
            mood: Some(Mood::Low),
            note: "a b".into(),
            feelings: vec![Feeling::Angry, Feeling::Calm],
            ..CheckInDraft::default()
        };
        assert_eq!(own.onto(&base, &there), Some(together));
        let other = CheckInDraft { note: "a c".into(), ..base.clone() };
        assert_eq!(own.onto(&base, &other), None);
        assert_eq!(own.over(&base, &other).note, "a b");
        assert_eq!(own.words_unlike(&other), "a b");
        assert_eq!(own.onto(&base, &own), Some(own.clone()));
    }

    #[test]
    fn the_field_with_a_long_text_is_found() {
        let draft = UsedDraft { tell: "x".repeat(Note::MAX_CHARS + 1), ..UsedDraft::default() };
        assert_eq!(draft.long_text().map(|(text, _)| text), Some(UsedText::Tell));
        assert_eq!(Field::from(UsedText::Tell), Field::Text("tell"));
        assert_eq!(UsedDraft::default().long_text(), None);
    }

    #[test]
    fn a_second_tap_takes_a_choice_back() {
        let mut chosen = vec![Feeling::Calm];
        toggle(&mut chosen, Feeling::Sad);
        toggle(&mut chosen, Feeling::Calm);
        assert_eq!(chosen, [Feeling::Sad]);
    }
}
