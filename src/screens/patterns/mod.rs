//! Patterns: what the notes say, always with counts and never with a verdict.

mod counted;
mod course;
mod hard_times;
mod helps;
mod hours;
mod past_waves;
mod reaching_out;
mod signs;
mod still_there;
mod triggers;
mod ways;
mod week;
mod went_well;

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
    let journal = use_journal();
    let rows = journal.rows();
    let plan = use_plan();
    let calendar = use_calendar();
    let list = use_triggers();
    let look = course::Look::new();
    let good_notes = journal.newest_within(
        went_well::span(untrack(|| calendar.today())),
        went_well::MOST_NOTES,
        went_well::is_good_note,
    );
    let findings = move || {
        rows.with(|read| match read {
            Some(all) => {
                let today = calendar.today();
                view! {
                    {hard_times::card(locale, all, today)}
                    {week::card(locale, all, today)}
                    {ways::links(locale)}
                    {course::card(locale, rows.clone(), today, look)}
                    {list.with(|list| triggers::card(locale, all, today, list))}
                    {hours::card(locale, all, today)}
                    {helps::card(locale, all, &plan.read())}
                    {still_there::card(locale, all)}
                    {past_waves::card(locale, all, today)}
                    {reaching_out::card(locale, all, today, &plan.read())}
                    {signs::card(locale, all, today, &plan.read())}
                    {went_well::card(locale, all, today, good_notes.clone())}
                }
                .into_any()
            }
            None => view! { <p class="quiet" role="status">{td_string!(locale, patterns.reading)}</p> }.into_any(),
        })
    };
    view! {
        <PageTop heading=td_string!(locale, places.patterns) />
        {remount(findings)}
    }
}
