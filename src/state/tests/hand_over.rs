//! Handing over the entries of a span: only what belongs to it, all of it, and no formula.

#![cfg(test)]

use chrono::{Days, TimeDelta};
use leptos::prelude::{ArcRwSignal, GetUntracked, WithUntracked};
use pollster::block_on;

use super::phone::{Phone, note};
use crate::{
    domain::{CheckIn, Entry, Id, LocalTime, Mood, Noted, Used},
    insight::Span,
    state::{DraftForm, DraftOf, Notice, Problem, SheetToWrite},
};

fn entry(number: u32, at: LocalTime, noted: Noted) -> Entry {
    Entry { id: Id(u128::from(number).to_be_bytes()), at, written: at.to_utc(), noted, imported: None }
}

fn check_in(number: u32, at: LocalTime, text: &str) -> Entry {
    let words = (!text.is_empty()).then(|| note(text));
    entry(number, at, Noted::CheckIn(CheckIn { note: words, ..CheckIn::with_mood(Mood::Okay) }))
}

/// A phone with these entries.
fn with(entries: &[Entry]) -> Phone {
    let phone = Phone::new();
    let vault = phone.other_tab();
    for entry in entries {
        block_on(vault.save(entry)).unwrap();
    }
    phone.open_again()
}

fn now() -> LocalTime {
    Phone::new().app.calendar.now()
}

fn texts(entries: &[Entry]) -> Vec<&str> {
    entries.iter().flat_map(|entry| entry.noted.texts()).map(|text| text.as_str()).collect()
}

/// A table of the notes of a span, written and handed over.
fn sheet(phone: &Phone, span: Span) -> String {
    let sheet = SheetToWrite {
        name: "steady.csv".into(),
        span,
        columns: vec!["Note".into()],
        cells: Box::new(|entry| Some(vec![entry.noted.texts().next()?.as_str().to_owned()])),
    };
    let is_writing = ArcRwSignal::new(false);
    phone.app.journal.hand_over_sheet(sheet, phone.app.files, is_writing.clone());
    assert!(is_writing.get_untracked(), "it is said that the file is being made");
    phone.settle();
    assert!(!is_writing.get_untracked());
    let downloaded = phone.world.downloaded.borrow();
    downloaded.last().map(|(_, file)| file.text.clone()).unwrap_or_default()
}

#[test]
fn only_the_words_of_the_span_are_found_the_newest_first() {
    let now = now();
    let ago = |days: i64| now - TimeDelta::days(days);
    let used = Noted::Used(Used { taught: Some(note("of use")), ..Used::default() });
    let phone = with(&[
        check_in(1, ago(30), "before"),
        check_in(2, ago(27), "first day"),
        check_in(3, ago(3), ""),
        entry(4, ago(2), used),
        check_in(5, now, "today"),
        check_in(6, now + TimeDelta::days(400), "clock set wrong"),
    ]);
    let span = Span::of_weeks(4, phone.app.calendar.today_now());
    let has_words = |entry: &Entry| entry.noted.texts().next().is_some();
    let found = phone.app.journal.newest_within(span, 10, has_words);
    assert_eq!(found.get_untracked(), None);
    phone.settle();
    found.with_untracked(|found| assert_eq!(texts(found.as_ref().unwrap()), ["today", "of use", "first day"]));
    let found = phone.app.journal.newest_within(span, 1, has_words);
    phone.settle();
    found.with_untracked(|found| assert_eq!(texts(found.as_ref().unwrap()), ["today"]));
}

#[test]
fn a_table_has_every_entry_of_the_span_also_in_many_steps() {
    let now = now();
    let entries: Vec<_> =
        (0..700).map(|number| check_in(number, now - TimeDelta::hours(i64::from(number)), "=1+1")).collect();
    let phone = with(&entries);
    let today = phone.app.calendar.today_now();
    let all = Span { first: today.checked_sub_days(Days::new(100)).unwrap(), last: today };
    let table = sheet(&phone, all);
    assert!(table.starts_with("\u{feff}Note\r\n'=1+1\r\n"), "{}", &table[..40]);
    assert_eq!(table.lines().count(), 701);
    assert_eq!(phone.told(), Some(Notice::FileOffered { name: "steady.csv".into(), question: None }));
    let days = Span::of_weeks(1, today);
    let expected = entries.iter().filter(|entry| days.has(entry.at.date_naive())).count();
    assert_eq!(sheet(&phone, days).lines().count(), expected + 1);
}

#[test]
fn a_browser_that_takes_no_table_is_told() {
    let phone = with(&[check_in(1, now(), "words")]);
    phone.world.downloads.set(false);
    let today = phone.app.calendar.today_now();
    assert_eq!(sheet(&phone, Span::of_weeks(2, today)), "");
    assert_eq!(phone.problem(), Some(Problem::NoDownload));
}

#[test]
fn what_to_talk_about_is_there_after_a_reload() {
    let phone = Phone::new();
    let form = phone.app.drafts.kept_form(DraftOf::TALK);
    phone.app.drafts.edit(form, |draft| draft.note = "my sleep".into());
    let phone = phone.open_again();
    let form: DraftForm<_> = phone.app.drafts.kept_form(DraftOf::TALK);
    phone.settle();
    assert_eq!(form.read(|draft| draft.note.clone()), "my sleep");
}
