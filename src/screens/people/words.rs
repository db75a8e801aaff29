//! The names of ways to reach someone, of kinds of support, and of the legs of the support table.

use crate::{
    domain::{Firmness, GoodFor, Leg, ReachedBy},
    i18n::*,
};

pub use crate::screens::shared::words::*;

/// The name of a kind of support.
pub fn good_for(locale: Locale, good_for: GoodFor) -> &'static str {
    match good_for {
        GoodFor::Listening => td_string!(locale, people.good_for.listening),
        GoodFor::Ride => td_string!(locale, people.good_for.ride),
        GoodFor::Childcare => td_string!(locale, people.good_for.childcare),
        GoodFor::Company => td_string!(locale, people.good_for.company),
        GoodFor::Meeting => td_string!(locale, people.good_for.meeting),
    }
}

/// The name of a way to reach someone.
pub fn reached_by(locale: Locale, by: ReachedBy) -> &'static str {
    match by {
        ReachedBy::Call => td_string!(locale, people.by.call),
        ReachedBy::Text => td_string!(locale, people.by.text),
    }
}

/// The name of a firmness of a leg of the support table.
pub fn firmness(locale: Locale, firmness: Firmness) -> &'static str {
    match firmness {
        Firmness::Missing => td_string!(locale, people.table.missing_leg),
        Firmness::Wobbly => td_string!(locale, people.table.wobbly),
        Firmness::Firm => td_string!(locale, people.table.firm),
    }
}

/// The name of a leg of the support table.
pub fn leg(locale: Locale, leg: Leg) -> &'static str {
    match leg {
        Leg::Medical => td_string!(locale, people.table.legs.medical),
        Leg::Therapy => td_string!(locale, people.table.legs.therapy),
        Leg::Peers => td_string!(locale, people.table.legs.peers),
        Leg::Family => td_string!(locale, people.table.legs.family),
        Leg::Community => td_string!(locale, people.table.legs.community),
        Leg::Structure => td_string!(locale, people.table.legs.structure),
        Leg::Digital => td_string!(locale, people.table.legs.digital),
    }
}

/// One small step when a leg wobbles.
pub fn leg_step(locale: Locale, leg: Leg) -> &'static str {
    match leg {
        Leg::Medical => td_string!(locale, people.table.leg_steps.medical),
        Leg::Therapy => td_string!(locale, people.table.leg_steps.therapy),
        Leg::Peers => td_string!(locale, people.table.leg_steps.peers),
        Leg::Family => td_string!(locale, people.table.leg_steps.family),
        Leg::Community => td_string!(locale, people.table.leg_steps.community),
        Leg::Structure => td_string!(locale, people.table.leg_steps.structure),
        Leg::Digital => td_string!(locale, people.table.leg_steps.digital),
    }
}
