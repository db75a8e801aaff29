//! Plan: what one prepares in calm times for the hard ones.
//!
//! The parts come from Marlatt's model of relapse prevention (PMC6760427: hard situations, ways to cope, balance, a
//! return to use that is not the end) and from the safety plan of Stanley and Brown (suicidesafetyplan.com: warning
//! signs, distractions, people to ask, professionals, safer surroundings); words and layout are our own. If-then steps
//! begin from lists, which did better than a blank page (Malaguti 2020, Cooke 2022). Every part can be left out, since a
//! third of those who filled in such a plan alone left some out (JMIR 2017, e149).

mod goals;
mod letter;
mod paper;
mod people;
mod steps;
mod words;

use leptos::prelude::*;

use crate::{
    domain::{Circle, PlanList},
    i18n::*,
    screens::shared::{
        page_top::PageTop,
        plan_parts::{FoldedNoteList, NoteList},
    },
    state::{DraftForm, DraftOf, Origin, Place, use_locale, use_plan},
    ui::Folded,
};
use goals::Goals;
use letter::LetterCard;
pub use paper::PlanPaperPage;
use people::FoldedPeople;
use steps::IfThenSteps;

const BEFORE_STEPS: [PlanList; 2] = [PlanList::WarningSigns, PlanList::HardSituations];
const AFTER_STEPS: [PlanList; 5] =
    [PlanList::Distractions, PlanList::Surroundings, PlanList::Lapse, PlanList::FirstDays, PlanList::Naloxone];

/// The plan: the reasons first, then part after part, each of which can be left out.
#[component]
pub fn PlanPage() -> impl IntoView {
    let plan = use_plan();
    let locale = use_locale();
    let list = |list: PlanList| view! { <FoldedNoteList list /> }.into_any();
    view! {
        <PageTop heading=td_string!(locale, places.plan) />
        <section class="card">
            <h2>{words::plan_list(locale, PlanList::Reasons).name}</h2>
            <NoteList list=PlanList::Reasons />
        </section>
        <section class="card folded">
            {BEFORE_STEPS.into_iter().map(list).collect::<Vec<_>>()}
            <Folded
                heading=td_string!(locale, plan.steps)
                count=Box::new(move || plan.with(|plan| plan.steps.len()))
                draw=Box::new(|| view! { <IfThenSteps /> }.into_any())
                open=DraftForm::new(DraftOf::STEP).has_kept_draft()
            />
            {AFTER_STEPS.into_iter().map(list).collect::<Vec<_>>()}
            <FoldedPeople circle=Circle::ToAsk />
            <FoldedPeople circle=Circle::Professional />
            <Folded
                heading=td_string!(locale, plan.goals.heading)
                count=Box::new(move || plan.with(|plan| plan.goals.len()))
                draw=Box::new(|| view! { <Goals /> }.into_any())
            />
        </section>
        <LetterCard />
        <section class="card">
            <a class="row-link" href=Place::Tools(Origin::Plan).href()>{td_string!(locale, tools.heading)}</a>
            <a class="row-link" href=Place::PlanPaper.href()>{td_string!(locale, plan.paper)}</a>
            <a class="row-link" href=Place::Safety.href()>{td_string!(locale, safety.cards)}</a>
            <a class="row-link" href=Place::Sources.href()>{td_string!(locale, sources.heading)}</a>
        </section>
        <p class="hint">{td_string!(locale, plan.method)}</p>
    }
}
