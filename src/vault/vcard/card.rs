//! One card as a contact to import.

use calcard::{
    Entry, Parser,
    vcard::{VCardEntry, VCardParameterName, VCardParameterValue, VCardProperty, VCardType, VCardValue},
};

use crate::domain::{Contact, is_of_a_machine, numbers_in};

/// The types of fax and pager in a card, and the words before such a number in a person's field, which has no types.
pub(super) const MACHINES: [(&str, &str); 2] = [("FAX", "fax: "), ("PAGER", "pager: ")];

/// The contact in the plain lines of a card; `None` when there is neither a name nor a number.
pub(super) fn contact(lines: &str) -> Option<Contact> {
    let Entry::VCard(card) = Parser::new(lines).vcard() else { return None };
    let (mut formatted, mut structured, mut others) = (Vec::new(), Vec::new(), Vec::new());
    let (mut phones, mut notes) = (Vec::new(), Vec::new());
    for entry in &card.entries {
        match &entry.name {
            VCardProperty::Fn => formatted.push(text_of(entry)),
            VCardProperty::N => structured.push(said_name(entry)),
            VCardProperty::Org | VCardProperty::Nickname => others.push(parts_of(entry).join(" ")),
            VCardProperty::Note => notes.push(text_of(entry)),
            VCardProperty::Tel => match Address::of(text_of(entry)) {
                Address::Number(number) => {
                    let kind = Kind::of(entry, label_of(entry, &card.entries));
                    phones.extend(numbers_in(&number).into_iter().map(|number| (kind, kind.written(number))));
                }
                Address::Other(address) => notes.push(address),
            },
            _ => {}
        }
    }
    phones.sort_by_key(|(kind, _)| *kind);
    let phones = phones.into_iter().map(|(_, number)| number).collect();
    Contact::new(&[formatted, structured, others].concat(), phones, notes)
}

/// Each part of a value, in which a list is one part.
fn parts_of(entry: &VCardEntry) -> Vec<String> {
    let part = |value: &VCardValue| match value {
        VCardValue::Text(text) => text.trim().to_owned(),
        VCardValue::Component(texts) => texts.join(" "),
        _ => String::new(),
    };
    entry.values.iter().map(part).collect()
}

fn text_of(entry: &VCardEntry) -> String {
    parts_of(entry).join(";")
}

/// A name from its parts (family, given, more, before, after), in the order in which most languages say it.
fn said_name(entry: &VCardEntry) -> String {
    let parts = parts_of(entry);
    let said = [3, 1, 2, 0, 4].into_iter().filter_map(|place| parts.get(place));
    said.filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// The label that the phone's owner gave to a number, from a line of the same group; empty when there is none.
fn label_of<'a>(entry: &VCardEntry, all: &'a [VCardEntry]) -> &'a str {
    let is_label = |other: &&VCardEntry| {
        entry.group.is_some()
            && other.group == entry.group
            && matches!(&other.name, VCardProperty::Other(name) if name.eq_ignore_ascii_case("X-ABLABEL"))
    };
    all.iter().find(is_label).and_then(|label| label.values.first()?.as_text()).unwrap_or("")
}

/// The address that a call goes to.
enum Address {
    Number(String),
    /// An address that no phone dials, such as one of the internet.
    Other(String),
}

impl Address {
    fn of(value: String) -> Self {
        let value = value.trim();
        match value.split_once(':') {
            Some((scheme, number)) if scheme.eq_ignore_ascii_case("tel") => Self::Number(unescaped(number)),
            Some((scheme, _)) if ["sip", "sips"].iter().any(|sip| scheme.eq_ignore_ascii_case(sip)) => {
                Self::Other(value.to_owned())
            }
            _ => Self::Number(value.to_owned()),
        }
    }
}

/// An address without its escapes: `%20` is a blank.
fn unescaped(address: &str) -> String {
    let mut pieces = address.split('%');
    let mut bytes = pieces.next().unwrap_or("").as_bytes().to_vec();
    for piece in pieces {
        match piece.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                bytes.extend_from_slice(&piece.as_bytes()[2..]);
            }
            None => {
                bytes.push(b'%');
                bytes.extend_from_slice(piece.as_bytes());
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The kind of a number, and its preference; numbers are called in this order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Kind {
    /// The index in [`MACHINES`]; a number at which a person answers has none, and comes first.
    machine: Option<usize>,
    /// From 1, the most preferred.
    preference: u32,
    way: Way,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Mobile,
    Voice,
    Other,
}

impl Kind {
    /// Below the lowest preference that a card can give, which is 100 (RFC 6350, 5.3).
    const NOT_PREFERRED: u32 = 101;

    fn of(entry: &VCardEntry, label: &str) -> Self {
        let mut kind = Self { machine: None, preference: Self::NOT_PREFERRED, way: Way::Voice };
        for parameter in &entry.params {
            match (&parameter.name, &parameter.value) {
                (VCardParameterName::Pref, VCardParameterValue::Integer(preference)) => kind.preference = *preference,
                (VCardParameterName::Pref, _) => kind.preference = 1,
                (VCardParameterName::Type, VCardParameterValue::Type(of)) => kind.is_of(of),
                (VCardParameterName::Type, VCardParameterValue::Text(of)) if of.eq_ignore_ascii_case("pref") => {
                    kind.preference = 1;
                }
                (VCardParameterName::Type, VCardParameterValue::Text(of)) if is_no_voice(of) => kind.way = Way::Other,
                (VCardParameterName::Other(of), VCardParameterValue::Null) if is_no_voice(of) => {
                    kind.way = Way::Other;
                }
                _ => {}
            }
        }
        if is_of_a_machine(label.trim_matches(['_', '$', '!', '<', '>'])) || label.to_ascii_uppercase().contains("FAX")
        {
            kind.machine = Some(0);
        }
        kind
    }

    fn is_of(&mut self, of: &VCardType) {
        match of {
            VCardType::Fax => self.machine = Some(0),
            VCardType::Pager => self.machine = Some(1),
            VCardType::Cell => self.way = Way::Mobile,
            VCardType::Video | VCardType::Text | VCardType::Textphone if self.way == Way::Voice => {
                self.way = Way::Other;
            }
            _ => {}
        }
    }

    /// The number as it is written into a person's field.
    fn written(self, number: &str) -> String {
        match self.machine.and_then(|machine| MACHINES.get(machine)) {
            Some((_, before)) if !is_of_a_machine(number) => format!("{before}{number}"),
            _ => number.to_owned(),
        }
    }
}

/// Whether this is a type of older versions of vCard at which nobody speaks.
fn is_no_voice(of: &str) -> bool {
    ["MODEM", "BBS", "ISDN", "MSG"].iter().any(|kind| of.eq_ignore_ascii_case(kind))
}
