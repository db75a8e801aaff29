//! How often the person reached out, and to whom.

use leptos::prelude::*;

use crate::{
    i18n::*,
    insight::{LATELY_DAYS, reached_out, reaching_out},
    screens::shared::words,
    state::{use_calendar, use_journal, use_locale, use_plan},
    ui::remount,
};

/// The days, counted; nothing until all entries have been looked at.
#[component]
pub fn ReachingOutCard() -> impl IntoView {
    let calendar = use_calendar();
    let journal = use_journal();
    let plan = use_plan();
    let locale = use_locale();
    let all = journal.look_through(|entry| reached_out(entry).is_some());
    let found = move || {
        let Some(found) =
            all.with(|all| all.as_ref().map(|all| reaching_out(all.iter().filter_map(reached_out), calendar.today())))
        else {
            return ().into_any();
        };
        if found.days == 0 {
            return view! { <p>{td_string!(locale, patterns.not_reached)}</p> }.into_any();
        }
        let plan = plan.read();
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
            {remount(found)}
        </section>
    }
}
