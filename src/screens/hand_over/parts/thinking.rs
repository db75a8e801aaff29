//! What was written with the thinking tools: each worksheet with its questions.

use super::{Noted, Part, Source};
use crate::{
    domain::{self, Entry, day_of},
    i18n::*,
    screens::shared::{words, worksheet::answers_of},
    state::format,
};

/// The most worksheets on the page.
pub const MOST_SHEETS: usize = 50;

/// Whether an entry was written with a thinking tool.
pub fn is_sheet(entry: &Entry) -> bool {
    matches!(entry.noted, domain::Noted::Worksheet(_))
}

/// Fills the part.
pub fn fill(source: &Source<'_>, mut part: Part) -> Part {
    let locale = source.locale;
    let Some(entries) = source.sheets else {
        part.lines.push(td_string!(locale, hand_over.reading).to_owned());
        return part;
    };
    if entries.is_empty() {
        part.lines.push(td_string!(locale, hand_over.thinking.none).to_owned());
    }
    for entry in entries {
        let domain::Noted::Worksheet(sheet) = &entry.noted else { continue };
        let (day, tool) = (format::full_date(day_of(entry.at), locale), words::sheet_tool(locale, sheet.tool()));
        let when = td_string!(locale, hand_over.thinking.when, day = day.as_str(), tool = tool).to_string();
        let said = answers_of(locale, sheet).into_iter();
        let texts = said.map(|said| format!("{}\n{}", said.question, said.answer).trim_start().to_owned()).collect();
        part.notes.push(Noted { when, texts });
    }
    part
}
