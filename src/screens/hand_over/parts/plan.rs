//! Goals and warning signs, as they stand in the plan today.

use super::{Part, Source};
use crate::{
    domain::{Goal, PlanList},
    i18n::*,
    screens::shared::words,
    state::format,
};

/// Fills the part.
pub fn fill(source: &Source<'_>, mut part: Part) -> Part {
    let locale = source.locale;
    let goal = |goal: &Goal| {
        let substance = words::substance(locale, source.own_words, goal.substance);
        let aim = words::goal(locale, goal);
        match goal.since.filter(|_| !goal.clock_is_hidden) {
            Some(since) => {
                let day = format::full_date(since, locale);
                td_string!(
                    locale,
                    hand_over.plan.goal_since,
                    substance = substance.as_str(),
                    aim = aim.as_str(),
                    day = day.as_str()
                )
                .to_string()
            }
            None => {
                td_string!(locale, hand_over.plan.goal, substance = substance.as_str(), aim = aim.as_str()).to_string()
            }
        }
    };
    part.lines.extend(source.plan.goals.iter().map(goal));
    let signs = source.plan.lists.of(PlanList::WarningSigns).iter();
    part.lines.extend(signs.map(|sign| td_string!(locale, hand_over.plan.sign, sign = sign.as_str()).to_string()));
    if part.lines.is_empty() {
        part.lines.push(td_string!(locale, hand_over.plan.none).to_owned());
    }
    part
}
