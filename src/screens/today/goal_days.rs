//! The days of the goals, for those who want them on Today.

use leptos::prelude::*;

use crate::{
    domain::Goal,
    screens::shared::words,
    state::{Kept, Place, PlanPart, use_locale, use_own_words, use_plan, use_preferences},
    ui::{IconShape, RowLink, remount},
};

/// A row for each goal that counts days and shows them.
#[component]
pub fn GoalDays() -> impl IntoView {
    let preferences = use_preferences();
    let plan = use_plan();
    let own_words = use_own_words();
    let locale = use_locale();
    preferences.shows_goal_days().then(|| {
        let uses = plan.uses_since_goals();
        let rows = move || {
            let row = |goal: &Goal| {
                let clock = plan.clock_of(goal, &uses);
                let words = words::clock(locale, clock, Kept::default(), None);
                // Where no days count now, those in all do.
                let label = if words.days.is_empty() { words.more } else { words.days };
                let substance = own_words.with(|words| words::substance(locale, words, goal.substance));
                let about = format!("{substance} · {}", words::goal(locale, goal));
                let href = Place::PlanPart(PlanPart::Goals).href();
                view! { <RowLink icon=IconShape::FLAG label about href /> }.into_any()
            };
            let goals = plan.read();
            let counting = goals.goals.iter().filter(|goal| goal.shows_clock());
            let rows: Vec<AnyView> = counting.map(row).collect();
            if rows.is_empty() {
                return ().into_any();
            }
            view! { <section class="card rows">{rows}</section> }.into_any()
        };
        remount(rows)
    })
}
