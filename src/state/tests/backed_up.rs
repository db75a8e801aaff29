//! The last backup, what is newer than it, and the reminder.

#![cfg(test)]

use chrono::TimeDelta;
use leptos::prelude::{GetUntracked, RwSignal};

use super::Phone;
use crate::{
    domain::{Mood, day_of},
    insight::{NOTES_UNTIL_DUE, WEEKS_UNTIL_DUE},
    platform::{
        files::{File, FileField},
        local_storage,
    },
    state::{RestoreHow, RestoreStep},
};

fn note_often(phone: &Phone, times: usize) {
    for _ in 0..times {
        phone.pass(TimeDelta::minutes(10));
        phone.check_in(Mood::Okay, "");
    }
}

fn back_up(phone: &Phone) {
    phone.app.backups.download_backup();
    phone.settle();
    phone.app.files.arrived();
    phone.settle();
}

fn newer(phone: &Phone) -> Option<usize> {
    let newer = phone.app.backups.newer_than_last();
    phone.settle();
    newer.get_untracked()
}

#[test]
fn what_is_newer_than_the_last_backup_is_counted() {
    let phone = Phone::new();
    note_often(&phone, 3);
    assert_eq!(newer(&phone), None, "without a backup, nothing is newer than it");
    back_up(&phone);
    assert_eq!(newer(&phone), Some(0));
    note_often(&phone, 2);
    assert_eq!(newer(&phone), Some(2));
    assert_eq!(newer(&phone.open_again()), Some(2));
}

#[test]
fn the_day_that_an_earlier_version_kept_is_understood() {
    let phone = Phone::new();
    note_often(&phone, 1);
    assert!(local_storage::set("steady.last-backup", "2026-11-19"));
    let phone = phone.open_again();
    assert_eq!(phone.app.backups.last().map(|last| day_of(last).to_string()).as_deref(), Some("2026-11-19"));
    assert_eq!(newer(&phone), Some(1));
}

#[test]
fn today_reminds_once_of_many_notes_and_again_only_after_as_many() {
    let phone = Phone::new();
    note_often(&phone, NOTES_UNTIL_DUE - 1);
    assert!(!phone.app.backups.is_due());
    note_often(&phone, 1);
    assert!(phone.app.backups.is_due());
    phone.app.backups.put_off();
    assert!(!phone.app.backups.is_due());
    let phone = phone.open_again();
    note_often(&phone, NOTES_UNTIL_DUE - 1);
    assert!(!phone.app.backups.is_due(), "it stays away");
    note_often(&phone, 1);
    assert!(phone.app.backups.is_due());
    back_up(&phone);
    assert!(!phone.app.backups.is_due());
}

#[test]
fn weeks_with_a_note_remind_too_and_weeks_without_one_do_not() {
    let phone = Phone::new();
    note_often(&phone, 1);
    back_up(&phone);
    phone.pass(TimeDelta::weeks(WEEKS_UNTIL_DUE));
    assert!(!phone.app.backups.is_due(), "all of it is in the backup");
    note_often(&phone, 1);
    assert!(phone.app.backups.is_due());
}

#[test]
fn a_file_with_all_that_is_here_counts_as_the_last_backup() {
    let phone = Phone::new();
    note_often(&phone, NOTES_UNTIL_DUE);
    phone.app.backups.download_backup();
    phone.settle();
    let text = phone.world.downloaded.borrow()[0].1.text.clone();
    let other = Phone::new();
    let step = RwSignal::new(RestoreStep::Choose);
    other.app.backups.restore_from(&FileField::with(File::with_text(&text)), step);
    other.settle();
    let RestoreStep::Found(chosen) = step.get_untracked() else { panic!() };
    other.app.backups.restore(chosen, RestoreHow::Add, step);
    other.settle();
    assert_eq!((newer(&other), other.app.backups.is_due()), (Some(0), false));
}

#[test]
fn both_phones_show_the_same_numbers_after_a_move() {
    let phone = Phone::new();
    note_often(&phone, 3);
    phone.app.backups.download_backup();
    phone.settle();
    let text = phone.world.downloaded.borrow()[0].1.text.clone();
    let here = phone.app.backups.contents();
    phone.settle();
    let here = here.get_untracked().unwrap();
    assert_eq!(here.entries(), 3);
    let other = Phone::new();
    let there = other.app.backups.contents();
    let step = RwSignal::new(RestoreStep::Choose);
    other.app.backups.restore_from(&FileField::with(File::with_text(&text)), step);
    other.settle();
    assert_ne!(there.get_untracked().as_ref(), Some(&here));
    let RestoreStep::Found(chosen) = step.get_untracked() else { panic!() };
    assert_eq!(chosen.preview.contents, here, "the file says it before");
    other.app.backups.restore(chosen, RestoreHow::Add, step);
    other.settle();
    assert_eq!(there.get_untracked(), Some(here));
}
