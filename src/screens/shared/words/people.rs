//! The names of people and their roles.

use crate::{
    domain::{Called, Person, Role},
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
