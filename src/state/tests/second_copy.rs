//! The second copy: what the database lost comes back from it, and what was deleted does not.

#![cfg(test)]

use std::{cell::RefCell, rc::Rc};

use chrono::TimeDelta;
use leptos::task::spawn_local;
use pollster::block_on;

use super::Phone;
use crate::{
    domain::{Entry, Mood, NoteDraft, PlanList},
    platform::database,
    state::{DraftForm, DraftOf, Loading, Notice, Problem},
    vault::{Change, ObjectStore, Store, StoreError},
};

/// A phone whose app has all its parts, and so keeps the second copy.
pub fn keeping() -> Phone {
    let phone = Phone::new();
    keep(&phone);
    phone
}

pub fn keep(phone: &Phone) {
    phone.app.keep_second_copy();
    settle(phone);
}

/// Lets the moment pass that "Saved" may wait.
pub fn settle(phone: &Phone) {
    phone.pass(TimeDelta::seconds(1));
}

pub fn note(phone: &Phone, words: &str) {
    phone.check_in(Mood::Low, words);
    settle(phone);
    assert_eq!(phone.told(), Some(Notice::Saved));
}

pub fn open_again(phone: Phone) -> Phone {
    let phone = phone.open_again();
    keep(&phone);
    phone
}

/// Waits for what waits for the copy, which goes on meanwhile.
pub fn done<T: 'static>(phone: &Phone, work: impl Future<Output = T> + 'static) -> T {
    let answer = Rc::new(RefCell::new(None));
    let given = Rc::clone(&answer);
    spawn_local(async move { drop(given.replace(Some(work.await))) });
    settle(phone);
    answer.take().unwrap()
}

pub fn commit(phone: &Phone, changes: Vec<Change>) {
    done(phone, async move { database::open().await.unwrap().commit(changes).await.unwrap() });
}

pub fn log(phone: &Phone) -> Vec<u8> {
    phone.world.second_copy.log.borrow().clone().unwrap().0
}

/// The rows that a database would get from the second copy, if it had none.
pub fn rows_of_copy(phone: &Phone, store: ObjectStore) -> usize {
    let empty = Store::in_memory();
    block_on(empty.put_back(&log(phone))).unwrap();
    block_on(empty.count(store)).unwrap()
}

pub fn words_of(entries: &[Entry]) -> Vec<String> {
    entries.iter().flat_map(|entry| entry.noted.texts().map(|note| note.as_str().to_owned())).collect()
}

#[test]
fn a_database_that_the_browser_threw_away_is_put_back_and_told_of() {
    let phone = keeping();
    for words in ["oldest", "middle", "newest"] {
        note(&phone, words);
    }
    let noted = phone.shown();
    phone.disk().lose_all();
    let phone = open_again(phone);
    assert_eq!(phone.told(), Some(Notice::PutBackFromCopy(3)));
    assert_eq!((phone.shown(), phone.stored()), (noted.clone(), noted));
    assert_eq!(phone.app.storage.vanished(), 0);
    // Life goes on, and the next start has nothing to tell.
    note(&phone, "after");
    let phone = open_again(phone);
    assert_eq!((phone.told(), phone.shown().len()), (None, 4));
}

#[test]
fn it_is_put_back_even_when_the_phone_forgot_how_much_there_was() {
    let phone = keeping();
    note(&phone, "kept");
    phone.disk().lose_all();
    crate::platform::local_storage::remove("steady.remembered");
    assert_eq!(words_of(&open_again(phone).shown()), ["kept"]);
}

#[test]
fn what_was_deleted_or_changed_on_purpose_stays_so() {
    let phone = keeping();
    note(&phone, "to go");
    note(&phone, "to stay");
    phone
        .app
        .journal
        .delete(phone.shown().into_iter().find(|entry| words_of(std::slice::from_ref(entry)) == ["to go"]).unwrap());
    settle(&phone);
    phone.disk().lose_all();
    let phone = open_again(phone);
    assert_eq!(words_of(&phone.shown()), ["to stay"]);
    assert_eq!(phone.told(), Some(Notice::PutBackFromCopy(1)));
}

#[test]
fn entries_that_vanished_one_by_one_come_back() {
    let phone = keeping();
    note(&phone, "here");
    note(&phone, "gone");
    let gone = block_on(Store::Memory(phone.disk()).last(ObjectStore::Entries, 1, None)).unwrap().remove(0).0;
    // Beneath the app: nobody deletes so.
    phone.disk().lose(ObjectStore::Entries, &gone);
    let phone = open_again(phone);
    assert_eq!(phone.told(), Some(Notice::PutBackFromCopy(1)));
    assert_eq!(phone.shown().len(), 2);
    assert_eq!(phone.app.storage.vanished(), 0);
}

#[test]
fn a_lost_key_comes_back_and_opens_what_is_there() {
    let phone = keeping();
    note(&phone, "sealed");
    phone.disk().lose(ObjectStore::KeySlots, b"device");
    phone.disk().lose(ObjectStore::KeySlots, b"device-spare");
    let phone = open_again(phone);
    assert_eq!(phone.app.storage.loading_now(), Loading::Ready);
    assert_eq!(words_of(&phone.shown()), ["sealed"]);
    assert_eq!(phone.told(), Some(Notice::PutBackFromCopy(0)));
}

#[test]
fn damaged_keys_are_kept_beside_those_of_the_copy() {
    let phone = keeping();
    note(&phone, "sealed");
    let (disk, store) = (Store::Memory(phone.disk()), ObjectStore::KeySlots);
    // Damage is no commit that anybody hears of.
    disk.follow(None);
    let bad = |key: &str| Change::Put { store, key: key.into(), bytes: b"bad".into() };
    block_on(disk.commit(vec![bad("device"), bad("device-spare")])).unwrap();
    let phone = open_again(phone);
    assert_eq!(words_of(&phone.shown()), ["sealed"]);
    for name in ["damaged-1", "damaged-2"] {
        assert_eq!(block_on(disk.get(store, name.as_bytes())).unwrap().as_deref(), Some(&b"bad"[..]));
    }
}

#[test]
fn keys_come_back_when_one_of_them_had_been_damaged_before() {
    let phone = keeping();
    note(&phone, "sealed");
    let (disk, store) = (Store::Memory(phone.disk()), ObjectStore::KeySlots);
    let put = |key: &str| Change::Put { store, key: key.into(), bytes: b"bad".into() };
    // What was damaged once is in the copy, under a name that the database has lost since.
    commit(&phone, vec![put("damaged-1")]);
    disk.follow(None);
    phone.disk().lose(store, b"damaged-1");
    block_on(disk.commit(vec![put("device"), put("device-spare")])).unwrap();
    let phone = open_again(phone);
    assert_eq!(phone.app.storage.loading_now(), Loading::Ready);
    assert_eq!(words_of(&phone.shown()), ["sealed"]);
}

#[test]
fn the_plan_comes_back_as_well() {
    let phone = keeping();
    note(&phone, "an entry");
    let form: DraftForm<NoteDraft> = phone.app.drafts.kept_form(DraftOf::list(PlanList::Reasons));
    phone.app.drafts.edit(form, |draft| draft.note = "My sister".into());
    phone.app.plan.add_to_list(PlanList::Reasons, form);
    settle(&phone);
    let plan = phone.stored_plan();
    phone.disk().lose_all();
    let phone = open_again(phone);
    assert_eq!(phone.stored_plan(), plan);
}

#[test]
fn starting_over_leaves_neither_copy() {
    let phone = keeping();
    note(&phone, "mine");
    // Neither the database nor the copy has a key that opens.
    for key in [&b"device"[..], b"device-spare"] {
        phone.disk().lose(ObjectStore::KeySlots, key);
    }
    phone.world.second_copy.log.replace(Some((Vec::new(), 0)));
    let phone = phone.open_again();
    assert_eq!(phone.app.storage.loading_now(), Loading::Damaged);
    phone.app.backups.start_over();
    settle(&phone);
    assert!(phone.world.second_copy.log.borrow().is_none());
    assert!(block_on(phone.disk_is_empty()));
    let phone = open_again(phone);
    assert!(phone.is_ready() && phone.app.journal.is_new());
    assert_eq!(phone.told(), None);
}

#[test]
fn nothing_is_erased_while_the_copy_cannot_be() {
    let phone = keeping();
    note(&phone, "mine");
    for key in [&b"device"[..], b"device-spare"] {
        phone.disk().lose(ObjectStore::KeySlots, key);
    }
    phone.world.second_copy.fails.set(true);
    let phone = phone.open_again();
    phone.app.backups.start_over();
    settle(&phone);
    assert_eq!(phone.problem(), Some(Problem::StorageBlocked));
    assert!(!block_on(phone.disk_is_empty()));
}

#[test]
fn the_copy_of_another_vault_is_not_mixed_in() {
    let phone = keeping();
    note(&phone, "theirs");
    let theirs = log(&phone);
    let own = Store::in_memory();
    let vault = match block_on(crate::vault::Vault::open(own.clone(), crate::platform::random::fill)).unwrap() {
        crate::vault::Opening::Empty(vault) => vault,
        other => panic!("{other:?}"),
    };
    assert!(block_on(own.put_back(&theirs)).unwrap().is_nothing());
    assert_eq!(block_on(vault.count()).unwrap(), 0);
}

#[test]
fn a_full_disk_while_putting_back_changes_nothing_and_the_copy_stays() {
    let phone = keeping();
    note(&phone, "kept");
    phone.disk().lose_all();
    phone.disk().fill_up(StoreError::Full);
    let phone = open_again(phone);
    phone.pass(TimeDelta::seconds(2));
    assert!(phone.app.storage.is_in_memory(), "a new key would take the place of the old one");
    assert_eq!(rows_of_copy(&phone, ObjectStore::Entries), 1);
    phone.disk().fill_up(None);
    assert_eq!(words_of(&open_again(phone).shown()), ["kept"]);
}

#[test]
fn a_disk_that_is_full_for_a_moment_while_putting_back_costs_nothing() {
    let phone = keeping();
    note(&phone, "kept");
    phone.disk().lose_all();
    phone.disk().fail_commit(1, StoreError::Full);
    let phone = open_again(phone);
    phone.pass(TimeDelta::seconds(2));
    assert!(!phone.app.storage.is_in_memory());
    assert_eq!(words_of(&phone.shown()), ["kept"]);
}
