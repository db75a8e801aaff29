//! Keeping the second copy in step with the database.

#![cfg(test)]

use chrono::TimeDelta;
use pollster::block_on;

use super::{
    Phone,
    second_copy::{commit, done, keep, keeping, log, note, open_again, rows_of_copy, settle},
};
use crate::{
    domain::Mood,
    platform::{World, world},
    state::Notice,
    vault::{Change, ObjectStore, Store},
};

#[test]
fn a_vault_from_before_gets_its_copy_after_the_start() {
    let phone = Phone::new();
    for _ in 0..400 {
        phone.check_in(Mood::Good, "");
    }
    assert!(phone.world.second_copy.log.borrow().is_none());
    let phone = open_again(phone);
    assert_eq!(rows_of_copy(&phone, ObjectStore::Entries), 400);
    assert_eq!(rows_of_copy(&phone, ObjectStore::KeySlots), 2);
}

#[test]
fn what_was_saved_before_the_code_came_is_not_left_out() {
    let phone = keeping();
    note(&phone, "first");
    let phone = phone.open_again();
    // Closed before its parts had come.
    phone.check_in(Mood::Low, "second");
    assert_eq!(rows_of_copy(&phone, ObjectStore::Entries), 1);
    let phone = open_again(phone);
    assert_eq!(rows_of_copy(&phone, ObjectStore::Entries), 2);
    phone.check_in(Mood::Low, "third");
    settle(&phone);
    assert_eq!(rows_of_copy(&phone, ObjectStore::Entries), 3);
}

#[test]
fn what_another_tab_saves_is_in_it() {
    let phone = keeping();
    note(&phone, "here");
    let mut theirs = phone.shown().remove(0);
    theirs.id.0 = [7; 16];
    let vault = phone.other_tab();
    done(&phone, async move { vault.save(&theirs).await.unwrap() });
    assert_eq!(rows_of_copy(&phone, ObjectStore::Entries), 2);
}

#[test]
fn a_save_waits_for_the_copy_a_moment_and_no_longer() {
    let phone = keeping();
    phone.check_in(Mood::Low, "quick");
    assert_eq!(phone.told(), Some(Notice::Saved), "it was in the copy at once");
    assert_eq!(rows_of_copy(&phone, ObjectStore::Entries), 1);
}

#[test]
fn a_changed_key_leaves_none_of_the_old_one() {
    let phone = keeping();
    note(&phone, "sealed");
    let slot = block_on(Store::Memory(phone.disk()).get(ObjectStore::KeySlots, b"device-spare")).unwrap().unwrap();
    let holds_it = |phone: &Phone| log(phone).windows(slot.len()).any(|bytes| bytes == slot);
    assert!(holds_it(&phone));
    let store = ObjectStore::KeySlots;
    commit(
        &phone,
        vec![Change::Clear { store }, Change::Put { store, key: b"passphrase".into(), bytes: b"\x02 a lock".into() }],
    );
    assert!(!holds_it(&phone), "the commit has answered, and the old key still lies in the copy");
    assert_eq!(rows_of_copy(&phone, ObjectStore::Entries), 1);
    assert_eq!(rows_of_copy(&phone, store), 1);
}

#[test]
fn a_copy_that_cannot_be_written_anew_with_new_keys_is_erased() {
    let phone = keeping();
    note(&phone, "sealed");
    // The database cannot be read: its keys are gone.
    commit(&phone, vec![Change::Clear { store: ObjectStore::KeySlots }]);
    assert!(phone.world.second_copy.log.borrow().is_none());
}

#[test]
fn an_overgrown_copy_is_written_anew() {
    let phone = keeping();
    note(&phone, "once");
    let entry = phone.shown().remove(0);
    let vault = phone.other_tab();
    done(&phone, async move {
        let mut before = entry;
        for _ in 0..400 {
            let mut after = before.clone();
            after.written += TimeDelta::seconds(1);
            vault.replace(&before, &after).await.unwrap();
            before = after;
        }
    });
    assert!(log(&phone).len() < 70_000, "{}", log(&phone).len());
    assert_eq!(rows_of_copy(&phone, ObjectStore::Entries), 1);
}

#[test]
fn where_a_browser_has_no_such_files_all_goes_on_as_before() {
    let world = World::default();
    world.second_copy.fails.set(true);
    let phone = Phone::in_world(world);
    keep(&phone);
    note(&phone, "as before");
    let phone = open_again(phone);
    assert_eq!((phone.shown().len(), phone.told()), (1, None));
}

#[test]
fn a_copy_that_fails_once_is_whole_again_after_the_next_start() {
    let phone = keeping();
    note(&phone, "one");
    world().second_copy.fails.set(true);
    note(&phone, "two");
    world().second_copy.fails.set(false);
    note(&phone, "three");
    let phone = open_again(phone);
    assert_eq!(rows_of_copy(&phone, ObjectStore::Entries), 3);
}
