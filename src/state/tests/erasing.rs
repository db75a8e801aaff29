//! Wiping: nothing is left, and nothing is written after it.

#![cfg(test)]

use chrono::TimeDelta;
use leptos::prelude::{GetUntracked, RwSignal};
use pollster::block_on;

use super::{
    Phone,
    lock::{PASSPHRASE, loading, locked_phone, unlock},
    phone::strength,
    second_copy::{keeping, note},
};
use crate::{
    domain::Mood,
    platform::local_storage,
    state::{Loading, Problem, WhichMoment, storage::LOCKED},
    vault::{LockSlot, StoreError},
};

/// Erases everything, as after the second tap.
fn erase(phone: &Phone, with_app: bool) {
    let is_busy = RwSignal::new(false);
    phone.app.backups.erase_everything(with_app, is_busy);
    phone.pass(TimeDelta::seconds(1));
    assert!(!is_busy.get_untracked());
}

fn is_empty(phone: &Phone) -> bool {
    block_on(phone.disk_is_empty())
        && phone.world.second_copy.log.borrow().is_none()
        && phone.world.database.trays.borrow().is_empty()
        && local_storage::names("").is_empty()
}

#[test]
fn after_wiping_nothing_is_left_and_nothing_is_written() {
    let phone = keeping();
    note(&phone, "soon gone");
    phone.app.drafts.edit(phone.app.journal.check_in(), |draft| draft.note = "half a sentence".to_owned());
    phone.settle();
    assert!(!is_empty(&phone));
    erase(&phone, false);
    assert_eq!((loading(&phone), phone.problem()), (Loading::Erased, None));
    assert!(is_empty(&phone));
    assert!(phone.world.told.borrow().contains(&LOCKED.to_owned()), "other tabs forget it, too");
    phone.check_in(Mood::Good, "too late");
    assert_eq!(phone.problem(), Some(Problem::NotOpen));
    assert!(is_empty(&phone));
    assert!(phone.world.keeps_app.get(), "the app stays unless it is asked for");
    let phone = phone.open_again();
    assert!(phone.is_ready() && phone.app.journal.is_new());
    assert_eq!(phone.told(), None, "nobody is told that entries are gone");
}

#[test]
fn whoever_lost_passphrase_and_code_begins_anew() {
    let (phone, _) = locked_phone();
    let phone = phone.open_again();
    phone.app.hard_moments.rate(WhichMoment::Open, strength(8));
    phone.settle();
    assert_eq!(phone.world.database.trays.borrow().len(), 1);
    erase(&phone, true);
    assert!(is_empty(&phone));
    assert!(!phone.world.keeps_app.get());
    let phone = phone.open_again();
    assert!(phone.is_ready() && !phone.app.storage.has_lock_now());
}

#[test]
fn the_key_goes_first_so_that_a_wipe_that_is_cut_off_leaves_nothing_to_read() {
    let (phone, _) = locked_phone();
    phone.disk().fail_commit(2, StoreError::Failed("killed".to_owned()));
    erase(&phone, false);
    assert_eq!(phone.problem(), Some(Problem::StorageBlocked));
    let phone = phone.open_again();
    assert_eq!((loading(&phone), phone.shown()), (Loading::Damaged, Vec::new()));
    // What is left can be erased from there.
    erase(&phone, false);
    assert_eq!(loading(&phone), Loading::Erased);
    assert!(is_empty(&phone));
}

#[test]
fn a_browser_that_keeps_the_app_is_told_of_and_the_notes_are_gone_all_the_same() {
    let phone = keeping();
    note(&phone, "soon gone");
    phone.world.clings_to_app.set(true);
    erase(&phone, true);
    assert_eq!((loading(&phone), phone.problem()), (Loading::Erased, Some(Problem::AppNotForgotten)));
    assert!(is_empty(&phone) && phone.world.keeps_app.get());
}

#[test]
fn nothing_is_erased_while_the_second_copy_cannot_be() {
    let phone = keeping();
    note(&phone, "still here");
    phone.world.second_copy.fails.set(true);
    erase(&phone, false);
    assert_eq!((loading(&phone), phone.problem()), (Loading::Ready, Some(Problem::StorageBlocked)));
    assert_eq!(phone.stored().len(), 1);
}

#[test]
fn hiding_covers_the_page_and_locks_where_there_is_a_lock() {
    let phone = Phone::new();
    phone.check_in(Mood::Good, "private");
    assert!(!phone.app.lock.shows_hide_now(), "not before it is wanted");
    phone.app.lock.hide_now();
    assert_eq!((phone.world.hidden.get(), phone.world.is_covered.get()), (1, true));
    assert!(!phone.world.told.borrow().contains(&LOCKED.to_owned()), "without a lock there is nothing to lock");

    let (phone, _) = locked_phone();
    assert!(phone.app.lock.shows_hide_now());
    phone.app.lock.hide_now();
    assert!(phone.world.told.borrow().contains(&LOCKED.to_owned()));
    let phone = phone.open_again();
    assert_eq!(loading(&phone), Loading::Locked);
    assert!(phone.app.lock.shows_hide_now(), "also while locked");
    phone.app.lock.set_shows_hide_now(false);
    unlock(&phone, LockSlot::Passphrase, PASSPHRASE);
    phone.pass(TimeDelta::zero());
    assert!(!phone.app.lock.shows_hide_now(), "a choice stays");
}
