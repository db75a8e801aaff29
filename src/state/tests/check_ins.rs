//! Noting how it is, changing it, deleting it and bringing it back.

#![cfg(test)]

use chrono::TimeDelta;

use super::Phone;
use crate::{
    domain::{CheckInText, Draft, Field, Mood, Noted},
    state::{Notice, Place, Problem},
    vault::StoreError,
};

fn note_of(phone: &Phone) -> Vec<String> {
    let text = |noted: &Noted| match noted {
        Noted::CheckIn(check_in) => check_in.note.as_ref().map_or(String::new(), |note| note.as_str().to_owned()),
        other => format!("{other:?}"),
    };
    phone.stored().iter().map(|entry| text(&entry.noted)).collect()
}

#[test]
fn a_new_phone_is_ready_and_new() {
    let phone = Phone::new();
    assert!(phone.is_ready() && phone.app.journal.is_new());
    assert_eq!(phone.told(), None);
}

#[test]
fn a_saved_check_in_is_stored_shown_and_told() {
    let phone = Phone::new();
    phone.check_in(Mood::Low, "A long day");
    assert_eq!(note_of(&phone), ["A long day"]);
    assert_eq!(phone.shown(), phone.stored());
    assert_eq!(phone.told(), Some(Notice::Saved));
    assert!(!phone.app.journal.is_new());
}

#[test]
fn the_word_comes_before_the_form_is_emptied_and_the_list_drawn() {
    let phone = Phone::new();
    phone.app.drafts.edit(phone.app.journal.check_in(), |draft| draft.mood = Some(Mood::Good));
    phone.app.journal.save_check_in();
    any_spawner::Executor::poll_local();
    assert_eq!(phone.told(), Some(Notice::Saved));
    assert_eq!(phone.app.journal.check_in().read(|draft| draft.mood), Some(Mood::Good));
    assert_eq!(phone.app.journal.just_noted(), None);
    assert_eq!(phone.world.timers.painted().len(), 2, "the form and the list hear of it after the next paint");
}

#[test]
fn a_saved_check_in_leaves_its_form_and_stands_in_its_place() {
    let phone = Phone::new();
    phone.check_in(Mood::Low, "A long day");
    assert!(phone.app.journal.check_in().read(Draft::is_empty));
    assert_eq!(phone.app.journal.just_noted(), phone.stored().pop());
    phone.app.journal.check_in_anew();
    assert_eq!(phone.app.journal.just_noted(), None);
}

#[test]
fn a_check_in_without_a_mood_says_so_at_the_moods_and_stores_nothing() {
    let phone = Phone::new();
    phone.app.drafts.edit(phone.app.journal.check_in(), |draft| draft.note = "Only words".into());
    phone.app.journal.save_check_in();
    phone.settle();
    assert_eq!(phone.app.notices.wrong_in(phone.app.journal.check_in().slot(), Field::Mood), Some(Problem::NoMood));
    assert!(phone.stored().is_empty());
    assert_eq!(phone.app.journal.check_in().draft().note, "Only words");
}

#[test]
fn a_note_that_is_too_long_is_told_at_the_note_and_kept() {
    let phone = Phone::new();
    let long = "é".repeat(10_001);
    phone.check_in(Mood::Okay, &long);
    assert_eq!(
        phone.app.notices.wrong_in(phone.app.journal.check_in().slot(), CheckInText::Note),
        Some(Problem::NoteTooLong(10_001))
    );
    assert_eq!(phone.app.journal.check_in().draft().note, long);
}

#[test]
fn typing_takes_the_word_about_what_is_wrong_away() {
    let phone = Phone::new();
    phone.app.journal.save_check_in();
    assert!(phone.app.notices.wrong_in(phone.app.journal.check_in().slot(), Field::Mood).is_some());
    phone.app.drafts.edit(phone.app.journal.check_in(), |draft| draft.mood = Some(Mood::Okay));
    assert_eq!(phone.app.notices.wrong_in(phone.app.journal.check_in().slot(), Field::Mood), None);
}

#[test]
fn a_full_disk_is_told_and_what_was_typed_stays() {
    let phone = Phone::new();
    phone.disk().fill_up(StoreError::Full);
    phone.check_in(Mood::Low, "Do not lose me");
    assert_eq!(phone.problem(), Some(Problem::StorageFull));
    assert_eq!(phone.app.journal.check_in().draft().note, "Do not lose me");
    assert!(phone.shown().is_empty());
    phone.disk().fill_up(None);
    phone.app.journal.save_check_in();
    phone.settle();
    assert_eq!(note_of(&phone), ["Do not lose me"]);
}

#[test]
fn a_write_that_fails_once_can_be_tried_again() {
    let phone = Phone::new();
    phone.disk().fail_commit(1, StoreError::Failed("gone wrong".into()));
    phone.check_in(Mood::Low, "Twice");
    assert_eq!(phone.problem(), Some(Problem::StorageBlocked));
    phone.app.journal.save_check_in();
    phone.settle();
    assert_eq!(note_of(&phone), ["Twice"]);
}

#[test]
fn two_quick_taps_save_once() {
    let phone = Phone::new();
    phone.disk().take_time();
    phone.app.drafts.edit(phone.app.journal.check_in(), |draft| draft.mood = Some(Mood::Good));
    phone.app.journal.save_check_in();
    phone.app.journal.save_check_in();
    phone.settle();
    phone.app.journal.save_check_in();
    phone.settle();
    assert_eq!(phone.stored().len(), 1);
    assert_eq!(phone.told(), Some(Notice::Saved));
}

#[test]
fn what_is_typed_while_saving_stays_in_the_form() {
    let phone = Phone::new();
    phone.disk().take_time();
    phone.app.drafts.edit(phone.app.journal.check_in(), |draft| {
        draft.mood = Some(Mood::Good);
        draft.note = "First".into();
    });
    phone.app.journal.save_check_in();
    phone.app.drafts.edit(phone.app.journal.check_in(), |draft| draft.note.push_str(", and more"));
    phone.settle();
    assert_eq!(note_of(&phone), ["First"]);
    assert_eq!(phone.app.journal.check_in().draft().note, ", and more");
}

#[test]
fn what_takes_long_to_save_is_told_until_it_is_done() {
    let phone = Phone::new();
    let saving = phone.app.storage.begin_saving();
    phone.pass(TimeDelta::milliseconds(599));
    assert_eq!(phone.told(), None);
    phone.pass(TimeDelta::milliseconds(1));
    assert_eq!(phone.told(), Some(Notice::StillSaving));
    drop(saving);
    assert_eq!(phone.told(), None);
}

#[test]
fn a_deleted_check_in_is_gone_and_comes_back_as_it_was() {
    let phone = Phone::new();
    phone.check_in(Mood::Low, "A long day");
    let entry = phone.stored().remove(0);
    phone.app.journal.delete(entry.clone());
    phone.settle();
    assert!(phone.stored().is_empty() && phone.shown().is_empty());
    assert_eq!(phone.told(), Some(Notice::Deleted(Box::new(entry.clone()))));
    phone.app.journal.undo_delete(entry.clone());
    phone.settle();
    assert_eq!(phone.stored(), std::slice::from_ref(&entry));
    assert_eq!(phone.shown(), [entry]);
    assert_eq!(phone.told(), Some(Notice::Saved));
}

#[test]
fn deleting_closes_the_opened_entry() {
    let phone = Phone::new();
    phone.check_in(Mood::Low, "");
    let entry = phone.stored().remove(0);
    phone.app.navigation.open(Place::Entry(entry.id));
    phone.settle();
    assert_eq!(phone.app.navigation.place_now(), Place::Entry(entry.id));
    phone.app.journal.delete(entry);
    phone.settle();
    assert_eq!(phone.app.navigation.place_now(), Place::Today);
}

#[test]
fn a_changed_check_in_is_stored_anew() {
    let phone = Phone::new();
    phone.check_in(Mood::Low, "Before");
    let entry = phone.stored().remove(0);
    let Noted::CheckIn(noted) = &entry.noted else { panic!("a check-in") };
    let (form, _) = phone.app.drafts.form_for(entry.id, crate::domain::CheckInDraft::of(noted));
    phone.settle();
    phone.app.drafts.edit(form, |draft| draft.note = "After".into());
    phone.app.journal.save_changes(entry, form);
    phone.settle();
    assert_eq!(note_of(&phone), ["After"]);
    assert_eq!(phone.shown(), phone.stored());
}

#[test]
fn an_earlier_time_puts_a_check_in_where_it_belongs() {
    let phone = Phone::new();
    phone.check_in(Mood::Low, "First");
    phone.pass(TimeDelta::hours(1));
    let earlier = (phone.app.calendar.now() - TimeDelta::hours(3)).naive_local();
    phone.app.drafts.edit(phone.app.journal.check_in(), |draft| draft.time = Some(earlier));
    phone.check_in(Mood::Good, "Before that");
    assert_eq!(note_of(&phone), ["First", "Before that"]);
    assert_eq!(phone.shown(), phone.stored());
}

#[test]
fn what_was_typed_survives_a_closed_tab() {
    let phone = Phone::new();
    phone.app.drafts.edit(phone.app.journal.check_in(), |draft| draft.note = "Half a thought".into());
    let phone = phone.open_again();
    assert_eq!(phone.app.journal.check_in().draft().note, "Half a thought");
}

#[test]
fn what_was_saved_is_no_draft_any_more() {
    let phone = Phone::new();
    phone.check_in(Mood::Low, "A long day");
    let phone = phone.open_again();
    assert!(phone.app.journal.check_in().draft().is_empty());
    assert_eq!(note_of(&phone), ["A long day"]);
    assert_eq!(phone.shown(), phone.stored());
}

#[test]
fn no_plain_word_of_a_draft_is_kept() {
    let phone = Phone::new();
    phone.app.drafts.edit(phone.app.journal.check_in(), |draft| draft.note = "Half a thought".into());
    phone.settle();
    let kept = crate::platform::local_storage::names("steady.draft");
    assert_eq!(kept.len(), 1);
    let sealed = crate::platform::local_storage::get(&kept[0]).unwrap();
    assert!(!sealed.contains("thought"));
}
