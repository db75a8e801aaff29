//! The database deleted beneath the running page.

#![cfg(test)]

use pollster::block_on;

use super::Phone;
use crate::{
    domain::Mood,
    platform::database,
    state::{FileQuestion, Notice, Problem},
    vault::StoreError,
};

/// A phone with a note whose database is gone.
fn emptied() -> Phone {
    let phone = Phone::new();
    phone.check_in(Mood::Low, "Here still");
    block_on(block_on(database::open()).unwrap().erase()).unwrap();
    phone
}

#[test]
fn a_save_after_that_says_that_it_is_gone_and_the_form_stays() {
    let phone = Phone::new();
    phone.disk().fail_commit(1, StoreError::Deleted);
    phone.check_in(Mood::Low, "Typed");
    assert_eq!(phone.problem(), Some(Problem::StorageGone));
    assert!(phone.app.notices.storage_is_gone());
    assert_eq!(phone.app.journal.check_in().draft().note, "Typed");
}

#[test]
fn nothing_is_put_back_by_itself() {
    let phone = emptied();
    phone.pass(chrono::TimeDelta::minutes(5));
    assert!(block_on(phone.disk_is_empty()));
}

#[test]
fn what_the_page_has_can_be_put_back_with_its_key() {
    let phone = emptied();
    let shown = phone.shown();
    phone.app.notices.tell_problem(Problem::StorageGone);
    phone.app.backups.put_back();
    phone.settle();
    assert_eq!(phone.told(), Some(Notice::PutBack(1)));
    assert!(!phone.app.notices.storage_is_gone());
    assert_eq!(phone.stored(), shown);
    assert_eq!(phone.open_again().shown(), shown);
}

#[test]
fn nothing_is_put_back_over_other_notes() {
    let phone = emptied();
    // Another tab has begun anew.
    block_on(phone.other_tab().save(&phone.shown()[0])).unwrap();
    phone.app.backups.put_back();
    phone.settle();
    assert_eq!(phone.problem(), Some(Problem::NotPutBack));
}

#[test]
fn an_empty_page_without_storage_has_nothing_to_hand_over() {
    let world = crate::platform::World::default();
    world.database.refusals.borrow_mut().push(StoreError::NewerDatabase);
    let phone = Phone::in_world(world);
    phone.app.backups.download_backup();
    phone.settle();
    assert_eq!(phone.problem(), Some(Problem::NothingHere));
}

#[test]
fn what_is_typed_can_be_handed_over_while_the_vault_is_closed() {
    let world = crate::platform::World::default();
    world.database.refusals.borrow_mut().push(StoreError::NewerDatabase);
    let phone = Phone::in_world(world);
    phone.app.drafts.edit(phone.app.journal.check_in(), |draft| draft.note = "Typed".into());
    phone.app.backups.download_backup();
    phone.settle();
    assert!(phone.world.downloaded.borrow()[0].1.text.contains("Typed"));
    assert!(matches!(phone.told(), Some(Notice::FileOffered { question: Some(FileQuestion::PageOnly(0)), .. })));
    phone.app.files.arrived();
    assert_eq!(phone.app.backups.last(), None, "a part of everything is no backup of everything");
}

#[test]
fn with_a_second_copy_more_comes_back_than_the_page_has() {
    let phone = Phone::new();
    phone.app.keep_second_copy();
    for _ in 0..70 {
        phone.check_in(Mood::Low, "");
    }
    let phone = phone.open_again();
    assert_eq!(phone.shown().len(), 60);
    phone.app.keep_second_copy();
    phone.settle();
    // Beneath the page: nobody hears of it.
    phone.disk().lose_all();
    phone.app.notices.tell_problem(Problem::StorageGone);
    phone.app.backups.put_back();
    phone.settle();
    assert_eq!(phone.told(), Some(Notice::PutBack(70)));
    assert_eq!(phone.stored().len(), 70);
}
