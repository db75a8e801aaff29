//! The whole plan on one page, to print or to share.

use leptos::prelude::*;

use crate::{
    domain::{Note, Plan, PlanList},
    i18n::*,
    screens::{
        paper::{Paper, Section},
        words,
    },
    state::{Place, use_app_state, use_locale},
};

/// What is on it, in the order of the plan.
const LISTS: [PlanList; 7] = [
    PlanList::Reasons,
    PlanList::WarningSigns,
    PlanList::HardSituations,
    PlanList::Distractions,
    PlanList::Surroundings,
    PlanList::Lapse,
    PlanList::FirstDays,
];

/// The page that shows it.
#[component]
pub fn PlanPaperPage() -> impl IntoView {
    let state = use_app_state();
    let locale = use_locale();
    let sections = Signal::derive(move || state.plan.with(|plan| sections(locale, plan)));
    view! {
        <header class="page-top">
            <h1 tabindex="-1">{td_string!(locale, plan.paper)}</h1>
            <a class="button button-quiet" href=Place::Plan.href()>{td_string!(locale, places.back)}</a>
        </header>
        <Paper title=td_string!(locale, plan.paper_title) sections />
    }
}

fn sections(locale: Locale, plan: &Plan) -> Vec<Section> {
    let notes = |list: PlanList| {
        let lines = plan.lists.of(list).iter().map(Note::as_str).map(str::to_owned).collect();
        (words::plan_list(locale, list).name, lines)
    };
    let steps = plan
        .steps
        .iter()
        .map(|step| td_string!(locale, plan.step, when = step.when.as_str(), then = step.then.as_str()).to_string());
    let people = plan.people.all.iter().map(|person| {
        let phones = person.phones.iter().map(|phone| phone.as_str());
        std::iter::once(person.name.as_str()).chain(phones).collect::<Vec<_>>().join(", ")
    });
    let mut sections: Vec<_> = LISTS.map(notes).into();
    // After what is hard comes what to do.
    sections.insert(3, (td_string!(locale, plan.steps), steps.collect()));
    sections.push((td_string!(locale, places.people), people.collect()));
    sections
}
