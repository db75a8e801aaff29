//! The names of roles and kinds of support, in the person's language.

use crate::{
    domain::{Called, Circle, Firmness, GoodFor, Leg, Line, Person, ReachedBy, Role},
    i18n::*,
};

/// The name of a person: their own, that of a role, or a general word.
pub fn person_name(locale: Locale, person: &Person) -> String {
    match person.called() {
        Called::Text(text) => text.to_owned(),
        Called::Role(of) => role(locale, of).to_owned(),
        Called::Someone => td_string!(locale, people.person).to_owned(),
    }
}

/// How many were added, whose name or note was cut, and how many there was no room for.
pub fn people_added(locale: Locale, added: usize, cut: &[Line], left_out: usize) -> String {
    let mut words = td_string!(locale, notices.people_added, added = added).to_string();
    if !cut.is_empty() {
        let names = cut.iter().map(Line::as_str).collect::<Vec<_>>().join(", ");
        words.push(' ');
        words.push_str(&td_string!(locale, notices.people_cut, names = names.as_str()).to_string());
    }
    if left_out > 0 {
        words.push(' ');
        words.push_str(&td_string!(locale, notices.people_left_out, count = left_out).to_string());
    }
    words
}

/// The name of a role.
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

/// The name of a circle, for its people.
pub fn circle(locale: Locale, circle: Circle) -> &'static str {
    match circle {
        Circle::ToAsk => td_string!(locale, people.to_ask),
        Circle::Professional => td_string!(locale, people.professionals),
        Circle::Helpline => td_string!(locale, people.helplines),
    }
}

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
