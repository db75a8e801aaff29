//! The sources of the safety cards, the tools, the thinking tools and the finders of meetings, and when each was read.

use leptos::prelude::*;

use crate::{
    content::{MEETING_FINDERS, SafetyCard, ThinkingTool, Tool, reviewed_on},
    i18n::*,
    screens::shared::{page_top::PageTop, words},
    state::{Place, format, use_locale},
    ui::{IconShape, RowLink},
};

/// Every card, tool and finder with its sources.
#[component]
pub fn SourcesPage() -> impl IntoView {
    let locale = use_locale();
    let read_on =
        reviewed_on().map(|day| td_string!(locale, sources.read_in, month = format::month(day, locale)).to_string());
    let source = |(name, source): (&'static str, &'static str)| {
        view! { <dt>{name}</dt> <dd class="hint">{source}</dd> }.into_any()
    };
    let cards = SafetyCard::ALL.map(|card| (words::card_heading(locale, card), card.source()));
    let tools = Tool::ALL.map(|tool| (words::tool_name(locale, tool), tool.source()));
    let thinking = ThinkingTool::ALL.map(|tool| (words::thinking_tool(locale, tool), tool.source()));
    let meetings = MEETING_FINDERS.each_ref().map(|finder| (finder.name, finder.source));
    view! {
        <PageTop heading=td_string!(locale, sources.heading) />
        <p class="quiet">{read_on}</p>
        <section class="card">
            <h2>{td_string!(locale, sources.cards)}</h2>
            <dl class="sources">{cards.map(source).into_iter().collect::<Vec<_>>()}</dl>
        </section>
        <section class="card">
            <h2>{td_string!(locale, sources.tools)}</h2>
            <p class="hint">{td_string!(locale, sources.weak)}</p>
            <dl class="sources">{tools.map(source).into_iter().collect::<Vec<_>>()}</dl>
        </section>
        <div class="card rows">
            <RowLink icon=IconShape::FLAG label=td_string!(locale, about.heading) href=Place::About.href() />
        </div>
        <section class="card">
            <h2>{td_string!(locale, thinking.heading)}</h2>
            <dl class="sources">{thinking.map(source).into_iter().collect::<Vec<_>>()}</dl>
        </section>
        <section class="card">
            <h2>{td_string!(locale, meetings.card_heading)}</h2>
            <dl class="sources">{meetings.map(source).into_iter().collect::<Vec<_>>()}</dl>
        </section>
    }
}
