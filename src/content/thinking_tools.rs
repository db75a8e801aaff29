//! The thinking tools: which questions each asks, in which order, and what it rests on.
//!
//! They are general methods of cognitive therapy and of motivational interviewing; the questions are in our own words.
//! Each was studied as a part of a treatment with a person to talk to, none as a form alone, so no text promises more
//! than a look at one's own thoughts. Every question may be left out.

use crate::domain::SheetName;

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// In the person's own words.
    Words,
    /// From 0 to 10.
    Rating,
}

/// A question of a thinking tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its lasting name in stored entries.
    pub name: SheetName,
    /// How it is answered.
    pub answer: Answer,
}

/// Declares the tools, a row each: the lasting name in stored entries, whether a new one begins with the words of the
/// last one, the questions in their order, and the source.
macro_rules! thinking_tools {
    ($( $(#[$doc:meta])* $tool:ident = $slug:literal, goes_on: $goes_on:literal,
        questions: { $($question:literal: $answer:ident),* $(,)? }, source: $source:expr; )*) => {
        /// A thinking tool.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum ThinkingTool {
            $( $(#[$doc])* $tool, )*
        }

        impl ThinkingTool {
            /// In the order in which they are offered.
            pub const ALL: [Self; [$( Self::$tool ),*].len()] = [$( Self::$tool ),*];

            /// Its lasting name in stored entries and in addresses.
            pub const fn slug(self) -> &'static str {
                match self {
                    $( Self::$tool => $slug, )*
                }
            }

            /// Whether a new one begins with the words of the last one: views that change little by little do, an
            /// account of one event does not.
            pub const fn goes_on(self) -> bool {
                match self {
                    $( Self::$tool => $goes_on, )*
                }
            }

            /// Its questions, in their order.
            pub const fn questions(self) -> &'static [Question] {
                match self {
                    $( Self::$tool => const {
                        &[$( Question { name: SheetName::known($question), answer: Answer::$answer } ),*]
                    }, )*
                }
            }

            /// The source that the tool rests on.
            pub const fn source(self) -> &'static str {
                match self {
                    $( Self::$tool => $source, )*
                }
            }
        }
    };
}

thinking_tools! {
    /// A thought, what speaks for and against it, and how strong the feeling is before and after.
    ThoughtRecord = "thought-record",
        goes_on: false,
        questions: {
            "situation": Words,
            "feeling": Words,
            "before": Rating,
            "thought": Words,
            "for": Words,
            "against": Words,
            "fairer": Words,
            "after": Rating,
        },
        source: "Beck, Rush, Shaw and Emery 1979, Cognitive Therapy of Depression";
    /// What using and not using give and cost, at once and in the long run.
    CostsBenefits = "costs-benefits",
        goes_on: true,
        questions: {
            "using-gives-now": Words,
            "using-gives-later": Words,
            "using-costs-now": Words,
            "using-costs-later": Words,
            "not-costs-now": Words,
            "not-costs-later": Words,
            "not-gives-now": Words,
            "not-gives-later": Words,
        },
        source: "Janis and Mann 1977, Decision Making; SAMHSA TIP 35, 2019";
    /// How much a change matters and how sure one is, and why not less.
    Rulers = "rulers",
        goes_on: true,
        questions: {
            "importance": Rating,
            "importance-why": Words,
            "confidence": Rating,
            "confidence-why": Words,
            "one-up": Words,
        },
        source: "SAMHSA TIP 35, 2019: the importance and confidence rulers";
    /// One problem, ideas, a choice, a first small step, and how it went.
    ProblemSteps = "problem-steps",
        goes_on: false,
        questions: {
            "problem": Words,
            "ways": Words,
            "pick": Words,
            "first-step": Words,
            "when": Words,
            "went": Words,
        },
        source: "D'Zurilla and Goldfried 1971, doi:10.1037/h0031360";
    /// The last use as it was: what was hoped for, and what followed.
    WhatFollowed = "what-followed",
        goes_on: false,
        questions: {
            "hoped": Words,
            "before": Rating,
            "first-hour": Words,
            "night": Words,
            "next-day": Words,
            "after": Rating,
            "remember": Words,
        },
        source: "Marlatt and Gordon 1985, Relapse Prevention; Preston 2018, doi:10.1007/s00213-018-4966-9: \
                 mood was no better in the hours after";
    /// What the person cares about, and what they find again.
    Values = "values",
        goes_on: true,
        questions: {
            "matters": Words,
            "people": Words,
            "liked": Words,
            "found": Words,
            "this-week": Words,
        },
        source: "SAMHSA TIP 35, 2019: values; Hunt and Azrin 1973, doi:10.1016/0005-7967(73)90072-7: things to enjoy";
}

impl ThinkingTool {
    /// Its name in stored entries.
    pub const fn name(self) -> SheetName {
        SheetName::known(self.slug())
    }

    /// The tool with this slug, if there is one.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tool| tool.slug() == slug)
    }

    /// Whether the answer to a question is read in a hard moment. What using gives, and what was hoped of it, is not: to
    /// weigh both sides while undecided tends to lower the commitment to change (Miller and Rose 2015,
    /// doi:10.1017/S1352465813000878).
    pub fn reads_in_hard_moment(self, question: SheetName) -> bool {
        let question = question.as_str();
        match self {
            Self::CostsBenefits => question.starts_with("using-costs") || question.starts_with("not-gives"),
            Self::WhatFollowed => matches!(question, "first-hour" | "night" | "next-day" | "remember"),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tool_and_question_has_a_name_of_its_own_that_can_be_stored() {
        for (place, tool) in ThinkingTool::ALL.into_iter().enumerate() {
            assert_eq!(ThinkingTool::from_slug(tool.slug()), Some(tool));
            assert_eq!(SheetName::new(tool.slug()), Some(tool.name()));
            assert!(ThinkingTool::ALL[..place].iter().all(|other| other.slug() != tool.slug()), "{tool:?}");
            let names: Vec<_> = tool.questions().iter().map(|question| question.name).collect();
            for (place, name) in names.iter().enumerate() {
                assert_eq!(SheetName::new(name.as_str()), Some(*name), "{tool:?}");
                assert!(!names[..place].contains(name), "{tool:?}: {}", name.as_str());
            }
        }
        assert_eq!(ThinkingTool::from_slug("unknown"), None);
    }

    #[test]
    fn every_tool_says_what_it_rests_on() {
        for tool in ThinkingTool::ALL {
            assert!(tool.source().len() > 10, "{tool:?}");
            assert!(!tool.source().contains("  "), "{tool:?}");
        }
    }

    #[test]
    fn a_strength_before_is_asked_again_after() {
        for tool in [ThinkingTool::ThoughtRecord, ThinkingTool::WhatFollowed] {
            let rated: Vec<_> = tool.questions().iter().filter(|question| question.answer == Answer::Rating).collect();
            assert_eq!(rated.iter().map(|question| question.name.as_str()).collect::<Vec<_>>(), ["before", "after"]);
        }
    }

    #[test]
    fn in_a_hard_moment_nobody_reads_what_using_gives() {
        let shown = |tool: ThinkingTool| {
            let names = tool.questions().iter().map(|question| question.name);
            names.filter(|name| tool.reads_in_hard_moment(*name)).count()
        };
        assert_eq!(shown(ThinkingTool::CostsBenefits), 4);
        assert_eq!(shown(ThinkingTool::WhatFollowed), 4);
        assert_eq!(shown(ThinkingTool::ThoughtRecord), 0, "no tool of a hard moment shows it");
        let gives = SheetName::known("using-gives-now");
        assert!(!ThinkingTool::CostsBenefits.reads_in_hard_moment(gives));
    }
}
