//! Handing a page on.

#![cfg(test)]

use super::Phone;
use crate::{
    platform::share::Shared,
    state::{Notice, Problem},
};

#[test]
fn a_text_goes_to_the_share_sheet() {
    let phone = Phone::new();
    phone.world.shares.set(Shared::Taken);
    phone.app.files.share("My plan", "Call Sam");
    phone.settle();
    assert_eq!(*phone.world.shared.borrow(), [("My plan".to_owned(), "Call Sam".to_owned())]);
    assert_eq!(phone.told(), None);
}

#[test]
fn where_there_is_no_share_sheet_a_text_becomes_a_file() {
    let phone = Phone::new();
    phone.app.files.share("My plan", "Call Sam");
    phone.settle();
    assert_eq!(phone.told(), Some(Notice::FileOffered { name: "steady.txt".into(), question: None }));
    assert_eq!(phone.world.downloaded.borrow()[0].1.text, "Call Sam");
}

#[test]
fn a_closed_share_sheet_makes_no_file() {
    let phone = Phone::new();
    phone.world.shares.set(Shared::Closed);
    phone.app.files.share("My plan", "Call Sam");
    phone.settle();
    assert!(phone.world.downloaded.borrow().is_empty());
}

#[test]
fn a_text_is_shared_as_a_file_under_a_neutral_name_or_downloaded() {
    let phone = Phone::new();
    phone.app.files.share_as_file("Last weeks");
    phone.settle();
    assert_eq!(phone.world.downloaded.borrow()[0].0, "steady.txt");
    phone.world.shares.set(Shared::Taken);
    phone.app.files.share_as_file("Last weeks");
    phone.settle();
    assert_eq!(*phone.world.shared.borrow(), [("steady.txt".to_owned(), "Last weeks".to_owned())]);
    assert_eq!(phone.world.downloaded.borrow().len(), 1);
}

#[test]
fn a_page_goes_to_the_share_sheet_as_a_picture_under_a_neutral_name() {
    let phone = Phone::new();
    phone.world.shares.set(Shared::Taken);
    phone.app.files.share_as_picture("My plan", vec![("Reasons", vec!["My daughter".to_owned()])]);
    phone.settle();
    assert_eq!(phone.world.shared.borrow()[0].0, "steady.png");
}

#[test]
fn where_no_picture_is_shared_it_becomes_a_file() {
    let phone = Phone::new();
    phone.app.files.share_as_picture("My plan", vec![("Reasons", vec!["My daughter".to_owned()])]);
    phone.settle();
    assert_eq!(phone.told(), Some(Notice::FileOffered { name: "steady.png".into(), question: None }));
}

#[test]
fn a_browser_that_takes_no_file_is_told() {
    let phone = Phone::new();
    phone.world.downloads.set(false);
    phone.app.files.share("My plan", "Call Sam");
    phone.settle();
    assert_eq!(phone.problem(), Some(Problem::NoDownload));
}

#[test]
fn printing_opens_the_print_sheet() {
    let phone = Phone::new();
    phone.app.files.print();
    assert_eq!(phone.world.printed.get(), 1);
}

#[test]
fn an_answer_about_no_file_changes_nothing() {
    let phone = Phone::new();
    phone.app.files.arrived();
    phone.app.files.are_missing();
    phone.settle();
    assert_eq!(phone.told(), None);
}
