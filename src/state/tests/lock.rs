//! The lock: nobody reads without the passphrase or the code, help stays, and nothing that is noted meanwhile is lost.

#![cfg(test)]

use std::{cell::Cell, rc::Rc};

use chrono::TimeDelta;
use pollster::block_on;

use super::Phone;
use crate::{
    domain::{Mood, Noted, RecoveryCode},
    state::{Loading, LockChange, LockProblem, Notice},
    vault::{LockSlot, ObjectStore, Opening, Store, Vault},
};

pub(super) const PASSPHRASE: &str = "river lamp seven";

/// What was asked for is done: the page shows that it works, and then it computes.
fn work(phone: &Phone) {
    phone.pass(TimeDelta::zero());
}

fn end_of(code: &RecoveryCode) -> String {
    code.groups().last().unwrap().to_owned()
}

/// Sets up the lock of a phone with one check-in, and gives back its recovery code.
pub(super) fn locked_phone() -> (Phone, RecoveryCode) {
    let phone = Phone::new();
    phone.check_in(Mood::Good, "before the lock");
    let code = set_up(&phone);
    (phone, code)
}

pub(super) fn set_up(phone: &Phone) -> RecoveryCode {
    let code = phone.app.lock.new_code().unwrap();
    phone.app.lock.set_up(PASSPHRASE.to_owned(), code.clone(), end_of(&code), || {});
    work(phone);
    assert_eq!(phone.told(), Some(Notice::Lock(LockChange::Set)));
    code
}

pub(super) fn unlock(phone: &Phone, slot: LockSlot, typed: &str) {
    phone.app.lock.unlock(slot, typed.to_owned());
    work(phone);
}

pub(super) fn loading(phone: &Phone) -> Loading {
    phone.app.storage.loading_now()
}

fn notes(phone: &Phone) -> Vec<String> {
    let note = |noted: Noted| match noted {
        Noted::CheckIn(check_in) => check_in.note.map(|note| note.as_str().to_owned()),
        _ => None,
    };
    phone.shown().into_iter().filter_map(|entry| note(entry.noted)).collect()
}

#[test]
fn with_a_lock_a_new_start_reads_nothing_until_the_passphrase() {
    let (phone, _) = locked_phone();
    assert!(phone.app.storage.has_lock_now());
    assert_eq!(notes(&phone), ["before the lock"], "the page stays open");
    let phone = phone.open_again();
    assert_eq!(loading(&phone), Loading::Locked);
    assert_eq!(phone.shown(), []);
    unlock(&phone, LockSlot::Passphrase, "another one");
    assert_eq!(phone.app.lock.problem(), Some(LockProblem::Wrong(LockSlot::Passphrase)));
    assert_eq!((loading(&phone), phone.shown()), (Loading::Locked, Vec::new()));
    unlock(&phone, LockSlot::Passphrase, PASSPHRASE);
    assert_eq!((loading(&phone), phone.app.lock.problem()), (Loading::Ready, None));
    assert_eq!(notes(&phone), ["before the lock"]);
}

#[test]
fn the_recovery_code_opens_it_however_it_is_typed() {
    let (phone, code) = locked_phone();
    let phone = phone.open_again();
    unlock(&phone, LockSlot::Recovery, "no code");
    assert_eq!(phone.app.lock.problem(), Some(LockProblem::Wrong(LockSlot::Recovery)));
    unlock(&phone, LockSlot::Recovery, &code.to_string().to_lowercase().replace('-', " "));
    assert_eq!(notes(&phone), ["before the lock"]);
}

#[test]
fn no_slot_without_a_lock_is_left_and_nothing_there_is_plain() {
    let (phone, code) = locked_phone();
    let rows = block_on(Store::Memory(phone.disk()).all(ObjectStore::KeySlots)).unwrap();
    let names: Vec<_> = rows.iter().map(|(key, _)| String::from_utf8(key.clone()).unwrap()).collect();
    assert_eq!(names, ["recovery-spare", "recovery", "passphrase-spare", "passphrase", "lock"]);
    for (_, bytes) in rows {
        for secret in [PASSPHRASE, code.as_str()] {
            assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()));
        }
    }
    assert!(matches!(
        block_on(Vault::open(Store::Memory(phone.disk()), crate::platform::random::fill)),
        Ok(Opening::Locked(_))
    ));
}

#[test]
fn without_workers_it_is_said_and_nothing_is_locked() {
    let phone = Phone::new();
    phone.world.has_workers.set(false);
    let code = phone.app.lock.new_code().unwrap();
    let is_done = Rc::new(Cell::new(false));
    let done = Rc::clone(&is_done);
    phone.app.lock.set_up(PASSPHRASE.to_owned(), code.clone(), end_of(&code), move || done.set(true));
    work(&phone);
    assert_eq!(phone.app.lock.problem(), Some(LockProblem::NotComputed));
    assert!(!is_done.get() && !phone.app.storage.has_lock_now());
    assert!(phone.open_again().is_ready());
}

#[test]
fn a_short_passphrase_and_a_code_that_was_not_written_down_are_refused() {
    let phone = Phone::new();
    let code = phone.app.lock.new_code().unwrap();
    phone.app.lock.set_up("123".to_owned(), code.clone(), end_of(&code), || {});
    assert_eq!(phone.app.lock.problem(), Some(LockProblem::TooShort));
    phone.app.lock.set_up("1234".to_owned(), code.clone(), "ABCDE".to_owned(), || {});
    assert_eq!(phone.app.lock.problem(), Some(LockProblem::NotTheCode));
    work(&phone);
    assert!(!phone.app.storage.has_lock_now());
}

#[test]
fn after_three_wrong_answers_the_next_one_waits_longer_and_longer() {
    let (phone, _) = locked_phone();
    let phone = phone.open_again();
    for _ in 0..3 {
        unlock(&phone, LockSlot::Passphrase, "wrong");
        assert_eq!(phone.app.lock.problem(), Some(LockProblem::Wrong(LockSlot::Passphrase)));
    }
    // A reload does not help.
    let phone = phone.open_again();
    unlock(&phone, LockSlot::Passphrase, PASSPHRASE);
    assert_eq!(phone.app.lock.problem(), Some(LockProblem::Wait(1)));
    phone.pass(TimeDelta::seconds(1));
    unlock(&phone, LockSlot::Passphrase, "wrong");
    assert_eq!(phone.app.lock.problem(), Some(LockProblem::Wrong(LockSlot::Passphrase)));
    unlock(&phone, LockSlot::Passphrase, PASSPHRASE);
    assert_eq!(phone.app.lock.problem(), Some(LockProblem::Wait(2)));
    phone.pass(TimeDelta::seconds(2));
    unlock(&phone, LockSlot::Passphrase, PASSPHRASE);
    assert!(phone.is_ready());
    // The right one ends the waiting.
    let phone = phone.open_again();
    unlock(&phone, LockSlot::Passphrase, "wrong");
    unlock(&phone, LockSlot::Passphrase, PASSPHRASE);
    assert!(phone.is_ready());
}

#[test]
fn another_passphrase_takes_the_place_of_the_first_and_rewrites_no_entry() {
    let (phone, code) = locked_phone();
    let entries = || block_on(Store::Memory(phone.disk()).all(ObjectStore::Entries)).unwrap();
    let before = entries();
    phone.app.lock.change_passphrase("wrong".to_owned(), "a new one of mine".to_owned(), || {});
    work(&phone);
    assert_eq!(phone.app.lock.problem(), Some(LockProblem::Wrong(LockSlot::Passphrase)));
    phone.app.lock.change_passphrase(PASSPHRASE.to_owned(), "a new one of mine".to_owned(), || {});
    work(&phone);
    assert_eq!(phone.told(), Some(Notice::Lock(LockChange::Passphrase)));
    assert_eq!(entries(), before);
    phone.check_in(Mood::Low, "written with the same keys");
    let phone = phone.open_again();
    unlock(&phone, LockSlot::Passphrase, PASSPHRASE);
    assert_eq!(loading(&phone), Loading::Locked);
    unlock(&phone, LockSlot::Passphrase, "a new one of mine");
    assert_eq!(phone.shown().len(), 2);
    let phone = phone.open_again();
    unlock(&phone, LockSlot::Recovery, code.as_str());
    assert!(phone.is_ready(), "the code is the same");
}

#[test]
fn another_code_takes_the_place_of_the_first() {
    let (phone, code) = locked_phone();
    let new = phone.app.lock.new_code().unwrap();
    phone.app.lock.change_code(PASSPHRASE.to_owned(), new.clone(), end_of(&new), || {});
    work(&phone);
    assert_eq!(phone.told(), Some(Notice::Lock(LockChange::Code)));
    let phone = phone.open_again();
    unlock(&phone, LockSlot::Recovery, code.as_str());
    assert_eq!(loading(&phone), Loading::Locked);
    unlock(&phone, LockSlot::Recovery, new.as_str());
    assert!(phone.is_ready());
}

#[test]
fn the_lock_can_be_taken_away_by_whoever_knows_the_passphrase() {
    let (phone, _) = locked_phone();
    phone.app.lock.take_away("wrong".to_owned(), || {});
    work(&phone);
    assert!(phone.app.storage.has_lock_now());
    phone.app.lock.take_away(PASSPHRASE.to_owned(), || {});
    work(&phone);
    assert_eq!(phone.told(), Some(Notice::Lock(LockChange::TakenAway)));
    let phone = phone.open_again();
    assert!(phone.is_ready() && !phone.app.storage.has_lock_now());
    assert_eq!(notes(&phone), ["before the lock"]);
}

#[test]
fn what_is_typed_is_there_after_locking_and_unlocking() {
    let (phone, _) = locked_phone();
    phone.app.drafts.edit(phone.app.journal.check_in(), |draft| draft.note = "half a thought".to_owned());
    phone.settle();
    phone.app.lock.lock_now();
    assert_eq!(phone.world.reloaded.get(), 1);
    let phone = phone.open_again();
    assert_eq!(phone.app.journal.check_in().draft().note, "");
    unlock(&phone, LockSlot::Passphrase, PASSPHRASE);
    assert_eq!(phone.app.journal.check_in().draft().note, "half a thought");
}
