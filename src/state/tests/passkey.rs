//! Unlocking with this device: what a passkey opens, and what stays when it does not.

#![cfg(test)]

use chrono::TimeDelta;
use leptos::prelude::GetUntracked;
use pollster::block_on;

use super::{
    Phone,
    lock::{PASSPHRASE, loading, locked_phone, set_up, unlock},
};
use crate::{
    domain::Mood,
    state::{DeviceUnlock, Loading, LockChange, LockProblem, Notice},
    vault::{LockSlot, ObjectStore, Store},
};

fn set_authenticator(phone: &Phone, computes_keys: bool) {
    let authenticator = &phone.world.authenticator;
    authenticator.is_there.set(true);
    authenticator.is_allowed.set(true);
    authenticator.computes_keys.set(computes_keys);
}

/// A phone with a lock that its own authenticator opens, too.
fn with_device() -> Phone {
    let (phone, _) = locked_phone();
    set_authenticator(&phone, true);
    assert_eq!(device_unlock(&phone), Some(DeviceUnlock::Offered));
    phone.app.lock.add_device(PASSPHRASE.to_owned(), || {});
    phone.pass(TimeDelta::zero());
    assert_eq!(phone.told(), Some(Notice::Lock(LockChange::DeviceAdded)));
    assert_eq!(device_unlock(&phone), Some(DeviceUnlock::Used));
    phone
}

fn device_unlock(phone: &Phone) -> Option<DeviceUnlock> {
    let known = phone.app.lock.device_unlock();
    phone.settle();
    known.get_untracked()
}

fn slots(phone: &Phone) -> usize {
    block_on(Store::Memory(phone.disk()).count(ObjectStore::KeySlots)).unwrap()
}

fn unlock_with_device(phone: &Phone) {
    phone.app.lock.unlock_with_device();
    phone.pass(TimeDelta::zero());
}

#[test]
fn the_device_opens_what_the_passphrase_closed_and_the_passphrase_still_does() {
    let phone = with_device().open_again();
    assert_eq!((loading(&phone), device_unlock(&phone)), (Loading::Locked, Some(DeviceUnlock::Used)));
    unlock_with_device(&phone);
    assert_eq!((loading(&phone), phone.shown().len()), (Loading::Ready, 1));
    let phone = phone.open_again();
    unlock(&phone, LockSlot::Passphrase, PASSPHRASE);
    assert_eq!(loading(&phone), Loading::Ready);
}

#[test]
fn who_declines_or_lost_the_passkey_is_told_and_can_type() {
    let phone = with_device().open_again();
    phone.world.authenticator.is_allowed.set(false);
    unlock_with_device(&phone);
    assert_eq!((loading(&phone), phone.app.lock.problem()), (Loading::Locked, Some(LockProblem::Declined)));
    phone.world.authenticator.is_allowed.set(true);
    phone.world.authenticator.made.take();
    unlock_with_device(&phone);
    assert_eq!(phone.app.lock.problem(), Some(LockProblem::Declined));
    unlock(&phone, LockSlot::Passphrase, PASSPHRASE);
    assert_eq!((loading(&phone), phone.app.lock.problem()), (Loading::Ready, None));
}

#[test]
fn a_device_that_computes_no_keys_changes_nothing() {
    let (phone, _) = locked_phone();
    let before = slots(&phone);
    assert_eq!(device_unlock(&phone), Some(DeviceUnlock::NotOffered));
    set_authenticator(&phone, false);
    phone.app.lock.add_device(PASSPHRASE.to_owned(), || panic!("nothing was added"));
    phone.pass(TimeDelta::zero());
    assert_eq!(phone.app.lock.problem(), Some(LockProblem::NoPasskeys));
    assert_eq!(slots(&phone), before);
}

#[test]
fn nobody_adds_a_device_without_the_passphrase() {
    let (phone, _) = locked_phone();
    set_authenticator(&phone, true);
    phone.app.lock.add_device("another one".to_owned(), || panic!("nothing was added"));
    phone.pass(TimeDelta::zero());
    assert_eq!(phone.app.lock.problem(), Some(LockProblem::Wrong(LockSlot::Passphrase)));
    assert!(phone.world.authenticator.made.borrow().is_empty());
}

#[test]
fn a_device_that_was_taken_away_opens_nothing() {
    let phone = with_device();
    phone.disk().lose(ObjectStore::KeySlots, b"passkey-spare");
    phone.app.lock.remove_device(PASSPHRASE.to_owned(), || {});
    phone.pass(TimeDelta::zero());
    assert_eq!(phone.told(), Some(Notice::Lock(LockChange::DeviceRemoved)));
    phone.check_in(Mood::Good, "it goes on");
    let phone = phone.open_again();
    assert_eq!(device_unlock(&phone), Some(DeviceUnlock::Offered));
    unlock_with_device(&phone);
    assert_eq!(loading(&phone), Loading::Locked);
    unlock(&phone, LockSlot::Passphrase, PASSPHRASE);
    assert_eq!(phone.shown().len(), 2);
}

#[test]
fn taking_the_lock_away_takes_the_passkey_with_it() {
    let phone = with_device();
    phone.app.lock.take_away(PASSPHRASE.to_owned(), || {});
    phone.pass(TimeDelta::zero());
    assert_eq!(slots(&phone), 2, "both copies of the slot without a lock");
    set_up(&phone);
    assert_eq!(device_unlock(&phone), Some(DeviceUnlock::Offered));
}

#[test]
fn a_database_that_is_put_back_has_the_slots_as_they_were_changed_last() {
    let phone = with_device();
    phone.app.lock.change_passphrase(PASSPHRASE.to_owned(), "another four words".to_owned(), || {});
    phone.pass(TimeDelta::zero());
    assert_eq!(phone.told(), Some(Notice::Lock(LockChange::Passphrase)));
    phone.disk().lose_all();
    phone.app.backups.put_back();
    phone.pass(TimeDelta::seconds(1));
    let phone = phone.open_again();
    unlock_with_device(&phone);
    assert_eq!((loading(&phone), phone.shown().len()), (Loading::Ready, 1));
    let phone = phone.open_again();
    unlock(&phone, LockSlot::Passphrase, "another four words");
    assert_eq!(loading(&phone), Loading::Ready);
}
