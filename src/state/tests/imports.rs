//! Bringing entries along from other apps, and taking them out again.

#![cfg(test)]

use chrono::{FixedOffset, TimeDelta, Timelike};
use pollster::block_on;

use super::{Phone, phone::strength};
use crate::{
    domain::{Brought, BroughtDraft, EntryDraft, Import, Mood, Note, Noted, Source},
    platform::files::{File, FileField},
    state::{Column, DateOrder, FileProblem, ImportStep, LineProblem, MoodChoice, Notice, Problem},
    vault::{Backup, StoreError},
};

const DAYLIO: &str = "full_date,date,weekday,time,mood,activities,note_title,note\n\
    2026-11-19,November 19,Thursday,21:15,rad,\"work | gym\",\"\",\"A good day\"\n\
    2026-11-18,November 18,Wednesday,08:00,amazing,\"\",\"\",\"\"\n\
    2026-11-17,November 17,Tuesday,09:00,meh,\"\",\"\",\"\"\n";

fn choose(phone: &Phone, text: &str) {
    phone.app.imports().choose(&FileField::with(File::with_text(text)));
    wait(phone);
}

fn wait(phone: &Phone) {
    phone.pass(TimeDelta::seconds(1));
}

/// Everything in a file is added; own words for moods are the best one.
fn bring(phone: &Phone, text: &str) -> ImportStep {
    choose(phone, text);
    let open: Vec<_> = phone.app.imports().moods().iter().map(|mood| (mood.word.clone(), mood.choice)).collect();
    for (word, _) in open.into_iter().filter(|(_, choice)| *choice == MoodChoice::Open) {
        phone.app.imports().set_mood(&word, MoodChoice::Is(Mood::VeryGood));
    }
    phone.app.imports().add();
    wait(phone);
    phone.app.imports().step()
}

fn left_out(phone: &Phone) -> Vec<(usize, LineProblem)> {
    phone.app.imports().found().as_ref().map(|found| found.left_out.to_vec()).unwrap_or_default()
}

fn asks_for_a_mood(phone: &Phone) -> bool {
    phone.app.imports().moods().iter().any(|mood| mood.choice == MoodChoice::Open)
}

fn import_of(phone: &Phone) -> Import {
    phone.stored().iter().find_map(|entry| entry.imported).unwrap().import
}

#[test]
fn daylio_comes_along_with_its_mark_and_an_own_word_is_asked_about() {
    let phone = Phone::new();
    choose(&phone, DAYLIO);
    assert_eq!(phone.app.imports().step(), ImportStep::Found);
    assert!(asks_for_a_mood(&phone));
    phone.app.imports().add();
    wait(&phone);
    assert_eq!(phone.stored(), [], "nothing is added before each word is known");

    assert_eq!(bring(&phone, DAYLIO), ImportStep::Added { added: 3, here: 0 });
    assert_eq!(phone.told(), Some(Notice::Saved));
    let stored = phone.stored();
    let told: Vec<_> = stored.iter().map(|entry| (entry.at.naive_local().to_string(), entry.noted.clone())).collect();
    let Noted::CheckIn(first) = &told[0].1 else { panic!("a check-in") };
    assert_eq!((told[0].0.as_str(), first.mood), ("2026-11-19 21:15:00", Mood::VeryGood));
    assert_eq!(first.note.as_ref().unwrap().as_str(), "A good day\nwork, gym");
    assert!(
        stored.iter().all(|entry| entry.imported.is_some_and(|mark| mark.is_timed && mark.import == import_of(&phone)))
    );
    assert_eq!(import_of(&phone).from, Source::Daylio);
    assert_eq!(phone.shown(), stored);
    assert_eq!(phone.open_again().shown(), stored);
}

#[test]
fn the_same_file_adds_nothing_and_a_longer_one_adds_what_is_new() {
    let phone = Phone::new();
    bring(&phone, DAYLIO);
    assert_eq!(bring(&phone, DAYLIO), ImportStep::Added { added: 0, here: 3 });
    let longer = format!("{DAYLIO}2026-11-16,November 16,Monday,09:00,bad,\"\",\"\",\"\"\n");
    assert_eq!(bring(&phone, &longer), ImportStep::Added { added: 1, here: 3 });
    assert_eq!(phone.stored().len(), 4);
}

#[test]
fn another_tab_with_the_same_file_adds_nothing_either() {
    let phone = Phone::new();
    let other_tab = phone.other_tab();
    let mut group = block_on(other_tab.begin_many()).unwrap();
    bring(&phone, DAYLIO);
    block_on(other_tab.add_to(&mut group, &phone.stored())).unwrap();
    assert_eq!(block_on(other_tab.commit_many(group)), Err(StoreError::Changed.into()));
}

#[test]
fn an_import_is_taken_out_as_one_and_put_back_as_it_was() {
    let phone = Phone::new();
    phone.check_in(Mood::Low, "my own");
    bring(&phone, DAYLIO);
    let all = phone.stored();
    let deletions = block_on(phone.other_tab().deletions()).unwrap();

    phone.app.imports().take_out(import_of(&phone));
    wait(&phone);
    assert_eq!(phone.stored().len(), 1, "what was noted here stays");
    assert_eq!(phone.shown(), phone.stored());
    assert_eq!(block_on(phone.other_tab().deletions()), Ok(deletions + 3), "nobody is told that entries are gone");
    let taken = phone.app.imports().taken_out().first().cloned().unwrap();
    assert_eq!(taken.count(), 3);

    phone.app.imports().put_back(taken);
    wait(&phone);
    assert_eq!(phone.stored(), all);
    assert!(phone.app.imports().taken_out().is_empty());
    let phone = phone.open_again();
    assert_eq!(phone.app.storage.vanished(), 0);
}

#[test]
fn what_fails_changes_nothing_and_can_be_tried_again() {
    let phone = Phone::new();
    choose(&phone, DAYLIO);
    phone.app.imports().set_mood("amazing", MoodChoice::NoMood);
    phone.disk().fill_up(StoreError::Full);
    phone.app.imports().add();
    wait(&phone);
    assert_eq!((phone.problem(), phone.app.imports().step()), (Some(Problem::StorageFull), ImportStep::Found));
    assert_eq!(phone.stored(), []);
    phone.disk().fill_up(None);
    phone.app.imports().add();
    wait(&phone);
    // A line with nothing but a mood that is not known says nothing.
    assert_eq!(phone.app.imports().step(), ImportStep::Added { added: 2, here: 0 });
    assert_eq!(phone.app.imports().found().as_ref().map(|found| found.lines().len()), None, "the file is forgotten");
}

#[test]
fn a_changed_entry_keeps_its_mark_and_goes_with_its_import() {
    let phone = Phone::new();
    bring(&phone, DAYLIO);
    let entry = phone.stored().remove(0);
    let Noted::CheckIn(check_in) = &entry.noted else { panic!("a check-in") };
    let draft = crate::domain::CheckInDraft::of(check_in);
    let (form, _) = phone.app.drafts.form_for(entry.id, draft);
    phone.app.drafts.edit(form, |draft| draft.craving = Some(strength(4)));
    phone.app.journal.save_changes(entry.clone(), form);
    phone.settle();
    let changed = phone.stored().remove(0);
    assert_ne!(changed.noted, entry.noted);
    assert_eq!(changed.imported, entry.imported);
    assert_eq!(bring(&phone, DAYLIO), ImportStep::Added { added: 0, here: 3 });
    phone.app.imports().take_out(import_of(&phone));
    wait(&phone);
    assert_eq!(phone.stored(), []);
}

#[test]
fn times_are_those_of_this_phone_and_days_without_one_lie_at_noon() {
    let phone = Phone::new();
    // Clocks go forward on 29 March 2026, at 2 in the morning.
    phone.world.clock.offset_at.set(|instant| {
        let is_summer = instant.timestamp() >= 1_774_746_000 && instant.timestamp() < 1_792_890_000;
        FixedOffset::east_opt(if is_summer { 7_200 } else { 3_600 }).unwrap()
    });
    let file = "Date,Craving\n2026-07-01 21:15,7\n2026-01-01 21:15,3\n2026-03-29 02:30,0\n2026-11-20,5\n2026-11-19,5\n";
    assert_eq!(bring(&phone, file), ImportStep::Added { added: 5, here: 0 });
    let told: Vec<_> =
        phone.stored().iter().map(|entry| (entry.at.to_rfc3339(), entry.imported.unwrap().is_timed)).collect();
    assert_eq!(
        told[1..],
        [
            ("2026-11-19T12:00:00+01:00".to_owned(), false),
            ("2026-07-01T21:15:00+02:00".to_owned(), true),
            ("2026-03-29T03:30:00+02:00".to_owned(), true),
            ("2026-01-01T21:15:00+01:00".to_owned(), true),
        ]
    );
    assert_eq!((phone.stored()[0].at.hour(), told[0].1), (12, false), "today is not ahead");
    assert!(matches!(&phone.stored()[1].noted, Noted::Brought(brought) if brought.craving() == Some(strength(5))));
}

#[test]
fn words_that_were_brought_along_are_corrected_and_keep_their_mark() {
    let phone = Phone::new();
    bring(&phone, "Date,Craving,Note\n2026-11-19 21:15,7,Gmy\n2026-11-18 21:15,,Alone\n");
    let before = phone.stored().remove(0);
    let form = phone.app.drafts.form_for(before.id, BroughtDraft::of_noted(&before.noted)).0;
    phone.settle();
    phone.app.drafts.edit(form, |draft| draft.note = "Gym".into());
    phone.app.journal.save_changes(before.clone(), form);
    phone.settle();
    let after = phone.stored().remove(0);
    assert_eq!(Noted::Brought(Brought::new(Some(strength(7)), Note::new("Gym").unwrap()).unwrap()), after.noted);
    assert_eq!((after.imported, after.at), (before.imported, before.at));
    assert!(after.imported.is_some());
    let words = phone.stored().remove(1);
    let form = phone.app.drafts.form_for(words.id, BroughtDraft::of_noted(&words.noted)).0;
    phone.settle();
    phone.app.drafts.edit(form, |draft| draft.note = " ".into());
    phone.app.journal.save_changes(words.clone(), form);
    phone.settle();
    assert_eq!(phone.stored().remove(1).noted, words.noted, "an entry without anything is none");
}

#[test]
fn what_lies_ahead_or_comes_from_a_wrong_clock_is_left_out() {
    let phone = Phone::new();
    choose(&phone, "Date,Mood\n2026-11-21,3\n2026-11-19,3\n1970-01-01,3\nnever,3\n");
    assert_eq!(left_out(&phone), [(2, LineProblem::Future), (4, LineProblem::LongAgo), (5, LineProblem::Date)]);
    phone.app.imports().add();
    wait(&phone);
    assert_eq!(phone.app.imports().step(), ImportStep::Added { added: 1, here: 0 });
}

#[test]
fn the_columns_of_any_table_and_the_order_of_its_dates_are_chosen() {
    let phone = Phone::new();
    choose(&phone, "When,How,What\n03/04/2026,good,a\n05/06/2026,low,b\n");
    assert!(phone.app.imports().found().is_none(), "the order of the dates is asked for");
    phone.app.imports().set_order(DateOrder::DayFirst);
    wait(&phone);
    assert_eq!(left_out(&phone).len(), 2, "there is nothing in a date alone");
    phone.app.imports().set_column(Column::Mood, Some(1));
    phone.app.imports().set_column(Column::Note, Some(2));
    wait(&phone);
    assert!(!asks_for_a_mood(&phone));
    phone.app.imports().add();
    wait(&phone);
    let days: Vec<_> = phone.stored().iter().map(|entry| entry.at.date_naive().to_string()).collect();
    assert_eq!(days, ["2026-06-05", "2026-04-03"]);
}

#[test]
fn a_file_of_another_kind_is_refused_and_another_one_can_be_chosen() {
    let phone = Phone::new();
    let backup = Backup {
        exported_at: crate::platform::clock::now(),
        entries: Vec::new(),
        own_words: None,
        plan: None,
        photos: Vec::new(),
        set_aside: Vec::new(),
    };
    choose(&phone, &backup.to_json().unwrap());
    assert_eq!(phone.app.imports().step(), ImportStep::Refused(FileProblem::SteadyBackup));
    phone.app.imports().choose(&FileField::with(File { bytes: None, size: 10 }));
    wait(&phone);
    assert_eq!(phone.app.imports().step(), ImportStep::Refused(FileProblem::Unreadable));
    phone.app.imports().choose(&FileField::with(File { bytes: None, size: 31_000_000 }));
    assert_eq!(phone.app.imports().step(), ImportStep::Refused(FileProblem::TooBig), "it is not even read");
    assert_eq!(bring(&phone, DAYLIO), ImportStep::Added { added: 3, here: 0 });
}

#[test]
fn a_file_that_is_chosen_while_another_one_is_read_takes_its_place() {
    let phone = Phone::new();
    let long: String = (0..2_000).map(|number| format!("2026-11-19,first {number}\n")).collect();
    phone.app.imports().choose(&FileField::with(File::with_text(&format!("Date,Note\n{long}"))));
    phone.settle();
    choose(&phone, DAYLIO);
    assert_eq!(phone.app.imports().found().as_ref().map(|found| found.lines().len()), Some(3));
}

#[test]
fn what_adding_would_do_is_told_before() {
    let phone = Phone::new();
    let preview = |phone: &Phone| {
        phone.app.imports().look();
        wait(phone);
        phone.app.imports().preview().unwrap()
    };
    choose(&phone, DAYLIO);
    let before = preview(&phone);
    assert_eq!((before.new, before.here, before.without_mood, before.moods_are_chosen), (3, 0, 0, false));
    let days = before.span.map(|(first, last)| (first.to_string(), last.to_string()));
    assert_eq!(days, Some(("2026-11-17".to_owned(), "2026-11-19".to_owned())));
    phone.app.imports().set_mood("amazing", MoodChoice::NoMood);
    let chosen = preview(&phone);
    assert_eq!((chosen.new, chosen.without_mood, chosen.first.len()), (2, 1, 2));
    phone.app.imports().add();
    wait(&phone);
    choose(&phone, DAYLIO);
    phone.app.imports().set_mood("amazing", MoodChoice::NoMood);
    let again = preview(&phone);
    assert_eq!((again.new, again.here, again.without_mood), (0, 2, 1));
}
