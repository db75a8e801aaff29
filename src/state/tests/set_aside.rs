//! Records that cannot be read: they are listed, kept, and deleted only by the person.

#![cfg(test)]

use leptos::prelude::{GetUntracked, WithUntracked};
use pollster::block_on;

use super::Phone;
use crate::{
    domain::Mood,
    state::{Notice, Problem, UnreadKind},
    vault::{Change, ObjectStore, Store, StoreError},
};

/// A phone with two check-ins, of which the newer one is damaged on the disk.
fn with_a_damaged_entry() -> Phone {
    let phone = Phone::new();
    phone.check_in(Mood::Low, "Before");
    phone.pass(chrono::TimeDelta::minutes(5));
    phone.check_in(Mood::Good, "After");
    let disk = Store::Memory(phone.disk());
    let (key, mut bytes) = block_on(disk.all(ObjectStore::Entries)).unwrap().pop().unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    block_on(disk.commit(vec![Change::Put { store: ObjectStore::Entries, key, bytes }])).unwrap();
    phone.open_again()
}

fn entries_on(phone: &Phone) -> usize {
    block_on(Store::Memory(phone.disk()).count(ObjectStore::Entries)).unwrap()
}

#[test]
fn a_damaged_entry_is_listed_and_the_rest_is_there() {
    let phone = with_a_damaged_entry();
    assert_eq!(phone.shown().len(), 1);
    assert_eq!(phone.app.journal.with_untracked(|timeline| timeline.set_aside().len()), 1);
    let list = phone.app.journal.unread();
    assert_eq!(list.get_untracked(), None, "nothing is said before all has been looked at");
    phone.settle();
    list.with_untracked(|list| {
        let [unread] = &list.as_ref().unwrap()[..] else { panic!("{list:?}") };
        assert_eq!((unread.kind, unread.is_newer), (UnreadKind::Entry, false));
    });
}

#[test]
fn what_the_person_lets_go_of_is_gone_and_nothing_else_is() {
    let phone = with_a_damaged_entry();
    let list = phone.app.journal.unread();
    phone.settle();
    let unread = list.get_untracked().unwrap().remove(0);
    let rows = phone.app.journal.rows();
    phone.settle();
    assert_eq!(rows.with_untracked(|rows| rows.as_ref().map(|rows| (rows.all().len(), rows.unread()))), Some((1, 1)));
    assert_eq!(entries_on(&phone), 2);
    phone.app.journal.let_go(unread, list.clone());
    phone.settle();
    assert_eq!((entries_on(&phone), phone.told()), (1, Some(Notice::LetGo)));
    assert_eq!(list.get_untracked(), Some(Vec::new()));
    assert_eq!(rows.with_untracked(|rows| rows.as_ref().map(|rows| rows.unread())), Some(0));
    assert_eq!(phone.app.journal.with_untracked(|timeline| timeline.set_aside().len()), 0);
    assert_eq!(phone.shown().len(), 1);
}

#[test]
fn what_cannot_be_deleted_stays_in_the_list() {
    let phone = with_a_damaged_entry();
    let list = phone.app.journal.unread();
    phone.settle();
    let unread = list.get_untracked().unwrap().remove(0);
    phone.disk().fill_up(StoreError::Full);
    phone.app.journal.let_go(unread, list.clone());
    phone.settle();
    assert_eq!((entries_on(&phone), phone.problem()), (2, Some(Problem::StorageFull)));
    assert_eq!(list.get_untracked().map(|list| list.len()), Some(1));
}
