//! The words of the questions that others have made, beside what they may be used under. They are used as they were
//! published: nobody words them anew, and a translation is a text of its own that has to be found, not made.
//!
//! `tests/cases/check-ups/` has each as it was published, with its source; a test compares them byte for byte.

use super::Instrument;

/// The words of a set of questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Texts {
    /// The stem, which all questions complete.
    pub stem: &'static str,
    /// The questions.
    pub questions: &'static [&'static str],
    /// The answers, the lowest first.
    pub answers: &'static [&'static str],
    /// The notice of the makers, with the licence.
    pub notice: &'static str,
}

/// From this sum on, a pair of questions of PHQ-4 is worth a closer look (Kroenke 2009,
/// doi:10.1176/appi.psy.50.6.613).
pub const PHQ_4_PAIR_FROM: u8 = 3;

/// The answers of PHQ-4, PHQ-9 and GAD-7.
const HOW_OFTEN: &[&str] = &["Not at all", "Several days", "More than half the days", "Nearly every day"];

/// The notice on the forms of PHQ-4, PHQ-9 and GAD-7 (phqscreeners.com).
const PHQ_NOTICE: &str = "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with \
                          an educational grant from Pfizer Inc. No permission required to reproduce, translate, \
                          display or distribute.";

/// "Public domain. The source must be mentioned" (INSPQ, information sheet 14). This is the version of 1998, not a later
/// edition of the World Health Organization under terms of its own.
const WHO_5: Texts = Texts {
    stem: "Please indicate for each of the five statements which is closest to how you have been feeling over the last \
           two weeks.",
    questions: &[
        "I have felt cheerful and in good spirits",
        "I have felt calm and relaxed",
        "I have felt active and vigorous",
        "I woke up feeling fresh and rested",
        "My daily life has been filled with things that interest me",
    ],
    answers: &[
        "At no time",
        "Some of the time",
        "Less than half of the time",
        "More than half of the time",
        "Most of the time",
        "All of the time",
    ],
    notice: "WHO (Five) Well-Being Index (1998 version). Psychiatric Research Unit, WHO Collaborating Center for Mental \
             Health, Frederiksborg General Hospital, DK-3400 Hillerød.",
};

const PHQ_4: Texts = Texts {
    stem: "Over the last 2 weeks, how often have you been bothered by the following problems?",
    questions: &[
        "Feeling nervous, anxious or on edge",
        "Not being able to stop or control worrying",
        "Little interest or pleasure in doing things",
        "Feeling down, depressed, or hopeless",
    ],
    answers: HOW_OFTEN,
    notice: PHQ_NOTICE,
};

const PHQ_9: Texts = Texts {
    stem: "Over the last 2 weeks, how often have you been bothered by any of the following problems?",
    questions: &[
        "Little interest or pleasure in doing things",
        "Feeling down, depressed, or hopeless",
        "Trouble falling or staying asleep, or sleeping too much",
        "Feeling tired or having little energy",
        "Poor appetite or overeating",
        "Feeling bad about yourself — or that you are a failure or have let yourself or your family down",
        "Trouble concentrating on things, such as reading the newspaper or watching television",
        "Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or \
         restless that you have been moving around a lot more than usual",
        "Thoughts that you would be better off dead or of hurting yourself in some way",
    ],
    answers: HOW_OFTEN,
    notice: PHQ_NOTICE,
};

const GAD_7: Texts = Texts {
    stem: "Over the last 2 weeks, how often have you been bothered by the following problems?",
    questions: &[
        "Feeling nervous, anxious or on edge",
        "Not being able to stop or control worrying",
        "Worrying too much about different things",
        "Trouble relaxing",
        "Being so restless that it is hard to sit still",
        "Becoming easily annoyed or irritable",
        "Feeling afraid as if something awful might happen",
    ],
    answers: HOW_OFTEN,
    notice: PHQ_NOTICE,
};

/// "This protocol is freely available; permission not required for use" (PhenX Toolkit, protocol 590502).
const BARC_10: Texts = Texts {
    stem: "On a scale of 1 (Strongly disagree) to 6 (Strongly agree):",
    questions: &[
        "There are more important things to me in life than using substances.",
        "In general I am happy with my life.",
        "I have enough energy to complete the tasks I set myself.",
        "I am proud of the community I live in and feel part of it.",
        "I get lots of support from friends.",
        "I regard my life as challenging and fulfilling without the need for using drugs or alcohol.",
        "My living space has helped to drive my recovery journey.",
        "I take full responsibility for my actions.",
        "I am happy dealing with a range of professional people.",
        "I am making good progress on my recovery journey.",
    ],
    answers: &["1 (Strongly disagree)", "2", "3", "4", "5", "6 (Strongly agree)"],
    notice: "Brief Assessment of Recovery Capital (BARC-10). Vilsaint CL, Kelly JF, Bergman BG, Groshkova T, Best D, White \
             W. Drug and Alcohol Dependence 2017; 177: 71–76. Freely available; permission not required for use.",
};

impl Instrument {
    /// Its words; `None` for our own questions, whose words are in `locales/`.
    pub const fn texts(self) -> Option<&'static Texts> {
        match self {
            Self::Week => None,
            Self::Who5 => Some(&WHO_5),
            Self::Phq4 => Some(&PHQ_4),
            Self::Phq9 => Some(&PHQ_9),
            Self::Gad7 => Some(&GAD_7),
            Self::Barc10 => Some(&BARC_10),
        }
    }
}
