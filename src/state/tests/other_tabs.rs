//! Two tabs: neither writes over the other's words.

#![cfg(test)]

use pollster::block_on;

use super::{Phone, phone::note};
use crate::{
    domain::{CheckIn, CheckInDraft, Entry, Mood, Note, Noted, PlanList},
    state::{DraftForm, DraftOf, Problem},
};

fn saved() -> (Phone, Entry) {
    let phone = Phone::new();
    phone.check_in(Mood::Low, "Before");
    let entry = phone.stored().remove(0);
    (phone, entry)
}

fn check_in(entry: &Entry) -> CheckIn {
    let Noted::CheckIn(check_in) = &entry.noted else { panic!("a check-in") };
    check_in.clone()
}

fn form_of(phone: &Phone, entry: &Entry) -> DraftForm<CheckInDraft> {
    let (form, _) = phone.app.drafts.form_for(entry.id, CheckInDraft::of(&check_in(entry)));
    phone.settle();
    form
}

/// Another tab changes an entry.
fn change_elsewhere(phone: &Phone, entry: &Entry, change: impl FnOnce(&mut CheckIn)) -> Entry {
    let mut noted = check_in(entry);
    change(&mut noted);
    let after = Entry { noted: Noted::CheckIn(noted), ..entry.rewritten(phone.app.calendar.now().to_utc()) };
    block_on(phone.other_tab().replace(entry, &after)).unwrap();
    after
}

fn key_of(phone: &Phone, entry: &Entry) -> String {
    phone.other_tab().key_of(entry).to_string()
}

#[test]
fn a_save_is_told_to_the_other_tabs_by_its_key_alone() {
    let (phone, entry) = saved();
    assert_eq!(*phone.world.told.borrow(), [key_of(&phone, &entry)]);
}

#[test]
fn what_another_tab_saved_is_shown() {
    let (phone, entry) = saved();
    let after = change_elsewhere(&phone, &entry, |check_in| check_in.mood = Mood::Good);
    phone.hear(&key_of(&phone, &after));
    assert_eq!(phone.shown(), [after]);
}

#[test]
fn what_another_tab_deleted_is_gone() {
    let (phone, entry) = saved();
    block_on(phone.other_tab().delete(&entry)).unwrap();
    phone.hear(&key_of(&phone, &entry));
    assert!(phone.shown().is_empty());
}

#[test]
fn what_is_no_key_is_heard_and_left() {
    let (phone, entry) = saved();
    phone.hear("nonsense");
    assert_eq!((phone.shown(), phone.told().is_some()), (vec![entry], true));
}

#[test]
fn changes_to_different_things_come_together() {
    let (phone, entry) = saved();
    let form = form_of(&phone, &entry);
    change_elsewhere(&phone, &entry, |check_in| check_in.mood = Mood::Good);
    phone.app.drafts.edit(form, |draft| draft.note = "After".into());
    phone.app.journal.save_changes(entry, form);
    phone.settle();
    let noted = check_in(&phone.stored()[0]);
    assert_eq!((noted.mood, noted.note), (Mood::Good, Some(note("After"))));
}

#[test]
fn where_both_changed_the_same_the_person_is_asked_and_nothing_is_saved() {
    let (phone, entry) = saved();
    let form = form_of(&phone, &entry);
    change_elsewhere(&phone, &entry, |check_in| check_in.note = Note::new("Theirs").unwrap());
    phone.app.drafts.edit(form, |draft| draft.note = "Mine".into());
    phone.app.journal.save_changes(entry, form);
    phone.settle();
    assert_eq!(phone.problem(), Some(Problem::ChangedElsewhere));
    assert_eq!(form.theirs().map(|theirs| theirs.note), Some("Theirs".into()));
    assert_eq!(form.draft().note, "Mine");
    assert_eq!(check_in(&phone.stored()[0]).note, Some(note("Theirs")));
}

#[test]
fn mine_kept_is_written_over_theirs_by_the_next_save() {
    let (phone, entry) = saved();
    let form = form_of(&phone, &entry);
    let theirs = change_elsewhere(&phone, &entry, |check_in| check_in.note = Note::new("Theirs").unwrap());
    phone.hear(&key_of(&phone, &theirs));
    phone.app.drafts.edit(form, |draft| draft.note = "Mine".into());
    phone.app.journal.save_changes(entry.clone(), form);
    phone.settle();
    phone.app.drafts.keep_mine(form);
    phone.app.journal.save_changes(entry, form);
    phone.settle();
    assert_eq!(check_in(&phone.stored()[0]).note, Some(note("Mine")));
}

#[test]
fn theirs_taken_lets_go_of_mine() {
    let (phone, entry) = saved();
    let form = form_of(&phone, &entry);
    change_elsewhere(&phone, &entry, |check_in| check_in.note = Note::new("Theirs").unwrap());
    phone.app.drafts.edit(form, |draft| draft.note = "Mine".into());
    phone.app.journal.save_changes(entry, form);
    phone.settle();
    phone.app.drafts.take_theirs(form);
    assert_eq!((form.draft().note.as_str(), form.theirs()), ("Theirs", None));
}

#[test]
fn an_entry_that_another_tab_changed_is_shown_before_it_can_be_deleted() {
    let (phone, entry) = saved();
    let after = change_elsewhere(&phone, &entry, |check_in| check_in.mood = Mood::Good);
    phone.app.journal.delete(entry);
    phone.settle();
    assert_eq!(phone.problem(), Some(Problem::ChangedElsewhere));
    assert_eq!(phone.shown(), std::slice::from_ref(&after));
    phone.app.journal.delete(after);
    phone.settle();
    assert!(phone.stored().is_empty());
}

#[test]
fn an_entry_that_another_tab_deleted_can_be_saved_as_a_new_one() {
    let (phone, entry) = saved();
    let form = form_of(&phone, &entry);
    phone.app.drafts.edit(form, |draft| draft.note = "Still mine".into());
    block_on(phone.other_tab().delete(&entry)).unwrap();
    phone.hear(&key_of(&phone, &entry));
    assert!(phone.app.journal.is_deleted_elsewhere(&entry));
    phone.app.journal.save_as_new(entry.clone(), form);
    phone.settle();
    let [new] = phone.stored().try_into().unwrap();
    assert_ne!(new.id, entry.id);
    assert_eq!((new.at, check_in(&new).note), (entry.at, Some(note("Still mine"))));
}

#[test]
fn reasons_of_two_tabs_are_both_kept() {
    let phone = Phone::new();
    let mut plan = phone.stored_plan();
    plan.lists.add(PlanList::Reasons, note("Of the other tab"));
    block_on(phone.other_tab().save_plan(&plan, crate::vault::WithPlan::default())).unwrap();
    let form = phone.app.drafts.kept_form(DraftOf::list(PlanList::Reasons));
    phone.app.drafts.edit(form, |draft| draft.note = "Of this tab".into());
    phone.app.plan.add_to_list(PlanList::Reasons, form);
    phone.settle();
    assert_eq!(phone.stored_plan().lists.of(PlanList::Reasons), [note("Of the other tab"), note("Of this tab")]);
}

#[test]
fn a_plan_that_another_tab_changed_is_read_again() {
    let phone = Phone::new();
    let mut plan = phone.stored_plan();
    plan.lists.add(PlanList::Reasons, note("Of the other tab"));
    block_on(phone.other_tab().save_plan(&plan, crate::vault::WithPlan::default())).unwrap();
    phone.hear("plan");
    assert_eq!(phone.app.plan.with_untracked(Clone::clone), plan);
}

#[test]
fn everything_is_read_again_after_a_restore_elsewhere() {
    let (phone, entry) = saved();
    let after = change_elsewhere(&phone, &entry, |check_in| check_in.mood = Mood::VeryGood);
    phone.hear("everything");
    assert_eq!(phone.shown(), [after]);
}
