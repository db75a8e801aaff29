//! Early signs in words: what protects, this week and in most weeks, and the person's own warning signs.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    domain::{Plan, PlanList},
    i18n::*,
    insight::{DaysInWeeks, Rows, Span, noted_in_weeks, reached_in_weeks},
    screens::shared::words,
    state::{Place, PlanPart},
    ui::{Figure, IconShape, RowLink, Table},
};

/// The sentences, the signs, and the weeks behind them.
pub fn card(locale: Locale, rows: &Rows, today: NaiveDate, plan: &Plan) -> AnyView {
    let (reached, noted) = (reached_in_weeks(rows, today), noted_in_weeks(rows, today));
    let line = |words: String| view! { <li>{words}</li> }.into_any();
    let sentences = [
        reached
            .usual
            .map(|usual| td_string!(locale, patterns.signs.reached, now = reached.now, usual = usual).to_string()),
        noted.usual.map(|usual| td_string!(locale, patterns.signs.noted, now = noted.now, usual = usual).to_string()),
    ];
    let sentences: Vec<AnyView> = sentences.into_iter().flatten().map(line).collect();
    let sentences = if sentences.is_empty() {
        view! { <p>{td_string!(locale, patterns.signs.too_early)}</p> }.into_any()
    } else {
        view! { <ul class="checks">{sentences}</ul> }.into_any()
    };
    let own = plan.lists.of(PlanList::WarningSigns);
    let signs: Vec<AnyView> = own.iter().map(|sign| line(sign.as_str().to_owned())).collect();
    let signs = if signs.is_empty() {
        view! { <p class="quiet">{td_string!(locale, patterns.signs.no_own)}</p> }.into_any()
    } else {
        view! { <ul class="notes-read" aria-label=td_string!(locale, patterns.signs.own)>{signs}</ul> }.into_any()
    };
    let drawing = view! {
        {sentences}
        <h3>{td_string!(locale, patterns.signs.own)}</h3>
        {signs}
        <RowLink
            icon=IconShape::ALERT
            label=td_string!(locale, patterns.signs.plan)
            href=Place::PlanPart(PlanPart::List(PlanList::WarningSigns)).href()
        />
    }
    .into_any();
    view! {
        <Figure
            id="signs"
            heading=td_string!(locale, patterns.signs.heading)
            sentence=td_string!(locale, patterns.signs.why)
            drawing
            table_label=td_string!(locale, patterns.as_table)
            table=Box::new(move || table(locale, today, &reached, &noted))
        />
    }
    .into_any()
}

fn table(locale: Locale, today: NaiveDate, reached: &DaysInWeeks, noted: &DaysInWeeks) -> Table {
    let now = [(Span::of_weeks(1, today), reached.now, noted.now)];
    let before = reached.weeks.iter().zip(&noted.weeks).map(|((span, reached), (_, noted))| (*span, *reached, *noted));
    let rows = now
        .into_iter()
        .chain(before)
        .map(|(span, reached, noted)| vec![words::short_span(locale, span), reached.to_string(), noted.to_string()]);
    let columns = words::texts!(locale, patterns.signs.{week, reached_column, noted_column});
    Table { columns, rows: rows.collect() }
}
