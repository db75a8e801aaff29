//! Goals with their clocks, and the support table.

#![cfg(test)]

use chrono::{Days, NaiveDate, TimeDelta};

use super::{Phone, phone::note};
use crate::{
    domain::{Aim, Firmness, Goal, Leg, Substance},
    insight::Clock,
    state::{DraftOf, GoalClock, Kept, Notice, Place, Problem},
};

fn goal(phone: &Phone) -> Option<Goal> {
    phone.stored_plan().goal_of(Substance::Alcohol).cloned()
}

fn change(phone: &Phone, change: impl Fn(&mut Goal) + 'static) {
    phone.app.plan.change_goal(Substance::Alcohol, change);
    phone.settle();
}

fn today(phone: &Phone) -> NaiveDate {
    phone.app.calendar.today_now()
}

/// The clock of the goal.
fn clock(phone: &Phone) -> GoalClock {
    let notes = phone.app.plan.uses_since_goals();
    phone.settle();
    phone.app.plan.clock_of(&goal(phone).unwrap(), &notes)
}

fn total(phone: &Phone) -> i64 {
    match clock(phone) {
        GoalClock::Runs(clock) => clock.total,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_goal_begins_with_its_first_answer() {
    let phone = Phone::new();
    assert_eq!(goal(&phone), None);
    change(&phone, |goal| goal.aim = Aim::CutDown);
    assert_eq!(goal(&phone).map(|goal| goal.aim), Some(Aim::CutDown));
}

#[test]
fn what_was_changed_just_before_stays() {
    let phone = Phone::new();
    phone.disk().take_time();
    phone.app.plan.change_goal(Substance::Alcohol, |goal| goal.aim = Aim::CutDown);
    phone.app.plan.change_goal(Substance::Alcohol, |goal| goal.clock_is_hidden = true);
    phone.settle();
    let goal = goal(&phone).unwrap();
    assert_eq!((goal.aim, goal.clock_is_hidden), (Aim::CutDown, true));
}

#[test]
fn a_number_of_a_goal_is_whole_and_nothing_typed_is_none() {
    let phone = Phone::new();
    let set = |typed: &str| {
        let answer = phone.app.plan.set_number(Substance::Alcohol, |goal| &mut goal.money_a_week, typed);
        phone.settle();
        answer
    };
    assert_eq!(set(" 40 "), Ok(()));
    assert_eq!(goal(&phone).unwrap().money_a_week, Some(40));
    assert_eq!(set("4.5"), Err(Problem::BadNumber));
    assert_eq!(set("-1"), Err(Problem::BadNumber));
    assert_eq!(goal(&phone).unwrap().money_a_week, Some(40));
    assert_eq!(set(""), Ok(()));
    assert_eq!(goal(&phone).unwrap().money_a_week, None);
}

#[test]
fn a_goal_goes_by_the_persons_own_word_until_they_take_it_back() {
    let phone = Phone::new();
    let set = |typed: &str| {
        let answer = phone.app.plan.set_word(Substance::Alcohol, typed);
        phone.settle();
        answer
    };
    let word = || goal(&phone).and_then(|goal| goal.word).map(|word| word.as_str().to_owned());
    assert_eq!(set("  Sober "), Ok(()));
    assert_eq!(word().as_deref(), Some("Sober"));
    assert_eq!(set(&"x".repeat(61)), Err(Problem::LineTooLong { chars: 61, most: 60 }));
    assert_eq!(word().as_deref(), Some("Sober"));
    assert_eq!(set(" "), Ok(()));
    assert_eq!(word(), None);
}

#[test]
fn a_goal_that_was_taken_out_comes_back() {
    let phone = Phone::new();
    change(&phone, |goal| goal.aim = Aim::Stable);
    phone.app.plan.remove_goal(Substance::Alcohol);
    phone.settle();
    assert_eq!(goal(&phone), None);
    let Some(Notice::Removed(removal)) = phone.told() else { panic!("{:?}", phone.told()) };
    phone.app.plan.undo_removal(*removal);
    phone.settle();
    assert_eq!(goal(&phone).map(|goal| goal.aim), Some(Aim::Stable));
}

#[test]
fn a_goal_without_a_day_has_no_clock() {
    let phone = Phone::new();
    change(&phone, |goal| goal.aim = Aim::CutDown);
    assert_eq!(clock(&phone), GoalClock::Off);
}

#[test]
fn a_clock_waits_until_all_entries_were_looked_at() {
    let phone = Phone::new();
    let since = today(&phone);
    change(&phone, move |goal| goal.since = Some(since));
    let notes = phone.app.plan.uses_since_goals();
    assert_eq!(phone.app.plan.clock_of(&goal(&phone).unwrap(), &notes), GoalClock::Counting);
}

#[test]
fn a_clock_of_a_day_to_come_has_not_begun() {
    let phone = Phone::new();
    let since = today(&phone) + Days::new(1);
    change(&phone, move |goal| goal.since = Some(since));
    assert_eq!(clock(&phone), GoalClock::NotYet);
}

#[test]
fn a_clock_counts_the_days_and_goes_on_at_midnight() {
    let phone = Phone::new();
    let since = today(&phone) - Days::new(10);
    change(&phone, move |goal| goal.since = Some(since));
    let before = total(&phone);
    phone.pass(TimeDelta::days(1));
    assert_eq!(total(&phone), before + 1);
}

#[test]
fn a_note_on_having_used_takes_no_day_away_that_was_lived() {
    let phone = Phone::new();
    let since = today(&phone) - Days::new(10);
    change(&phone, move |goal| goal.since = Some(since));
    let before = total(&phone);
    let form = phone.app.drafts.kept_form(DraftOf::NEW_USED);
    phone.app.drafts.edit(form, |draft| draft.substances.push(Substance::Alcohol));
    phone.app.journal.save_new(form, Place::UsedNote);
    phone.settle();
    assert!(total(&phone) >= before - 1);
    let GoalClock::Runs(clock) = clock(&phone) else { panic!("it runs") };
    assert!(clock.longest >= clock.current);
}

#[test]
fn a_goal_that_counts_from_an_earlier_day_looks_at_that_time_too() {
    let phone = Phone::new();
    let form = phone.app.drafts.kept_form(DraftOf::NEW_USED);
    phone.app.drafts.edit(form, |draft| draft.substances.push(Substance::Alcohol));
    phone.app.journal.save_new(form, Place::UsedNote);
    phone.settle();
    phone.pass(TimeDelta::days(10));
    let of_use = today(&phone) - Days::new(10);
    change(&phone, move |goal| goal.since = Some(of_use + Days::new(4)));
    let uses = phone.app.plan.uses_since_goals();
    phone.settle();
    let clock = || phone.app.plan.clock_of(&goal(&phone).unwrap(), &uses);
    assert_eq!(clock(), GoalClock::Runs(Clock { current: 6, total: 6, longest: 6 }));
    change(&phone, move |goal| goal.since = Some(of_use - Days::new(4)));
    phone.settle();
    assert_eq!(clock(), GoalClock::Runs(Clock { current: 9, total: 13, longest: 9 }));
}

#[test]
fn what_was_kept_follows_from_the_days() {
    let goal = Goal { money_a_week: Some(70), hours_a_week: Some(7), ..Goal::watching(Substance::Alcohol) };
    let runs = |total| GoalClock::Runs(Clock { current: total, total, longest: total });
    assert_eq!(Kept::of(&goal, runs(10)), Kept { money: Some(100), hours: Some(10) });
    assert_eq!(Kept::of(&goal, runs(0)), Kept { money: Some(0), hours: Some(0) });
    assert_eq!(Kept::of(&goal, GoalClock::Counting), Kept::default());
    assert_eq!(Kept::of(&Goal::watching(Substance::Alcohol), runs(10)), Kept::default());
}

#[test]
fn the_table_of_a_day_keeps_what_was_answered_on_days_before() {
    let phone = Phone::new();
    phone.app.plan.change_table(|snapshot| snapshot.rate(Leg::ALL[0], Some(Firmness::ALL[0])));
    phone.pass(TimeDelta::days(3));
    phone.app.plan.change_table(|snapshot| snapshot.rate(Leg::ALL[1], Some(Firmness::ALL[1])));
    phone.settle();
    let table = phone.stored_plan().table;
    assert_eq!(table.snapshots().len(), 2);
    let legs = |place: usize| Leg::ALL.map(|leg| table.snapshots()[place].leg(leg).is_some());
    assert!(legs(0)[0] && !legs(0)[1]);
    assert!(legs(1)[0] && legs(1)[1]);
}

#[test]
fn words_about_the_table_are_kept_and_taken_away() {
    let phone = Phone::new();
    let form = phone.app.plan.table_form();
    phone.settle();
    phone.app.drafts.edit(form, |draft| draft.strongest = "My sister".into());
    phone.app.plan.save_table_answers(form);
    phone.settle();
    assert_eq!(phone.stored_plan().table.newest().unwrap().strongest, Some(note("My sister")));
    phone.app.drafts.edit(form, |draft| draft.strongest.clear());
    phone.app.plan.save_table_answers(form);
    phone.settle();
    assert_eq!(phone.stored_plan().table.newest().unwrap().strongest, None);
}

#[test]
fn nobody_is_reminded_of_the_table_who_did_not_ask() {
    let phone = Phone::new();
    phone.app.plan.change_table(|snapshot| snapshot.rate(Leg::ALL[0], Some(Firmness::ALL[0])));
    phone.pass(TimeDelta::days(31));
    assert!(!phone.app.plan.table_is_due());
    phone.app.preferences.set_reminds_of_table(true);
    assert!(phone.app.plan.table_is_due());
    phone.app.plan.change_table(|_| {});
    phone.settle();
    assert!(!phone.app.plan.table_is_due(), "it was looked at today");
}
