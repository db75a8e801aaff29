//! Everything as one file, and back again.

#![cfg(test)]

use leptos::prelude::{GetUntracked, RwSignal};

use super::{Phone, phone::note};
use crate::{
    domain::{Mood, PlanList},
    platform::{
        files::{File, FileField},
        share::Shared,
    },
    state::{FileQuestion, Notice, Problem, RestoreProblem},
    vault::StoreError,
};

fn noted() -> Phone {
    let phone = Phone::new();
    phone.check_in(Mood::Low, "A long day");
    phone.app.plan.add_offered(PlanList::Reasons, "My daughter");
    phone.settle();
    phone
}

/// The name of the backup and what is in it.
fn backup(phone: &Phone) -> (String, String) {
    phone.app.backups.download_backup();
    phone.settle();
    let (name, content) = phone.world.downloaded.borrow().last().cloned().unwrap();
    (name, content.text)
}

fn restore(phone: &Phone, file: File) {
    let is_busy = RwSignal::new(false);
    phone.app.backups.restore_from(&FileField::with(file), is_busy);
    phone.settle();
    assert!(!is_busy.get_untracked());
}

#[test]
fn a_backup_has_everything_in_plain_words_and_its_name_has_the_day() {
    let phone = noted();
    let (name, text) = backup(&phone);
    assert_eq!(name, "steady-backup-2026-11-20.json");
    assert!(text.contains("A long day") && text.contains("My daughter"));
}

#[test]
fn the_person_is_asked_whether_the_backup_arrived() {
    let phone = noted();
    let (name, _) = backup(&phone);
    assert_eq!(phone.told(), Some(Notice::FileOffered { name, question: Some(FileQuestion::Whole) }));
    assert_eq!(phone.app.backups.last(), None, "nobody knows yet");
    phone.app.files.arrived();
    assert_eq!(phone.told(), Some(Notice::FileKept));
    assert_eq!(phone.app.backups.last().as_deref(), Some("2026-11-20"));
    assert_eq!(phone.open_again().app.backups.last().as_deref(), Some("2026-11-20"));
}

#[test]
fn a_backup_that_did_not_arrive_is_shared_instead() {
    let phone = noted();
    backup(&phone);
    phone.world.shares.set(Shared::Taken);
    phone.app.files.are_missing();
    phone.settle();
    assert_eq!(phone.told(), Some(Notice::FileKept));
    assert!(phone.app.backups.last().is_some());
}

#[test]
fn a_closed_share_sheet_keeps_no_backup() {
    let phone = noted();
    backup(&phone);
    phone.world.shares.set(Shared::Closed);
    phone.app.files.are_missing();
    phone.settle();
    assert_eq!((phone.problem(), phone.app.backups.last()), (Some(Problem::NoFileKept), None));
}

#[test]
fn where_links_download_nothing_the_share_sheet_opens_at_once() {
    let phone = noted();
    phone.world.is_on_ios_home_screen.set(true);
    phone.world.shares.set(Shared::Taken);
    phone.app.backups.download_backup();
    phone.settle();
    assert!(phone.world.downloaded.borrow().is_empty());
    assert_eq!(phone.told(), Some(Notice::FileKept));
}

#[test]
fn a_browser_that_takes_no_file_is_told() {
    let phone = noted();
    phone.world.downloads.set(false);
    phone.app.backups.download_backup();
    phone.settle();
    assert_eq!(phone.problem(), Some(Problem::NoDownload));
}

#[test]
fn what_is_typed_and_not_saved_is_in_the_backup_too() {
    let phone = noted();
    phone.app.drafts.edit(phone.app.journal.check_in(), |draft| draft.note = "Half a thought".into());
    phone.settle();
    assert!(backup(&phone).1.contains("Half a thought"));
}

#[test]
fn a_backup_restores_everything_on_another_phone() {
    let phone = noted();
    let (_, text) = backup(&phone);
    let entries = phone.stored();
    let other = Phone::new();
    restore(&other, File::with_text(&text));
    assert_eq!(other.stored(), entries);
    assert_eq!(other.shown(), entries);
    assert_eq!(other.app.plan.with_untracked(|plan| plan.lists.of(PlanList::Reasons).to_vec()), [note("My daughter")]);
    assert!(matches!(other.told(), Some(Notice::Restored(restored)) if restored.added == 2 && restored.plan));
}

#[test]
fn a_restore_over_what_is_there_doubles_nothing() {
    let phone = noted();
    let (_, text) = backup(&phone);
    let entries = phone.stored();
    restore(&phone, File::with_text(&text));
    assert_eq!(phone.stored(), entries);
    assert!(matches!(phone.told(), Some(Notice::Restored(restored)) if restored.added == 0));
}

#[test]
fn a_restore_is_told_to_the_other_tabs() {
    let phone = noted();
    let (_, text) = backup(&phone);
    restore(&phone, File::with_text(&text));
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
        restore(&phone, file);
        assert_eq!(phone.problem(), Some(problem));
    }
    assert_eq!(phone.stored(), entries);
}

#[test]
fn a_backup_that_is_cut_short_restores_nothing() {
    let (_, text) = backup(&noted());
    let other = Phone::new();
    restore(&other, File::with_text(&text[..text.len() / 2]));
    assert!(matches!(other.problem(), Some(Problem::Restore(_))));
    assert!(other.stored().is_empty());
}

#[test]
fn a_restore_without_room_restores_nothing() {
    let (_, text) = backup(&noted());
    let other = Phone::new();
    other.disk().fill_up(StoreError::Full);
    restore(&other, File::with_text(&text));
    assert_eq!(other.problem(), Some(Problem::StorageFull));
    assert!(other.shown().is_empty());
}
