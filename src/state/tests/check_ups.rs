//! Check-ups: filling one in, leaving it half way, and finding what came of it.

#![cfg(test)]

use chrono::TimeDelta;
use leptos::prelude::GetUntracked;
use pollster::block_on;

use super::Phone;
use crate::{
    content::Instrument,
    domain::{CheckUp, CheckUpDraft, Draft, Entry, Kind, Mood, Noted, QuestionsId},
    insight::{Filter, Query, Row, Things, Word, search},
    state::{DraftForm, DraftOf, Notice, Place, Problem},
};

/// The form of a check-up, with the answers that were kept.
fn form(phone: &Phone, of: Instrument) -> DraftForm<CheckUpDraft> {
    let form = phone.app.drafts.kept_form(DraftOf::check_up(of));
    phone.settle();
    form
}

/// Answers the first questions.
fn answer(phone: &Phone, of: Instrument, answers: &[u8]) -> DraftForm<CheckUpDraft> {
    phone.app.navigation.open(Place::CheckUpQuestions(of));
    let form = form(phone, of);
    for (question, answer) in answers.iter().enumerate() {
        phone.app.journal.answer_check_up(form, of, question, *answer);
    }
    phone.settle();
    form
}

/// Answers all questions and saves them.
fn fill_in(phone: &Phone, of: Instrument, answers: &[u8]) {
    let form = answer(phone, of, answers);
    phone.app.journal.save_check_up(form, of);
    phone.settle();
}

fn check_up(of: &str, answers: &[u8]) -> Noted {
    Noted::CheckUp(CheckUp::new(QuestionsId::new(of).unwrap(), answers.to_vec()).unwrap())
}

/// The check-ups that are shown.
fn found(phone: &Phone) -> Vec<Noted> {
    let found = phone.app.journal.check_ups(phone.app.calendar.today_now());
    phone.settle();
    found.get_untracked().unwrap().into_iter().map(|entry| entry.noted).collect()
}

#[test]
fn what_came_of_it_is_stored_told_and_shown_in_place_of_the_questions() {
    let phone = Phone::new();
    phone.app.navigation.open(Place::CheckUp(Instrument::Gad7));
    fill_in(&phone, Instrument::Gad7, &[0, 1, 2, 3, 0, 1, 2]);
    let noted = check_up("gad-7", &[0, 1, 2, 3, 0, 1, 2]);
    assert_eq!(phone.stored().len(), 1);
    assert_eq!(phone.stored()[0].noted, noted);
    assert_eq!(phone.told(), Some(Notice::Saved));
    assert_eq!(phone.app.navigation.place_now(), Place::CheckUp(Instrument::Gad7));
    assert_eq!(found(&phone), [noted]);
    assert!(form(&phone, Instrument::Gad7).read(Draft::is_empty), "it is not offered again");
}

#[test]
fn one_left_half_way_is_offered_again_where_it_was_left_and_is_no_entry() {
    let phone = Phone::new();
    answer(&phone, Instrument::Phq9, &[1, 2, 0]);
    answer(&phone, Instrument::Week, &[0]);
    let phone = phone.open_again();
    assert!(DraftForm::new(DraftOf::check_up(Instrument::Phq9)).has_kept_draft());
    assert!(!DraftForm::new(DraftOf::check_up(Instrument::Phq4)).has_kept_draft());
    let left = form(&phone, Instrument::Phq9);
    assert_eq!(left.read(CheckUpDraft::next_question), Some(3));
    assert_eq!(left.read(|draft| [0, 1, 2].map(|question| draft.answer_to(question))), [Some(1), Some(2), Some(0)]);
    assert_eq!(form(&phone, Instrument::Week).read(CheckUpDraft::next_question), Some(1));
    assert!(phone.stored().is_empty());
    phone.app.journal.save_check_up(left, Instrument::Phq9);
    phone.settle();
    assert_eq!(phone.problem(), Some(Problem::NothingTyped));
    assert!(phone.stored().is_empty());
    assert_eq!(left.read(CheckUpDraft::next_question), Some(3), "nothing is lost");
}

#[test]
fn answers_that_its_questions_do_not_have_are_not_saved() {
    let phone = Phone::new();
    fill_in(&phone, Instrument::Phq4, &[0, 4, 0, 0]);
    assert_eq!(phone.problem(), Some(Problem::NothingTyped));
    assert!(phone.stored().is_empty());
    fill_in(&phone, Instrument::Phq4, &[0, 3, 0, 0]);
    assert_eq!(phone.stored().len(), 1);
}

#[test]
fn one_left_half_way_can_be_begun_anew() {
    let phone = Phone::new();
    answer(&phone, Instrument::Who5, &[5, 4]);
    let phone = phone.open_again();
    phone.app.journal.begin_check_up_anew(Instrument::Who5);
    phone.settle();
    assert_eq!(phone.app.navigation.place_now(), Place::CheckUpQuestions(Instrument::Who5));
    assert!(form(&phone, Instrument::Who5).read(Draft::is_empty));
}

#[test]
fn an_answer_can_be_changed_before_it_is_saved() {
    let phone = Phone::new();
    let form = answer(&phone, Instrument::Phq4, &[3, 3, 3, 3]);
    phone.app.journal.answer_check_up(form, Instrument::Phq4, 1, 0);
    phone.app.journal.save_check_up(form, Instrument::Phq4);
    phone.settle();
    assert_eq!(phone.stored().remove(0).noted, check_up("phq-4", &[3, 0, 3, 3]));
}

#[test]
fn who_went_elsewhere_while_it_was_saved_stays_there() {
    let phone = Phone::new();
    let form = answer(&phone, Instrument::Phq4, &[0, 0, 0, 0]);
    phone.app.journal.save_check_up(form, Instrument::Phq4);
    phone.app.navigation.open(Place::HardMoment);
    phone.settle();
    assert_eq!(phone.app.navigation.place_now(), Place::HardMoment);
    assert_eq!(phone.stored().len(), 1);
}

#[test]
fn a_saved_one_is_moved_deleted_and_brought_back_like_any_entry() {
    let phone = Phone::new();
    fill_in(&phone, Instrument::Week, &[0, 1, 2, 3, 4]);
    let entry = phone.stored().remove(0);
    let (form, _) = phone.app.drafts.form_for(entry.id, crate::domain::TimeDraft::default());
    let earlier = entry.at.naive_local() - TimeDelta::hours(3);
    phone.app.drafts.edit(form, |draft| draft.time = Some(earlier));
    phone.app.journal.move_entry(entry.clone(), form);
    phone.settle();
    let moved = phone.stored().remove(0);
    assert_eq!((moved.at.naive_local(), &moved.noted), (earlier, &entry.noted));
    phone.app.journal.delete(moved.clone());
    phone.settle();
    assert!(phone.stored().is_empty());
    let Some(Notice::Deleted(deleted)) = phone.told() else { panic!("{:?}", phone.told()) };
    phone.app.journal.undo_delete(*deleted);
    phone.settle();
    assert_eq!(phone.stored().remove(0).noted, moved.noted);
}

#[test]
fn those_of_the_last_year_are_shown_and_nothing_else() {
    let phone = Phone::new();
    phone.check_in(Mood::Good, "");
    let vault = phone.other_tab();
    let now = phone.app.calendar.now();
    let ago = |days: u8, noted| {
        let at = now - TimeDelta::days(i64::from(days) * 10);
        let id = crate::domain::Id([days; 16]);
        block_on(vault.save(&Entry { id, at, written: at.to_utc(), noted, imported: None })).unwrap();
    };
    ago(36, check_up("who-5", &[5; 5]));
    ago(37, check_up("who-5", &[0; 5]));
    ago(1, check_up("of-a-later-version", &[9]));
    let phone = phone.open_again();
    assert_eq!(found(&phone), [check_up("of-a-later-version", &[9]), check_up("who-5", &[5; 5])]);
    let last = phone.app.journal.last_check_up(phone.app.calendar.today_now());
    phone.settle();
    assert_eq!(last.get_untracked().unwrap().len(), 1);
}

#[test]
fn one_left_half_way_is_told_until_it_is_done_and_later_when_that_is_asked_for() {
    let phone = Phone::new();
    let begun = |phone: &Phone| phone.app.journal.begun_check_up();
    assert_eq!(begun(&phone), None, "what was never begun is not asked for");
    answer(&phone, Instrument::Gad7, &[1, 1]);
    let phone = phone.open_again();
    assert_eq!(begun(&phone), Some(Instrument::Gad7));
    phone.app.journal.put_off_check_up();
    assert_eq!(begun(&phone), None);
    phone.pass(TimeDelta::minutes(61));
    assert_eq!(begun(&phone), Some(Instrument::Gad7));
    fill_in(&phone, Instrument::Gad7, &[1; 7]);
    assert_eq!(begun(&phone), None);
}

#[test]
fn it_is_found_by_its_kind_and_its_name_and_counts_as_no_mood() {
    let phone = Phone::new();
    fill_in(&phone, Instrument::Phq9, &[3; 9]);
    let rows = [Row::of(&phone.stored()[0])];
    assert!(rows[0].check_up.is_some());
    assert_eq!((rows[0].kind, rows[0].mood, rows[0].craving), (Kind::CheckUp, None, None));
    let things = Things { kinds: vec![Kind::CheckUp], ..Things::default() };
    let by_kind = Query { filter: Filter { things, ..Filter::default() }, ..Query::default() };
    let by_name = |of: Instrument| {
        let names = Things { check_ups: vec![QuestionsId::new(of.slug()).unwrap()], ..Things::default() };
        Query { words: vec![Word { text: of.slug().into(), names }], ..Query::default() }
    };
    assert_eq!(search(&rows, &by_kind).count(), 1);
    assert_eq!(search(&rows, &by_name(Instrument::Phq9)).count(), 1);
    assert_eq!(search(&rows, &by_name(Instrument::Gad7)).count(), 0);
}
