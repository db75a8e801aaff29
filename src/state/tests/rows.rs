//! Findings ask for all entries once; what is saved, changed or deleted from then on is in their rows.

#![cfg(test)]

use leptos::prelude::*;
use pollster::block_on;

use super::Phone;
use crate::{
    domain::{CheckIn, Entry, Id, Mood, Noted},
    insight::Row,
};

/// The rows, by id; nothing while they are being read.
fn rows(phone: &Phone) -> Vec<Row> {
    let rows = phone.app.journal.rows();
    phone.settle();
    let mut rows = rows.with_untracked(|rows| rows.as_ref().map(|rows| rows.all().to_vec())).unwrap_or_default();
    rows.sort_unstable_by_key(|row| row.id);
    rows
}

/// The rows of what is stored, by id.
fn expected(phone: &Phone) -> Vec<Row> {
    let mut rows: Vec<_> = phone.stored().iter().map(Row::of).collect();
    rows.sort_unstable_by_key(|row| row.id);
    rows
}

fn check_in_elsewhere(phone: &Phone, id: u8, mood: Mood) -> Entry {
    let at = phone.app.calendar.now();
    let noted = Noted::CheckIn(CheckIn::with_mood(mood));
    let entry = Entry { id: Id([id; 16]), at, written: at.to_utc(), noted, imported: None };
    block_on(phone.other_tab().save(&entry)).unwrap();
    entry
}

#[test]
fn every_entry_has_its_row_also_those_that_nobody_scrolled_to() {
    let phone = Phone::new();
    phone.check_in(Mood::Good, "");
    for id in 0..=250 {
        check_in_elsewhere(&phone, id, Mood::Low);
    }
    let phone = phone.open_again();
    assert_eq!(rows(&phone), expected(&phone));
    assert_eq!(rows(&phone).len(), 252);
}

#[test]
fn what_is_saved_changed_and_deleted_is_in_the_rows() {
    let phone = Phone::new();
    assert_eq!(rows(&phone), []);
    phone.check_in(Mood::Good, "");
    phone.app.journal.note_reached(None);
    phone.settle();
    assert_eq!(rows(&phone).len(), 2);
    assert_eq!(rows(&phone), expected(&phone));
    let entry = phone.shown().into_iter().find(|entry| matches!(entry.noted, Noted::CheckIn(_))).unwrap();
    phone.app.journal.delete(entry.clone());
    phone.settle();
    assert_eq!(rows(&phone), expected(&phone));
    phone.app.journal.undo_delete(entry);
    phone.settle();
    assert_eq!(rows(&phone).len(), 2);
    assert_eq!(rows(&phone), expected(&phone));
}

#[test]
fn what_is_saved_while_the_rows_are_read_is_among_them() {
    let phone = Phone::new();
    phone.check_in(Mood::Good, "");
    phone.app.journal.rows();
    phone.check_in(Mood::Low, "");
    assert_eq!(rows(&phone), expected(&phone));
    assert_eq!(rows(&phone).len(), 2);
}

#[test]
fn what_another_tab_writes_and_deletes_is_in_the_rows() {
    let phone = Phone::new();
    phone.check_in(Mood::Good, "");
    assert_eq!(rows(&phone).len(), 1);
    let entry = check_in_elsewhere(&phone, 7, Mood::Low);
    let vault = phone.other_tab();
    phone.hear(&vault.key_of(&entry).to_string());
    assert_eq!(rows(&phone).len(), 2);
    assert_eq!(rows(&phone), expected(&phone));
    block_on(vault.delete(&entry)).unwrap();
    phone.hear(&vault.key_of(&entry).to_string());
    assert_eq!(rows(&phone).len(), 1);
}
