//! The names of the plan's lists and aims, and the notes that are offered for the lists.

use crate::{
    domain::{Aim, Goal, PlanList},
    i18n::*,
};

/// The name of an aim.
pub fn aim(locale: Locale, aim: Aim) -> &'static str {
    match aim {
        Aim::Abstain => td_string!(locale, plan.goals.abstain),
        Aim::CutDown => td_string!(locale, plan.goals.cut_down),
        Aim::Stable => td_string!(locale, plan.goals.stable),
        Aim::Taper => td_string!(locale, plan.goals.taper),
        Aim::Watch => td_string!(locale, plan.goals.watch),
    }
}

/// What a goal aims for: the person's own word, or else the name of the aim.
pub fn goal(locale: Locale, goal: &Goal) -> String {
    goal.word.as_ref().map_or_else(|| aim(locale, goal.aim).to_owned(), |word| word.as_str().to_owned())
}

/// The words of one list.
#[derive(Clone, Copy)]
pub struct ListWords {
    /// Its heading.
    pub name: &'static str,
    /// The purpose of the list, in a sentence.
    pub why: &'static str,
    /// The label of the field for one more note.
    pub label: &'static str,
    /// The label of the button that adds the note.
    pub add: &'static str,
}

/// The words of a list.
pub fn plan_list(locale: Locale, list: PlanList) -> ListWords {
    match list {
        PlanList::Reasons => ListWords {
            name: td_string!(locale, plan.lists.reasons.name),
            why: td_string!(locale, plan.lists.reasons.why),
            label: td_string!(locale, plan.lists.reasons.label),
            add: td_string!(locale, plan.lists.reasons.add),
        },
        PlanList::WarningSigns => ListWords {
            name: td_string!(locale, plan.lists.warning_signs.name),
            why: td_string!(locale, plan.lists.warning_signs.why),
            label: td_string!(locale, plan.lists.warning_signs.label),
            add: td_string!(locale, plan.lists.warning_signs.add),
        },
        PlanList::HardSituations => ListWords {
            name: td_string!(locale, plan.lists.hard_situations.name),
            why: td_string!(locale, plan.lists.hard_situations.why),
            label: td_string!(locale, plan.lists.hard_situations.label),
            add: td_string!(locale, plan.lists.hard_situations.add),
        },
        PlanList::Distractions => ListWords {
            name: td_string!(locale, plan.lists.distractions.name),
            why: td_string!(locale, plan.lists.distractions.why),
            label: td_string!(locale, plan.lists.distractions.label),
            add: td_string!(locale, plan.lists.distractions.add),
        },
        PlanList::Surroundings => ListWords {
            name: td_string!(locale, plan.lists.surroundings.name),
            why: td_string!(locale, plan.lists.surroundings.why),
            label: td_string!(locale, plan.lists.surroundings.label),
            add: td_string!(locale, plan.lists.surroundings.add),
        },
        PlanList::Lapse => ListWords {
            name: td_string!(locale, plan.lists.lapse.name),
            why: td_string!(locale, plan.lists.lapse.why),
            label: td_string!(locale, plan.lists.lapse.label),
            add: td_string!(locale, plan.lists.lapse.add),
        },
        PlanList::FirstDays => ListWords {
            name: td_string!(locale, plan.lists.first_days.name),
            why: td_string!(locale, plan.lists.first_days.why),
            label: td_string!(locale, plan.lists.first_days.label),
            add: td_string!(locale, plan.lists.first_days.add),
        },
        PlanList::Helps => ListWords {
            name: td_string!(locale, plan.lists.helps.name),
            why: td_string!(locale, plan.lists.helps.why),
            label: td_string!(locale, plan.lists.helps.label),
            add: td_string!(locale, plan.lists.helps.add),
        },
        PlanList::DoesNotHelp => ListWords {
            name: td_string!(locale, plan.lists.does_not_help.name),
            why: td_string!(locale, plan.lists.does_not_help.why),
            label: td_string!(locale, plan.lists.does_not_help.label),
            add: td_string!(locale, plan.lists.does_not_help.add),
        },
        PlanList::Boundaries => ListWords {
            name: td_string!(locale, plan.lists.boundaries.name),
            why: td_string!(locale, plan.lists.boundaries.why),
            label: td_string!(locale, plan.lists.boundaries.label),
            add: td_string!(locale, plan.lists.boundaries.add),
        },
        PlanList::Naloxone => ListWords {
            name: td_string!(locale, plan.lists.naloxone.name),
            why: td_string!(locale, plan.lists.naloxone.why),
            label: td_string!(locale, plan.lists.naloxone.label),
            add: td_string!(locale, plan.lists.naloxone.add),
        },
    }
}

/// Notes that others chose for a list.
pub fn offered_notes(locale: Locale, list: PlanList) -> Vec<&'static str> {
    match list {
        PlanList::Reasons => {
            texts!(locale, plan.lists.reasons.offered.{
                health, people, rested, home, count_on, children,
            })
        }
        PlanList::WarningSigns => {
            texts!(locale, plan.lists.warning_signs.offered.{
                sleep, meals, messages, missed, hiding, one_time,
            })
        }
        // What is offered for this list comes from the check-ins.
        PlanList::HardSituations => Vec::new(),
        PlanList::Distractions => texts!(locale, plan.lists.distractions.offered.{park, library, gym, walk, kitchen}),
        PlanList::Surroundings => {
            texts!(locale, plan.lists.surroundings.offered.{
                numbers, way_home, alcohol, money, pills, means, naloxone,
            })
        }
        PlanList::Lapse => texts!(locale, plan.lists.lapse.offered.{safe, near, call, visit, write}),
        PlanList::FirstDays => {
            texts!(locale, plan.lists.first_days.offered.{
                doctor, meeting, naloxone, set_times, evenings, payday,
            })
        }
        PlanList::Helps => texts!(locale, plan.lists.helps.offered.{listen, ask, come, remind}),
        PlanList::DoesNotHelp => texts!(locale, plan.lists.does_not_help.offered.{past, checking, others}),
        PlanList::Boundaries => texts!(locale, plan.lists.boundaries.offered.{alcohol, cash, call}),
        PlanList::Naloxone => texts!(locale, plan.lists.naloxone.offered.{jacket, bag, door, bathroom, friend}),
    }
}
