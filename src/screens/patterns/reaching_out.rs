//! How often the person reached out, and to whom.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    domain::Plan,
    i18n::*,
    insight::{LATELY_DAYS, Rows, reaching_out},
    screens::shared::words,
};

/// The days, counted.
pub fn card(locale: Locale, rows: &Rows, today: NaiveDate, plan: &Plan) -> AnyView {
    let found = reaching_out(rows.all().iter().filter_map(|row| row.reached), today);
    let counted = if found.days == 0 {
        view! { <p>{td_string!(locale, patterns.not_reached)}</p> }.into_any()
    } else {
        let line = |(id, days): (_, usize)| {
            let name = words::person_name(locale, plan.people.find(id)?);
            let words = td_string!(locale, patterns.reached_to, name = name.as_str(), count = days).to_string();
            Some(view! { <li>{words}</li> }.into_any())
        };
        let (lately, days) = (found.lately, found.days);
        let words = td_string!(locale, patterns.reached, lately = lately, span = LATELY_DAYS, days = days).to_string();
        view! {
            <p>{words}</p>
            <ul class="checks">{found.to.into_iter().filter_map(line).collect::<Vec<_>>()}</ul>
        }
        .into_any()
    };
    view! {
        <section class="card">
            <h2>{td_string!(locale, patterns.reaching_out)}</h2>
            {counted}
        </section>
    }
    .into_any()
}
