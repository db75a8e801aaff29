//! The people in the plan, and reaching out to them.

#![cfg(test)]

use chrono::TimeDelta;

use super::{Phone, phone::note};
use crate::{
    domain::{Draft, Id, NoteDraft, NoteText, Noted, Person, PersonDraft, PersonText, ReadyText, Recipient, Role},
    state::{DraftForm, DraftOf, Notice, Place, Problem},
};

fn add(phone: &Phone, name: &str, phones: &[&str]) -> DraftForm<PersonDraft> {
    phone.app.navigation.open(Place::People);
    phone.app.navigation.open(Place::Person(None));
    let form = phone.app.people.form_of(None);
    phone.settle();
    phone.app.drafts.edit(form, |draft| {
        draft.name = name.into();
        draft.phones = phones.iter().map(|phone| (*phone).to_owned()).collect();
    });
    phone.app.people.save(None, form);
    phone.settle();
    form
}

fn all(phone: &Phone) -> Vec<Person> {
    phone.stored_plan().people.all
}

fn names(phone: &Phone) -> Vec<String> {
    all(phone).iter().map(|person| person.name.as_str().to_owned()).collect()
}

fn with_sam() -> (Phone, Id) {
    let phone = Phone::new();
    add(&phone, "Sam", &["555 0100"]);
    let id = all(&phone)[0].id;
    (phone, id)
}

#[test]
fn a_new_person_is_stored_told_and_the_page_closes() {
    let phone = Phone::new();
    let form = add(&phone, "Sam", &["555 0100"]);
    assert_eq!(names(&phone), ["Sam"]);
    assert_eq!(phone.told(), Some(Notice::Saved));
    assert_eq!(phone.app.navigation.place_now(), Place::People);
    assert!(form.draft().is_empty());
}

#[test]
fn a_person_needs_a_name_that_can_be_seen() {
    let phone = Phone::new();
    for name in ["", "  ", "\u{200b}"] {
        let form = add(&phone, name, &["555 0100"]);
        assert_eq!(phone.app.notices.wrong_in(form.slot(), PersonText::Name), Some(Problem::NoName), "{name:?}");
    }
    assert!(all(&phone).is_empty());
}

#[test]
fn a_name_that_is_too_long_is_told_at_the_name() {
    let phone = Phone::new();
    let form = add(&phone, &"x".repeat(101), &[]);
    let problem = phone.app.notices.wrong_in(form.slot(), PersonText::Name);
    assert_eq!(problem, Some(Problem::LineTooLong { chars: 101, most: 100 }));
}

#[test]
fn what_is_changed_about_a_person_is_saved_over_them() {
    let (phone, id) = with_sam();
    let form = phone.app.people.form_of(Some(id));
    phone.settle();
    assert_eq!(form.draft().name, "Sam");
    phone.app.drafts.edit(form, |draft| draft.fine_at_night = true);
    phone.app.people.save(Some(id), form);
    phone.settle();
    assert_eq!(all(&phone).iter().map(|person| person.fine_at_night).collect::<Vec<_>>(), [true]);
}

#[test]
fn a_person_who_was_taken_out_comes_back() {
    let (phone, id) = with_sam();
    add(&phone, "Kim", &[]);
    phone.app.people.remove(id);
    phone.settle();
    assert_eq!(names(&phone), ["Kim"]);
    let Some(Notice::Removed(removal)) = phone.told() else { panic!("{:?}", phone.told()) };
    phone.app.plan.undo_removal(*removal);
    phone.settle();
    assert_eq!(names(&phone), ["Sam", "Kim"]);
}

#[test]
fn taking_a_person_out_closes_their_page() {
    let (phone, id) = with_sam();
    phone.app.navigation.open(Place::Person(Some(id)));
    phone.app.people.remove(id);
    phone.settle();
    assert_eq!(phone.app.navigation.place_now(), Place::People);
}

#[test]
fn the_person_put_first_is_offered_first() {
    let (phone, _) = with_sam();
    add(&phone, "Kim", &["555 0101"]);
    let kim = all(&phone)[1].id;
    phone.app.people.put_first(kim);
    phone.settle();
    assert_eq!(phone.app.people.to_reach(2).first().map(|person| person.id), Some(kim));
    assert_eq!(phone.app.people.to_reach(1).len(), 1);
}

#[test]
fn at_night_those_who_are_fine_with_it_come_first() {
    let (phone, _) = with_sam();
    add(&phone, "Kim", &["555 0101"]);
    let kim = all(&phone)[1].id;
    let form = phone.app.people.form_of(Some(kim));
    phone.settle();
    phone.app.drafts.edit(form, |draft| draft.fine_at_night = true);
    phone.app.people.save(Some(kim), form);
    phone.settle();
    assert_ne!(phone.app.people.to_reach(2).first().map(|person| person.id), Some(kim), "by day the order stands");
    phone.pass(TimeDelta::hours(12));
    assert_eq!(phone.app.people.to_reach(2).first().map(|person| person.id), Some(kim));
}

#[test]
fn that_one_reached_out_is_noted() {
    let (phone, id) = with_sam();
    phone.app.journal.note_reached(Some(id));
    phone.settle();
    assert_eq!(phone.shown()[0].noted, Noted::Reached(Some(id)));
    assert_eq!(phone.told(), Some(Notice::Saved));
    phone.app.journal.note_reached(None);
    phone.settle();
    assert!(phone.stored().iter().any(|entry| entry.noted == Noted::Reached(None)));
}

#[test]
fn a_text_for_people_is_kept_and_can_be_taken_out() {
    let phone = Phone::new();
    let form = phone.app.drafts.kept_form(DraftOf::READY_TEXT);
    phone.app.people.add_ready_text(Recipient::Anyone, form);
    assert_eq!(phone.app.notices.wrong_in(form.slot(), NoteText::Note), Some(Problem::NothingTyped));
    phone.app.drafts.edit(form, |draft| draft.note = "Can we talk?".into());
    phone.app.people.add_ready_text(Recipient::Anyone, form);
    phone.settle();
    let text = ReadyText { to: Recipient::Anyone, text: note("Can we talk?") };
    assert_eq!(phone.stored_plan().people.texts, std::slice::from_ref(&text));
    assert!(form.draft().is_empty());
    phone.app.people.remove_ready_text(text);
    phone.settle();
    assert!(phone.stored_plan().people.texts.is_empty());
}

#[test]
fn a_text_for_people_is_changed_in_its_place_and_moved() {
    let phone = Phone::new();
    let form = phone.app.drafts.kept_form(DraftOf::READY_TEXT);
    for words in ["Can we talk?", "Are you home?"] {
        phone.app.drafts.edit(form, |draft| draft.note = words.into());
        phone.app.people.add_ready_text(Recipient::Role(Role::Peer), form);
        phone.settle();
    }
    let change = phone.app.drafts.kept_form(DraftOf::CHANGED_TEXT);
    phone.app.plan.begin_change(change, NoteDraft { note: "Can we talk?".into() });
    phone.app.drafts.edit(change, |draft| draft.note = "Call me?".into());
    phone.app.people.save_changed_text(change);
    phone.settle();
    let text = |words| ReadyText { to: Recipient::Role(Role::Peer), text: note(words) };
    assert_eq!(phone.stored_plan().people.texts, [text("Call me?"), text("Are you home?")]);
    assert_eq!(change.begun_with(), None, "nothing is being changed");
    phone.app.people.move_ready_text(text("Call me?"), 1);
    phone.settle();
    assert_eq!(phone.stored_plan().people.texts, [text("Are you home?"), text("Call me?")]);
}

#[test]
fn a_person_half_entered_survives_a_closed_tab() {
    let phone = Phone::new();
    let form = phone.app.people.form_of(None);
    phone.settle();
    phone.app.drafts.edit(form, |draft| draft.name = "Sa".into());
    let phone = phone.open_again();
    let form = phone.app.people.form_of(None);
    phone.settle();
    assert_eq!(form.draft().name, "Sa");
}
