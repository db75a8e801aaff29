//! Hard moments: how they ended, how long they took, and which tools eased them.

use super::{Part, Source};
use crate::{
    domain::Outcome,
    i18n::*,
    insight::{ENOUGH_USES, ToolHelp, Wave, tool_help, usual_length},
    screens::shared::words,
    ui::Table,
};

/// Fills the part.
pub fn fill(source: &Source<'_>, mut part: Part) -> Part {
    let locale = source.locale;
    let waves: Vec<&Wave> = source.within.rows().filter_map(|row| row.wave.as_ref()).collect();
    if waves.is_empty() {
        part.lines.push(td_string!(locale, hand_over.hard_moments.none).to_owned());
        return part;
    }
    let ended = |how: Outcome| waves.iter().filter(|wave| wave.outcome() == Some(how)).count();
    let (passed, still, reached) = (ended(Outcome::Passed), ended(Outcome::StillHere), ended(Outcome::Reached));
    part.lines.push(
        td_string!(
            locale,
            hand_over.hard_moments.ended,
            count = waves.len(),
            passed = passed,
            still = still,
            reached = reached
        )
        .to_string(),
    );
    if let Some(usual) = usual_length(waves.iter().copied()) {
        part.lines.push(words::counted!(locale, hand_over.hard_moments.half, minutes = usual.minutes));
    }
    tools(source, part, tool_help(waves.iter().copied()))
}

fn tools(source: &Source<'_>, mut part: Part, helps: Vec<ToolHelp>) -> Part {
    let locale = source.locale;
    let all = helps.len();
    let row = |help: ToolHelp| {
        let name = words::noted_tool(locale, source.plan, &help.tool)?;
        Some(vec![name, help.helped.to_string(), help.rated.to_string()])
    };
    let rows: Vec<_> = helps.into_iter().filter_map(row).collect();
    let unnamed = all - rows.len();
    if rows.is_empty() {
        part.legend.push(td_string!(locale, hand_over.hard_moments.no_tools, least = ENOUGH_USES).to_string());
    } else {
        part.legend.push(td_string!(locale, hand_over.hard_moments.legend).to_owned());
        let columns = vec![
            td_string!(locale, hand_over.hard_moments.tool),
            td_string!(locale, hand_over.hard_moments.weaker),
            td_string!(locale, hand_over.hard_moments.rated),
        ];
        part.table = Some(Table { columns, rows });
    }
    if unnamed > 0 {
        part.legend.push(td_string!(locale, hand_over.hard_moments.unnamed, count = unnamed).to_string());
    }
    part
}
