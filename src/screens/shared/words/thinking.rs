//! The names and questions of the thinking tools.

use crate::{content::ThinkingTool, domain::SheetName, i18n::*};

/// The name of the tool of a worksheet; of one that this version does not know, the kind.
pub fn sheet_tool(locale: Locale, tool: SheetName) -> &'static str {
    ThinkingTool::from_slug(tool.as_str())
        .map_or_else(|| td_string!(locale, thinking.kind), |tool| thinking_tool(locale, tool))
}

/// A tool's name.
pub fn thinking_tool(locale: Locale, tool: ThinkingTool) -> &'static str {
    match tool {
        ThinkingTool::ThoughtRecord => td_string!(locale, thinking.thought_record.name),
        ThinkingTool::CostsBenefits => td_string!(locale, thinking.costs_benefits.name),
        ThinkingTool::Rulers => td_string!(locale, thinking.rulers.name),
        ThinkingTool::ProblemSteps => td_string!(locale, thinking.problem_steps.name),
        ThinkingTool::WhatFollowed => td_string!(locale, thinking.what_followed.name),
        ThinkingTool::Values => td_string!(locale, thinking.values.name),
    }
}

/// A question of a tool; empty for one that this version does not know.
pub fn thinking_question(locale: Locale, tool: ThinkingTool, question: SheetName) -> &'static str {
    match (tool, question.as_str()) {
        (ThinkingTool::ThoughtRecord, "situation") => td_string!(locale, thinking.thought_record.situation),
        (ThinkingTool::ThoughtRecord, "feeling") => td_string!(locale, thinking.thought_record.feeling),
        (ThinkingTool::ThoughtRecord, "before") => td_string!(locale, thinking.thought_record.before),
        (ThinkingTool::ThoughtRecord, "thought") => td_string!(locale, thinking.thought_record.thought),
        (ThinkingTool::ThoughtRecord, "for") => td_string!(locale, thinking.thought_record.speaks_for),
        (ThinkingTool::ThoughtRecord, "against") => td_string!(locale, thinking.thought_record.against),
        (ThinkingTool::ThoughtRecord, "fairer") => td_string!(locale, thinking.thought_record.fairer),
        (ThinkingTool::ThoughtRecord, "after") => td_string!(locale, thinking.thought_record.after),
        (ThinkingTool::CostsBenefits, "using-gives-now") => td_string!(locale, thinking.costs_benefits.using_gives_now),
        (ThinkingTool::CostsBenefits, "using-gives-later") => {
            td_string!(locale, thinking.costs_benefits.using_gives_later)
        }
        (ThinkingTool::CostsBenefits, "using-costs-now") => td_string!(locale, thinking.costs_benefits.using_costs_now),
        (ThinkingTool::CostsBenefits, "using-costs-later") => {
            td_string!(locale, thinking.costs_benefits.using_costs_later)
        }
        (ThinkingTool::CostsBenefits, "not-costs-now") => td_string!(locale, thinking.costs_benefits.not_costs_now),
        (ThinkingTool::CostsBenefits, "not-costs-later") => td_string!(locale, thinking.costs_benefits.not_costs_later),
        (ThinkingTool::CostsBenefits, "not-gives-now") => td_string!(locale, thinking.costs_benefits.not_gives_now),
        (ThinkingTool::CostsBenefits, "not-gives-later") => td_string!(locale, thinking.costs_benefits.not_gives_later),
        (ThinkingTool::Rulers, "importance") => td_string!(locale, thinking.rulers.importance),
        (ThinkingTool::Rulers, "importance-why") => td_string!(locale, thinking.rulers.importance_why),
        (ThinkingTool::Rulers, "confidence") => td_string!(locale, thinking.rulers.confidence),
        (ThinkingTool::Rulers, "confidence-why") => td_string!(locale, thinking.rulers.confidence_why),
        (ThinkingTool::Rulers, "one-up") => td_string!(locale, thinking.rulers.one_up),
        (ThinkingTool::ProblemSteps, "problem") => td_string!(locale, thinking.problem_steps.problem),
        (ThinkingTool::ProblemSteps, "ways") => td_string!(locale, thinking.problem_steps.ways),
        (ThinkingTool::ProblemSteps, "pick") => td_string!(locale, thinking.problem_steps.pick),
        (ThinkingTool::ProblemSteps, "first-step") => td_string!(locale, thinking.problem_steps.first_step),
        (ThinkingTool::ProblemSteps, "when") => td_string!(locale, thinking.problem_steps.when),
        (ThinkingTool::ProblemSteps, "went") => td_string!(locale, thinking.problem_steps.went),
        (ThinkingTool::WhatFollowed, "hoped") => td_string!(locale, thinking.what_followed.hoped),
        (ThinkingTool::WhatFollowed, "before") => td_string!(locale, thinking.what_followed.before),
        (ThinkingTool::WhatFollowed, "first-hour") => td_string!(locale, thinking.what_followed.first_hour),
        (ThinkingTool::WhatFollowed, "night") => td_string!(locale, thinking.what_followed.night),
        (ThinkingTool::WhatFollowed, "next-day") => td_string!(locale, thinking.what_followed.next_day),
        (ThinkingTool::WhatFollowed, "after") => td_string!(locale, thinking.what_followed.after),
        (ThinkingTool::WhatFollowed, "remember") => td_string!(locale, thinking.what_followed.remember),
        (ThinkingTool::Values, "matters") => td_string!(locale, thinking.values.matters),
        (ThinkingTool::Values, "people") => td_string!(locale, thinking.values.people),
        (ThinkingTool::Values, "liked") => td_string!(locale, thinking.values.liked),
        (ThinkingTool::Values, "found") => td_string!(locale, thinking.values.found),
        (ThinkingTool::Values, "this-week") => td_string!(locale, thinking.values.this_week),
        _ => "",
    }
}
