//! The names and texts of the coping tools.

use crate::{
    content::{BreathPattern, Tool},
    domain::{Plan, ToolId},
    i18n::*,
};

/// The name of a tool that was noted; `None` for one of the person's own that was removed.
pub fn noted_tool(locale: Locale, plan: &Plan, id: &ToolId) -> Option<String> {
    match Tool::from_slug(id.as_str()) {
        Some(tool) => Some(tool_name(locale, tool).to_owned()),
        None => plan.tools.find_own(id).map(|own| own.title().to_owned()),
    }
}

/// Declares the words of the tools, a row each: its key in `locales/`, and those of its steps, in the order in which
/// they are taken. A tool with a screen of its own has no steps. Each function takes one text of every tool, so that a
/// part of the app carries only those that it shows.
macro_rules! words_of_tools {
    ($( $tool:ident => tools.$key:ident.steps.{ $($step:ident),* $(,)? }; )*) => {
        /// A tool's name.
        pub fn tool_name(locale: Locale, tool: Tool) -> &'static str {
            match tool {
                $( Tool::$tool => td_string!(locale, tools.$key.name), )*
            }
        }

        /// The purpose of a tool, in a line.
        pub fn tool_purpose(locale: Locale, tool: Tool) -> &'static str {
            match tool {
                $( Tool::$tool => td_string!(locale, tools.$key.what), )*
            }
        }

        /// The steps of a tool.
        pub fn tool_steps(locale: Locale, tool: Tool) -> Vec<&'static str> {
            match tool {
                $( Tool::$tool => texts!(locale, tools.$key.steps.{ $($step),* }), )*
            }
        }

        /// A kind word at the end of a tool.
        pub fn tool_done(locale: Locale, tool: Tool) -> &'static str {
            match tool {
                $( Tool::$tool => td_string!(locale, tools.$key.done), )*
            }
        }
    };
}

words_of_tools! {
    Surf => tools.surf.steps.{wave, place, feel, breathe, grow, ride, look, drift, stay, held};
    Puzzle => tools.puzzle.steps.{fit};
    Cold => tools.cold.steps.{check, tap, wrists, cheeks, shake, reach, walk, stand};
    Breathe => tools.breathe.steps.{};
    Tape => tools.tape.steps.{
        film, used_hour, used_night, used_morning, used_day, rewind, rough_hour, night, morning, day,
    };
    Delay => tools.delay.steps.{away, decide, pick, begun};
    Ground => tools.ground.steps.{see, touch, listen, smell, taste, here};
    Scan => tools.scan.steps.{comfort, feet, legs, hips, belly, chest, hands, shoulders, face, whole};
    Refuse => tools.refuse.steps.{
        aloud, not_using, looking_after, not_tonight, driving, heading_home, ask_again, way_out, call,
    };
    Reasons => tools.reasons.steps.{};
    Letter => tools.letter.steps.{};
    Followed => tools.followed.steps.{};
    Sides => tools.sides.steps.{};
    Halt => tools.halt.steps.{};
}

/// A rhythm's name, and how to breathe in it.
pub fn breath_pattern(locale: Locale, pattern: BreathPattern) -> (&'static str, &'static str) {
    match pattern {
        BreathPattern::LongOut => {
            (td_string!(locale, tools.breathe.long_out), td_string!(locale, tools.breathe.long_out_how))
        }
        BreathPattern::Square => {
            (td_string!(locale, tools.breathe.square), td_string!(locale, tools.breathe.square_how))
        }
        BreathPattern::FourSevenEight => {
            (td_string!(locale, tools.breathe.four_seven_eight), td_string!(locale, tools.breathe.four_seven_eight_how))
        }
    }
}
