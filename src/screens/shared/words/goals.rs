//! Goals and their clocks, in words.

use crate::{
    content::Country,
    i18n::*,
    insight::Clock,
    state::{GoalClock, Kept, format},
};

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
