//! Patterns: what the notes say, always with counts and never with a verdict.

mod counted;
mod hard_times;
mod helps;
mod look_back;
mod reaching_out;
mod triggers;
mod week;

use leptos::prelude::*;

use crate::{
    i18n::*,
    screens::shared::page_top::PageTop,
    state::{use_calendar, use_journal, use_locale, use_plan, use_triggers},
    ui::remount,
};

/// The findings, once all entries have been read.
#[component]
pub fn PatternsPage() -> impl IntoView {
    let locale = use_locale();
    let rows = use_journal().rows();
    let plan = use_plan();
    let calendar = use_calendar();
    let list = use_triggers();
    let findings = move || {
        rows.with(|rows| match rows {
            Some(rows) => {
                let today = calendar.today();
                view! {
                    {hard_times::card(locale, rows, today)}
                    {week::card(locale, rows, today)}
                    {list.with(|list| triggers::card(locale, rows, today, list))}
                    {helps::card(locale, rows, &plan.read())}
                    {reaching_out::card(locale, rows, today, &plan.read())}
                }
                .into_any()
            }
            None => view! { <p class="quiet" role="status">{td_string!(locale, patterns.reading)}</p> }.into_any(),
        })
    };
    view! {
        <PageTop heading=td_string!(locale, places.patterns) />
        {look_back::links(locale)}
        {remount(findings)}
    }
}
