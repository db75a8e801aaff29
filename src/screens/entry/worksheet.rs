//! A worksheet of a thinking tool, opened to be read or changed.

use leptos::prelude::*;

use super::{form_editor, time_alone};
use crate::{
    content::ThinkingTool,
    domain::{Entry, Worksheet, WorksheetDraft},
    i18n::*,
    screens::shared::{
        words,
        worksheet::{answers, answers_of, sheet_fields},
    },
    state::{Place, use_locale},
    ui::{ButtonLink, Look},
};

/// The tool's name, its questions with their answers, and the way to a new one. Of a tool that this version does not
/// know, the answers are read, and only the time can be corrected.
pub fn worksheet_editor(entry: &Entry, sheet: &Worksheet) -> AnyView {
    let locale = use_locale();
    let Some(tool) = ThinkingTool::from_slug(sheet.tool().as_str()) else {
        return view! {
            {answers(answers_of(locale, sheet))}
            {time_alone(entry)}
        }
        .into_any();
    };
    view! {
        <h3>{words::thinking_tool(locale, tool)}</h3>
        {form_editor(entry, WorksheetDraft::of(sheet), sheet_fields)}
        <ButtonLink
            look=Look::Quiet
            label=td_string!(locale, thinking.again)
            href=Place::NewWorksheet(tool).href()
        />
    }
    .into_any()
}
