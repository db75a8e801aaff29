//! Check-ups: sets of questions that tell how one is, how they are counted, and how often they make sense.

mod texts;

use crate::insight::{Band, Scale};
use texts::PHQ_4_PAIR_FROM;
pub use texts::Texts;

/// Declares the sets of questions, a row each: the lasting name in stored entries, how they are counted, how many
/// minutes they take, and after how many days they make sense again.
macro_rules! instruments {
    ($( $(#[$doc:meta])* $instrument:ident = $slug:literal, $minutes:literal min, $days:literal days, $scale:expr; )*) => {
        /// A set of questions.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Instrument {
            $( $(#[$doc])* $instrument, )*
        }

        impl Instrument {
            /// In the order in which they are offered.
            pub const ALL: [Self; [$( Self::$instrument ),*].len()] = [$( Self::$instrument ),*];

            /// Its lasting name in stored entries.
            pub const fn slug(self) -> &'static str {
                match self {
                    $( Self::$instrument => $slug, )*
                }
            }

            /// The minutes that it takes.
            pub const fn minutes(self) -> u8 {
                match self {
                    $( Self::$instrument => $minutes, )*
                }
            }

            /// The days after which it makes sense to ask again.
            pub const fn days(self) -> u8 {
                match self {
                    $( Self::$instrument => $days, )*
                }
            }

            /// How it is answered and counted.
            pub const fn scale(self) -> Scale {
                match self {
                    $( Self::$instrument => $scale, )*
                }
            }
        }
    };
}

// The shortest and kindest first. The bands are those of the papers that introduced the questions.
instruments! {
    /// A look of our own at the week: use, craving, confidence, sleep, connection. It is not validated, and each answer
    /// stands alone.
    Week = "week", 1 min, 7 days, Scale { questions: 5, lowest: 0, highest: 4, times: None, bands: &[] };
    /// The WHO-5 Well-Being Index; up to 50 of 100 a closer look is advised (Topp 2015, doi:10.1159/000376585).
    Who5 = "who-5", 1 min, 14 days, Scale {
        questions: 5,
        lowest: 0,
        highest: 5,
        times: Some(4),
        bands: &[(0, Band::Low), (51, Band::Usual)],
    };
    /// PHQ-4 (Kroenke 2009, doi:10.1176/appi.psy.50.6.613).
    Phq4 = "phq-4", 1 min, 14 days, Scale {
        questions: 4,
        lowest: 0,
        highest: 3,
        times: Some(1),
        bands: &[(0, Band::Minimal), (3, Band::Mild), (6, Band::Moderate), (9, Band::Severe)],
    };
    /// PHQ-9 (Kroenke 2001, doi:10.1046/j.1525-1497.2001.016009606.x).
    Phq9 = "phq-9", 3 min, 14 days, Scale {
        questions: 9,
        lowest: 0,
        highest: 3,
        times: Some(1),
        bands: &[
            (0, Band::Minimal),
            (5, Band::Mild),
            (10, Band::Moderate),
            (15, Band::ModeratelySevere),
            (20, Band::Severe),
        ],
    };
    /// GAD-7 (Spitzer 2006, doi:10.1001/archinte.166.10.1092).
    Gad7 = "gad-7", 2 min, 14 days, Scale {
        questions: 7,
        lowest: 0,
        highest: 3,
        times: Some(1),
        bands: &[(0, Band::Minimal), (5, Band::Mild), (10, Band::Moderate), (15, Band::Severe)],
    };
    /// BARC-10, on what holds one up in recovery. No bands: from 47 on, most of those asked had not used for a year
    /// (Vilsaint 2017, doi:10.1016/j.drugalcdep.2017.03.022), which says little about one person.
    Barc10 = "barc-10", 2 min, 30 days, Scale { questions: 10, lowest: 1, highest: 6, times: Some(1), bands: &[] };
}

impl Instrument {
    /// The set of questions with this slug, if there is one.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|instrument| instrument.slug() == slug)
    }

    /// Whether an answer tells of thoughts of death or self-harm: any but "Not at all" to the last question of PHQ-9.
    pub fn tells_of_danger(self, question: usize, answer: u8) -> bool {
        self == Self::Phq9 && question + 1 == self.scale().questions && answer > 0
    }

    /// Whether one of the answers tells of danger, as [`Self::tells_of_danger`] says.
    pub fn tell_of_danger(self, answers: &[u8]) -> bool {
        answers.iter().enumerate().any(|(question, answer)| self.tells_of_danger(question, *answer))
    }

    /// The sums of the two questions on worry and of the two on low mood; `None` where they do not stand in pairs.
    pub fn pairs(self, answers: &[u8]) -> Option<[u8; 2]> {
        match answers {
            [first, second, third, fourth] if self == Self::Phq4 && self.scale().fits(answers) => {
                Some([first + second, third + fourth])
            }
            _ => None,
        }
    }

    /// Whether the score suggests a talk with a professional.
    pub fn is_worth_talking_over(self, answers: &[u8]) -> bool {
        self.scale().score(answers).and_then(|score| score.band).is_some_and(Band::is_worth_talking_over)
            || self.pairs(answers).is_some_and(|pairs| pairs.iter().any(|pair| *pair >= PHQ_4_PAIR_FROM))
            || self.tell_of_danger(answers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::Score;

    /// Answers that add up to a sum: as many of the highest as there is room for.
    fn adding_up_to(scale: Scale, sum: u16) -> Vec<u8> {
        let mut left = sum;
        let mut answer = || {
            let answer = left.min(scale.highest.into());
            left -= answer;
            u8::try_from(answer).unwrap()
        };
        (0..scale.questions).map(|_| answer()).collect()
    }

    #[test]
    fn every_score_is_in_the_band_that_its_paper_says() {
        use Band::*;
        for (instrument, of, bands) in [
            (Instrument::Who5, 100, &[(0, 48, Low), (52, 100, Usual)][..]),
            (Instrument::Phq4, 12, &[(0, 2, Minimal), (3, 5, Mild), (6, 8, Moderate), (9, 12, Severe)]),
            (
                Instrument::Phq9,
                27,
                &[(0, 4, Minimal), (5, 9, Mild), (10, 14, Moderate), (15, 19, ModeratelySevere), (20, 27, Severe)],
            ),
            (Instrument::Gad7, 21, &[(0, 4, Minimal), (5, 9, Mild), (10, 14, Moderate), (15, 21, Severe)]),
        ] {
            let scale = instrument.scale();
            let times = scale.times.unwrap();
            let mut seen = 0;
            for (first, last, band) in bands {
                for points in (*first..=*last).step_by(times.into()) {
                    let answers = adding_up_to(scale, points / times);
                    let expected = Score { points, of, band: Some(*band) };
                    assert_eq!(scale.score(&answers), Some(expected), "{instrument:?} {answers:?}");
                    seen += 1;
                }
            }
            assert_eq!(seen, of / times + 1, "each score of {instrument:?} is in one band");
        }
    }

    #[test]
    fn the_week_has_no_score() {
        assert!(Instrument::Week.scale().fits(&[4; 5]));
        assert_eq!(Instrument::Week.scale().score(&[4; 5]), None);
        assert!(!Instrument::Week.is_worth_talking_over(&[4; 5]));
    }

    #[test]
    fn barc_10_counts_from_ten_to_sixty_without_a_verdict() {
        let scale = Instrument::Barc10.scale();
        for (answers, points) in [([1; 10], 10), ([6; 10], 60), ([5, 5, 5, 5, 5, 5, 5, 4, 4, 4], 47)] {
            assert_eq!(scale.score(&answers), Some(Score { points, of: 60, band: None }));
            assert!(!Instrument::Barc10.is_worth_talking_over(&answers));
        }
        assert_eq!(scale.score(&[0; 10]), None, "answers begin at 1");
    }

    #[test]
    fn each_pair_of_phq_4_counts_from_three_by_itself() {
        let worth = |answers: [u8; 4]| Instrument::Phq4.is_worth_talking_over(&answers);
        assert_eq!(Instrument::Phq4.pairs(&[1, 2, 0, 3]), Some([3, 3]));
        assert!(worth([1, 2, 0, 0]) && worth([0, 0, 3, 0]));
        assert!(!worth([2, 0, 2, 0]) && !worth([1, 1, 1, 1]));
        assert_eq!(Instrument::Phq9.pairs(&[1, 2, 0, 3]), None);
        assert_eq!(Instrument::Phq4.pairs(&[1, 2, 0, 9]), None);
    }

    #[test]
    fn it_is_worth_talking_over_from_the_cut_off_on() {
        for (instrument, below, from) in
            [(Instrument::Phq9, 9, 10), (Instrument::Gad7, 9, 10), (Instrument::Who5, 13, 12)]
        {
            let worth = |sum| instrument.is_worth_talking_over(&adding_up_to(instrument.scale(), sum));
            assert!(!worth(below) && worth(from), "{instrument:?}");
        }
    }

    #[test]
    fn any_answer_above_zero_to_the_last_question_of_phq_9_tells_of_danger() {
        for answer in 1..=3 {
            let mut answers = [0; 9];
            answers[8] = answer;
            assert!(Instrument::Phq9.tell_of_danger(&answers) && Instrument::Phq9.is_worth_talking_over(&answers));
        }
        assert!(!Instrument::Phq9.tell_of_danger(&[3, 3, 3, 3, 3, 3, 3, 3, 0]));
        assert!(!Instrument::Gad7.tell_of_danger(&[3; 7]));
    }

    #[test]
    fn each_is_found_by_its_name_and_has_its_questions() {
        for instrument in Instrument::ALL {
            assert_eq!(Instrument::from_slug(instrument.slug()), Some(instrument));
            let scale = instrument.scale();
            if let Some(texts) = instrument.texts() {
                assert_eq!(texts.questions.len(), scale.questions, "{instrument:?}");
                assert_eq!(texts.answers.len(), usize::from(scale.highest - scale.lowest) + 1, "{instrument:?}");
            }
        }
        assert_eq!(Instrument::from_slug("audit"), None);
    }

    /// The words as they were published, and what they are published under.
    #[test]
    fn licensed_texts_are_those_that_were_published_byte_for_byte() {
        for (instrument, published) in [
            (Instrument::Who5, include_str!("../../../tests/cases/check-ups/who-5.txt")),
            (Instrument::Phq4, include_str!("../../../tests/cases/check-ups/phq-4.txt")),
            (Instrument::Phq9, include_str!("../../../tests/cases/check-ups/phq-9.txt")),
            (Instrument::Gad7, include_str!("../../../tests/cases/check-ups/gad-7.txt")),
            (Instrument::Barc10, include_str!("../../../tests/cases/check-ups/barc-10.txt")),
        ] {
            let texts = instrument.texts().unwrap();
            let numbered = texts.questions.iter().zip(1..).map(|(question, number)| format!("{number}. {question}"));
            let answers = texts
                .answers
                .iter()
                .zip(instrument.scale().lowest..)
                .map(|(answer, value)| format!("{value} = {answer}"));
            let lines: Vec<_> = [texts.stem.to_owned()].into_iter().chain(numbered).chain(answers).collect();
            let (published, _) = published.split_once("\n\n").unwrap();
            assert_eq!(lines.join("\n"), published, "{instrument:?}");
            assert!(texts.notice.len() > 60, "{instrument:?} says who made it");
        }
        assert!(Instrument::Week.texts().is_none(), "its words are our own");
    }
}
