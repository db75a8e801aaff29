//! Thinking tools: a few questions about a thought, a choice or a problem, and what was written with them.

mod earlier;
mod new;
mod words;

use leptos::prelude::*;

use crate::{
    content::ThinkingTool,
    i18n::*,
    screens::shared::{page_top::PageTop, words::thinking_tool},
    state::{Place, use_locale},
    ui::{IconShape, RowLink},
};
use earlier::EarlierSheets;
pub use new::NewWorksheetPage;

/// The tools, and below them what was written, the newest first.
#[component]
pub fn ThinkingPage() -> impl IntoView {
    let locale = use_locale();
    let row = |tool: ThinkingTool| {
        let (label, about) = (thinking_tool(locale, tool), words::purpose(locale, tool));
        view! { <RowLink icon=IconShape::PLAN label about href=Place::NewWorksheet(tool).href() /> }.into_any()
    };
    view! {
        <PageTop heading=td_string!(locale, thinking.heading) back=Place::Plan />
        <p class="quiet">{td_string!(locale, thinking.why)}</p>
        <nav class="card rows" aria-label=td_string!(locale, thinking.offered)>
            {ThinkingTool::ALL.map(row).into_iter().collect::<Vec<_>>()}
        </nav>
        <EarlierSheets />
    }
}
