//! How often the person reached out, and to whom.

use leptos::prelude::*;

use crate::{
    i18n::*,
    insight::{LATELY_DAYS, reached_out, reaching_out},
    state::{use_app_state, use_locale},
    ui::part,
};

/// The days, counted; nothing until all entries have been looked at.
#[component]
pub fn ReachingOutCard() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let all = state.look_through(|entry| reached_out(entry).is_some());
    let found = move || {
        let Some(found) =
            all.with(|all| all.as_ref().map(|all| reaching_out(all.iter().filter_map(reached_out), state.today.get())))
        else {
            return ().into_any();
        };
        if found.days == 0 {
            return view! { <p>{td_string!(locale, patterns.not_reached)}</p> }.into_any();
        }
        let plan = state.plan.read();
        let line = |(id, days): (_, usize)| {
            let name = plan.people.find(id)?.name.as_str();
            let words = td_string!(locale, patterns.reached_to, name = name, count = days).to_string();
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
            {part(found)}
        </section>
    }
}
