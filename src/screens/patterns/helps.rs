//! Which tools eased a craving, and how long hard moments last.

use leptos::prelude::*;

use super::counted::{self, Counted};
use crate::{
    domain::Plan,
    i18n::*,
    insight::{ENOUGH_USES, Rows, ToolHelp, tool_help},
    screens::shared::words,
};

/// The tools, counted, and the usual length.
pub fn card(locale: Locale, rows: &Rows, plan: &Plan) -> AnyView {
    let line = |help: ToolHelp| {
        let name = words::noted_tool(locale, plan, &help.tool)?;
        Some(Counted { name, count: help.helped, all: help.rated, more: None })
    };
    let lines: Vec<Counted> = tool_help(rows.waves()).into_iter().filter_map(line).collect();
    let tools = if lines.is_empty() {
        view! { <p>{td_string!(locale, patterns.no_help, least = ENOUGH_USES).to_string()}</p> }.into_any()
    } else {
        view! {
            <p class="quiet">{td_string!(locale, patterns.helps_span)}</p>
            {counted::list(locale, "helps", lines.into_iter())}
        }
        .into_any()
    };
    view! {
        <figure class="card" aria-labelledby="helps">
            <h2 id="helps">{td_string!(locale, patterns.helps)}</h2>
            {tools}
        </figure>
    }
    .into_any()
}
