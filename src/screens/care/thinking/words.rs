//! The purposes of the thinking tools.

use crate::{content::ThinkingTool, i18n::*};

/// The purpose of a tool, in a line.
pub fn purpose(locale: Locale, tool: ThinkingTool) -> &'static str {
    match tool {
        ThinkingTool::ThoughtRecord => td_string!(locale, thinking.thought_record.what),
        ThinkingTool::CostsBenefits => td_string!(locale, thinking.costs_benefits.what),
        ThinkingTool::Rulers => td_string!(locale, thinking.rulers.what),
        ThinkingTool::ProblemSteps => td_string!(locale, thinking.problem_steps.what),
        ThinkingTool::WhatFollowed => td_string!(locale, thinking.what_followed.what),
        ThinkingTool::Values => td_string!(locale, thinking.values.what),
    }
}
