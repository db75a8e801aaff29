//! Guided tools, breathing, and the wake lock.

#![cfg(test)]

use chrono::TimeDelta;
use leptos::prelude::*;
use leptos::prelude::{GetUntracked, Owner, Set, provide_context};

use super::{Phone, phone::strength};
use crate::{
    content::BreathPattern,
    state::{BreathCues, ToolSteps, WhichMoment, breath, can_sound, can_vibrate, keep_screen_on, new_puzzle},
};

/// Runs `act` under an owner of its own, as a screen does; answers with the owner, to be cleaned up.
fn on_a_page<T>(phone: &Phone, act: impl FnOnce() -> T) -> (Owner, T) {
    let page = Owner::current().unwrap().child();
    let answer = page.with(|| {
        provide_context(phone.app);
        act()
    });
    (page, answer)
}

#[test]
fn a_step_goes_on_when_its_time_has_passed() {
    let phone = Phone::new();
    let (_page, steps) = on_a_page(&phone, || ToolSteps::begin(&[10, 20, 0]));
    assert_eq!((steps.place(), steps.seconds_left(), steps.count()), (0, Some(10), 3));
    phone.pass(TimeDelta::seconds(9));
    assert_eq!((steps.place(), steps.seconds_left()), (0, Some(1)));
    phone.pass(TimeDelta::seconds(1));
    assert_eq!((steps.place(), steps.seconds_left()), (1, Some(20)));
}

#[test]
fn a_step_without_a_time_waits_for_a_tap() {
    let phone = Phone::new();
    let (_page, steps) = on_a_page(&phone, || ToolSteps::begin(&[0, 10]));
    phone.pass(TimeDelta::hours(1));
    assert_eq!((steps.place(), steps.is_timed(), steps.seconds_left()), (0, false, None));
    steps.forward();
    assert_eq!((steps.place(), steps.is_timed()), (1, true));
}

#[test]
fn a_phone_that_slept_goes_one_step_on_and_no_further() {
    let phone = Phone::new();
    let (_page, steps) = on_a_page(&phone, || ToolSteps::begin(&[10, 10, 10]));
    phone.world.clock.set_by(TimeDelta::hours(1));
    phone.pass(TimeDelta::milliseconds(500));
    assert_eq!(steps.place(), 1);
}

#[test]
fn a_clock_set_back_makes_no_step_longer() {
    let phone = Phone::new();
    let (_page, steps) = on_a_page(&phone, || ToolSteps::begin(&[10]));
    phone.pass(TimeDelta::seconds(5));
    phone.world.clock.set_by(TimeDelta::hours(-1));
    phone.pass(TimeDelta::milliseconds(500));
    assert_eq!(steps.seconds_left(), Some(5));
}

#[test]
fn a_step_that_is_held_stays() {
    let phone = Phone::new();
    let (_page, steps) = on_a_page(&phone, || ToolSteps::begin(&[10, 10]));
    steps.hold(true);
    phone.pass(TimeDelta::minutes(1));
    assert_eq!((steps.place(), steps.is_held(), steps.seconds_left()), (0, true, None));
    steps.hold(false);
    phone.pass(TimeDelta::seconds(10));
    assert_eq!(steps.place(), 1);
}

#[test]
fn one_goes_back_to_the_first_step_and_forward_to_the_end() {
    let phone = Phone::new();
    let (_page, steps) = on_a_page(&phone, || ToolSteps::begin(&[0, 0]));
    steps.back();
    assert_eq!(steps.place(), 0);
    for _ in 0..5 {
        steps.forward();
    }
    assert_eq!(steps.place(), 2, "all are done");
}

#[test]
fn the_breath_goes_round_in_the_rhythm_of_its_pattern() {
    let phone = Phone::new();
    let pattern = ArcRwSignal::new(BreathPattern::ALL[0]);
    let (_page, phase) = on_a_page(&phone, || breath(BreathCues::chosen(), pattern.clone()));
    phone.pass(TimeDelta::milliseconds(50));
    let first = phase.get_untracked();
    assert!(first.is_in() && first.left == first.seconds);
    phone.pass(TimeDelta::seconds(1));
    assert_eq!(phase.get_untracked().left, first.left - 1);
    let round: i64 = pattern.get_untracked().seconds().iter().map(|seconds| i64::from(*seconds)).sum();
    phone.pass(TimeDelta::seconds(round - 1));
    assert_eq!(phase.get_untracked(), first, "a round later it begins again");
}

#[test]
fn a_breath_that_is_paused_stands_still() {
    let phone = Phone::new();
    let pattern = ArcRwSignal::new(BreathPattern::ALL[0]);
    let cues = BreathCues::chosen();
    let is_paused = cues.is_paused;
    let (_page, phase) = on_a_page(&phone, || breath(cues, pattern.clone()));
    phone.pass(TimeDelta::milliseconds(50));
    is_paused.set(true);
    let before = phase.get_untracked();
    phone.pass(TimeDelta::minutes(1));
    assert_eq!(phase.get_untracked(), before);
}

#[test]
fn the_phone_vibrates_with_the_breath_of_whoever_chose_it() {
    let phone = Phone::new();
    assert!(!can_vibrate() && !can_sound());
    phone.world.vibrated.set(Some(0));
    assert!(can_vibrate());
    let cues = BreathCues::chosen();
    assert!(!cues.vibrates.get_untracked());
    cues.vibrates.set(true);
    cues.keep();
    let pattern = ArcRwSignal::new(BreathPattern::ALL[0]);
    let (_page, _phase) = on_a_page(&phone, || breath(BreathCues::chosen(), pattern.clone()));
    phone.pass(TimeDelta::seconds(30));
    assert!(phone.world.vibrated.get().is_some_and(|times| times > 1));
}

#[test]
fn the_screen_stays_on_as_long_as_the_page_is_there() {
    let phone = Phone::new();
    let (page, ()) = on_a_page(&phone, keep_screen_on);
    phone.settle();
    assert!(phone.world.is_kept_on.get());
    // The browser releases the lock whenever the page is hidden.
    phone.world.is_kept_on.set(false);
    phone.look(true);
    assert!(phone.world.is_kept_on.get());
    page.cleanup();
    assert!(!phone.world.is_kept_on.get());
}

#[test]
fn minutes_since_an_answer_go_on_while_one_waits() {
    let phone = Phone::new();
    phone.app.hard_moments.rate(WhichMoment::Open, strength(8));
    phone.settle();
    let answer = phone.app.hard_moments.open().unwrap().1.ratings[0];
    let (_page, since) = on_a_page(&phone, || phone.app.hard_moments.minutes_since_answer(answer));
    assert_eq!(since.get_untracked(), 0);
    phone.pass(TimeDelta::minutes(3));
    assert_eq!(since.get_untracked(), 3);
}

#[test]
fn a_clock_that_jumps_makes_no_question_due() {
    let phone = Phone::new();
    phone.app.hard_moments.rate(WhichMoment::Open, strength(8));
    phone.settle();
    let answer = phone.app.hard_moments.open().unwrap().1.ratings[0];
    let (_page, since) = on_a_page(&phone, || phone.app.hard_moments.minutes_since_answer(answer));
    phone.world.clock.set_by(TimeDelta::hours(2));
    phone.pass(TimeDelta::minutes(1));
    assert_eq!(since.get_untracked(), 1);
}

#[test]
fn without_randomness_there_is_still_a_puzzle() {
    let phone = Phone::new();
    phone.world.has_random.set(false);
    let _ = (new_puzzle(), new_puzzle());
}
