//! The content of a plan, as the sections of a paper.

use crate::{
    domain::{Note, PlanList, PlanVersion},
    i18n::*,
    screens::shared::{paper::Section, words},
};

/// The lists on it, in the order of the plan.
const LISTS: [PlanList; 8] = [
    PlanList::Reasons,
    PlanList::WarningSigns,
    PlanList::HardSituations,
    PlanList::Distractions,
    PlanList::Surroundings,
    PlanList::Lapse,
    PlanList::FirstDays,
    PlanList::Naloxone,
];

/// The lists and the steps.
pub fn plan_sections(locale: Locale, version: &PlanVersion) -> Vec<Section> {
    let notes = |list: PlanList| {
        let lines = version.lists.of(list).iter().map(Note::as_str).map(str::to_owned).collect();
        (words::plan_list(locale, list).name, lines)
    };
    let steps = version
        .steps
        .iter()
        .map(|step| td_string!(locale, plan.step, when = step.when.as_str(), then = step.then.as_str()).to_string());
    let mut sections: Vec<_> = LISTS.map(notes).into();
    // The steps follow the hard situations.
    sections.insert(3, (td_string!(locale, plan.steps), steps.collect()));
    sections
}
