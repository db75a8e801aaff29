//! The whole plan on one page, to print or to share.

use leptos::prelude::*;

use super::words;
use crate::{
    content::Tool,
    domain::{Circle, Person, Plan, PlanVersion, ToolId},
    i18n::*,
    screens::shared::{
        page_top::PageTop,
        paper::{Paper, Section},
        plan_parts::plan_sections,
    },
    state::{Place, use_locale, use_plan, use_preferences},
    ui::derived,
};

/// The page that shows it.
#[component]
pub fn PlanPaperPage() -> impl IntoView {
    let preferences = use_preferences();
    let plan = use_plan();
    let locale = use_locale();
    let sections = derived(move || {
        let mut told = plan.with(|plan| sections(locale, plan));
        told.push(words::who_to_call(locale, preferences.country(), preferences.part_of_country()));
        told
    });
    view! {
        <PageTop heading=td_string!(locale, plan.paper) back=Place::Plan />
        <Paper title=td_string!(locale, plan.paper_title) sections />
    }
}

/// The tools that the person chose: those that they pinned, and their own.
fn tools(locale: Locale, plan: &Plan) -> Vec<String> {
    let own = plan.tools.own.iter().map(|tool| &tool.id).filter(|id| !plan.tools.pinned.contains(id));
    let name = |id: &ToolId| match plan.tools.find_own(id) {
        Some(own) => Some(own.text.as_str().to_owned()),
        None => Tool::from_slug(id.as_str()).map(|tool| words::tool_name(locale, tool).to_owned()),
    };
    plan.tools.pinned.iter().chain(own).filter_map(name).collect()
}

fn sections(locale: Locale, plan: &Plan) -> Vec<Section> {
    let line = |person: &Person| {
        let phones = person.phones.iter().map(|phone| phone.as_str().to_owned());
        std::iter::once(words::person_name(locale, person)).chain(phones).collect::<Vec<_>>().join(", ")
    };
    let mut sections = plan_sections(locale, &PlanVersion::of(plan));
    sections.push((td_string!(locale, tools.heading), tools(locale, plan)));
    sections.extend(
        [Circle::ToAsk, Circle::Professional, Circle::Helpline]
            .map(|circle| (words::circle(locale, circle), plan.people.of_circle(circle).map(line).collect())),
    );
    sections
}
