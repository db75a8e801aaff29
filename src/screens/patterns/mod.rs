//! Patterns: what the notes say, always with counts and never with a verdict.

mod check_ups;
mod counted;
mod course;
mod example;
mod habits;
mod hard_times;
mod helps;
mod hours;
mod past_waves;
mod reaching_out;
mod signs;
mod still_there;
mod thinking;
mod triggers;
mod ways;
mod week;
mod went_well;
mod with_and_without;

use leptos::prelude::*;

use crate::{
    i18n::*,
    insight::Rows,
    screens::shared::page_top::PageTop,
    state::{use_calendar, use_journal, use_locale, use_own_words, use_plan},
    ui::{drawn_later, memo, remount, shown_while},
};

/// The findings, once all entries have been read. What stands below the first screen is drawn card by card.
#[component]
pub fn PatternsPage() -> impl IntoView {
    let locale = use_locale();
    let journal = use_journal();
    let rows = journal.rows();
    let plan = use_plan();
    let calendar = use_calendar();
    let own_words = use_own_words();
    let look = course::Look::new();
    let good_notes = journal.newest_within(
        went_well::span(untrack(|| calendar.today())),
        went_well::MOST_NOTES,
        went_well::is_good_note,
    );
    let is_read = memo({
        let rows = rows.clone();
        move || rows.with(Option::is_some)
    });
    let card = {
        let rows = rows.clone();
        move |draw: Box<dyn Fn(&Rows) -> AnyView + Send>| {
            let rows = rows.clone();
            move || rows.with(|read| read.as_ref().map_or_else(|| ().into_any(), &draw))
        }
    };
    let findings = move || {
        let rows = rows.clone();
        let good_notes = good_notes.clone();
        let today = move || calendar.today();
        view! {
            {remount(card(Box::new(move |all| hard_times::card(locale, all, today()))))}
            {remount(card(Box::new(move |all| week::card(locale, all, today()))))}
            {ways::links(locale)}
            {drawn_later(move || course::card(locale, rows.clone(), today(), look))}
            {drawn_later(card(Box::new(move |all| own_words.with(|words| triggers::card(locale, all, today(), words)))))}
            {drawn_later(card(Box::new(move |all| habits::card(locale, all, today(), &plan.read()))))}
            {drawn_later(card(Box::new(move |all| check_ups::card(locale, all, today()))))}
            {drawn_later(card(Box::new(move |all| hours::card(locale, all, today()))))}
            {drawn_later(card(Box::new(move |all| helps::card(locale, all, &plan.read()))))}
            {drawn_later(card(Box::new(move |all| thinking::card(locale, all))))}
            {drawn_later(card(Box::new(move |all| still_there::card(locale, all))))}
            {drawn_later(card(Box::new(move |all| past_waves::card(locale, all, today()).into_any())))}
            {drawn_later(card(Box::new(move |all| reaching_out::card(locale, all, today(), &plan.read()))))}
            {drawn_later(card(Box::new(move |all| signs::card(locale, all, today(), &plan.read()))))}
            {drawn_later(card(Box::new(move |all| went_well::card(locale, all, today(), good_notes.clone()))))}
        }
        .into_any()
    };
    let reading =
        move || view! { <p class="quiet" role="status">{td_string!(locale, patterns.reading)}</p> }.into_any();
    let is_reading = {
        let is_read = is_read.clone();
        move || !is_read()
    };
    view! {
        <PageTop heading=td_string!(locale, places.patterns) />
        {shown_while(is_reading, reading)}
        {shown_while(move || is_read(), findings)}
    }
}
