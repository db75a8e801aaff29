//! The other parts of the plan: tools, offered notes, the supporter card, photos.

#![cfg(test)]

use leptos::prelude::{GetUntracked, RwSignal};

use super::{Phone, phone::note};
use crate::{
    domain::{NoteDraft, NoteText, PlanList, ToolId},
    platform::files::{File, FileField},
    state::{DraftOf, Notice, Problem, ShownPhoto},
};

const PICTURE: &str = "data:image/jpeg;base64,/9j/4AAQ";

fn with_tool(text: &str) -> (Phone, ToolId) {
    let phone = Phone::new();
    let form = phone.app.drafts.kept_form(DraftOf::OWN_TOOL);
    phone.app.drafts.edit(form, |draft| draft.note = text.into());
    phone.app.plan.add_own_tool(form);
    phone.settle();
    let tool = phone.stored_plan().tools.own[0].id.clone();
    (phone, tool)
}

fn with_reason() -> Phone {
    let phone = Phone::new();
    phone.app.plan.add_offered(PlanList::Reasons, "My daughter");
    phone.settle();
    phone
}

fn add_photo(phone: &Phone, picture: Option<&str>) -> RwSignal<bool> {
    phone.world.picture.replace(picture.map(str::to_owned));
    let is_busy = RwSignal::new(false);
    phone.app.plan.add_photo(note("My daughter"), &FileField::with(File::with_text("a picture")), is_busy);
    assert!(is_busy.get_untracked());
    phone.settle();
    is_busy
}

fn photos(phone: &Phone) -> usize {
    phone.stored_plan().photos.len()
}

#[test]
fn a_tool_of_ones_own_is_kept_and_comes_back_when_it_was_taken_out() {
    let (phone, tool) = with_tool("Walk around the block");
    phone.app.plan.remove_own_tool(tool.clone());
    phone.settle();
    assert!(phone.stored_plan().tools.own.is_empty());
    let Some(Notice::Removed(removal)) = phone.told() else { panic!("{:?}", phone.told()) };
    phone.app.plan.undo_removal(*removal);
    phone.settle();
    assert_eq!(phone.stored_plan().tools.find_own(&tool).unwrap().text, note("Walk around the block"));
}

#[test]
fn a_tool_of_ones_own_is_changed_in_its_place() {
    let (phone, tool) = with_tool("Walk around the block");
    let saved = NoteDraft { note: "Walk around the block".into() };
    let (form, _) = phone.app.drafts.form_for(tool.own_id().unwrap(), saved);
    phone.settle();
    phone.app.drafts.edit(form, |draft| draft.note = "  ".into());
    phone.app.plan.save_own_tool(tool.clone(), form, || panic!("nothing is saved"));
    phone.settle();
    assert_eq!(phone.app.notices.wrong_in(form.slot(), NoteText::Note), Some(Problem::NothingTyped));
    phone.app.drafts.edit(form, |draft| draft.note = "Walk to the river".into());
    phone.app.plan.save_own_tool(tool.clone(), form, || {});
    phone.settle();
    assert_eq!(phone.stored_plan().tools.find_own(&tool).unwrap().text, note("Walk to the river"));
}

#[test]
fn a_tool_is_pinned_and_unpinned() {
    let (phone, tool) = with_tool("Walk");
    phone.app.plan.toggle_pinned_tool(tool.clone());
    phone.settle();
    assert_eq!(phone.stored_plan().tools.pinned, std::slice::from_ref(&tool));
    phone.app.plan.toggle_pinned_tool(tool);
    phone.settle();
    assert!(phone.stored_plan().tools.pinned.is_empty());
}

#[test]
fn a_tool_is_hidden_and_offered_again() {
    let (phone, tool) = with_tool("Walk");
    phone.app.plan.toggle_hidden_tool(tool.clone());
    phone.settle();
    assert_eq!(phone.stored_plan().tools.hidden, std::slice::from_ref(&tool));
    phone.app.plan.toggle_hidden_tool(tool);
    phone.settle();
    assert!(phone.stored_plan().tools.hidden.is_empty());
}

#[test]
fn an_offered_note_is_added_by_a_tap() {
    let phone = with_reason();
    assert_eq!(phone.stored_plan().lists.of(PlanList::Reasons), [note("My daughter")]);
    assert_eq!(phone.told(), Some(Notice::Saved));
}

#[test]
fn the_same_note_twice_is_there_once() {
    let phone = with_reason();
    phone.app.plan.add_offered(PlanList::Reasons, "My daughter");
    phone.settle();
    assert_eq!(phone.stored_plan().lists.of(PlanList::Reasons).len(), 1);
}

#[test]
fn every_list_keeps_its_own_notes() {
    let phone = Phone::new();
    for list in PlanList::ALL {
        phone.app.plan.add_offered(list, &format!("{list:?}"));
        phone.settle();
    }
    for list in PlanList::ALL {
        assert_eq!(phone.stored_plan().lists.of(list), [note(&format!("{list:?}"))]);
    }
}

#[test]
fn a_warning_sign_is_put_on_the_card_and_taken_off() {
    let phone = Phone::new();
    phone.app.plan.add_offered(PlanList::WarningSigns, "Sleeping badly");
    phone.settle();
    phone.app.plan.toggle_shared_sign(note("Sleeping badly"));
    phone.settle();
    assert_eq!(phone.stored_plan().shared_signs, [note("Sleeping badly")]);
    phone.app.plan.toggle_shared_sign(note("Sleeping badly"));
    phone.settle();
    assert!(phone.stored_plan().shared_signs.is_empty());
}

#[test]
fn a_photo_stands_beside_its_reason_and_can_be_shown() {
    let phone = with_reason();
    let is_busy = add_photo(&phone, Some(PICTURE));
    assert!(!is_busy.get_untracked());
    let id = phone.stored_plan().photo_of(&note("My daughter")).unwrap();
    let shown = phone.app.plan.show_photo(id);
    assert_eq!(shown.get_untracked(), ShownPhoto::Reading);
    phone.settle();
    assert!(matches!(shown.get_untracked(), ShownPhoto::There(picture) if picture.as_str() == PICTURE));
}

#[test]
fn a_file_that_is_no_picture_is_told() {
    let phone = with_reason();
    add_photo(&phone, None);
    assert_eq!((phone.problem(), photos(&phone)), (Some(Problem::NoPicture), 0));
}

#[test]
fn a_photo_that_was_taken_away_comes_back() {
    let phone = with_reason();
    add_photo(&phone, Some(PICTURE));
    phone.app.plan.remove_photo(note("My daughter"));
    phone.settle();
    assert_eq!(photos(&phone), 0);
    let Some(Notice::Removed(removal)) = phone.told() else { panic!("{:?}", phone.told()) };
    phone.app.plan.undo_removal(*removal);
    phone.settle();
    let id = phone.stored_plan().photo_of(&note("My daughter")).unwrap();
    let shown = phone.app.plan.show_photo(id);
    phone.settle();
    assert!(matches!(shown.get_untracked(), ShownPhoto::There(_)));
}

#[test]
fn a_reason_takes_its_photo_along_and_brings_it_back() {
    let phone = with_reason();
    add_photo(&phone, Some(PICTURE));
    phone.app.plan.remove_note(PlanList::Reasons, note("My daughter"));
    phone.settle();
    assert_eq!(photos(&phone), 0);
    let Some(Notice::Removed(removal)) = phone.told() else { panic!("{:?}", phone.told()) };
    phone.app.plan.undo_removal(*removal);
    phone.settle();
    assert_eq!(photos(&phone), 1);
}

#[test]
fn a_photo_that_is_not_there_is_missing() {
    let phone = Phone::new();
    let shown = phone.app.plan.show_photo(crate::domain::Id([1; 16]));
    phone.settle();
    assert_eq!(shown.get_untracked(), ShownPhoto::Missing);
}
