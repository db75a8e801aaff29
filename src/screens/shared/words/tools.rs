//! The names and texts of the coping tools. The steps of a tool are one text, a step a line.

use crate::{
    content::{BreathPattern, Tool},
    i18n::*,
};

/// A tool's name.
pub fn tool_name(locale: Locale, tool: Tool) -> &'static str {
    match tool {
        Tool::Puzzle => td_string!(locale, tools.puzzle.name),
        Tool::Surf => td_string!(locale, tools.surf.name),
        Tool::Cold => td_string!(locale, tools.cold.name),
        Tool::Breathe => td_string!(locale, tools.breathe.name),
        Tool::Tape => td_string!(locale, tools.tape.name),
        Tool::Delay => td_string!(locale, tools.delay.name),
        Tool::Ground => td_string!(locale, tools.ground.name),
        Tool::Scan => td_string!(locale, tools.scan.name),
        Tool::Refuse => td_string!(locale, tools.refuse.name),
        Tool::Reasons => td_string!(locale, tools.reasons.name),
        Tool::Letter => td_string!(locale, tools.letter.name),
        Tool::Halt => td_string!(locale, tools.halt.name),
    }
}

/// The purpose of a tool, in a line.
pub fn tool_purpose(locale: Locale, tool: Tool) -> &'static str {
    match tool {
        Tool::Puzzle => td_string!(locale, tools.puzzle.what),
        Tool::Surf => td_string!(locale, tools.surf.what),
        Tool::Cold => td_string!(locale, tools.cold.what),
        Tool::Breathe => td_string!(locale, tools.breathe.what),
        Tool::Tape => td_string!(locale, tools.tape.what),
        Tool::Delay => td_string!(locale, tools.delay.what),
        Tool::Ground => td_string!(locale, tools.ground.what),
        Tool::Scan => td_string!(locale, tools.scan.what),
        Tool::Refuse => td_string!(locale, tools.refuse.what),
        Tool::Reasons => td_string!(locale, tools.reasons.what),
        Tool::Letter => td_string!(locale, tools.letter.what),
        Tool::Halt => td_string!(locale, tools.halt.what),
    }
}

/// One step of a tool, counted from 0; empty after its last.
pub fn tool_step(locale: Locale, tool: Tool, place: usize) -> &'static str {
    let steps = match tool {
        Tool::Puzzle => td_string!(locale, tools.puzzle.steps),
        Tool::Surf => td_string!(locale, tools.surf.steps),
        Tool::Cold => td_string!(locale, tools.cold.steps),
        Tool::Tape => td_string!(locale, tools.tape.steps),
        Tool::Delay => td_string!(locale, tools.delay.steps),
        Tool::Ground => td_string!(locale, tools.ground.steps),
        Tool::Scan => td_string!(locale, tools.scan.steps),
        Tool::Refuse => td_string!(locale, tools.refuse.steps),
        Tool::Breathe | Tool::Reasons | Tool::Letter | Tool::Halt => "",
    };
    steps.split('\n').nth(place).unwrap_or("")
}

/// A kind word at the end of a tool.
pub fn tool_done(locale: Locale, tool: Tool) -> &'static str {
    match tool {
        Tool::Puzzle => td_string!(locale, tools.puzzle.done),
        Tool::Surf => td_string!(locale, tools.surf.done),
        Tool::Cold => td_string!(locale, tools.cold.done),
        Tool::Breathe => td_string!(locale, tools.breathe.done),
        Tool::Tape => td_string!(locale, tools.tape.done),
        Tool::Delay => td_string!(locale, tools.delay.done),
        Tool::Ground => td_string!(locale, tools.ground.done),
        Tool::Scan => td_string!(locale, tools.scan.done),
        Tool::Refuse => td_string!(locale, tools.refuse.done),
        Tool::Reasons => td_string!(locale, tools.reasons.done),
        Tool::Letter => td_string!(locale, tools.letter.done),
        Tool::Halt => td_string!(locale, tools.halt.done),
    }
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
