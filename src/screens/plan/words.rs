//! The names of what only the plan speaks of.

use crate::{
    content::{Country, OfferedTrigger},
    domain::Circle,
    i18n::*,
    insight::Clock,
    state::{GoalClock, Kept, format},
};

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

/// The clock of a goal in words.
pub struct ClockWords {
    /// The days that count now; empty when there are none to count.
    pub days: String,
    /// All days, and the money and the hours that were kept in them; or why nothing is counted.
    pub more: String,
}

/// The clock of a goal in words.
pub fn clock(locale: Locale, clock: GoalClock, kept: Kept, country: Option<Country>) -> ClockWords {
    let alone = |words: &str| ClockWords { days: String::new(), more: words.to_owned() };
    let Clock { current, total, longest } = match clock {
        GoalClock::Off => return alone(td_string!(locale, plan.goals.no_clock)),
        GoalClock::Counting => return alone(td_string!(locale, plan.goals.counting)),
        GoalClock::NotYet => return alone(td_string!(locale, plan.goals.not_yet)),
        GoalClock::Runs(Clock { total: 0, .. }) => return alone(td_string!(locale, plan.goals.starts)),
        GoalClock::Runs(clock) => clock,
    };
    // A current count of 0 is left out: it would read as a restart, and the days in all stay in sight.
    let days = if current == 0 { String::new() } else { counted!(locale, plan.goals.days, count = current) };
    let in_all = (current != total)
        .then(|| td_string!(locale, plan.goals.days_in_all, total = total, longest = longest).to_string());
    let money = kept.money.map(|money| format::money(money, country, locale));
    let money = money.map(|money| td_string!(locale, plan.goals.money_kept, money = money).to_string());
    let hours = kept.hours.map(|hours| td_string!(locale, plan.goals.hours_kept, hours = hours).to_string());
    ClockWords { days, more: [in_all, money, hours].into_iter().flatten().collect::<Vec<_>>().join(" ") }
}
