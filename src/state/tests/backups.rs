//! Everything as one file.

#![cfg(test)]

use super::Phone;
use crate::{
    domain::{Mood, PlanList, day_of},
    platform::share::Shared,
    state::{FileQuestion, Notice, Problem},
};

/// A phone with a check-in and a reason.
pub fn noted() -> Phone {
    let phone = Phone::new();
    phone.check_in(Mood::Low, "A long day");
    phone.app.plan.add_offered(PlanList::Reasons, "My daughter");
    phone.settle();
    phone
}

/// The name of the backup and what is in it.
pub fn backup(phone: &Phone) -> (String, String) {
    phone.app.backups.download_backup();
    phone.settle();
    let (name, content) = phone.world.downloaded.borrow().last().cloned().unwrap();
    (name, content.text)
}

/// The day of the last backup.
fn last_day(phone: &Phone) -> Option<String> {
    phone.app.backups.last().map(|last| day_of(last).to_string())
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
    assert_eq!(last_day(&phone).as_deref(), Some("2026-11-20"));
    assert_eq!(last_day(&phone.open_again()).as_deref(), Some("2026-11-20"));
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
