//! What goes on while the vault is locked: noting in a tray, other tabs, and locking by itself.

#![cfg(test)]

use chrono::TimeDelta;
use leptos::prelude::GetUntracked;
use pollster::block_on;

use super::{
    Phone,
    lock::{PASSPHRASE, loading, locked_phone, set_up, unlock},
    phone::{note, strength},
};
use crate::{
    domain::{Mood, Noted, PlanList, ShownWhileLocked},
    platform::local_storage,
    state::{Loading, LockProblem, Notice, WhichMoment, storage::LOCKED},
    vault::{LockSlot, ObjectStore, Store, StoreError},
};

#[test]
fn what_is_noted_while_locked_joins_the_notes_when_they_are_unlocked() {
    let (phone, _) = locked_phone();
    let phone = phone.open_again();
    phone.app.hard_moments.rate(WhichMoment::Open, strength(8));
    phone.settle();
    assert_eq!(phone.told(), Some(Notice::Saved));
    assert!(phone.app.hard_moments.open().is_some(), "it goes on on the screen");
    // The page is closed in the middle; a second tray begins with the next one.
    let phone = phone.open_again();
    assert_eq!((loading(&phone), phone.shown()), (Loading::Locked, Vec::new()));
    phone.pass(TimeDelta::hours(7));
    phone.app.hard_moments.rate(WhichMoment::Open, strength(3));
    phone.settle();
    assert_eq!(phone.world.database.trays.borrow().len(), 2);
    unlock(&phone, LockSlot::Passphrase, PASSPHRASE);
    let strengths: Vec<_> = phone
        .shown()
        .iter()
        .filter_map(|entry| match &entry.noted {
            Noted::HardMoment(moment) => Some(moment.ratings[0].strength),
            _ => None,
        })
        .collect();
    assert_eq!(strengths, [strength(3), strength(8)]);
    assert_eq!(phone.world.database.trays.borrow().len(), 0, "the trays are empty and gone");
    // The next unlocking brings nothing twice.
    let phone = phone.open_again();
    unlock(&phone, LockSlot::Passphrase, PASSPHRASE);
    assert_eq!(phone.shown().len(), 3);
}

#[test]
fn a_tray_that_cannot_be_emptied_yet_comes_once_and_is_tried_again() {
    let (phone, _) = locked_phone();
    let phone = phone.open_again();
    phone.app.hard_moments.rate(WhichMoment::Open, strength(8));
    phone.settle();
    let tray = phone.world.database.trays.borrow()[0].1.clone();
    tray.fail_commit(1, StoreError::Failed("killed".to_owned()));
    unlock(&phone, LockSlot::Passphrase, PASSPHRASE);
    assert_eq!(phone.shown().len(), 2);
    assert_eq!(phone.world.database.trays.borrow().len(), 1);
    let phone = phone.open_again();
    unlock(&phone, LockSlot::Passphrase, PASSPHRASE);
    assert_eq!(phone.shown().len(), 2);
    assert_eq!(phone.world.database.trays.borrow().len(), 0);
}

#[test]
fn nothing_in_a_tray_is_plain_and_its_keys_lie_sealed() {
    let (phone, _) = locked_phone();
    let phone = phone.open_again();
    phone.app.hard_moments.rate(WhichMoment::Open, strength(8));
    phone.settle();
    let slots = block_on(Store::Memory(phone.disk()).all(ObjectStore::KeySlots)).unwrap();
    let sealed = slots.iter().find(|(key, _)| key.starts_with(b"tray-")).expect("the sealed keys");
    assert_eq!(sealed.1.len(), 48 + 48, "the keys, and what a sealed box adds");
    let tray = Store::Memory(phone.world.database.trays.borrow()[0].1.clone());
    let (_, entry) = block_on(tray.all(ObjectStore::Entries)).unwrap().remove(0);
    assert!(!String::from_utf8_lossy(&entry).contains("ratings"));
}

#[test]
fn other_tabs_lock_too() {
    let (phone, _) = locked_phone();
    phone.app.lock.lock_now();
    assert_eq!(phone.world.told.borrow().last().map(String::as_str), Some(LOCKED));
    let reloaded = phone.world.reloaded.get();
    phone.hear(LOCKED);
    assert_eq!(phone.world.reloaded.get(), reloaded + 1);
}

#[test]
fn a_tab_that_was_open_before_the_lock_writes_nothing_any_more() {
    let phone = Phone::new();
    let other = phone.other_tab();
    set_up(&phone);
    phone.check_in(Mood::Good, "from the tab with the lock");
    let entry = phone.shown().remove(0);
    let refused = block_on(other.save(&entry));
    assert_eq!(refused, Err(StoreError::Replaced.into()));
}

#[test]
fn it_locks_by_itself_after_the_chosen_time_in_the_background() {
    let (phone, _) = locked_phone();
    phone.app.lock.set_minutes_in_background(5);
    phone.look(false);
    assert!(phone.world.is_covered.get(), "nothing is to be seen in the app switcher");
    phone.pass(TimeDelta::minutes(4));
    phone.look(true);
    assert_eq!((phone.world.is_covered.get(), phone.world.reloaded.get()), (false, 0));
    phone.pass(TimeDelta::minutes(2));
    assert_eq!(phone.world.reloaded.get(), 0, "the time in sight does not count");
    phone.look(false);
    phone.pass(TimeDelta::minutes(5));
    assert_eq!(phone.world.reloaded.get(), 1);
}

#[test]
fn a_phone_that_slept_locks_on_the_return_and_shows_nothing_before() {
    let (phone, _) = locked_phone();
    phone.look(false);
    // No timer runs in a page that sleeps.
    phone.world.clock.pass(TimeDelta::minutes(6));
    phone.look(true);
    assert_eq!((phone.world.is_covered.get(), phone.world.reloaded.get()), (true, 1));
}

#[test]
fn without_a_lock_nothing_is_covered() {
    let phone = Phone::new();
    phone.look(false);
    phone.pass(TimeDelta::hours(1));
    phone.look(true);
    assert_eq!((phone.world.is_covered.get(), phone.world.reloaded.get()), (false, 0));
}

#[test]
fn a_locked_page_is_not_told_about_by_other_tabs() {
    let (phone, _) = locked_phone();
    let phone = phone.open_again();
    phone.hear("plan");
    assert_eq!(phone.told(), None);
}

/// Runs what the page runs again whenever the lock or the plan changes.
fn follow(phone: &Phone) {
    phone.app.lock.follow_shown_while_locked();
    phone.settle();
}

fn in_sight(phone: &Phone) -> (Vec<String>, Vec<String>) {
    phone.app.plan.with_untracked(|plan| {
        let names = plan.people.all.iter().map(|person| person.name.as_str().to_owned()).collect();
        (names, plan.lists.of(PlanList::Reasons).iter().map(|reason| reason.as_str().to_owned()).collect())
    })
}

/// A phone with a lock, two people and two reasons, of which one each stays in sight.
fn with_one_of_each_in_sight() -> Phone {
    let (phone, _) = locked_phone();
    for name in ["Sam", "Robin"] {
        let form = phone.app.people.form_of(None);
        phone.app.drafts.edit(form, |draft| draft.name = name.to_owned());
        phone.app.people.save(None, form);
        phone.settle();
    }
    phone.app.plan.change(|plan| {
        for reason in ["my son", "my sleep"] {
            plan.lists.add(PlanList::Reasons, note(reason));
        }
    });
    phone.settle();
    let chosen = phone
        .app
        .plan
        .with_untracked(|plan| ShownWhileLocked { people: vec![plan.people.all[1].id], reason: Some(note("my son")) });
    phone.app.lock.choose_shown_while_locked(&chosen);
    phone
}

#[test]
fn only_what_was_chosen_is_in_sight_while_locked() {
    let phone = with_one_of_each_in_sight().open_again();
    assert_eq!(in_sight(&phone), (vec![], vec![]), "nothing before it was read");
    follow(&phone);
    assert_eq!(in_sight(&phone), (vec!["Robin".to_owned()], vec!["my son".to_owned()]));
    unlock(&phone, LockSlot::Passphrase, PASSPHRASE);
    follow(&phone);
    assert_eq!(in_sight(&phone).0.len(), 2, "the plan itself after unlocking");
    let chosen = phone.app.lock.shown_while_locked();
    phone.settle();
    assert_eq!(chosen.get_untracked().unwrap().people.len(), 1);
}

#[test]
fn what_is_in_sight_follows_the_plan() {
    let phone = with_one_of_each_in_sight();
    let id = phone.app.plan.with_untracked(|plan| plan.people.all[1].id);
    let form = phone.app.people.form_of(Some(id));
    phone.settle();
    phone.app.drafts.edit(form, |draft| draft.name = "Robin from work".to_owned());
    phone.app.people.save(Some(id), form);
    phone.settle();
    phone.app.plan.change(|plan| plan.lists.remove(PlanList::Reasons, &note("my son")));
    phone.settle();
    follow(&phone);
    let phone = phone.open_again();
    follow(&phone);
    assert_eq!(in_sight(&phone), (vec!["Robin from work".to_owned()], vec![]));
}

#[test]
fn nothing_stays_in_plain_text_without_a_lock_or_once_nothing_is_chosen() {
    let kept = || local_storage::names("steady.shown-").len();
    let phone = with_one_of_each_in_sight();
    assert_eq!(kept(), 2);
    phone.app.lock.choose_shown_while_locked(&ShownWhileLocked::default());
    assert_eq!(kept(), 0);
    let phone = with_one_of_each_in_sight();
    phone.app.lock.take_away(PASSPHRASE.to_owned(), || {});
    phone.pass(TimeDelta::zero());
    follow(&phone);
    assert_eq!(kept(), 0);
}

#[test]
fn the_lock_stays_as_long_as_something_that_was_noted_meanwhile_cannot_be_brought_in() {
    let (phone, _) = locked_phone();
    let phone = phone.open_again();
    phone.app.hard_moments.rate(WhichMoment::Open, strength(8));
    phone.settle();
    let tray = phone.world.database.trays.borrow()[0].1.clone();
    tray.fail_commit(1, StoreError::Failed("no room".to_owned()));
    unlock(&phone, LockSlot::Passphrase, PASSPHRASE);
    tray.fail_commit(1, StoreError::Failed("no room".to_owned()));
    phone.app.lock.take_away(PASSPHRASE.to_owned(), || panic!("it was taken away"));
    phone.pass(TimeDelta::zero());
    assert_eq!(phone.app.lock.problem(), Some(LockProblem::NotComputed));
    phone.app.lock.take_away(PASSPHRASE.to_owned(), || {});
    phone.pass(TimeDelta::zero());
    assert_eq!((phone.app.lock.problem(), phone.app.storage.has_lock_now()), (None, false));
    assert_eq!(phone.open_again().shown().len(), 2, "the check-in and the hard moment");
}
