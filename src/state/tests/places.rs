//! Going from place to place: the address says which one is open.

#![cfg(test)]

use chrono::{NaiveDate, TimeDelta};

use super::Phone;
use crate::{
    content::{Instrument, SafetyQuestion, Tool},
    domain::{Id, Mood, PlanList, ToolId, WordSort},
    platform::{World, address},
    state::{Notice, Origin, Place, PlanPart, Problem},
};

/// A phone on which the app is opened at an address.
fn opened_at(hash: &str) -> Phone {
    let world = World::default().enter();
    address::replace(hash);
    let phone = Phone::opening(world);
    phone.settle();
    phone
}

fn place(phone: &Phone) -> Place {
    phone.app.navigation.place_now()
}

fn go(phone: &Phone, place: Place) {
    phone.app.navigation.open(place);
    phone.settle();
}

#[test]
fn every_place_is_found_again_at_its_path() {
    let places = [
        Place::Today,
        Place::Patterns,
        Place::Calendar,
        Place::Day(NaiveDate::from_ymd_opt(2026, 2, 28).unwrap()),
        Place::Search,
        Place::HardMoment,
        Place::Ending,
        Place::Reach,
        Place::Safety,
        Place::HelpNow,
        Place::UsedNote,
        Place::Tools(Origin::HardMoment),
        Place::Tools(Origin::Plan),
        Place::Tool(Origin::HardMoment, Tool::Breathe),
        Place::OwnTool(Origin::Plan, Id([7; 16])),
        Place::Plan,
        Place::PlanPaper,
        Place::Medicines,
        Place::Medicine(None),
        Place::Medicine(Some(Id([6; 16]))),
        Place::HandOver,
        Place::People,
        Place::Person(None),
        Place::Person(Some(Id([8; 16]))),
        Place::Contacts,
        Place::SupportTable,
        Place::SupporterCard,
        Place::ReadyTexts,
        Place::Settings,
        Place::OwnWords(WordSort::Triggers),
        Place::OwnWords(WordSort::Feelings),
        Place::OwnWords(WordSort::Substances),
        Place::Move,
        Place::Install,
        Place::Sources,
        Place::About,
        Place::Entry(Id([9; 16])),
    ];
    for place in places {
        assert_eq!(Place::from_path(&place.path()), Some(place), "{}", place.path());
    }
}

#[test]
fn every_part_of_the_plan_is_found_again_at_its_path() {
    let lists = PlanList::ALL.map(PlanPart::List);
    for part in lists.into_iter().chain([PlanPart::Steps, PlanPart::Goals, PlanPart::Letter]) {
        let place = Place::PlanPart(part);
        assert_eq!((Place::from_path(&place.path()), place.within()), (Some(place), Place::Plan));
    }
}

#[test]
fn every_check_up_is_found_again_at_its_path() {
    let each = Instrument::ALL.into_iter().flat_map(|of| [Place::CheckUp(of), Place::CheckUpQuestions(of)]);
    for place in [Place::CheckUps].into_iter().chain(each) {
        assert_eq!((Place::from_path(&place.path()), place.within()), (Some(place), Place::Plan));
    }
    for path in ["/plan/check-ups/audit", "/plan/check-ups/phq-9/answers", "/plan/steps/questions", "/questions"] {
        assert_eq!(Place::from_path(path), None, "{path}");
    }
}

#[test]
fn every_safety_question_is_found_again_at_its_path() {
    for question in SafetyQuestion::ALL {
        let place = Place::SafetyQuestion(question);
        assert_eq!(Place::from_path(&place.path()), Some(place));
    }
}

#[test]
fn no_address_is_todays() {
    assert_eq!(place(&Phone::new()), Place::Today);
    assert_eq!(Phone::new().told(), None);
}

#[test]
fn the_app_opens_where_the_address_says() {
    let phone = opened_at("/plan");
    assert_eq!((place(&phone), phone.told()), (Place::Plan, None));
}

#[test]
fn an_address_that_names_no_place_says_so_and_shows_today() {
    let phone = opened_at("/no-such-place");
    assert_eq!((place(&phone), phone.problem()), (Place::Today, Some(Problem::NotHere)));
}

#[test]
fn a_shortcut_opens_a_hard_moment_and_its_address_stays() {
    let world = World::default().enter();
    world.history.go.replace(Some("hard-moment".into()));
    let phone = Phone::opening(world);
    phone.settle();
    assert_eq!(place(&phone), Place::HardMoment);
    assert_eq!(address::hash(), "/hard-moment");
    assert_eq!(address::go(), None);
}

#[test]
fn a_shortcut_that_nobody_knows_is_left_out() {
    let world = World::default().enter();
    world.history.go.replace(Some("elsewhere".into()));
    let phone = Phone::opening(world);
    assert_eq!(place(&phone), Place::Today);
}

#[test]
fn the_back_gesture_returns_from_a_place() {
    let phone = Phone::new();
    go(&phone, Place::Plan);
    go(&phone, Place::People);
    address::back();
    assert_eq!(place(&phone), Place::Plan);
}

#[test]
fn closing_goes_a_step_back_when_there_was_one() {
    let phone = Phone::new();
    go(&phone, Place::Patterns);
    go(&phone, Place::Settings);
    phone.app.navigation.close();
    assert_eq!(place(&phone), Place::Patterns);
}

#[test]
fn closing_what_an_address_opened_shows_the_place_around_it() {
    let phone = opened_at("/people/card");
    phone.app.navigation.close();
    assert_eq!(place(&phone), Place::People);
    assert_eq!(phone.world.history.backs.get(), 0, "what came before is none of the app's pages");
}

#[test]
fn an_address_typed_by_hand_that_names_nothing_says_so() {
    let phone = Phone::new();
    go(&phone, Place::Plan);
    address::push("/nonsense");
    assert_eq!((place(&phone), phone.problem()), (Place::Today, Some(Problem::NotHere)));
}

#[test]
fn going_on_takes_a_word_away_that_was_read() {
    let phone = Phone::new();
    phone.app.notices.say(Notice::Saved);
    go(&phone, Place::Plan);
    assert_eq!(phone.told(), None);
}

#[test]
fn an_entry_lies_over_the_list_that_it_was_opened_from() {
    let phone = Phone::new();
    let day = Place::Day(NaiveDate::from_ymd_opt(2026, 2, 28).unwrap());
    for (list, beneath) in [(Place::Search, Place::Search), (day, day), (Place::Plan, Place::Today)] {
        go(&phone, list);
        go(&phone, Place::Entry(Id([9; 16])));
        assert_eq!(phone.app.navigation.page(), beneath);
        go(&phone, Place::Entry(Id([8; 16])));
        assert_eq!(phone.app.navigation.page(), beneath, "one entry after the other");
        address::back();
        address::back();
        assert_eq!(phone.app.navigation.page(), list);
    }
    assert_eq!(opened_at("/entry/09090909090909090909090909090909").app.navigation.page(), Place::Today);
}

#[test]
fn the_word_about_a_deleted_entry_stays_on_the_way() {
    let phone = Phone::new();
    phone.check_in(Mood::Low, "");
    phone.app.journal.delete(phone.stored().remove(0));
    phone.settle();
    go(&phone, Place::Plan);
    assert!(matches!(phone.told(), Some(Notice::Deleted(_))));
}

#[test]
fn saved_stays_where_saving_closes_the_page() {
    let phone = Phone::new();
    for from in [Place::UsedNote, Place::Person(None), Place::Entry(Id([1; 16]))] {
        go(&phone, from);
        phone.app.notices.say(Notice::Saved);
        go(&phone, Place::Today);
        assert_eq!(phone.told(), Some(Notice::Saved), "{from:?}");
    }
}

#[test]
fn what_is_still_being_saved_is_told_everywhere() {
    let phone = Phone::new();
    phone.app.notices.say(Notice::StillSaving);
    go(&phone, Place::Plan);
    assert_eq!(phone.told(), Some(Notice::StillSaving));
}

#[test]
fn going_to_the_same_place_changes_nothing() {
    let phone = Phone::new();
    phone.app.notices.say(Notice::Saved);
    go(&phone, Place::Today);
    assert_eq!(phone.told(), Some(Notice::Saved));
}

#[test]
fn every_place_belongs_to_one_of_the_five() {
    assert_eq!(Place::Settings.within(), Place::Today);
    assert_eq!(Place::Tools(Origin::Plan).within(), Place::Plan);
    assert_eq!(Place::Tools(Origin::HardMoment).within(), Place::HardMoment);
    assert_eq!(Place::Contacts.within(), Place::People);
    assert_eq!(Place::HelpNow.within(), Place::HardMoment);
}

#[test]
fn a_tool_of_ones_own_has_an_address() {
    let place = Place::OwnTool(Origin::HardMoment, Id([3; 16]));
    assert!(place.path().ends_with(ToolId::own(Id([3; 16])).as_str()));
    assert_eq!(place.href(), format!("#{}", place.path()));
}

#[test]
fn a_new_day_is_noticed_at_midnight_while_nothing_is_done() {
    let phone = Phone::new();
    let today = phone.app.calendar.today_now();
    phone.pass(TimeDelta::hours(11) + TimeDelta::minutes(59));
    assert_eq!(phone.app.calendar.today_now(), today);
    phone.pass(TimeDelta::minutes(1));
    assert_eq!(phone.app.calendar.today_now(), today.succ_opt().unwrap());
}

#[test]
fn a_phone_that_slept_over_midnight_notices_it_on_coming_back() {
    let phone = Phone::new();
    let today = phone.app.calendar.today_now();
    phone.look(false);
    phone.world.clock.set_by(TimeDelta::hours(13));
    phone.look(true);
    assert_eq!(phone.app.calendar.today_now(), today.succ_opt().unwrap());
}
