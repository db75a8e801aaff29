//! Changing the plan, and undoing it.

#![cfg(test)]

use super::{Phone, phone::note};
use crate::{
    domain::{Draft, IfThen, IfThenDraft, IfThenText, NoteDraft, NoteText, Noted, PlanList},
    state::{DraftForm, DraftOf, Notice, Problem},
    vault::StoreError,
};

fn add(phone: &Phone, list: PlanList, text: &str) -> DraftForm<NoteDraft> {
    let form = phone.app.drafts.kept_form(DraftOf::list(list));
    phone.app.drafts.edit(form, |draft| draft.note = text.into());
    phone.app.plan.add_to_list(list, form);
    phone.settle();
    form
}

fn reasons(phone: &Phone) -> Vec<String> {
    phone.stored_plan().lists.of(PlanList::Reasons).iter().map(|note| note.as_str().to_owned()).collect()
}

#[test]
fn a_reason_is_stored_shown_and_told_and_its_form_is_empty() {
    let phone = Phone::new();
    let form = add(&phone, PlanList::Reasons, "My daughter");
    assert_eq!(reasons(&phone), ["My daughter"]);
    assert_eq!(phone.app.plan.with_untracked(Clone::clone), phone.stored_plan());
    assert_eq!(phone.told(), Some(Notice::Saved));
    assert!(form.draft().is_empty());
}

#[test]
fn what_the_plan_says_is_kept_with_the_day() {
    let phone = Phone::new();
    add(&phone, PlanList::Reasons, "My daughter");
    add(&phone, PlanList::Reasons, "My health");
    let [entry] = phone.stored().try_into().unwrap();
    assert!(matches!(entry.noted, Noted::Planned(_)));
    assert_eq!(phone.shown(), [entry]);
}

#[test]
fn nothing_typed_is_no_reason() {
    let phone = Phone::new();
    let form = add(&phone, PlanList::Reasons, " ");
    assert_eq!(phone.app.notices.wrong_in(form.slot(), NoteText::Note), Some(Problem::NothingTyped));
}

#[test]
fn a_reason_that_was_not_saved_stays_in_its_form() {
    let phone = Phone::new();
    phone.disk().fill_up(StoreError::Full);
    let form = add(&phone, PlanList::Reasons, "My daughter");
    assert_eq!(phone.problem(), Some(Problem::StorageFull));
    assert_eq!(form.draft().note, "My daughter");
}

#[test]
fn a_reason_that_is_moved_is_stored_in_its_new_place() {
    let phone = Phone::new();
    for text in ["One", "Two", "Three"] {
        add(&phone, PlanList::Reasons, text);
    }
    phone.app.plan.move_note(PlanList::Reasons, note("Three"), 0);
    phone.settle();
    assert_eq!(reasons(&phone), ["Three", "One", "Two"]);
}

fn changed(phone: &Phone, from: &str, to: &str) -> DraftForm<NoteDraft> {
    let form = phone.app.drafts.kept_form(DraftOf::changed(PlanList::Reasons));
    phone.settle();
    phone.app.plan.begin_change(form, NoteDraft { note: from.into() });
    phone.app.drafts.edit(form, |draft| draft.note = to.into());
    phone.settle();
    form
}

fn save_changed(phone: &Phone, form: DraftForm<NoteDraft>) {
    phone.app.plan.save_changed_note(PlanList::Reasons, form);
    phone.settle();
}

#[test]
fn a_changed_reason_is_stored_in_its_place() {
    let phone = Phone::new();
    for text in ["One", "Two"] {
        add(&phone, PlanList::Reasons, text);
    }
    let form = changed(&phone, "One", "First");
    save_changed(&phone, form);
    assert_eq!((reasons(&phone), form.begun_with()), (vec!["First".into(), "Two".into()], None));
}

#[test]
fn a_reason_that_is_being_changed_is_found_again_after_leaving_the_page() {
    let phone = Phone::new();
    add(&phone, PlanList::Reasons, "One");
    changed(&phone, "One", "First");
    let again = phone.app.drafts.kept_form(DraftOf::changed(PlanList::Reasons));
    phone.settle();
    assert_eq!(again.begun_with().map(|draft| draft.note), Some("One".into()));
    assert_eq!(again.draft().note, "First");
    phone.app.plan.leave_unchanged(again);
    phone.settle();
    let left = phone.app.drafts.kept_form(DraftOf::changed(PlanList::Reasons));
    phone.settle();
    assert_eq!((left.begun_with(), reasons(&phone)), (None, vec!["One".into()]));
}

#[test]
fn a_reason_that_was_taken_out_while_it_was_changed_is_added() {
    let phone = Phone::new();
    add(&phone, PlanList::Reasons, "One");
    let form = changed(&phone, "One", "First");
    phone.app.plan.remove_note(PlanList::Reasons, note("One"));
    phone.settle();
    save_changed(&phone, form);
    assert_eq!(reasons(&phone), ["First"]);
}

#[test]
fn an_emptied_reason_is_not_saved() {
    let phone = Phone::new();
    add(&phone, PlanList::Reasons, "One");
    let form = changed(&phone, "One", " ");
    save_changed(&phone, form);
    assert_eq!(phone.app.notices.wrong_in(form.slot(), NoteText::Note), Some(Problem::NothingTyped));
    assert_eq!(reasons(&phone), ["One"]);
}

#[test]
fn a_changed_step_is_stored_in_its_place_and_a_moved_one_in_its_new_one() {
    let phone = Phone::new();
    let step = |when: &str| IfThen { when: note(when), then: note("I call Sam") };
    for when in ["a", "b"] {
        let form = phone.app.drafts.kept_form(DraftOf::STEP);
        phone.app.drafts.edit(form, |draft| *draft = IfThenDraft::of(&step(when)));
        phone.app.plan.add_step(form);
        phone.settle();
    }
    let form = phone.app.drafts.kept_form(DraftOf::CHANGED_STEP);
    phone.app.plan.begin_change(form, IfThenDraft::of(&step("a")));
    phone.app.drafts.edit(form, |draft| draft.when = "c".into());
    phone.app.plan.save_changed_step(form);
    phone.settle();
    assert_eq!(phone.stored_plan().steps, [step("c"), step("b")]);
    phone.app.plan.move_step(step("b"), 0);
    phone.settle();
    assert_eq!(phone.stored_plan().steps, [step("b"), step("c")]);
}

#[test]
fn a_reason_that_was_taken_out_comes_back_to_its_place() {
    let phone = Phone::new();
    for text in ["One", "Two", "Three"] {
        add(&phone, PlanList::Reasons, text);
    }
    phone.app.plan.remove_note(PlanList::Reasons, note("Two"));
    phone.settle();
    assert_eq!(reasons(&phone), ["One", "Three"]);
    let Some(Notice::Removed(removal)) = phone.told() else { panic!("{:?}", phone.told()) };
    phone.app.plan.undo_removal(*removal);
    phone.settle();
    assert_eq!(reasons(&phone), ["One", "Two", "Three"]);
}

#[test]
fn an_if_then_step_needs_both_parts() {
    let phone = Phone::new();
    let form = phone.app.drafts.kept_form(DraftOf::STEP);
    phone.app.drafts.edit(form, |draft| draft.when = "I pass the bar".into());
    phone.app.plan.add_step(form);
    assert_eq!(phone.app.notices.wrong_in(form.slot(), IfThenText::Then), Some(Problem::NothingTyped));
    phone.app.drafts.edit(form, |draft| draft.then = "I call Sam".into());
    phone.app.plan.add_step(form);
    phone.settle();
    let step = IfThen { when: note("I pass the bar"), then: note("I call Sam") };
    assert_eq!(phone.stored_plan().steps, std::slice::from_ref(&step));
    phone.app.plan.remove_step(step);
    phone.settle();
    assert!(phone.stored_plan().steps.is_empty());
}

#[test]
fn a_letter_is_kept_and_an_empty_one_takes_it_away() {
    let phone = Phone::new();
    let form = phone.app.plan.letter_form();
    phone.settle();
    phone.app.drafts.edit(form, |draft| draft.note = "Dear me".into());
    phone.app.plan.save_letter(form);
    phone.settle();
    assert_eq!(phone.stored_plan().letter, Some(note("Dear me")));
    phone.app.drafts.edit(form, |draft| draft.note.clear());
    phone.app.plan.save_letter(form);
    phone.settle();
    assert_eq!(phone.stored_plan().letter, None);
}

#[test]
fn two_quick_taps_add_a_reason_once() {
    let phone = Phone::new();
    phone.disk().take_time();
    let form = phone.app.drafts.kept_form(DraftOf::list(PlanList::Reasons));
    phone.app.drafts.edit(form, |draft| draft.note = "My daughter".into());
    phone.app.plan.add_to_list(PlanList::Reasons, form);
    phone.app.plan.add_to_list(PlanList::Reasons, form);
    phone.settle();
    assert_eq!(reasons(&phone), ["My daughter"]);
}
