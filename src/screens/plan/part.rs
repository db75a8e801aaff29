//! The parts of the plan in their order, and what each is called.

use super::words;
use crate::{
    domain::{Circle, Plan, PlanList},
    i18n::*,
    state::{Place, PlanPart},
    ui::IconShape,
};

/// A part of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// A part with a page of its own.
    Own(PlanPart),
    /// The people of a circle, who have their place among all people.
    People(Circle),
}

impl Part {
    /// In the order of the plan.
    pub const ALL: [Self; 13] = [
        Self::Own(PlanPart::Goals),
        Self::Own(PlanPart::List(PlanList::Reasons)),
        Self::Own(PlanPart::List(PlanList::WarningSigns)),
        Self::Own(PlanPart::List(PlanList::HardSituations)),
        Self::Own(PlanPart::Steps),
        Self::Own(PlanPart::List(PlanList::Distractions)),
        Self::People(Circle::ToAsk),
        Self::People(Circle::Professional),
        Self::Own(PlanPart::List(PlanList::Surroundings)),
        Self::Own(PlanPart::List(PlanList::Lapse)),
        Self::Own(PlanPart::List(PlanList::FirstDays)),
        Self::Own(PlanPart::List(PlanList::Naloxone)),
        Self::Own(PlanPart::Letter),
    ];

    /// Whether there is anything in it.
    pub fn is_filled(self, plan: &Plan) -> bool {
        match self {
            Self::Own(PlanPart::List(list)) => !plan.lists.of(list).is_empty(),
            Self::Own(PlanPart::Steps) => !plan.steps.is_empty(),
            Self::Own(PlanPart::Goals) => !plan.goals.is_empty(),
            Self::Own(PlanPart::Letter) => plan.letter.is_some(),
            Self::People(circle) => plan.people.of_circle(circle).next().is_some(),
        }
    }

    /// The place where it is filled in.
    pub fn place(self) -> Place {
        match self {
            Self::Own(part) => Place::PlanPart(part),
            Self::People(_) => Place::People,
        }
    }

    /// Its name.
    pub fn name(self, locale: Locale) -> &'static str {
        match self {
            Self::Own(PlanPart::List(list)) => words::plan_list(locale, list).name,
            Self::Own(PlanPart::Steps) => td_string!(locale, plan.steps),
            Self::Own(PlanPart::Goals) => td_string!(locale, plan.goals.heading),
            Self::Own(PlanPart::Letter) => td_string!(locale, tools.letter.name),
            Self::People(circle) => words::circle(locale, circle),
        }
    }

    /// What it is for, in a few words.
    pub fn purpose(self, locale: Locale) -> &'static str {
        match self {
            Self::Own(PlanPart::List(list)) => match list {
                PlanList::Reasons => td_string!(locale, plan.purpose.reasons),
                PlanList::WarningSigns => td_string!(locale, plan.purpose.warning_signs),
                PlanList::HardSituations => td_string!(locale, plan.purpose.hard_situations),
                PlanList::Distractions => td_string!(locale, plan.purpose.distractions),
                PlanList::Surroundings => td_string!(locale, plan.purpose.surroundings),
                PlanList::Lapse => td_string!(locale, plan.purpose.lapse),
                PlanList::FirstDays => td_string!(locale, plan.purpose.first_days),
                PlanList::Naloxone => td_string!(locale, plan.purpose.naloxone),
                PlanList::Helps | PlanList::DoesNotHelp | PlanList::Boundaries => words::plan_list(locale, list).why,
            },
            Self::Own(PlanPart::Steps) => td_string!(locale, plan.purpose.steps),
            Self::Own(PlanPart::Goals) => td_string!(locale, plan.purpose.goals),
            Self::Own(PlanPart::Letter) => td_string!(locale, plan.purpose.letter),
            Self::People(Circle::ToAsk) => td_string!(locale, plan.purpose.to_ask),
            Self::People(_) => td_string!(locale, plan.purpose.professionals),
        }
    }

    /// Its icon.
    pub const fn icon(self) -> IconShape {
        match self {
            Self::Own(PlanPart::List(list)) => match list {
                PlanList::Reasons => IconShape::HEART,
                PlanList::WarningSigns => IconShape::ALERT,
                PlanList::HardSituations => IconShape::WAVE,
                PlanList::Distractions => IconShape::PIN,
                PlanList::Surroundings => IconShape::HOME,
                PlanList::Lapse => IconShape::RETURN,
                PlanList::FirstDays => IconShape::CALENDAR,
                PlanList::Helps | PlanList::DoesNotHelp | PlanList::Boundaries => IconShape::MESSAGE,
                PlanList::Naloxone => IconShape::CROSS,
            },
            Self::Own(PlanPart::Steps) => IconShape::STEPS,
            Self::Own(PlanPart::Goals) => IconShape::FLAG,
            Self::Own(PlanPart::Letter) => IconShape::LETTER,
            Self::People(_) => IconShape::PEOPLE,
        }
    }
}
