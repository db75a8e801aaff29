//! Opening the app with each state of storage, and the messages about it.

#![cfg(test)]

use chrono::TimeDelta;
use leptos::prelude::*;
use pollster::block_on;

use super::Phone;
use crate::{
    domain::Mood,
    platform::{World, database},
    state::{Loading, Problem},
    vault::{Change, ObjectStore, StoreError},
};

/// A phone whose database refuses to open, with these errors in order, once no further attempt is due.
fn refused(refusals: &[StoreError]) -> Phone {
    let world = World::default();
    world.database.refusals.borrow_mut().extend_from_slice(refusals);
    let phone = Phone::in_world(world);
    phone.pass(TimeDelta::seconds(2));
    phone
}

fn blocked() -> StoreError {
    StoreError::Blocked("no".into())
}

/// A phone with a note whose key is gone.
fn damaged() -> Phone {
    let phone = Phone::new();
    phone.check_in(Mood::Low, "Sealed");
    let store = block_on(database::open()).unwrap();
    block_on(store.commit(vec![Change::Clear { store: ObjectStore::KeySlots }])).unwrap();
    phone.open_again()
}

#[test]
fn before_the_vault_has_answered_nothing_is_ready() {
    let phone = Phone::opening(World::default().enter());
    assert_eq!(phone.app.storage.loading_now(), Loading::Opening);
    phone.settle();
    assert_eq!(phone.app.storage.loading_now(), Loading::Ready);
}

#[test]
fn a_save_before_the_vault_has_answered_waits_for_it() {
    let phone = Phone::opening(World::default().enter());
    phone.check_in(Mood::Good, "Early");
    assert_eq!(phone.stored().len(), 1);
    assert_eq!(phone.shown().len(), 1);
}

#[test]
fn a_connection_that_is_lost_once_is_found_again() {
    let phone = refused(&[blocked()]);
    assert!(phone.is_ready() && !phone.app.storage.is_in_memory());
}

#[test]
fn a_database_that_the_browser_is_still_throwing_away_is_opened_once_it_has() {
    let phone = refused(&[blocked(), StoreError::Failed("no".into()), StoreError::Full]);
    assert!(phone.is_ready() && !phone.app.storage.is_in_memory());
    phone.check_in(Mood::Low, "Kept");
    assert_eq!(phone.stored().len(), 1);
}

#[test]
fn blocked_storage_still_gives_a_session() {
    let phone = refused(&[blocked(), blocked(), blocked(), blocked()]);
    assert!(phone.is_ready() && phone.app.storage.is_in_memory());
    phone.check_in(Mood::Low, "For now");
    assert_eq!(phone.shown().len(), 1);
    assert!(phone.stored().is_empty());
    assert_eq!(phone.world.asked_to_persist.get(), 0, "there is nothing to keep");
}

#[test]
fn a_session_in_memory_seals_no_draft_that_nobody_could_open() {
    let phone = refused(&[blocked(), blocked(), blocked(), blocked()]);
    phone.app.drafts.edit(phone.app.journal.check_in(), |draft| draft.note = "Gone soon".into());
    phone.settle();
    assert!(crate::platform::local_storage::names("steady.draft").is_empty());
    assert!(!phone.app.drafts.are_lost());
}

#[test]
fn a_database_of_a_newer_version_is_left_alone() {
    for refusal in [StoreError::NewerDatabase, StoreError::HeldElsewhere] {
        let phone = refused(&[refusal]);
        assert_eq!(phone.app.storage.loading_now(), Loading::Newer);
    }
}

#[test]
fn notes_without_their_key_are_damaged_and_nothing_is_written_over_them() {
    let phone = damaged();
    assert_eq!(phone.app.storage.loading_now(), Loading::Damaged);
    let commits = phone.disk().commits();
    phone.check_in(Mood::Good, "Not now");
    assert_eq!(phone.problem(), Some(Problem::NotOpen));
    assert_eq!(phone.disk().commits(), commits);
    assert_eq!(phone.app.journal.check_in().draft().note, "Not now");
}

#[test]
fn a_rescue_copy_has_every_byte_that_is_there() {
    let phone = damaged();
    let has_copy = leptos::prelude::RwSignal::new(false);
    phone.app.backups.download_rescue_copy(has_copy);
    phone.settle();
    let (name, content) = phone.world.downloaded.borrow()[0].clone();
    assert!(name.starts_with("steady-rescue-2026-11-20"), "{name}");
    assert!(content.text.contains("entries") && !content.text.contains("Sealed"));
    assert!(!leptos::prelude::GetUntracked::get_untracked(&has_copy), "nobody knows yet whether it arrived");
    phone.app.files.arrived();
    assert!(leptos::prelude::GetUntracked::get_untracked(&has_copy));
}

#[test]
fn starting_over_begins_with_an_empty_vault() {
    let phone = damaged();
    phone.app.backups.start_over();
    phone.settle();
    assert_eq!(phone.world.reloaded.get(), 1);
    let phone = phone.open_again();
    assert!(phone.is_ready() && phone.app.journal.is_new());
    assert_eq!(phone.app.storage.vanished(), 0, "what was deleted on purpose has not vanished");
}

#[test]
fn nobody_starts_over_an_open_vault() {
    let phone = Phone::new();
    phone.check_in(Mood::Low, "Mine");
    phone.app.backups.start_over();
    phone.settle();
    assert_eq!((phone.stored().len(), phone.world.reloaded.get()), (1, 0));
}

#[test]
fn vanished_entries_are_noticed_and_nobody_is_greeted_as_new() {
    let phone = Phone::new();
    for _ in 0..3 {
        phone.check_in(Mood::Low, "");
    }
    let store = block_on(database::open()).unwrap();
    block_on(store.commit(vec![Change::Clear { store: ObjectStore::Entries }])).unwrap();
    let phone = phone.open_again();
    assert_eq!(phone.app.storage.vanished(), 3);
    assert!(!phone.app.journal.is_new());
}

#[test]
fn vanished_entries_that_were_read_about_are_told_of_no_more() {
    let phone = Phone::new();
    phone.check_in(Mood::Low, "");
    let store = block_on(database::open()).unwrap();
    block_on(store.commit(vec![Change::Clear { store: ObjectStore::Entries }])).unwrap();
    let phone = phone.open_again();
    phone.app.storage.accept_vanished();
    phone.settle();
    assert_eq!(phone.app.storage.vanished(), 0);
    assert_eq!(phone.open_again().app.storage.vanished(), 0);
}

#[test]
fn what_was_deleted_here_has_not_vanished() {
    let phone = Phone::new();
    phone.check_in(Mood::Low, "");
    phone.check_in(Mood::Good, "");
    phone.app.journal.delete(phone.stored().remove(0));
    phone.settle();
    assert_eq!(phone.open_again().app.storage.vanished(), 0);
}

#[test]
fn without_randomness_nothing_is_saved_and_the_form_stays() {
    let phone = Phone::new();
    phone.app.drafts.edit(phone.app.journal.check_in(), |draft| draft.mood = Some(Mood::Low));
    phone.settle();
    phone.world.has_random.set(false);
    phone.app.journal.save_check_in();
    phone.settle();
    assert!(phone.problem().is_some());
    assert!(phone.shown().is_empty());
    assert_eq!(phone.app.journal.check_in().draft().mood, Some(Mood::Low));
}

#[test]
fn the_health_of_storage_says_what_the_browser_says() {
    let phone = Phone::new();
    phone.check_in(Mood::Low, "");
    let health = phone.app.journal.storage_health();
    phone.settle();
    health.with_untracked(|health| {
        assert_eq!((health.persisted, health.entries), (Some(true), Some(1)));
        assert!(health.room.is_some());
    });
    phone.check_in(Mood::Low, "");
    health.with_untracked(|health| assert_eq!(health.entries, Some(2), "asked again when entries come"));
}
