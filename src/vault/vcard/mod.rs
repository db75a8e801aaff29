//! vCards: the files in which phones hand people to each other, in versions 2.1 (older Android), 3.0 (iOS, newer Android)
//! and 4.0.
//!
//! The crate `calcard` reads the lines of a card. Phones write them in more ways than it knows, so `lines` first finds
//! each card and its whole lines, and `plain` takes their encodings and charsets away.

mod card;
mod lines;
mod plain;
mod write;

pub use plain::Decode;
pub use write::write_cards;

use crate::domain::Contact;

/// The contacts in a file of cards.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cards {
    /// The contacts with a name or a number, in the order of the file.
    pub contacts: Vec<Contact>,
    /// How many cards have neither.
    pub unread: usize,
}

/// Reads the contacts in a file, which may be anything.
pub fn read_cards(file: &[u8], decode: Decode) -> Cards {
    let in_utf_8 = plain::from_utf_16(file, decode);
    let mut cards = Cards::default();
    for lines in lines::cards(in_utf_8.as_deref().unwrap_or(file)) {
        let plain: String = lines.iter().filter_map(|line| plain::plain_line(line, decode)).collect();
        match card::contact(&plain) {
            Some(contact) => cards.contacts.push(contact),
            None => cards.unread += 1,
        }
    }
    cards
}
