//! Restoring a backup: what is in the file is shown first, then all of it is there or nothing, and there is a way back.

#![cfg(test)]

use std::{cell::Cell, sync::Arc};

use chrono::TimeDelta;
use leptos::prelude::{GetUntracked, RwSignal};

use super::{
    Phone,
    backups::{backup, noted},
    phone::note,
};
use crate::{
    domain::{Mood, Note, PlanList},
    platform::{
        World,
        files::{File, FileField},
    },
    state::{ChosenBackup, Lost, Notice, Problem, RestoreHow, RestoreProblem, RestoreStep, UndoRestore},
    vault::StoreError,
};

/// Another phone, with identities of its own.
pub fn other_phone() -> Phone {
    Phone::in_world(World { random: Cell::new(1_000_000), ..World::default() })
}

/// A file is chosen. What was found in it, unless it was refused.
fn choose(phone: &Phone, file: File) -> Option<Arc<ChosenBackup>> {
    let step = RwSignal::new(RestoreStep::Choose);
    phone.app.backups.restore_from(&FileField::with(file), step);
    phone.settle();
    match step.get_untracked() {
        RestoreStep::Found(chosen) => Some(chosen),
        RestoreStep::Choose => None,
        other => panic!("{other:?}"),
    }
}

/// A file is chosen and restored. The way back, if the notice offers one.
fn restore_as(phone: &Phone, text: &str, how: RestoreHow) -> Option<Arc<UndoRestore>> {
    let chosen = choose(phone, File::with_text(text)).unwrap();
    let step = RwSignal::new(RestoreStep::Found(Arc::clone(&chosen)));
    phone.app.backups.restore(chosen, how, step);
    phone.settle();
    match phone.told() {
        Some(Notice::Restored { undo, .. }) => {
            assert!(matches!(step.get_untracked(), RestoreStep::Choose));
            undo
        }
        told => {
            assert!(matches!(step.get_untracked(), RestoreStep::Found(_)), "the file stays chosen: {told:?}");
            None
        }
    }
}

fn restore(phone: &Phone, text: &str) -> Option<Arc<UndoRestore>> {
    restore_as(phone, text, RestoreHow::Add)
}

fn reasons(phone: &Phone) -> Vec<Note> {
    phone.stored_plan().lists.of(PlanList::Reasons).to_vec()
}

#[test]
fn a_backup_restores_everything_on_another_phone() {
    let phone = noted();
    let (_, text) = backup(&phone);
    let entries = phone.stored();
    let other = other_phone();
    restore(&other, &text);
    assert_eq!(other.stored(), entries);
    assert_eq!(other.shown(), entries);
    assert_eq!(other.app.plan.with_untracked(|plan| plan.lists.of(PlanList::Reasons).to_vec()), [note("My daughter")]);
    let told = other.told();
    assert!(
        matches!(told, Some(Notice::Restored { restored, .. }) if restored.added == 2 && restored.plan),
        "{told:?}"
    );
}

#[test]
fn a_restore_over_what_is_there_doubles_nothing() {
    let phone = noted();
    let (_, text) = backup(&phone);
    let entries = phone.stored();
    restore(&phone, &text);
    assert_eq!(phone.stored(), entries);
    assert!(matches!(phone.told(), Some(Notice::Restored { restored, undo: None, .. }) if restored.added == 0));
}

#[test]
fn a_restore_is_told_to_the_other_tabs() {
    let phone = noted();
    let (_, text) = backup(&phone);
    restore(&phone, &text);
    assert_eq!(phone.world.told.borrow().last().map(String::as_str), Some("everything"));
}

#[test]
fn what_is_no_backup_is_told_and_changes_nothing() {
    let phone = noted();
    let entries = phone.stored();
    let too_big = File { size: u64::MAX, ..File::with_text("{}") };
    let unreadable = File { bytes: None, size: 1 };
    for (file, problem) in [
        (File::with_text("Dear diary"), Problem::Restore(RestoreProblem::NotJson)),
        (File::with_text("{\"app\":\"other\"}"), Problem::Restore(RestoreProblem::NotSteady)),
        (unreadable, Problem::Restore(RestoreProblem::Unreadable)),
        (too_big, Problem::FileTooBig),
    ] {
        assert!(choose(&phone, file).is_none());
        assert_eq!(phone.problem(), Some(problem));
    }
    assert_eq!(phone.stored(), entries);
}

#[test]
fn a_backup_that_is_cut_short_restores_nothing() {
    let (_, text) = backup(&noted());
    let other = other_phone();
    assert!(choose(&other, File::with_text(&text[..text.len() / 2])).is_none());
    assert!(matches!(other.problem(), Some(Problem::Restore(_))));
    assert!(other.stored().is_empty());
}

#[test]
fn a_restore_without_room_restores_nothing() {
    let (_, text) = backup(&noted());
    let other = other_phone();
    other.disk().fill_up(StoreError::Full);
    restore(&other, &text);
    assert_eq!(other.problem(), Some(Problem::StorageFull));
    assert!(other.shown().is_empty());
}

#[test]
fn a_chosen_file_says_what_it_would_bring_and_changes_nothing() {
    let phone = noted();
    let (_, text) = backup(&phone);
    phone.pass(TimeDelta::minutes(5));
    phone.check_in(Mood::Good, "Only here");
    let entries = phone.stored();
    let preview = &choose(&phone, File::with_text(&text)).unwrap().preview;
    assert_eq!((preview.contents.entries(), preview.new, preview.here), (2, 0, 2));
    assert_eq!(preview.lost, Lost { entries: 1, ..Lost::default() });
    assert!(!preview.adds_something());
    assert_eq!(phone.stored(), entries);
    let other = other_phone();
    let preview = &choose(&other, File::with_text(&text)).unwrap().preview;
    assert!(preview.adds_something() && preview.plan && preview.lost.is_nothing());
    assert_eq!(preview.new, 2);
    assert!(other.stored().is_empty());
}

#[test]
fn what_was_added_can_be_taken_out_again_and_what_was_here_stays() {
    let (_, text) = backup(&noted());
    let other = other_phone();
    other.check_in(Mood::Good, "Mine");
    let before = other.stored();
    let undo = restore(&other, &text).unwrap();
    assert_eq!((other.stored().len(), reasons(&other).len()), (3, 1));
    other.app.backups.undo_restore(undo);
    other.settle();
    assert_eq!(other.told(), Some(Notice::RestoreUndone));
    assert_eq!((other.stored(), other.shown()), (before.clone(), before));
    assert!(reasons(&other).is_empty());
    assert_eq!(other.open_again().app.storage.vanished(), 0, "nobody is told that entries are lost");
}

#[test]
fn replacing_leaves_what_is_in_the_file_alone_and_can_be_undone() {
    let (_, text) = backup(&noted());
    let other = other_phone();
    other.check_in(Mood::Good, "Mine");
    other.app.plan.add_offered(PlanList::Reasons, "My sister");
    other.settle();
    let before = other.stored();
    let undo = restore_as(&other, &text, RestoreHow::ReplaceAll).unwrap();
    assert!(other.stored().iter().all(|entry| !before.contains(entry)));
    assert_eq!((other.stored().len(), reasons(&other)), (2, vec![note("My daughter")]));
    other.app.backups.undo_restore(undo);
    other.settle();
    assert_eq!((other.stored(), reasons(&other)), (before, vec![note("My sister")]));
    assert_eq!(other.open_again().app.storage.vanished(), 0);
}

#[test]
fn what_is_noted_after_a_restore_stays_when_that_is_undone() {
    let (_, text) = backup(&noted());
    let other = other_phone();
    let undo = restore_as(&other, &text, RestoreHow::ReplaceAll).unwrap();
    other.pass(TimeDelta::minutes(5));
    other.check_in(Mood::Good, "Since then");
    other.app.backups.undo_restore(undo);
    other.settle();
    assert_eq!(other.stored().len(), 1);
}

#[test]
fn a_restore_is_not_undone_over_what_was_changed_since() {
    let (_, text) = backup(&noted());
    let other = other_phone();
    let undo = restore(&other, &text).unwrap();
    let entry = other.stored().remove(0);
    other.app.journal.delete(entry);
    other.settle();
    let before = other.stored();
    other.app.backups.undo_restore(undo);
    other.settle();
    assert_eq!((other.problem(), other.stored()), (Some(Problem::NotUndone), before));
}

#[test]
fn replacing_without_room_keeps_everything_and_the_file_stays_chosen() {
    let (_, text) = backup(&noted());
    let other = other_phone();
    other.check_in(Mood::Good, "Mine");
    let before = other.stored();
    other.disk().fill_up(StoreError::Full);
    assert_eq!(restore_as(&other, &text, RestoreHow::ReplaceAll), None);
    assert_eq!((other.problem(), other.stored()), (Some(Problem::StorageFull), before));
}
