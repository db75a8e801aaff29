//! Reading on through years of entries.

#![cfg(test)]

use std::{cell::Cell, future::ready, rc::Rc};

use chrono::TimeDelta;
use pollster::block_on;

use super::{Phone, phone};
use crate::{
    domain::{CheckIn, Entry, Id, Mood, Noted, day_of},
    state::{DraftOf, LaterWork, Notice, Place, Problem},
    vault::{NotFetched, OpenedEntry, ReadEntry, RecordIo, WhenFetched},
};

/// A phone with so many check-ins, one an hour.
fn with_entries(count: u32) -> Phone {
    let phone = Phone::new();
    let vault = phone.other_tab();
    let now = phone.app.calendar.now();
    for hour in 0..count {
        let at = now - TimeDelta::hours(i64::from(hour));
        let noted = Noted::CheckIn(CheckIn::with_mood(Mood::Okay));
        let entry = Entry { id: Id(u128::from(hour).to_be_bytes()), at, written: at.to_utc(), noted, imported: None };
        block_on(vault.save(&entry)).unwrap();
    }
    crate::platform::local_storage::remove("steady.remembered");
    phone.open_again()
}

fn read_more(phone: &Phone, least: usize) {
    phone.app.journal.read_more(least);
    phone.settle();
}

#[test]
fn starting_reads_the_newest_entries_and_not_the_whole_history() {
    let phone = with_entries(500);
    let shown = phone.shown();
    assert_eq!(shown.len(), 60);
    assert!(shown.is_sorted_by(|one, next| one.at > next.at));
    assert_eq!(shown[0].id, Id([0; 16]));
}

#[test]
fn the_whole_length_is_known_from_the_start() {
    assert_eq!(with_entries(200).app.journal.count_entries(), 200);
}

#[test]
fn reading_on_reads_as_many_as_are_wanted() {
    let phone = with_entries(500);
    read_more(&phone, 100);
    assert!((100..500).contains(&phone.shown().len()));
    read_more(&phone, 500);
    assert_eq!(phone.shown().len(), 500);
    read_more(&phone, 10_000);
    assert_eq!(phone.app.journal.count_entries(), 500);
}

#[test]
fn two_who_want_more_read_each_entry_once() {
    let phone = with_entries(400);
    phone.disk().take_time();
    phone.app.journal.read_more(100);
    phone.app.journal.read_more(400);
    phone.settle();
    let mut ids: Vec<_> = phone.shown().iter().map(|entry| entry.id).collect();
    assert_eq!(ids.len(), 400);
    ids.dedup();
    assert_eq!(ids.len(), 400);
}

#[test]
fn what_is_saved_while_older_ones_are_read_is_there_once() {
    let phone = with_entries(400);
    phone.disk().take_time();
    phone.app.journal.read_more(400);
    phone.check_in(Mood::Good, "Meanwhile");
    assert_eq!(phone.shown().len(), 401);
    assert_eq!(phone.shown(), phone.stored());
}

#[test]
fn a_day_is_found_also_when_it_is_not_read_yet() {
    let phone = with_entries(500);
    let day = day_of(phone.app.calendar.now()) - chrono::Days::new(10);
    let place = Rc::new(Cell::new(None));
    let found = Rc::clone(&place);
    phone.app.journal.find_day(day, move |place| found.set(Some(place)));
    phone.settle();
    let place = place.get().unwrap();
    assert_eq!(day_of(phone.shown()[place].at), day);
    assert!(day_of(phone.shown()[place - 1].at) > day, "it is the first of that day");
}

#[test]
fn a_day_before_all_entries_leads_to_the_oldest() {
    let phone = with_entries(100);
    let place = Rc::new(Cell::new(None));
    let found = Rc::clone(&place);
    let day = day_of(phone.app.calendar.now()) - chrono::Days::new(1_000);
    phone.app.journal.find_day(day, move |place| found.set(Some(place)));
    phone.settle();
    assert_eq!(place.get(), Some(99));
}

#[test]
fn an_entry_that_the_address_names_is_read_however_old_it_is() {
    let phone = with_entries(500);
    let id = Id(499_u128.to_be_bytes());
    phone.app.navigation.open(Place::Entry(id));
    phone.app.journal.read_until_open_entry();
    phone.settle();
    assert!(phone.app.journal.entry_untracked(id).is_some());
    assert_eq!(phone.problem(), None);
}

#[test]
fn an_entry_that_is_not_there_at_all_is_told_and_closed() {
    let phone = with_entries(100);
    phone.app.navigation.open(Place::Entry(Id([9; 16])));
    phone.app.journal.read_until_open_entry();
    phone.settle();
    assert_eq!(phone.problem(), Some(Problem::NotHere));
    assert_eq!(phone.app.navigation.place_now(), Place::Today);
}

#[test]
fn saving_costs_one_commit_however_much_there_is() {
    for count in [0, 300] {
        let phone = with_entries(count);
        let before = phone.disk().commits();
        phone.check_in(Mood::Good, "");
        assert_eq!(phone.disk().commits(), before + 1, "{count} entries");
    }
}

#[test]
fn an_entry_dated_in_the_future_is_named_and_said_once() {
    let phone = Phone::new();
    phone.world.clock.set_by(TimeDelta::days(400));
    phone.check_in(Mood::Good, "Ahead");
    phone.world.clock.set_by(TimeDelta::days(-400));
    assert!(phone.app.journal.future_entry().is_some());
    phone.check_in(Mood::Good, "Now");
    assert_eq!(phone.told(), Some(crate::state::Notice::SavedWithEarlierClock));
    phone.check_in(Mood::Good, "And now");
    assert_eq!(phone.told(), Some(crate::state::Notice::Saved));
}

thread_local! {
    /// Whether the code that reads has come.
    static HAS_CODE: Cell<bool> = const { Cell::new(false) };
}

fn read_if_code_is_here(opened: Vec<OpenedEntry>) -> WhenFetched<Vec<ReadEntry>> {
    if HAS_CODE.get() { (RecordIo::HERE.read_entries)(opened) } else { Box::pin(ready(Err(NotFetched))) }
}

#[test]
fn what_could_not_be_read_for_want_of_its_code_is_told_and_read_once_that_has_come() {
    HAS_CODE.set(false);
    let late = LaterWork { io: RecordIo { read_entries: read_if_code_is_here, ..RecordIo::HERE }, ..phone::HERE };
    let phone = Phone::new();
    phone.check_in(Mood::Low, "Before");
    let phone = phone.open_again_with(late);
    assert_eq!((phone.problem(), phone.shown().len(), phone.is_ready()), (Some(Problem::PartMissing), 0, false));
    phone.check_in(Mood::Good, "Meanwhile");
    assert_eq!(phone.told(), Some(Notice::Saved));
    HAS_CODE.set(true);
    phone.app.read_unread();
    phone.settle();
    assert_eq!((phone.shown().len(), phone.is_ready()), (2, true));
}

#[test]
fn what_could_not_be_written_for_want_of_its_code_is_told_and_stays_typed() {
    let write =
        |entry| if HAS_CODE.get() { (RecordIo::HERE.write_entry)(entry) } else { Box::pin(ready(Err(NotFetched))) };
    HAS_CODE.set(false);
    let late = LaterWork { io: RecordIo { write_entry: write, ..RecordIo::HERE }, ..phone::HERE };
    let phone = Phone::new().open_again_with(late);
    phone.check_in(Mood::Low, "Needs none of it");
    assert_eq!(phone.told(), Some(Notice::Saved));
    phone.app.navigation.open(Place::UsedNote);
    let form = phone.app.drafts.kept_form(DraftOf::NEW_USED);
    phone.app.drafts.edit(form, |draft| draft.taught = "Go home earlier".into());
    phone.app.journal.save_new(form, Place::UsedNote);
    phone.settle();
    assert_eq!((phone.problem(), phone.shown().len()), (Some(Problem::PartMissing), 1));
    assert_eq!((form.draft().taught.as_str(), phone.app.navigation.place_now()), ("Go home earlier", Place::UsedNote));
    HAS_CODE.set(true);
    phone.app.journal.save_new(form, Place::UsedNote);
    phone.settle();
    assert_eq!((phone.told(), phone.shown().len()), (Some(Notice::Saved), 2));
}
