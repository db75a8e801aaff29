//! The names of what only the plan speaks of.

use crate::{content::OfferedTrigger, domain::Circle, i18n::*};

pub use crate::screens::shared::words::*;

/// The name of a circle, for its people.
pub fn circle(locale: Locale, circle: Circle) -> &'static str {
    match circle {
        Circle::ToAsk => td_string!(locale, people.to_ask),
        Circle::Professional => td_string!(locale, people.professionals),
        Circle::Helpline => td_string!(locale, people.helplines),
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
