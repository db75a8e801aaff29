//! The person's choices on this device, and the abilities of the device.

#![cfg(test)]

use super::Phone;
use crate::{
    content::{Country, Part},
    domain::Mood,
    platform::{World, install::Installing, local_storage},
    state::{Notice, Problem},
};

fn in_language(language: &str) -> Phone {
    let world = World::default();
    world.languages.borrow_mut().push(language.into());
    Phone::in_world(world)
}

#[test]
fn the_country_is_guessed_from_the_language() {
    assert_eq!(in_language("en-GB").app.preferences.country_now(), Country::of_region("GB"));
}

#[test]
fn nobody_guesses_where_nothing_tells() {
    assert_eq!(Phone::new().app.preferences.country_now(), None);
}

#[test]
fn the_chosen_country_stays() {
    let phone = in_language("en-GB");
    phone.app.preferences.choose_country(Country::of_region("US"));
    let phone = phone.open_again();
    assert_eq!(phone.app.preferences.country_now(), Country::of_region("US"));
}

#[test]
fn that_it_is_no_country_of_the_list_is_a_choice_too() {
    let phone = in_language("en-GB");
    phone.app.preferences.choose_country(None);
    assert_eq!(phone.open_again().app.preferences.country_now(), None);
}

#[test]
fn a_part_belongs_to_its_country_and_comes_back_with_it() {
    let phone = Phone::new();
    let preferences = phone.app.preferences;
    let Some(country) = Country::ALL.into_iter().find(|country| Part::of(*country).next().is_some()) else { return };
    let part = Part::of(country).next();
    preferences.choose_country(Some(country));
    preferences.choose_part_of_country(part);
    assert_eq!(preferences.part_of_country_now(), part);
    preferences.choose_country(None);
    assert_eq!(preferences.part_of_country_now(), None);
    preferences.choose_country(Some(country));
    assert_eq!(preferences.part_of_country_now(), part);
}

#[test]
fn a_hard_moment_asks_again_after_three_minutes_unless_chosen_otherwise() {
    let phone = Phone::new();
    assert_eq!(phone.app.preferences.minutes_between_questions(), 3);
    phone.app.preferences.set_minutes_between_questions(10);
    assert_eq!(phone.open_again().app.preferences.minutes_between_questions(), 10);
}

#[test]
fn minutes_that_cannot_be_are_not_taken() {
    let phone = Phone::new();
    for kept in ["0", "61", "-3", "soon"] {
        local_storage::set("steady.minutes-between-questions", kept);
        assert_eq!(phone.app.preferences.minutes_between_questions(), 3, "{kept}");
    }
}

#[test]
fn nobody_is_asked_how_much_it_was_who_did_not_choose_it() {
    let phone = Phone::new();
    assert!(!phone.app.preferences.notes_amounts());
    phone.app.preferences.set_notes_amounts(true);
    assert!(phone.app.preferences.notes_amounts());
    phone.app.preferences.set_notes_amounts(false);
    assert!(!phone.open_again().app.preferences.notes_amounts());
}

#[test]
fn installing_is_offered_once_something_was_saved() {
    let world = World::default();
    world.installing.set(Installing::CanAsk);
    let phone = Phone::in_world(world);
    assert!(!phone.app.home_screen.is_offered());
    phone.check_in(Mood::Good, "");
    assert!(phone.app.home_screen.is_offered());
}

#[test]
fn installing_is_not_offered_where_the_browser_cannot_ask() {
    let phone = Phone::new();
    phone.check_in(Mood::Good, "");
    assert!(!phone.app.home_screen.is_offered());
}

#[test]
fn whoever_said_not_now_is_not_asked_again() {
    let world = World::default();
    world.installing.set(Installing::CanAsk);
    let phone = Phone::in_world(world);
    phone.check_in(Mood::Good, "");
    phone.app.home_screen.stop_offering();
    let phone = phone.open_again();
    phone.check_in(Mood::Good, "");
    assert!(!phone.app.home_screen.is_offered());
    assert_eq!(phone.app.home_screen.installing(), Installing::CanAsk, "Settings still has it");
}

#[test]
fn a_browser_that_was_asked_to_install_offers_it_no_more() {
    let world = World::default();
    world.installing.set(Installing::CanAsk);
    let phone = Phone::in_world(world);
    phone.check_in(Mood::Good, "");
    phone.app.home_screen.ask_to_install();
    assert!(!phone.app.home_screen.is_offered());
}

#[test]
fn an_offer_of_the_browser_that_comes_late_is_noticed() {
    let phone = Phone::new();
    phone.check_in(Mood::Good, "");
    phone.world.installing.set(Installing::CanAsk);
    World::tell(&phone.world.install_changed, &());
    assert!(phone.app.home_screen.is_offered());
}

#[test]
fn the_browser_is_asked_to_keep_the_data_after_the_first_save_and_once() {
    let phone = Phone::new();
    assert_eq!(phone.world.asked_to_persist.get(), 0);
    phone.check_in(Mood::Good, "");
    phone.check_in(Mood::Low, "");
    assert_eq!(phone.world.asked_to_persist.get(), 1);
    let phone = phone.open_again();
    phone.check_in(Mood::Low, "");
    assert_eq!(phone.world.asked_to_persist.get(), 1);
}

#[test]
fn a_browser_that_does_not_say_is_asked_again_at_the_next_save() {
    let phone = Phone::new();
    phone.world.persists.set(None);
    phone.check_in(Mood::Good, "");
    phone.check_in(Mood::Low, "");
    assert_eq!(phone.world.asked_to_persist.get(), 2);
}

#[test]
fn a_new_version_is_told_and_let_in() {
    let phone = Phone::new();
    assert!(!phone.app.updates.is_waiting());
    World::tell(&phone.world.update_waits, &());
    assert!(phone.app.updates.is_waiting());
    phone.app.updates.apply();
    assert_eq!(phone.world.reloaded.get(), 1);
}

#[test]
fn a_problem_with_a_newer_version_offers_the_update() {
    let phone = Phone::new();
    phone.app.notices.tell_problem(Problem::NewerApp);
    assert!(phone.app.updates.is_waiting());
    assert_eq!(phone.told(), Some(Notice::Problem(Problem::NewerApp)));
}
