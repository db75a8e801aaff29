//! The unfinished input of a thinking tool's form: texts and ratings under the names of their questions.

use chrono::NaiveDateTime;

use super::{
    Answered, Draft, DraftError, EntryDraft, Field, Merged, Note, NoteTooLong, Noted, SheetName, Strength, TimedDraft,
    Worksheet,
    draft::{added, changed, merged},
    worksheet::answer_in,
};

/// The input of the form of a thinking tool so far. Answers to questions that this version does not ask stay in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorksheetDraft {
    /// The tool; a new form learns it when it is saved.
    pub tool: Option<SheetName>,
    /// The texts exactly as typed.
    pub texts: Vec<Answered<String>>,
    /// The ratings.
    pub ratings: Vec<Answered<Strength>>,
    /// The local date and time, when it is not now.
    pub time: Option<NaiveDateTime>,
}

impl WorksheetDraft {
    /// A draft of a saved worksheet, to edit it or to begin another with its words.
    pub fn of(sheet: &Worksheet) -> Self {
        let text = |answered: &Answered<Note>| Answered {
            question: answered.question,
            answer: answered.answer.as_str().to_owned(),
        };
        Self {
            tool: Some(sheet.tool()),
            texts: sheet.texts().iter().map(text).collect(),
            ratings: sheet.ratings().to_vec(),
            time: None,
        }
    }

    /// The rating of a question.
    pub fn rating(&self, question: SheetName) -> Option<Strength> {
        answer_in(&self.ratings, question).copied()
    }

    /// Rates a question, or takes the rating back.
    pub fn rate(&mut self, question: SheetName, rating: Option<Strength>) {
        self.ratings.retain(|answered| answered.question != question);
        self.ratings.extend(rating.map(|answer| Answered { question, answer }));
    }

    /// Whether a question was answered otherwise than in the version that the form began with.
    pub fn is_answered_since(&self, begun_with: &Self, question: SheetName) -> bool {
        self.text(question) != begun_with.text(question) || self.rating(question) != begun_with.rating(question)
    }

    /// The worksheet that this draft makes; `None` when nothing is filled in.
    ///
    /// # Errors
    /// When a text is too long.
    pub fn finish(&self) -> Result<Option<Worksheet>, NoteTooLong> {
        let mut texts = Vec::new();
        for Answered { question, answer } in &self.texts {
            let answer = Note::new(answer)?;
            texts.extend(answer.map(|answer| Answered { question: *question, answer }));
        }
        Ok(self.tool.and_then(|tool| Worksheet::new(tool, texts, self.ratings.clone())))
    }

    /// The texts that are not empty: an emptied text is one that was never typed.
    fn typed(&self) -> Vec<Answered<String>> {
        self.texts.iter().filter(|answered| !answered.answer.is_empty()).cloned().collect()
    }
}

impl From<SheetName> for Field {
    fn from(question: SheetName) -> Self {
        Self::Answer(question)
    }
}

impl Draft for WorksheetDraft {
    type Text = SheetName;

    /// Which there are is known to the tool, not to the form.
    const TEXTS: &'static [SheetName] = &[];

    fn text(&self, question: SheetName) -> &str {
        answer_in(&self.texts, question).map_or("", String::as_str)
    }

    fn text_mut(&mut self, question: SheetName) -> &mut String {
        let place = self.texts.iter().position(|answered| answered.question == question).unwrap_or_else(|| {
            self.texts.push(Answered { question, answer: String::new() });
            self.texts.len() - 1
        });
        &mut self.texts[place].answer
    }

    fn merge(&self, base: &Self, there: &Self) -> Merged<Self> {
        let mut is_conflict = false;
        let draft = Self {
            tool: merged(&self.tool, &base.tool, &there.tool, &mut is_conflict),
            texts: merged_answers(&self.typed(), &base.typed(), &there.typed(), &mut is_conflict),
            ratings: merged_answers(&self.ratings, &base.ratings, &there.ratings, &mut is_conflict),
            time: merged(&self.time, &base.time, &there.time, &mut is_conflict),
        };
        Merged { draft, is_conflict }
    }

    fn since(self, saved: &Self) -> Self {
        let left = |answered: Answered<String>| {
            let answer = added(&answered.answer, saved.text(answered.question));
            (!answer.is_empty()).then_some(Answered { question: answered.question, answer })
        };
        Self {
            tool: changed(self.tool, &saved.tool),
            texts: self.texts.into_iter().filter_map(left).collect(),
            ratings: self.ratings.into_iter().filter(|rated| !saved.ratings.contains(rated)).collect(),
            time: changed(self.time, &saved.time),
        }
    }

    fn words_unlike(&self, other: &Self) -> String {
        let unlike = self.texts.iter().filter(|answered| other.text(answered.question) != answered.answer);
        unlike.map(|answered| answered.answer.as_str()).collect::<Vec<_>>().join("\n\n")
    }

    fn long_text(&self) -> Option<(SheetName, NoteTooLong)> {
        self.texts.iter().find_map(|answered| Some((answered.question, Note::new(&answered.answer).err()?)))
    }

    fn is_empty(&self) -> bool {
        self.ratings.is_empty() && self.time.is_none() && self.texts.iter().all(|answered| answered.answer.is_empty())
    }
}

/// The answers of both versions, question by question.
fn merged_answers<T: Clone + PartialEq>(
    own: &[Answered<T>],
    base: &[Answered<T>],
    there: &[Answered<T>],
    is_conflict: &mut bool,
) -> Vec<Answered<T>> {
    let of = |answers: &[Answered<T>], question| answer_in(answers, question).cloned();
    let added_here = own.iter().filter(|answered| answer_in(there, answered.question).is_none());
    let questions = there.iter().chain(added_here).map(|answered| answered.question);
    let mut all = Vec::new();
    for question in questions {
        let answer = merged(&of(own, question), &of(base, question), &of(there, question), is_conflict);
        all.extend(answer.map(|answer| Answered { question, answer }));
    }
    all
}

impl TimedDraft for WorksheetDraft {
    fn time(&self) -> Option<NaiveDateTime> {
        self.time
    }

    fn set_time(&mut self, time: Option<NaiveDateTime>) {
        self.time = time;
    }
}

impl EntryDraft for WorksheetDraft {
    fn of_noted(noted: &Noted) -> Self {
        match noted {
            Noted::Worksheet(sheet) => Self::of(sheet),
            _ => Self::default(),
        }
    }

    fn finish_noted(&self) -> Result<Noted, DraftError> {
        self.finish()?.map(Noted::Worksheet).ok_or(DraftError::Nothing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(slug: &str) -> SheetName {
        SheetName::new(slug).unwrap()
    }

    fn text(question: &str, answer: &str) -> Answered<String> {
        Answered { question: name(question), answer: answer.to_owned() }
    }

    fn note(question: &str, answer: &str) -> Answered<Note> {
        Answered { question: name(question), answer: Note::new(answer).unwrap().unwrap() }
    }

    fn rated(question: &str, answer: u8) -> Answered<Strength> {
        Answered { question: name(question), answer: Strength::new(answer).unwrap() }
    }

    fn draft(texts: &[(&str, &str)], ratings: &[(&str, u8)]) -> WorksheetDraft {
        WorksheetDraft {
            tool: Some(name("thought-record")),
            texts: texts.iter().map(|(question, answer)| text(question, answer)).collect(),
            ratings: ratings.iter().map(|(question, answer)| rated(question, *answer)).collect(),
            time: None,
        }
    }

    #[test]
    fn a_draft_of_a_worksheet_makes_the_same_worksheet() {
        let texts = vec![note("thought", "I always fail"), note("of-a-later-version", "kept")];
        let sheet = Worksheet::new(name("thought-record"), texts, vec![rated("before", 0)]).unwrap();
        assert_eq!(WorksheetDraft::of(&sheet).finish(), Ok(Some(sheet)));
    }

    #[test]
    fn nothing_filled_in_makes_no_worksheet() {
        let mut blank = draft(&[("thought", "  \n")], &[]);
        assert_eq!(blank.finish_noted(), Err(DraftError::Nothing));
        assert!(!blank.is_empty(), "white space was typed");
        blank.text_mut(name("thought")).clear();
        assert!(blank.is_empty(), "the tool alone is nothing");
        blank.rate(name("before"), Strength::new(0).ok());
        assert!(!blank.is_empty());
        assert!(blank.finish_noted().is_ok());
        blank.rate(name("before"), None);
        assert!(blank.is_empty());
    }

    #[test]
    fn a_long_text_is_found_at_its_question() {
        let long = "x".repeat(Note::MAX_CHARS + 1);
        let draft = draft(&[("thought", "fine"), ("for", &long)], &[]);
        assert_eq!(draft.long_text().map(|(question, _)| question), Some(name("for")));
        assert!(matches!(draft.finish_noted(), Err(DraftError::Note(_))));
    }

    #[test]
    fn answers_to_different_questions_come_together_and_to_the_same_one_are_asked_about() {
        let base = draft(&[("thought", "a"), ("for", "b")], &[("before", 7)]);
        let own = draft(&[("thought", "a"), ("for", ""), ("against", "c")], &[("before", 7), ("after", 3)]);
        let there = draft(&[("thought", "a2"), ("for", "b")], &[("before", 6)]);
        let together = draft(&[("thought", "a2"), ("against", "c")], &[("before", 6), ("after", 3)]);
        assert_eq!(own.onto(&base, &there), Some(together));
        let other = draft(&[("thought", "a"), ("for", "b2")], &[("before", 7)]);
        assert_eq!(own.onto(&base, &other), None);
        assert_eq!(own.over(&base, &other).text(name("for")), "", "this version wins");
        assert_eq!(other.words_unlike(&base), "b2");
    }

    #[test]
    fn what_was_added_since_it_was_saved_is_left() {
        let saved = draft(&[("thought", "a long")], &[("before", 7)]);
        let now = draft(&[("thought", "a long day"), ("for", "x")], &[("before", 7), ("after", 2)]);
        assert!(saved.clone().since(&saved).is_empty());
        let left = WorksheetDraft { tool: None, ..draft(&[("thought", " day"), ("for", "x")], &[("after", 2)]) };
        assert_eq!(now.since(&saved), left);
    }
}
