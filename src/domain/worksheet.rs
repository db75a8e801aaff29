//! Worksheets: what a person wrote with a thinking tool. Which questions a tool asks is data in `content`, so that
//! another tool needs no other type; here are only answers under the lasting names of their questions.

use super::{Note, Strength, slug::is_slug};

/// The lasting name of a thinking tool, or of a question in it. It is kept without an allocation, so that it can name a
/// field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SheetName([u8; SheetName::MAX]);

impl SheetName {
    /// The most characters.
    pub const MAX: usize = 32;

    /// Takes a slug of lower-case letters, digits and hyphens, 1 to [`SheetName::MAX`] of them.
    pub fn new(slug: &str) -> Option<Self> {
        let mut bytes = [0; Self::MAX];
        bytes.get_mut(..slug.len()).filter(|_| is_slug(slug))?.copy_from_slice(slug.as_bytes());
        Some(Self(bytes))
    }

    /// The name of what the app itself offers: written in its source, and read by a test.
    pub const fn known(slug: &'static str) -> Self {
        let (mut bytes, mut place) = ([0; Self::MAX], 0);
        while place < slug.len() && place < Self::MAX {
            bytes[place] = slug.as_bytes()[place];
            place += 1;
        }
        Self(bytes)
    }

    /// The slug.
    pub fn as_str(&self) -> &str {
        let end = self.0.iter().position(|byte| *byte == 0).unwrap_or(Self::MAX);
        // Only ASCII gets in.
        self.0.get(..end).and_then(|slug| str::from_utf8(slug).ok()).unwrap_or_default()
    }
}

/// The answer to one question.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Answered<T> {
    /// Which question.
    pub question: SheetName,
    /// The answer.
    pub answer: T,
}

/// The answer to a question in a list of answers.
pub(super) fn answer_in<T>(answers: &[Answered<T>], question: SheetName) -> Option<&T> {
    answers.iter().find(|answered| answered.question == question).map(|answered| &answered.answer)
}

/// What a person wrote with a thinking tool: at least one answer, and one at most for each question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worksheet {
    tool: SheetName,
    texts: Vec<Answered<Note>>,
    ratings: Vec<Answered<Strength>>,
}

impl Worksheet {
    /// The name of the question that rates a feeling at first, in each tool that asks for it twice.
    pub const BEFORE: SheetName = SheetName::known("before");
    /// The name of the question that rates the same feeling again.
    pub const AFTER: SheetName = SheetName::known("after");

    /// Takes the answers; of two to one question, the first counts. `None` without any.
    pub fn new(tool: SheetName, texts: Vec<Answered<Note>>, ratings: Vec<Answered<Strength>>) -> Option<Self> {
        let (texts, ratings) = (each_once(texts), each_once(ratings));
        (!texts.is_empty() || !ratings.is_empty()).then_some(Self { tool, texts, ratings })
    }

    /// The tool.
    pub const fn tool(&self) -> SheetName {
        self.tool
    }

    /// The answers in words, in the order in which they were given.
    pub fn texts(&self) -> &[Answered<Note>] {
        &self.texts
    }

    /// The answers from 0 to 10.
    pub fn ratings(&self) -> &[Answered<Strength>] {
        &self.ratings
    }

    /// The answer in words to a question.
    pub fn text(&self, question: SheetName) -> Option<&Note> {
        answer_in(&self.texts, question)
    }

    /// The answer from 0 to 10 to a question.
    pub fn rating(&self, question: SheetName) -> Option<Strength> {
        answer_in(&self.ratings, question).copied()
    }

    /// How strong a feeling was before and after; `None` when it was not rated twice.
    pub fn before_and_after(&self) -> Option<[Strength; 2]> {
        Some([self.rating(Self::BEFORE)?, self.rating(Self::AFTER)?])
    }
}

fn each_once<T>(answers: Vec<Answered<T>>) -> Vec<Answered<T>> {
    let mut all: Vec<Answered<T>> = Vec::with_capacity(answers.len());
    for answered in answers {
        if answer_in(&all, answered.question).is_none() {
            all.push(answered);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(slug: &str) -> SheetName {
        SheetName::new(slug).unwrap()
    }

    fn note(question: &str, answer: &str) -> Answered<Note> {
        Answered { question: name(question), answer: Note::new(answer).unwrap().unwrap() }
    }

    fn rated(question: &str, answer: u8) -> Answered<Strength> {
        Answered { question: name(question), answer: Strength::new(answer).unwrap() }
    }

    #[test]
    fn a_name_is_a_slug_of_at_most_32_letters() {
        let longest = "a".repeat(SheetName::MAX);
        for slug in ["a", "thought-record", "own-1", &longest] {
            assert_eq!(SheetName::new(slug).as_ref().map(SheetName::as_str), Some(slug));
        }
        for wrong in ["", "Thought", "a b", "é", &format!("{longest}a")] {
            assert_eq!(SheetName::new(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_worksheet_has_an_answer_and_one_for_each_question() {
        let tool = name("thought-record");
        assert_eq!(Worksheet::new(tool, Vec::new(), Vec::new()), None);
        let twice = vec![note("thought", "first"), note("thought", "second"), note("for", "a")];
        let sheet = Worksheet::new(tool, twice, vec![rated("before", 7), rated("before", 2)]).unwrap();
        assert_eq!(sheet.texts(), [note("thought", "first"), note("for", "a")]);
        assert_eq!(sheet.rating(name("before")).map(Strength::get), Some(7));
        assert_eq!(sheet.text(name("against")), None);
        assert_eq!(sheet.before_and_after(), None, "rated once");
        let sheet = Worksheet::new(tool, Vec::new(), vec![rated("before", 7), rated("after", 2)]).unwrap();
        assert_eq!(sheet.before_and_after().map(|both| both.map(Strength::get)), Some([7, 2]));
    }
}
