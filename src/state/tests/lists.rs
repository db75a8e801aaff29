//! Lists of entries that were found: read as far as they are shown, and in step with what changes.

#![cfg(test)]

use chrono::TimeDelta;
use leptos::prelude::*;
use pollster::block_on;

use super::Phone;
use crate::{
    domain::{CheckIn, Entry, Id, Mood, Noted},
    insight::Found,
    state::{EntryList, Listed},
};

/// A phone with so many check-ins, one an hour.
fn with_entries(count: u32) -> Phone {
    let phone = Phone::new();
    let vault = phone.other_tab();
    for hour in 0..count {
        let at = phone.app.calendar.now() - TimeDelta::hours(i64::from(hour));
        let noted = Noted::CheckIn(CheckIn::with_mood(Mood::Okay));
        let entry = Entry { id: Id(u128::from(hour).to_be_bytes()), at, written: at.to_utc(), noted, imported: None };
        block_on(vault.save(&entry)).unwrap();
    }
    phone.open_again()
}

/// All that is stored, newest first.
fn found(phone: &Phone) -> Vec<Found> {
    phone.stored().iter().map(|entry| Found { id: entry.id, at: entry.at }).collect()
}

fn listed(list: EntryList) -> Listed {
    untrack(|| list.with(|listed| listed.cloned())).unwrap()
}

#[test]
fn the_first_are_listed_and_more_when_asked_for() {
    let phone = with_entries(100);
    let list = phone.app.journal.list();
    assert!(untrack(|| list.with(|listed| listed.is_none())));
    list.show(found(&phone), false);
    phone.settle();
    let first = listed(list);
    assert_eq!((first.count, first.entries.len(), first.has_more), (100, 30, true));
    for _ in 0..3 {
        list.show_more();
        phone.settle();
    }
    let all = listed(list);
    assert_eq!((all.entries.len(), all.has_more), (100, false));
    assert_eq!(all.entries, phone.stored(), "also those that the timeline has not read");
}

#[test]
fn a_changed_list_keeps_its_length() {
    let phone = with_entries(100);
    let list = phone.app.journal.list();
    list.show(found(&phone), false);
    phone.settle();
    list.show_more();
    phone.settle();
    phone.app.journal.delete(phone.stored().remove(3));
    phone.settle();
    list.show(found(&phone), true);
    phone.settle();
    assert_eq!((listed(list).count, listed(list).entries.len()), (99, 60));
    list.show(found(&phone), false);
    phone.settle();
    assert_eq!(listed(list).entries.len(), 30, "another list begins anew");
}

#[test]
fn what_is_asked_for_last_is_listed() {
    let phone = with_entries(100);
    phone.disk().take_time();
    let list = phone.app.journal.list();
    let (all, few) = (found(&phone), found(&phone).split_off(98));
    list.show(all, false);
    list.show(few, false);
    phone.settle();
    assert_eq!((listed(list).count, listed(list).entries), (2, phone.stored().split_off(98)));
}

#[test]
fn an_entry_that_has_gone_meanwhile_is_left_out() {
    // The timeline has read the first of them, and would be told of a deletion.
    let phone = with_entries(120);
    let found = found(&phone).split_off(70);
    for gone in [80, 110] {
        block_on(phone.other_tab().delete(&phone.stored()[gone])).unwrap();
    }
    let list = phone.app.journal.list();
    list.show(found, false);
    phone.settle();
    list.show_more();
    phone.settle();
    assert_eq!(listed(list).entries, phone.stored().split_off(70));
    assert_eq!(listed(list).entries.len(), 48);
}
