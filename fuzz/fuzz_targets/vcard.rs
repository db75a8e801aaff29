//! A file that may hold contacts: whoever is found can be kept, handed out as a card, and found again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use steady::{
    domain::Id,
    vault::{read_cards, write_cards},
};

/// The charsets of the browser's `TextDecoder`, which are those of this crate.
fn decode(charset: &str, bytes: &[u8]) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label(charset.as_bytes())?;
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(|text| text.into_owned())
}

fuzz_target!(|file: &[u8]| {
    let cards = read_cards(file, decode);
    let people = cards.contacts.iter().map(|contact| contact.draft.finish(Id([1; 16])).expect("whoever is found fits"));
    let people: Vec<_> = people.collect();
    let again = read_cards(write_cards(&people).as_bytes(), decode);
    assert_eq!(again.contacts.len() + again.unread, people.len());
});
