//! Thinking tools: how often what was rated before weighed less after.

use leptos::prelude::*;

use super::counted::{self, Counted};
use crate::{
    content::ThinkingTool,
    i18n::*,
    insight::{ENOUGH_SHEETS, RatedTwice, Rows, rated_twice},
    screens::shared::words,
    state::Place,
    ui::{IconShape, RowLink},
};

/// The tools, counted in worksheets.
pub fn card(locale: Locale, rows: &Rows) -> AnyView {
    let found = rated_twice(rows);
    let counted = if found.is_empty() {
        view! { <p>{td_string!(locale, patterns.no_thinking, least = ENOUGH_SHEETS).to_string()}</p> }.into_any()
    } else {
        let lines = found.into_iter().map(|found| line(locale, found));
        view! {
            <p class="quiet">{td_string!(locale, patterns.thinking.span)}</p>
            {counted::list(locale, "thinking", lines)}
        }
        .into_any()
    };
    let (label, href) = (td_string!(locale, thinking.open), Place::Thinking.href());
    view! {
        <section class="card">
            <h2 id="thinking">{td_string!(locale, thinking.heading)}</h2>
            {counted}
            <div class="rows">
                <RowLink icon=IconShape::BOOK label href />
            </div>
        </section>
    }
    .into_any()
}

/// What a tool's two ratings tell: after use, whether the next day was worse; else, whether the feeling eased.
fn line(locale: Locale, found: RatedTwice) -> Counted {
    let is_of_use = found.tool == ThinkingTool::WhatFollowed.name();
    let (count, said) = if is_of_use {
        (found.stronger, td_string!(locale, patterns.thinking.next_day))
    } else {
        (found.weaker, td_string!(locale, patterns.thinking.weaker))
    };
    let more = view! { <span class="counted-more quiet">{said}</span> }.into_any();
    Counted { name: words::sheet_tool(locale, found.tool).to_owned(), count, all: found.all, more: Some(more) }
}
