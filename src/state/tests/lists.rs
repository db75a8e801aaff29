//! Lists of entries that are searched for: read as far as they are shown, and in step with what changes.

#![cfg(test)]

use chrono::{NaiveDate, TimeDelta};
use pollster::block_on;

use super::Phone;
use crate::{
    domain::{CheckIn, Entry, Id, Kind, Mood, Noted, day_of},
    insight::{Filter, Query, Things},
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

/// The query for check-ins, which finds all; up to a day when there is one.
fn check_ins(until: Option<NaiveDate>) -> Query {
    let things = Things { kinds: vec![Kind::CheckIn], ..Things::default() };
    Query { filter: Filter { things, until, ..Filter::default() }, ..Query::default() }
}

/// A list, and the rows that it searches.
fn list(phone: &Phone) -> EntryList {
    phone.app.journal.rows();
    phone.settle();
    phone.app.journal.list()
}

fn search(phone: &Phone, list: EntryList, query: Query, is_same: bool) -> Listed {
    list.search(query, is_same);
    phone.settle();
    listed(list)
}

fn show_more(phone: &Phone, list: EntryList) -> Listed {
    list.show_more();
    phone.settle();
    listed(list)
}

fn listed(list: EntryList) -> Listed {
    list.with_untracked(|listed| listed.cloned()).unwrap()
}

#[test]
fn the_first_are_listed_and_more_when_asked_for() {
    let phone = with_entries(100);
    let list = list(&phone);
    assert!(list.with_untracked(|listed| listed.is_none()));
    let first = search(&phone, list, check_ins(None), false);
    assert_eq!((first.count, first.entries.len(), first.has_more), (Some(100), 30, true));
    show_more(&phone, list);
    show_more(&phone, list);
    let all = show_more(&phone, list);
    assert_eq!((all.count, all.has_more), (Some(100), false));
    assert_eq!(all.entries, phone.stored(), "also those that the timeline has not read");
}

#[test]
fn years_are_counted_to_the_end() {
    let phone = with_entries(1_200);
    let first = search(&phone, list(&phone), check_ins(None), false);
    assert_eq!((first.count, first.entries.len()), (Some(1_200), 30));
    let oldest = Query::of_day(day_of(phone.stored().pop().unwrap().at));
    let last = search(&phone, list(&phone), oldest, false);
    let of_day = last.count.unwrap();
    assert_eq!(last.entries, phone.stored().split_off(1_200 - of_day));
}

#[test]
fn a_changed_list_keeps_its_length() {
    let phone = with_entries(100);
    let list = list(&phone);
    search(&phone, list, check_ins(None), false);
    show_more(&phone, list);
    phone.app.journal.delete(phone.stored().remove(3));
    phone.settle();
    let changed = search(&phone, list, check_ins(None), true);
    assert_eq!((changed.count, changed.entries.len()), (Some(99), 60));
    assert_eq!(changed.entries, phone.stored()[..60]);
    assert_eq!(search(&phone, list, check_ins(None), false).entries.len(), 30, "another list begins anew");
}

#[test]
fn what_is_searched_for_last_is_listed() {
    let phone = with_entries(100);
    let list = list(&phone);
    let oldest = day_of(phone.stored().pop().unwrap().at);
    phone.disk().take_time();
    list.search(check_ins(None), false);
    let last = search(&phone, list, check_ins(Some(oldest)), false);
    assert!(last.entries.iter().all(|entry| day_of(entry.at) == oldest), "{last:?}");
    assert_eq!(last.count, Some(last.entries.len()));
    list.clear();
    phone.settle();
    assert!(list.with_untracked(|listed| listed.is_none()));
}

#[test]
fn an_entry_that_has_gone_meanwhile_is_left_out() {
    // The timeline has read the first of them, and would be told of a deletion.
    let phone = with_entries(120);
    let list = list(&phone);
    for gone in [80, 110] {
        block_on(phone.other_tab().delete(&phone.stored()[gone])).unwrap();
    }
    search(&phone, list, check_ins(None), false);
    show_more(&phone, list);
    show_more(&phone, list);
    let all = show_more(&phone, list);
    assert_eq!((all.entries.len(), &all.entries), (118, &phone.stored()));
}
