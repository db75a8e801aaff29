//! Forms that are being filled in: nothing that was typed is lost.

#![cfg(test)]

use leptos::prelude::{GetUntracked, Owner};

use super::{Phone, phone::note};
use crate::{
    domain::{CheckInDraft, Draft, Entry, Id, IfThenText, Mood, Noted, PlanList, WordSort},
    platform::{World, local_storage},
    state::{DraftForm, DraftOf, Notice, Place, PlanPart, Problem, StoredDraft},
};

fn typed<D: StoredDraft>(phone: &Phone, of: DraftOf<D>, text: &str) -> DraftForm<D> {
    let form = phone.app.drafts.kept_form(of);
    phone.settle();
    phone.app.drafts.edit(form, |draft| *draft.text_mut(D::TEXTS[0]) = text.into());
    phone.settle();
    form
}

/// The first text of the form for a purpose.
fn text_of<D: StoredDraft>(phone: &Phone, of: DraftOf<D>) -> String {
    let form = phone.app.drafts.kept_form(of);
    phone.settle();
    form.draft().text(D::TEXTS[0]).to_owned()
}

/// A phone with a check-in that is opened to be changed.
fn opened() -> (Phone, Entry, DraftForm<CheckInDraft>) {
    let phone = Phone::new();
    phone.check_in(Mood::Low, "Before");
    let entry = phone.stored().remove(0);
    let form = open(&phone, &entry);
    (phone, entry, form)
}

fn open(phone: &Phone, entry: &Entry) -> DraftForm<CheckInDraft> {
    let (form, _) = phone.app.drafts.form_for(entry.id, draft_of(entry));
    phone.settle();
    form
}

fn draft_of(entry: &Entry) -> CheckInDraft {
    let Noted::CheckIn(check_in) = &entry.noted else { panic!("a check-in") };
    CheckInDraft::of(check_in)
}

#[test]
fn each_kind_of_form_keeps_a_draft_of_its_own() {
    let phone = Phone::new();
    let notes = [
        DraftOf::REMEMBER,
        DraftOf::list(PlanList::Reasons),
        DraftOf::list(PlanList::WarningSigns),
        DraftOf::LETTER,
        DraftOf::OWN_TOOL,
        DraftOf::READY_TEXT,
    ];
    for (place, of) in notes.into_iter().enumerate() {
        typed(&phone, of, &format!("text {place}"));
    }
    let names = [DraftOf::new_word(WordSort::Triggers), DraftOf::WORD_NAME];
    for (place, of) in names.into_iter().enumerate() {
        typed(&phone, of, &format!("name {place}"));
    }
    typed(&phone, DraftOf::NEW_USED, "a little");
    typed(&phone, DraftOf::STEP, "I pass the bar");
    typed(&phone, DraftOf::NEW_PERSON, "Sam");
    typed(&phone, DraftOf::TABLE, "My sister");
    let phone = phone.open_again();
    for (place, of) in notes.into_iter().enumerate() {
        assert_eq!(text_of(&phone, of), format!("text {place}"), "{of:?}");
    }
    for (place, of) in names.into_iter().enumerate() {
        assert_eq!(text_of(&phone, of), format!("name {place}"), "{of:?}");
    }
    assert_eq!(text_of(&phone, DraftOf::NEW_USED), "a little");
    assert_eq!(text_of(&phone, DraftOf::STEP), "I pass the bar");
    assert_eq!(text_of(&phone, DraftOf::NEW_PERSON), "Sam");
    assert_eq!(text_of(&phone, DraftOf::TABLE), "My sister");
}

#[test]
fn a_tap_before_the_drafts_are_looked_through_changes_the_entry_and_nothing_else() {
    let (phone, entry, _) = opened();
    let (form, _) = phone.app.drafts.form_for(entry.id, draft_of(&entry));
    phone.app.drafts.edit(form, |draft| draft.mood = Some(Mood::Good));
    phone.settle();
    phone.app.journal.save_changes(entry, form);
    phone.settle();
    let Noted::CheckIn(check_in) = phone.stored().remove(0).noted else { panic!("a check-in") };
    assert_eq!((check_in.mood, check_in.note), (Mood::Good, Some(note("Before"))));
}

#[test]
fn what_was_saved_by_a_form_that_was_left_meanwhile_does_not_come_back() {
    let phone = Phone::opening(World::default().enter());
    let screen = Owner::new();
    let form = screen.with(|| phone.app.drafts.kept_form(DraftOf::NEW_USED));
    phone.settle();
    phone.app.drafts.edit(form, |draft| draft.taught = "Payday is hard".into());
    phone.settle();
    assert!(form.has_kept_draft());
    phone.app.journal.save_new(form, Place::UsedNote);
    screen.cleanup();
    phone.settle();
    assert_eq!(phone.stored().len(), 1);
    assert!(!form.has_kept_draft(), "the next page would open the form as if something were typed");
    let next = phone.app.drafts.kept_form(DraftOf::NEW_USED);
    phone.settle();
    assert!(next.draft().is_empty());
}

#[test]
fn an_emptied_form_keeps_no_draft() {
    let phone = Phone::new();
    typed(&phone, DraftOf::STEP, "Something");
    let form = phone.app.drafts.kept_form(DraftOf::STEP);
    phone.settle();
    phone.app.drafts.edit(form, |draft| draft.when.clear());
    phone.settle();
    assert!(local_storage::names("steady.draft.step").is_empty());
}

#[test]
fn a_browser_without_room_for_drafts_is_told_of_until_there_is_room() {
    let phone = Phone::new();
    phone.world.storage.is_full.set(true);
    let form = typed(&phone, DraftOf::STEP, "Something");
    assert!(phone.app.drafts.are_lost());
    phone.world.storage.is_full.set(false);
    phone.app.drafts.edit(form, |draft| draft.when.push('!'));
    phone.settle();
    assert!(!phone.app.drafts.are_lost());
}

#[test]
fn a_draft_of_a_tab_that_is_open_stays_that_tabs() {
    let phone = Phone::new();
    typed(&phone, DraftOf::STEP, "Of the first tab");
    phone.world.tab.replace("second".into());
    phone.world.open_tabs.borrow_mut().push("this".into());
    let phone = phone.open_again();
    let form = phone.app.drafts.kept_form(DraftOf::STEP);
    phone.settle();
    assert!(form.draft().is_empty());
    assert_eq!(local_storage::names("steady.draft.step").len(), 1);
}

#[test]
fn a_draft_of_a_tab_that_was_closed_is_taken_up() {
    let phone = Phone::new();
    typed(&phone, DraftOf::STEP, "Of the first tab");
    phone.world.tab.replace("second".into());
    let phone = phone.open_again();
    let form = phone.app.drafts.kept_form(DraftOf::STEP);
    phone.settle();
    assert_eq!(form.draft().when, "Of the first tab");
}

#[test]
fn changes_left_unsaved_are_there_when_the_entry_is_opened_again() {
    let (phone, entry, form) = opened();
    phone.app.drafts.edit(form, |draft| draft.note = "Half changed".into());
    let phone = phone.open_again();
    let (form, has_unsaved) = phone.app.drafts.form_for(entry.id, draft_of(&entry));
    phone.settle();
    assert_eq!(form.draft().note, "Half changed");
    assert!(has_unsaved.get_untracked());
}

#[test]
fn discarded_changes_show_the_entry_as_it_was_saved() {
    let (phone, entry, form) = opened();
    phone.app.drafts.edit(form, |draft| draft.note = "Half changed".into());
    phone.settle();
    phone.app.drafts.discard_changes(form, draft_of(&entry));
    assert_eq!(form.draft(), draft_of(&entry));
    let phone = phone.open_again();
    assert_eq!(open(&phone, &entry).draft(), draft_of(&entry));
}

#[test]
fn deleting_an_entry_forgets_its_draft() {
    let (phone, entry, form) = opened();
    phone.app.drafts.edit(form, |draft| draft.note = "Half changed".into());
    phone.settle();
    phone.app.journal.delete(entry.clone());
    phone.settle();
    assert!(local_storage::names(&format!("steady.draft.{}", entry.id)).is_empty());
}

#[test]
fn a_page_that_is_left_before_the_vault_answers_asks_nothing_of_its_form() {
    let phone = Phone::opening(crate::platform::World::default().enter());
    let page = leptos::prelude::Owner::current().unwrap().child();
    let form = page.with(|| phone.app.drafts.kept_form(DraftOf::STEP));
    page.cleanup();
    phone.settle();
    assert!(form.draft().is_empty());
    assert_eq!(form.ask(|draft| draft.when.clone()), None);
}

#[test]
fn an_offered_text_takes_the_place_of_ones_own_words_and_gives_it_back() {
    let phone = Phone::new();
    let form = typed(&phone, DraftOf::STEP, "My own words");
    let offered = ["Stress".to_owned(), "Pay day".to_owned()];
    phone.app.plan.offer_for_step(form, IfThenText::When, "Stress", &offered);
    assert_eq!(form.draft().when, "Stress");
    let Some(Notice::Replaced(of, before)) = phone.told() else { panic!("{:?}", phone.told()) };
    phone.app.plan.undo_replaced(of, *before);
    assert_eq!(form.draft().when, "My own words");
}

#[test]
fn a_step_for_a_hard_time_is_begun_in_the_plan() {
    let phone = Phone::new();
    let form = phone.app.drafts.kept_form(DraftOf::STEP);
    phone.settle();
    phone.app.plan.plan_for(form, "evening comes");
    phone.settle();
    assert_eq!(phone.app.navigation.place_now(), Place::PlanPart(PlanPart::Steps));
    let in_the_plan = phone.app.drafts.kept_form(DraftOf::STEP);
    phone.settle();
    assert_eq!(in_the_plan.draft().when, "evening comes");
    assert!(phone.app.plan.take_awaited_step());
    assert!(!phone.app.plan.take_awaited_step(), "the next visit is a plain one");
}

#[test]
fn a_step_that_is_typed_already_is_not_replaced_by_one_for_a_hard_time() {
    let phone = Phone::new();
    let form = typed(&phone, DraftOf::STEP, "My own words");
    phone.app.plan.plan_for(form, "evening comes");
    phone.settle();
    let place = Place::PlanPart(PlanPart::Steps);
    assert_eq!((form.draft().when.as_str(), phone.app.navigation.place_now()), ("My own words", place));
}

#[test]
fn one_offered_text_in_the_place_of_another_is_no_loss() {
    let phone = Phone::new();
    let form = typed(&phone, DraftOf::STEP, "Pay day");
    let offered = ["Stress".to_owned(), "Pay day".to_owned()];
    phone.app.plan.offer_for_step(form, IfThenText::When, "Stress", &offered);
    assert_eq!((form.draft().when.as_str(), phone.told()), ("Stress", None));
}

#[test]
fn a_draft_that_another_tab_has_saved_is_saved_anew_by_another_tap() {
    let phone = Phone::new();
    let form = typed(&phone, DraftOf::list(PlanList::Reasons), "My daughter");
    let saved = Id([5; 16]);
    assert_ne!(form.slot().id(), Some(saved));
    let first = form.slot().id();
    phone.app.notices.refuse_form(Problem::SavedElsewhere, Some(form.submit()));
    assert_ne!(form.slot().id(), first, "it is another draft from now on");
    phone.app.plan.add_to_list(PlanList::Reasons, form);
    phone.settle();
    assert_eq!(phone.stored_plan().lists.of(PlanList::Reasons), [note("My daughter")]);
}

#[test]
fn a_kept_draft_is_known_before_the_vault_is_open() {
    let phone = Phone::new();
    typed(&phone, DraftOf::STEP, "Something");
    phone.world.close_page();
    let phone = Phone::opening(std::rc::Rc::clone(&phone.world));
    assert!(DraftForm::new(DraftOf::STEP).has_kept_draft());
    assert!(!DraftForm::new(DraftOf::OWN_TOOL).has_kept_draft());
    phone.settle();
}
