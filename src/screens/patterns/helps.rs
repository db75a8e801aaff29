//! Which tools eased a craving, and how long hard moments last.

use leptos::prelude::*;

use super::counted::{self, Counted};
use crate::{
    domain::Plan,
    i18n::*,
    insight::{ENOUGH_USES, Rows, ToolHelp, Wave, tool_help, usual_length},
    screens::shared::words,
};

/// The tools, counted, and the usual length.
pub fn card(locale: Locale, rows: &Rows, plan: &Plan) -> AnyView {
    let waves = || rows.all().iter().filter_map(|row| row.wave.as_ref());
    let line = |help: ToolHelp| {
        let name = words::noted_tool(locale, plan, &help.tool)?;
        Some(Counted { name, count: help.helped, all: help.rated, more: String::new() })
    };
    let lines: Vec<Counted> = tool_help(waves()).into_iter().filter_map(line).collect();
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
        <section class="card">
            <h2 id="helps">{td_string!(locale, patterns.helps)}</h2>
            {length(locale, waves())}
            {tools}
        </section>
    }
    .into_any()
}

fn length<'wave>(locale: Locale, waves: impl Iterator<Item = &'wave Wave>) -> Option<AnyView> {
    let usual = usual_length(waves)?;
    let passed = words::counted!(locale, hard_moment.evidence.passed, count = usual.moments);
    let half = words::counted!(locale, hard_moment.evidence.half, minutes = usual.minutes);
    Some(view! { <p>{format!("{passed} {half}")}</p> }.into_any())
}
