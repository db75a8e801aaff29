//! Backups that a passphrase protects.

#![cfg(test)]

use leptos::prelude::{GetUntracked, RwSignal};

use super::{Phone, backups::noted, restoring::other_phone};
use crate::{
    platform::files::{File, FileField},
    state::{Problem, RestoreHow, RestoreProblem, RestoreStep},
};

/// The bytes of a backup that a passphrase protects, and its name.
fn protected(phone: &Phone, passphrase: &str) -> (String, Vec<u8>) {
    let is_busy = RwSignal::new(false);
    phone.app.backups.download_protected(passphrase, is_busy);
    phone.settle();
    assert!(!is_busy.get_untracked());
    let (name, file) = phone.world.downloaded.borrow().last().cloned().unwrap();
    (name, file.bytes)
}

/// What is asked for once a protected file is chosen.
fn choose_protected(phone: &Phone, file: &[u8]) -> RwSignal<RestoreStep> {
    let step = RwSignal::new(RestoreStep::Choose);
    phone.app.backups.restore_from(&FileField::with(File::with_bytes(file)), step);
    phone.settle();
    assert!(matches!(step.get_untracked(), RestoreStep::Protected(_)));
    step
}

fn try_passphrase(phone: &Phone, passphrase: &str, step: RwSignal<RestoreStep>) {
    let RestoreStep::Protected(file) = step.get_untracked() else { panic!() };
    phone.app.backups.open_protected(file, passphrase, step);
    phone.settle();
}

#[test]
fn a_protected_backup_says_nothing_without_its_passphrase_and_everything_with_it() {
    let phone = noted();
    let (name, file) = protected(&phone, "four plain words here");
    assert_eq!(name, "steady-backup-2026-11-20.age");
    assert!(!String::from_utf8_lossy(&file).contains("A long day"));
    phone.app.files.arrived();
    assert!(phone.app.backups.last().is_some());
    let other = other_phone();
    let step = choose_protected(&other, &file);
    try_passphrase(&other, "four plain words", step);
    assert_eq!(other.problem(), Some(Problem::Restore(RestoreProblem::Passphrase)));
    try_passphrase(&other, "four plain words here", step);
    let RestoreStep::Found(chosen) = step.get_untracked() else { panic!("{:?}", other.told()) };
    other.app.backups.restore(chosen, RestoreHow::Add, step);
    other.settle();
    assert_eq!(other.stored(), phone.stored());
}

#[test]
fn a_protected_file_is_known_as_text_too() {
    choose_protected(&Phone::new(), b"-----BEGIN AGE ENCRYPTED FILE-----\n");
}

#[test]
fn without_a_passphrase_or_a_worker_nothing_is_handed_over() {
    let phone = noted();
    let is_busy = RwSignal::new(false);
    phone.app.backups.download_protected("", is_busy);
    phone.settle();
    assert_eq!(phone.problem(), Some(Problem::NothingTyped));
    phone.world.has_workers.set(false);
    phone.app.backups.download_protected("four plain words here", is_busy);
    phone.settle();
    assert_eq!(phone.problem(), Some(Problem::PartMissing));
    assert!(phone.world.downloaded.borrow().is_empty());
}

#[test]
fn a_protected_file_that_does_not_open_is_told_and_stays_chosen() {
    let phone = Phone::new();
    let head = "age-encryption.org/v1\n";
    let mac = "--- 38TpQMxQRRNMfmYYpBX6DDrPx4/QY5UmJnhPyVoX/cw\n";
    let nonce = "sixteen bytes 16 and a little more content";
    let much = "-> scrypt rF0/NwblUHHTpgQgRpe5CQ 23\nqW9eVsT0NVb/Vswtw8kPIxUnaYmm9Px1dYmq2+4+qZA\n";
    let key = "-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\n\
               EmECAEcKN+n/Vs9SbWiV+Hu0r+E8R77DdWYyd83nw7U\n";
    for (stanza, problem) in
        [(much, RestoreProblem::TooMuchWork), (key, RestoreProblem::OtherKey), ("-> scrypt\n", RestoreProblem::NotJson)]
    {
        let step = choose_protected(&phone, format!("{head}{stanza}{mac}{nonce}").as_bytes());
        try_passphrase(&phone, "password", step);
        assert_eq!(phone.problem(), Some(Problem::Restore(problem)));
        assert!(matches!(step.get_untracked(), RestoreStep::Protected(_)));
    }
}
