//! A check-up: the answers to a fixed set of questions at one time. What the questions are, the content knows.

use chrono::NaiveDateTime;

use super::{DraftError, EntryDraft, Noted, TimedDraft, draft::draft_fields, slug::slug_id};

slug_id!(
    /// The lasting name of a set of questions in stored entries.
    QuestionsId
);

/// The answers to each of a set of questions, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckUp {
    of: QuestionsId,
    answers: Vec<u8>,
}

impl CheckUp {
    /// The most questions of a set.
    pub const MOST: usize = 40;
    /// The highest answer of any set.
    pub const HIGHEST: u8 = 10;

    /// A check-up; `None` without an answer, with more than [`Self::MOST`], or with one above [`Self::HIGHEST`].
    pub fn new(of: QuestionsId, answers: Vec<u8>) -> Option<Self> {
        let are_few = (1..=Self::MOST).contains(&answers.len());
        (are_few && answers.iter().all(|answer| *answer <= Self::HIGHEST)).then_some(Self { of, answers })
    }

    /// The set of questions.
    pub fn of(&self) -> &QuestionsId {
        &self.of
    }

    /// The answers, in the order of the questions.
    pub fn answers(&self) -> &[u8] {
        &self.answers
    }
}

/// A check-up that is being filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CheckUpDraft {
    /// The set of questions; `None` before the first answer.
    pub of: Option<QuestionsId>,
    /// The answer to each question, once it is given; empty before the first one.
    pub answers: Vec<Option<u8>>,
}

draft_fields!(CheckUpDraft {
    values: [of, answers],
    choices: [],
    texts: /// This form has none.
    CheckUpText {},
});

impl CheckUpDraft {
    /// Answers one of so many questions.
    pub fn answer(&mut self, of: QuestionsId, questions: usize, question: usize, answer: u8) {
        if self.answers.len() != questions {
            self.answers = vec![None; questions.min(CheckUp::MOST)];
        }
        self.of = Some(of);
        if let Some(place) = self.answers.get_mut(question) {
            *place = Some(answer);
        }
    }

    /// The answer to a question, once it is given.
    pub fn answer_to(&self, question: usize) -> Option<u8> {
        self.answers.get(question).copied().flatten()
    }

    /// The first question without an answer; `None` when all have one.
    pub fn next_question(&self) -> Option<usize> {
        if self.answers.is_empty() { Some(0) } else { self.answers.iter().position(Option::is_none) }
    }
}

/// A check-up is noted when it is finished. A saved one is moved in time by the form for entries of which only the time
/// can be corrected.
impl TimedDraft for CheckUpDraft {
    fn time(&self) -> Option<NaiveDateTime> {
        None
    }

    fn set_time(&mut self, _: Option<NaiveDateTime>) {}
}

impl EntryDraft for CheckUpDraft {
    fn of_noted(noted: &Noted) -> Self {
        match noted {
            Noted::CheckUp(CheckUp { of, answers }) => {
                Self { of: Some(of.clone()), answers: answers.iter().copied().map(Some).collect() }
            }
            _ => Self::default(),
        }
    }

    fn finish_noted(&self) -> Result<Noted, DraftError> {
        let answers = self.answers.iter().copied().collect::<Option<Vec<u8>>>();
        let check_up = self.of.clone().zip(answers).and_then(|(of, answers)| CheckUp::new(of, answers));
        check_up.map(Noted::CheckUp).ok_or(DraftError::Unanswered)
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;
    use crate::domain::Draft;

    fn phq() -> QuestionsId {
        QuestionsId::new("phq-9").unwrap()
    }

    #[test]
    fn a_check_up_has_answers_and_none_out_of_range() {
        assert_eq!(CheckUp::new(phq(), vec![0, 3]).map(|it| it.answers().to_vec()), Some(vec![0, 3]));
        assert_eq!(CheckUp::new(phq(), Vec::new()), None);
        assert_eq!(CheckUp::new(phq(), vec![0; CheckUp::MOST + 1]), None);
        assert_eq!(CheckUp::new(phq(), vec![CheckUp::HIGHEST + 1]), None);
        assert!(CheckUp::new(phq(), vec![CheckUp::HIGHEST; CheckUp::MOST]).is_some());
        assert_eq!(QuestionsId::new("PHQ 9"), None);
    }

    #[test]
    fn one_left_half_way_knows_where_it_was_left_and_is_no_entry() {
        let mut draft = CheckUpDraft::default();
        assert!(draft.is_empty());
        assert_eq!(draft.next_question(), Some(0));
        draft.answer(phq(), 3, 0, 2);
        draft.answer(phq(), 3, 2, 1);
        assert_eq!((draft.next_question(), draft.answer_to(0), draft.answer_to(1)), (Some(1), Some(2), None));
        assert_eq!(draft.finish_noted(), Err(DraftError::Unanswered));
        draft.answer(phq(), 3, 1, 0);
        assert_eq!(draft.next_question(), None);
        let noted = draft.finish_noted().unwrap();
        assert_eq!(CheckUpDraft::of_noted(&noted), draft);
        assert_eq!(noted, Noted::CheckUp(CheckUp::new(phq(), vec![2, 0, 1]).unwrap()));
    }

    #[test]
    fn answers_beyond_a_set_change_nothing_and_another_set_begins_anew() {
        let mut draft = CheckUpDraft::default();
        draft.answer(phq(), 2, 7, 1);
        assert_eq!(draft.answers, [None, None]);
        draft.answer(phq(), 2, 0, 11);
        draft.answer(phq(), 2, 1, 0);
        assert_eq!(draft.finish_noted(), Err(DraftError::Unanswered), "11 is no answer");
        draft.answer(QuestionsId::new("who-5").unwrap(), 5, 0, 3);
        assert_eq!(draft.answers, [Some(3), None, None, None, None]);
    }

    proptest! {
        #[test]
        fn whatever_is_answered_is_noted_and_opened_again(answers in vec(0..=CheckUp::HIGHEST, 1..CheckUp::MOST)) {
            let mut draft = CheckUpDraft::default();
            for (question, answer) in answers.iter().enumerate() {
                draft.answer(phq(), answers.len(), question, *answer);
            }
            let noted = draft.finish_noted().unwrap();
            prop_assert_eq!(CheckUpDraft::of_noted(&noted), draft);
            prop_assert_eq!(noted, Noted::CheckUp(CheckUp::new(phq(), answers).unwrap()));
        }
    }
}
