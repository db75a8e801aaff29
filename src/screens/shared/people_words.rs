//! What roles and kinds of support are called, in the person's language.

use crate::{
    domain::{Circle, Firmness, GoodFor, Leg, ReachedBy, Role},
    i18n::*,
};

/// What someone is.
pub fn role(locale: Locale, role: Role) -> &'static str {
    match role {
        Role::Family => td_string!(locale, people.roles.family),
        Role::Friend => td_string!(locale, people.roles.friend),
        Role::Partner => td_string!(locale, people.roles.partner),
        Role::Peer => td_string!(locale, people.roles.peer),
        Role::Coach => td_string!(locale, people.roles.coach),
        Role::CaseManager => td_string!(locale, people.roles.case_manager),
        Role::Doctor => td_string!(locale, people.roles.doctor),
        Role::AddictionSpecialist => td_string!(locale, people.roles.addiction_specialist),
        Role::Nurse => td_string!(locale, people.roles.nurse),
        Role::Therapist => td_string!(locale, people.roles.therapist),
        Role::Group => td_string!(locale, people.roles.group),
        Role::Mentor => td_string!(locale, people.roles.mentor),
        Role::FaithLeader => td_string!(locale, people.roles.faith_leader),
        Role::TreatmentCentre => td_string!(locale, people.roles.treatment_centre),
        Role::Telehealth => td_string!(locale, people.roles.telehealth),
        Role::Helpline => td_string!(locale, people.roles.helpline),
        Role::Other => td_string!(locale, people.roles.other),
    }
}

/// What those are called who stand somewhere.
pub fn circle(locale: Locale, circle: Circle) -> &'static str {
    match circle {
        Circle::ToAsk => td_string!(locale, people.to_ask),
        Circle::Professional => td_string!(locale, people.professionals),
        Circle::Helpline => td_string!(locale, people.helplines),
    }
}

/// What someone is good for.
pub fn good_for(locale: Locale, good_for: GoodFor) -> &'static str {
    match good_for {
        GoodFor::Listening => td_string!(locale, people.good_for.listening),
        GoodFor::Ride => td_string!(locale, people.good_for.ride),
        GoodFor::Childcare => td_string!(locale, people.good_for.childcare),
        GoodFor::Company => td_string!(locale, people.good_for.company),
        GoodFor::Meeting => td_string!(locale, people.good_for.meeting),
    }
}

/// How someone likes to be reached.
pub fn reached_by(locale: Locale, by: ReachedBy) -> &'static str {
    match by {
        ReachedBy::Call => td_string!(locale, people.by.call),
        ReachedBy::Text => td_string!(locale, people.by.text),
    }
}

/// How firm a leg of the support table is.
pub fn firmness(locale: Locale, firmness: Firmness) -> &'static str {
    match firmness {
        Firmness::Missing => td_string!(locale, people.table.missing_leg),
        Firmness::Wobbly => td_string!(locale, people.table.wobbly),
        Firmness::Firm => td_string!(locale, people.table.firm),
    }
}

/// What a leg of the support table is called.
pub fn leg(locale: Locale, leg: Leg) -> &'static str {
    line(td_string!(locale, people.table.legs), leg)
}

/// One small step when a leg wobbles.
pub fn leg_step(locale: Locale, leg: Leg) -> &'static str {
    line(td_string!(locale, people.table.leg_steps), leg)
}

fn line(lines: &'static str, leg: Leg) -> &'static str {
    lines.split('\n').nth(leg as usize).unwrap_or("")
}
