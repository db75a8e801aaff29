//! The tools for a hard moment: in which order they are offered, how long their steps last, and what they rest on.
//!
//! A source often supports less than the tool: it studied a whole programme, another substance or healthy people. No
//! text promises more than its source shows.

use super::ThinkingTool;
use crate::domain::ToolId;

/// Declares the tools, a row each: the lasting name in stored entries, after how many seconds each step goes on by
/// itself, and the source. A step of 0 seconds waits for a tap; a tool without steps has a screen of its own.
macro_rules! tools {
    ($( $(#[$doc:meta])* $tool:ident = $slug:literal, steps: $steps:expr, source: $source:expr; )*) => {
        /// A coping tool.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Tool {
            $( $(#[$doc])* $tool, )*
        }

        impl Tool {
            /// In the order in which they are offered to someone with no history.
            pub const ALL: [Self; [$( Self::$tool ),*].len()] = [$( Self::$tool ),*];

            /// Its lasting name in stored entries, and its key in `locales/`.
            pub const fn slug(self) -> &'static str {
                match self {
                    $( Self::$tool => $slug, )*
                }
            }

            /// The source that the tool rests on.
            pub const fn source(self) -> &'static str {
                match self {
                    $( Self::$tool => $source, )*
                }
            }

            /// After how many seconds each step goes on by itself; 0 waits for a tap. Empty for a tool with a screen of
            /// its own.
            pub const fn steps(self) -> &'static [u16] {
                match self {
                    $( Self::$tool => &$steps, )*
                }
            }
        }
    };
}

// The rows are in the order in which the tools are offered to someone with no history: quickest and best supported
// first.
//
// Surfing leads: it comes from a programme that lowered craving in trials with people in treatment. The puzzle is easy
// to begin; it was tried with 31 students and their coffee, cigarettes and drinks. Short bouts of movement lowered the
// urge to smoke, but a trial of exercise did not lower stimulant use. Slow breathing is the quickest but is already
// running in a hard moment. Picturing the future weakened the pull of now; waiting and rehearsing come from a manual
// that was tried as a whole; the senses and the body scan calm and are customary. Reasons, the letter and the two thinking tools
// need something written before. The four needs come last: nobody has tested them.
tools! {
    /// Watching the urge rise and change.
    Surf = "surf",
        steps: [15, 25, 25, 40, 40, 40, 30, 25, 45, 15],
        source: "Bowen 2009, PMC3280682; Bowen 2014, doi:10.1001/jamapsychiatry.2013.4546; PMC5636047";
    /// A quiet puzzle of shapes.
    Puzzle = "puzzle",
        steps: [180],
        source: "Skorka-Brown 2015, doi:10.1016/j.addbeh.2015.07.020: 31 students, another puzzle";
    /// Cool water, then moving.
    Cold = "cold",
        steps: [0, 0, 30, 20, 20, 20, 60, 20],
        source: "Haasova 2013, doi:10.1111/j.1360-0443.2012.04034.x: movement and smoking; cold water is customary";
    /// A slow breath in one of the [`BreathPattern`]s.
    Breathe = "breathe",
        steps: [],
        source: "Balban 2023, doi:10.1016/j.xcrm.2022.100895: similar patterns, healthy people";
    /// Two tomorrows, pictured in turn.
    Tape = "tape",
        steps: [15, 30, 30, 30, 30, 15, 30, 30, 30, 30],
        source: "Stein 2016, doi:10.1007/s00213-016-4410-y; Carroll 1998, NIH publication 98-4308";
    /// Ten minutes with something else to do.
    Delay = "delay",
        steps: [0, 0, 0, 600],
        source: "Carroll 1998, NIH publication 98-4308";
    /// The five senses.
    Ground = "ground",
        steps: [0, 0, 0, 0, 0, 0],
        source: "SAMHSA TIP 57, 2014";
    /// Attention to the body, part by part.
    Scan = "scan",
        steps: [20, 25, 25, 25, 30, 25, 25, 25, 25, 30],
        source: "Bowen 2009, PMC3280682, as a part of the programme";
    /// Refusal lines, rehearsed.
    Refuse = "refuse",
        steps: [0, 0, 0, 0, 0, 0, 0, 0, 0],
        source: "Carroll 1998, NIH publication 98-4308";
    /// The person's own reasons.
    Reasons = "reasons",
        steps: [],
        source: "SAMHSA TIP 35, 2019: one's own reasons, in one's own words";
    /// The person's own letter.
    Letter = "letter",
        steps: [],
        source: "SAMHSA TIP 35, 2019: one's own reasons, in one's own words";
    /// What the person wrote about the last time they used.
    Followed = "followed",
        steps: [],
        source: ThinkingTool::WhatFollowed.source();
    /// What using costs the person, and what not using gives, as they wrote it.
    Sides = "sides",
        steps: [],
        source: ThinkingTool::CostsBenefits.source();
    /// One of four needs, and one act for it.
    Halt = "halt",
        steps: [],
        source: "Kretchman 2025, doi:10.3389/adar.2025.15477: a prompt of unknown origin, no measure";
}

impl Tool {
    /// The step of [`Tool::Delay`] at which there are things to pick from, counted from 0.
    pub const STEP_TO_PICK: usize = 2;

    /// Its identity in stored entries.
    pub fn id(self) -> Option<ToolId> {
        ToolId::new(self.slug())
    }

    /// The tool with this slug, if there is one.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tool| tool.slug() == slug)
    }
}

/// A rhythm to breathe in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BreathPattern {
    /// 4 in, 6 out: six breaths a minute.
    LongOut,
    /// 4 in, hold 4, 4 out, wait 4.
    Square,
    /// 4 in, hold 7, 8 out.
    FourSevenEight,
}

impl BreathPattern {
    /// The one without a held breath first.
    pub const ALL: [Self; 3] = [Self::LongOut, Self::Square, Self::FourSevenEight];

    /// Whether the breath is held, which not every body takes well.
    pub const fn is_held(self) -> bool {
        let [_, hold, _, wait] = self.seconds();
        hold + wait > 0
    }

    /// Seconds to breathe in, hold, breathe out and wait; a part of 0 is left out.
    pub const fn seconds(self) -> [u16; 4] {
        match self {
            Self::LongOut => [4, 0, 6, 0],
            Self::Square => [4, 4, 4, 4],
            Self::FourSevenEight => [4, 7, 8, 0],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tool_has_a_slug_of_its_own_that_leads_back_to_it() {
        for tool in Tool::ALL {
            assert_eq!(Tool::from_slug(tool.slug()), Some(tool));
            assert!(tool.id().is_some_and(|id| id.as_str() == tool.slug()), "{tool:?}");
        }
        assert_eq!(Tool::from_slug("unknown"), None);
    }

    #[test]
    fn surfing_takes_five_minutes() {
        assert_eq!(Tool::Surf.steps().iter().sum::<u16>(), 300);
    }

    #[test]
    fn every_tool_says_what_it_rests_on() {
        for tool in Tool::ALL {
            assert!(tool.source().len() > 10, "{tool:?}");
            assert_eq!(tool.id().as_ref().and_then(|id| Tool::from_slug(id.as_str())), Some(tool));
        }
    }

    #[test]
    fn a_breath_that_nobody_holds_is_offered_first_and_is_slow() {
        assert_eq!(BreathPattern::ALL.map(BreathPattern::is_held), [false, true, true]);
        for pattern in BreathPattern::ALL {
            let [inward, _, outward, _] = pattern.seconds();
            assert!(outward >= inward, "{pattern:?}");
            let breaths_a_minute = 60 / pattern.seconds().iter().sum::<u16>();
            assert!((3..=6).contains(&breaths_a_minute), "{pattern:?}: {breaths_a_minute}");
        }
    }
}
