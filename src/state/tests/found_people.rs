//! Bringing people in from contacts and files, and handing them out.

#![cfg(test)]

use super::Phone;
use crate::{
    domain::Contact,
    platform::files::{File, FileField},
    state::{Notice, Place, Problem},
};

const CARDS: &str = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Sam\r\nTEL:555 0100\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Kim\r\nTEL:555 0101\r\nEND:VCARD\r\n";

fn imported(text: &str) -> Phone {
    let phone = Phone::new();
    phone.app.navigation.open(Place::People);
    phone.app.people.import(&FileField::with(File::with_text(text)));
    phone.settle();
    phone
}

fn names(phone: &Phone) -> Vec<String> {
    phone.stored_plan().people.all.iter().map(|person| person.name.as_str().to_owned()).collect()
}

fn found(phone: &Phone) -> usize {
    phone.app.people.with_found_untracked(|found| found.all().len())
}

fn chosen(phone: &Phone) -> usize {
    phone.app.people.with_found_untracked(|found| found.chosen().count())
}

#[test]
fn those_in_a_file_are_shown_and_nobody_is_taken_in_unasked() {
    let phone = imported(CARDS);
    assert_eq!(phone.app.navigation.place_now(), Place::Contacts);
    assert_eq!((found(&phone), chosen(&phone), names(&phone).len()), (2, 0, 0));
}

#[test]
fn those_who_were_chosen_are_added_and_told() {
    let phone = imported(CARDS);
    phone.app.people.toggle(0);
    phone.app.people.add_chosen();
    phone.settle();
    assert_eq!(names(&phone).len(), 1);
    let Some(Notice::PeopleAdded { added, cut, left_out }) = phone.told() else { panic!("{:?}", phone.told()) };
    assert_eq!((added.len(), cut.len(), left_out), (1, 0, 0));
    assert_eq!(phone.app.navigation.place_now(), Place::People);
}

#[test]
fn those_who_were_added_can_be_taken_out_again_and_nobody_else() {
    let phone = imported(CARDS);
    phone.app.people.toggle(0);
    phone.app.people.add_chosen();
    phone.settle();
    phone.app.people.choose_all(true);
    phone.app.people.add_chosen();
    phone.settle();
    let Some(Notice::PeopleAdded { added, .. }) = phone.told() else { panic!("{:?}", phone.told()) };
    assert_eq!(names(&phone).len(), 2);
    phone.app.people.undo_add(added);
    phone.settle();
    assert_eq!(names(&phone).len(), 1);
}

#[test]
fn all_can_be_chosen_at_once_and_let_be_again() {
    let phone = imported(CARDS);
    phone.app.people.choose_all(true);
    assert_eq!(chosen(&phone), 2);
    phone.app.people.choose_all(false);
    assert_eq!(chosen(&phone), 0);
}

#[test]
fn a_file_with_nobody_in_it_is_told() {
    let phone = imported("Dear diary");
    assert_eq!(phone.problem(), Some(Problem::NoPeople));
    assert_eq!(phone.app.navigation.place_now(), Place::People);
}

#[test]
fn a_file_that_cannot_be_read_is_told() {
    let phone = Phone::new();
    phone.app.people.import(&FileField::with(File { bytes: None, size: 10 }));
    phone.settle();
    assert_eq!(phone.problem(), Some(Problem::NoPeople));
}

#[test]
fn a_file_larger_than_any_address_book_is_not_read() {
    let phone = Phone::new();
    phone.app.people.import(&FileField::with(File { size: 100_000_001, ..File::with_text(CARDS) }));
    phone.settle();
    assert_eq!(phone.problem(), Some(Problem::FileTooBig));
    assert_eq!(found(&phone), 0);
}

#[test]
fn a_field_without_a_file_does_nothing() {
    let phone = Phone::new();
    phone.app.people.import(&FileField::default());
    phone.settle();
    assert_eq!(phone.told(), None);
}

#[test]
fn those_who_were_picked_one_by_one_are_chosen() {
    let phone = Phone::new();
    assert!(!phone.app.people.can_pick());
    let sam = Contact::new(&["Sam".into()], vec!["555 0100".into()], Vec::new());
    phone.world.contacts.replace(Some(sam.into_iter().collect()));
    assert!(phone.app.people.can_pick());
    phone.app.people.pick();
    phone.settle();
    assert_eq!((found(&phone), chosen(&phone)), (1, 1));
    assert_eq!(phone.app.navigation.place_now(), Place::Contacts);
}

#[test]
fn a_closed_picker_changes_nothing() {
    let phone = Phone::new();
    phone.world.contacts.replace(Some(Vec::new()));
    phone.app.people.pick();
    phone.settle();
    assert_eq!((phone.app.navigation.place_now(), phone.told()), (Place::Today, None));
}

#[test]
fn everyone_is_handed_out_as_a_file_that_can_be_brought_in_again() {
    let phone = imported(CARDS);
    phone.app.people.choose_all(true);
    phone.app.people.add_chosen();
    phone.settle();
    phone.app.people.export();
    let (name, content) = phone.world.downloaded.borrow()[0].clone();
    assert_eq!((name.as_str(), content.mime.as_str()), ("steady-people.vcf", "text/vcard"));
    let other = imported(&content.text);
    assert_eq!(found(&other), 2);
}
