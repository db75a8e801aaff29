//! A hard moment: everything is saved as it is given.

#![cfg(test)]

use chrono::TimeDelta;

use super::{
    Phone,
    phone::{note, strength},
};
use crate::{
    domain::{Draft, HardMoment, Noted, Outcome, ToolId},
    state::{DraftOf, Notice, Place, Problem, WhichMoment},
    vault::StoreError,
};

fn rate(phone: &Phone, of_ten: u8) {
    phone.app.hard_moments.rate(WhichMoment::Open, strength(of_ten));
    phone.settle();
}

fn moments(phone: &Phone) -> Vec<HardMoment> {
    let moment = |noted| if let Noted::HardMoment(moment) = noted { Some(moment) } else { None };
    phone.stored().into_iter().filter_map(|entry| moment(entry.noted)).collect()
}

fn strengths(moment: &HardMoment) -> Vec<u8> {
    moment.ratings.iter().map(|rating| rating.strength.get()).collect()
}

#[test]
fn the_first_rating_begins_the_moment_and_is_saved() {
    let phone = Phone::new();
    assert!(phone.app.hard_moments.open().is_none());
    rate(&phone, 8);
    assert_eq!(moments(&phone).iter().map(strengths).collect::<Vec<_>>(), [[8]]);
    assert_eq!(phone.told(), Some(Notice::Saved));
    assert!(phone.app.hard_moments.open().is_some());
}

#[test]
fn a_rating_right_after_another_corrects_it() {
    let phone = Phone::new();
    rate(&phone, 8);
    phone.pass(TimeDelta::seconds(9));
    rate(&phone, 7);
    assert_eq!(strengths(&moments(&phone)[0]), [7]);
}

#[test]
fn a_rating_a_while_later_is_another_one() {
    let phone = Phone::new();
    rate(&phone, 8);
    phone.pass(TimeDelta::seconds(10));
    rate(&phone, 7);
    assert_eq!(strengths(&moments(&phone)[0]), [8, 7]);
}

#[test]
fn quick_answers_are_written_one_after_another_and_none_is_lost() {
    let phone = Phone::new();
    phone.disk().take_time();
    phone.app.hard_moments.rate(WhichMoment::Open, strength(8));
    phone.app.hard_moments.note_tool(ToolId::new("breathe").unwrap());
    phone.app.hard_moments.end(WhichMoment::Open, Outcome::Passed);
    phone.settle();
    let [moment] = moments(&phone).try_into().unwrap();
    assert_eq!((strengths(&moment), moment.tools.len()), (vec![8], 1));
    assert_eq!(moment.ended.unwrap().outcome, Some(Outcome::Passed));
}

#[test]
fn the_same_tool_opened_again_is_the_same_use() {
    let phone = Phone::new();
    let tool = || ToolId::new("breathe").unwrap();
    phone.app.hard_moments.note_tool(tool());
    phone.settle();
    phone.app.hard_moments.note_tool(tool());
    phone.settle();
    assert_eq!(moments(&phone)[0].tools.len(), 1);
    phone.pass(TimeDelta::minutes(1));
    rate(&phone, 5);
    phone.pass(TimeDelta::minutes(1));
    phone.app.hard_moments.note_tool(tool());
    phone.settle();
    assert_eq!(moments(&phone)[0].tools.len(), 2);
}

#[test]
fn a_later_answer_about_the_end_corrects_the_one_before() {
    let phone = Phone::new();
    rate(&phone, 8);
    phone.app.hard_moments.end(WhichMoment::Open, Outcome::StillHere);
    phone.settle();
    let first = moments(&phone)[0].ended.unwrap();
    phone.pass(TimeDelta::minutes(2));
    phone.app.hard_moments.end(WhichMoment::Newest, Outcome::Passed);
    phone.settle();
    let [moment] = moments(&phone).try_into().unwrap();
    assert_eq!(moment.ended.map(|ended| (ended.at, ended.outcome)), Some((first.at, Some(Outcome::Passed))));
}

#[test]
fn a_moment_left_open_for_three_hours_is_over() {
    let phone = Phone::new();
    rate(&phone, 8);
    phone.look(false);
    phone.pass(TimeDelta::hours(3));
    phone.look(true);
    assert!(phone.app.hard_moments.open().is_none());
    rate(&phone, 4);
    assert_eq!(moments(&phone).len(), 2);
}

#[test]
fn a_moment_goes_on_after_less_than_three_hours() {
    let phone = Phone::new();
    rate(&phone, 8);
    phone.pass(TimeDelta::minutes(179));
    rate(&phone, 4);
    assert_eq!(moments(&phone).iter().map(strengths).collect::<Vec<_>>(), [[8, 4]]);
}

#[test]
fn a_clock_that_jumps_makes_the_moment_no_longer() {
    let phone = Phone::new();
    rate(&phone, 8);
    phone.world.clock.set_by(TimeDelta::hours(2));
    phone.pass(TimeDelta::minutes(4));
    rate(&phone, 6);
    let entry = phone.stored().remove(0);
    let Noted::HardMoment(moment) = entry.noted else { panic!("a hard moment") };
    assert_eq!(moment.lasted(entry.at), TimeDelta::minutes(4));
}

#[test]
fn a_moment_goes_on_when_the_page_is_loaded_again() {
    let phone = Phone::new();
    rate(&phone, 8);
    phone.pass(TimeDelta::minutes(5));
    let phone = phone.open_again();
    rate(&phone, 5);
    assert_eq!(moments(&phone).iter().map(strengths).collect::<Vec<_>>(), [[8, 5]]);
}

#[test]
fn a_new_visit_after_the_end_begins_a_new_moment() {
    let phone = Phone::new();
    rate(&phone, 8);
    phone.app.hard_moments.end(WhichMoment::Open, Outcome::Passed);
    phone.settle();
    phone.app.hard_moments.begin_anew();
    phone.pass(TimeDelta::minutes(5));
    rate(&phone, 6);
    assert_eq!(moments(&phone).len(), 2);
}

#[test]
fn a_rating_before_the_notes_are_read_waits_for_them() {
    let phone = Phone::new();
    rate(&phone, 8);
    phone.pass(TimeDelta::minutes(5));
    phone.world.close_page();
    let phone = Phone::opening(std::rc::Rc::clone(&phone.world));
    phone.app.hard_moments.rate(WhichMoment::Open, strength(5));
    phone.settle();
    assert_eq!(moments(&phone).iter().map(strengths).collect::<Vec<_>>(), [[8, 5]]);
}

#[test]
fn a_rating_that_cannot_be_written_is_told() {
    let phone = Phone::new();
    phone.disk().fill_up(StoreError::Full);
    rate(&phone, 8);
    assert_eq!(phone.problem(), Some(Problem::StorageFull));
    assert!(phone.app.hard_moments.open().is_none());
}

#[test]
fn one_line_to_remember_is_kept_with_the_newest_moment_and_leaves_its_form() {
    let phone = Phone::new();
    rate(&phone, 8);
    phone.app.hard_moments.end(WhichMoment::Open, Outcome::Passed);
    let form = phone.app.drafts.kept_form(DraftOf::REMEMBER);
    phone.app.drafts.edit(form, |draft| draft.note = "It passes".into());
    phone.app.hard_moments.remember_line(form);
    phone.settle();
    assert_eq!(moments(&phone)[0].remember, Some(note("It passes")));
    assert!(form.draft().is_empty());
}

#[test]
fn a_note_on_having_used_opens_today() {
    let phone = Phone::new();
    phone.app.navigation.open(Place::UsedNote);
    let form = phone.app.drafts.kept_form(DraftOf::NEW_USED);
    phone.app.drafts.edit(form, |draft| draft.next_step = "Call Sam".into());
    phone.app.journal.save_new(form, Place::UsedNote);
    phone.settle();
    assert!(matches!(&phone.stored()[0].noted, Noted::Used(used) if used.next_step == Some(note("Call Sam"))));
    assert_eq!(phone.app.navigation.place_now(), Place::Today);
    assert_eq!(phone.told(), Some(Notice::Saved), "the word stays on the way to Today");
}
