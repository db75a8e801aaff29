//! What the lists of the plan are called, and what is offered for them.

use crate::{
    content::OfferedTrigger,
    domain::{Aim, PlanList},
    i18n::*,
    state::{GoalClock, Kept},
};

/// The words of one list.
#[derive(Clone, Copy)]
pub struct ListWords {
    /// Its heading.
    pub name: &'static str,
    /// What it is for.
    pub why: &'static str,
    /// What one more note is.
    pub label: &'static str,
    /// What the button says.
    pub add: &'static str,
    /// What others chose, one a line.
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
        // What is offered for it, the check-ins say.
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
    }
}

/// An offered trigger as something that happens, to go after "if".
pub fn when_trigger(locale: Locale, trigger: OfferedTrigger) -> &'static str {
    let place = OfferedTrigger::ALL.iter().position(|other| *other == trigger).unwrap_or(0);
    td_string!(locale, plan.ifs).split('\n').nth(place).unwrap_or("")
}

/// What a person aims for.
pub fn aim(locale: Locale, aim: Aim) -> &'static str {
    match aim {
        Aim::Abstain => td_string!(locale, plan.goals.abstain),
        Aim::CutDown => td_string!(locale, plan.goals.cut_down),
        Aim::Stable => td_string!(locale, plan.goals.stable),
        Aim::Taper => td_string!(locale, plan.goals.taper),
        Aim::Watch => td_string!(locale, plan.goals.watch),
    }
}

/// What the clock of a goal says, and what was kept in that time.
pub fn clock(locale: Locale, clock: GoalClock, kept: Kept) -> String {
    let clock = match clock {
        GoalClock::Off => return td_string!(locale, plan.goals.no_clock).to_owned(),
        GoalClock::Counting => return td_string!(locale, plan.goals.counting).to_owned(),
        GoalClock::NotYet => return td_string!(locale, plan.goals.not_yet).to_owned(),
        GoalClock::Runs(clock) => clock,
    };
    let days = td_string!(
        locale,
        plan.goals.days,
        current = clock.current,
        total = clock.total,
        longest = clock.longest,
        average = clock.average
    );
    let money = kept.money.map(|money| td_string!(locale, plan.goals.money_kept, money = money).to_string());
    let hours = kept.hours.map(|hours| td_string!(locale, plan.goals.hours_kept, hours = hours).to_string());
    [Some(days.to_string()), money, hours].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
