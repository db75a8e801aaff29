//! The names of the plan's lists, and the notes that are offered for them.

use crate::{
    content::{Country, OfferedTrigger},
    domain::{Aim, PlanList},
    i18n::*,
    insight::Clock,
    state::{GoalClock, Kept, format},
};

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

/// An offered trigger as something that happens, to go after "if".
pub fn when_trigger(locale: Locale, trigger: OfferedTrigger) -> &'static str {
    match trigger {
        OfferedTrigger::Stress => td_string!(locale, plan.ifs.stress),
        OfferedTrigger::Boredom => td_string!(locale, plan.ifs.boredom),
        OfferedTrigger::Alone => td_string!(locale, plan.ifs.alone),
        OfferedTrigger::Payday => td_string!(locale, plan.ifs.payday),
        OfferedTrigger::OutOfNowhere => td_string!(locale, plan.ifs.out_of_nowhere),
        OfferedTrigger::SawIt => td_string!(locale, plan.ifs.saw_it),
        OfferedTrigger::Argument => td_string!(locale, plan.ifs.argument),
        OfferedTrigger::FeelingGood => td_string!(locale, plan.ifs.feeling_good),
        OfferedTrigger::PoorSleep => td_string!(locale, plan.ifs.poor_sleep),
        OfferedTrigger::Pain => td_string!(locale, plan.ifs.pain),
        OfferedTrigger::Hungry => td_string!(locale, plan.ifs.hungry),
        OfferedTrigger::IdleAfternoon => td_string!(locale, plan.ifs.idle_afternoon),
        OfferedTrigger::Celebration => td_string!(locale, plan.ifs.celebration),
        OfferedTrigger::Place => td_string!(locale, plan.ifs.place),
        OfferedTrigger::Person => td_string!(locale, plan.ifs.person),
    }
}

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

/// The clock of a goal in words, with the money and the hours that were kept in that time.
pub fn clock(locale: Locale, clock: GoalClock, kept: Kept, country: Option<Country>) -> String {
    let clock = match clock {
        GoalClock::Off => return td_string!(locale, plan.goals.no_clock).to_owned(),
        GoalClock::Counting => return td_string!(locale, plan.goals.counting).to_owned(),
        GoalClock::NotYet => return td_string!(locale, plan.goals.not_yet).to_owned(),
        GoalClock::Runs(clock) => clock,
    };
    // A current count of 0 is left out: it would read as a restart, and the days in all stay in sight.
    let days = match clock {
        Clock { total: 0, .. } => td_string!(locale, plan.goals.starts).to_owned(),
        Clock { current, total, .. } if current == total => {
            td_string!(locale, plan.goals.days, total = total).to_string()
        }
        Clock { current, total, longest } => {
            let in_all = td_string!(locale, plan.goals.days_in_all, total = total, longest = longest).to_string();
            if current == 0 {
                in_all
            } else {
                format!("{in_all} {}", td_string!(locale, plan.goals.days_now, current = current))
            }
        }
    };
    let money = kept.money.map(|money| format::money(money, country, locale));
    let money = money.map(|money| td_string!(locale, plan.goals.money_kept, money = money).to_string());
    let hours = kept.hours.map(|hours| td_string!(locale, plan.goals.hours_kept, hours = hours).to_string());
    [Some(days), money, hours].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
