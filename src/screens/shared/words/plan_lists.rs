//! The names of the plan's lists, and the notes that are offered for them.

use crate::{domain::PlanList, i18n::*};

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
    /// Notes that others chose, one a line.
    pub offered: &'static str,
}

/// The words of a list.
pub fn plan_list(locale: Locale, list: PlanList) -> ListWords {
    match list {
        PlanList::Reasons => ListWords {
            name: td_string!(locale, plan.lists.reasons.name),
            why: td_string!(locale, plan.lists.reasons.why),
            label: td_string!(locale, plan.lists.reasons.label),
            add: td_string!(locale, plan.lists.reasons.add),
            offered: td_string!(locale, plan.lists.reasons.offered),
        },
        PlanList::WarningSigns => ListWords {
            name: td_string!(locale, plan.lists.warning_signs.name),
            why: td_string!(locale, plan.lists.warning_signs.why),
            label: td_string!(locale, plan.lists.warning_signs.label),
            add: td_string!(locale, plan.lists.warning_signs.add),
            offered: td_string!(locale, plan.lists.warning_signs.offered),
        },
        // The offers for this list come from the check-ins, not from a text.
        PlanList::HardSituations => ListWords {
            name: td_string!(locale, plan.lists.hard_situations.name),
            why: td_string!(locale, plan.lists.hard_situations.why),
            label: td_string!(locale, plan.lists.hard_situations.label),
            add: td_string!(locale, plan.lists.hard_situations.add),
            offered: "",
        },
        PlanList::Distractions => ListWords {
            name: td_string!(locale, plan.lists.distractions.name),
            why: td_string!(locale, plan.lists.distractions.why),
            label: td_string!(locale, plan.lists.distractions.label),
            add: td_string!(locale, plan.lists.distractions.add),
            offered: td_string!(locale, plan.lists.distractions.offered),
        },
        PlanList::Surroundings => ListWords {
            name: td_string!(locale, plan.lists.surroundings.name),
            why: td_string!(locale, plan.lists.surroundings.why),
            label: td_string!(locale, plan.lists.surroundings.label),
            add: td_string!(locale, plan.lists.surroundings.add),
            offered: td_string!(locale, plan.lists.surroundings.offered),
        },
        PlanList::Lapse => ListWords {
            name: td_string!(locale, plan.lists.lapse.name),
            why: td_string!(locale, plan.lists.lapse.why),
            label: td_string!(locale, plan.lists.lapse.label),
            add: td_string!(locale, plan.lists.lapse.add),
            offered: td_string!(locale, plan.lists.lapse.offered),
        },
        PlanList::FirstDays => ListWords {
            name: td_string!(locale, plan.lists.first_days.name),
            why: td_string!(locale, plan.lists.first_days.why),
            label: td_string!(locale, plan.lists.first_days.label),
            add: td_string!(locale, plan.lists.first_days.add),
            offered: td_string!(locale, plan.lists.first_days.offered),
        },
        PlanList::Helps => ListWords {
            name: td_string!(locale, plan.lists.helps.name),
            why: td_string!(locale, plan.lists.helps.why),
            label: td_string!(locale, plan.lists.helps.label),
            add: td_string!(locale, plan.lists.helps.add),
            offered: td_string!(locale, plan.lists.helps.offered),
        },
        PlanList::DoesNotHelp => ListWords {
            name: td_string!(locale, plan.lists.does_not_help.name),
            why: td_string!(locale, plan.lists.does_not_help.why),
            label: td_string!(locale, plan.lists.does_not_help.label),
            add: td_string!(locale, plan.lists.does_not_help.add),
            offered: td_string!(locale, plan.lists.does_not_help.offered),
        },
        PlanList::Boundaries => ListWords {
            name: td_string!(locale, plan.lists.boundaries.name),
            why: td_string!(locale, plan.lists.boundaries.why),
            label: td_string!(locale, plan.lists.boundaries.label),
            add: td_string!(locale, plan.lists.boundaries.add),
            offered: td_string!(locale, plan.lists.boundaries.offered),
        },
        PlanList::Naloxone => ListWords {
            name: td_string!(locale, plan.lists.naloxone.name),
            why: td_string!(locale, plan.lists.naloxone.why),
            label: td_string!(locale, plan.lists.naloxone.label),
            add: td_string!(locale, plan.lists.naloxone.add),
            offered: td_string!(locale, plan.lists.naloxone.offered),
        },
    }
}
