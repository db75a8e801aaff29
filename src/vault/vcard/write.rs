//! Writing people as vCards of version 3.0, which phones of all makers read.

use super::card::MACHINES;
use crate::{
    domain::{Line, Person},
    vault::content_lines::{escaped, push_line},
};

/// A card for each person.
pub fn write_cards(people: &[Person]) -> String {
    let mut file = String::new();
    for person in people {
        let name = escaped(person.name.as_str());
        push_line(&mut file, "BEGIN:VCARD");
        push_line(&mut file, "VERSION:3.0");
        push_line(&mut file, &format!("N:;{name};;;"));
        push_line(&mut file, &format!("FN:{name}"));
        for phone in person.phones.iter().map(Line::as_str) {
            let machine = MACHINES.iter().find_map(|(kind, before)| Some((kind, phone.strip_prefix(before)?)));
            let line = match machine {
                Some((kind, number)) => format!("TEL;TYPE={kind}:{}", escaped(number)),
                None => format!("TEL:{}", escaped(phone)),
            };
            push_line(&mut file, &line);
        }
        if let Some(note) = &person.note {
            push_line(&mut file, &format!("NOTE:{}", escaped(note.as_str())));
        }
        push_line(&mut file, "END:VCARD");
    }
    file
}

#[cfg(test)]
mod tests {
    use calcard::{Entry, Parser, vcard::VCardProperty};
    use proptest::{collection::vec, prelude::*};

    use super::{super::read_cards, *};
    use crate::{
        domain::{Id, PersonDraft, is_seen},
        vault::content_lines::LONGEST_LINE,
    };

    fn person(name: &str, phones: &[String], note: &str) -> Option<Person> {
        let draft =
            PersonDraft { name: name.into(), phones: phones.to_vec(), note: note.into(), ..PersonDraft::default() };
        draft.finish(Id([1; 16])).ok()
    }

    /// The first text of each of these properties, as another reader finds it.
    fn as_others_read(file: &str) -> (Option<String>, Vec<String>, Option<String>) {
        let Entry::VCard(card) = Parser::new(file).entry() else { panic!("{file}") };
        let texts = |property: &VCardProperty| -> Vec<String> {
            let entries = card.entries.iter().filter(|entry| entry.name == *property);
            entries.filter_map(|entry| entry.values.first()?.as_text().map(str::to_owned)).collect()
        };
        let first = |property: &VCardProperty| texts(property).into_iter().next();
        (first(&VCardProperty::Fn), texts(&VCardProperty::Tel), first(&VCardProperty::Note))
    }

    #[test]
    fn long_lines_are_folded_between_letters() {
        let sam = person(&"é".repeat(100), &[], "").unwrap();
        let file = write_cards(&[sam]);
        assert!(file.lines().all(|line| line.len() <= LONGEST_LINE), "{file}");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_here_and_elsewhere(
            name in "[^\\s\\pC][^\\pC]{0,60}",
            phones in vec("[+0-9][0-9 ()-]{2,20}", 0..3),
            note in "([^\\pC]|\\n){0,200}",
        ) {
            // An invisible text is no name and no note: a file with nothing else has no contact.
            prop_assume!(is_seen(&name) && (note.trim().is_empty() || is_seen(&note)));
            let mut phones = phones;
            phones.dedup();
            let Some(person) = person(&name, &phones, &note) else { return Ok(()) };
            let phones: Vec<_> = person.phones.iter().map(|phone| phone.as_str().to_owned()).collect();
            let note = person.note.as_ref().map(|note| note.as_str().to_owned());
            let file = write_cards(std::slice::from_ref(&person));
            let (name_read, phones_read, note_read) = as_others_read(&file);
            prop_assert_eq!(name_read.as_deref(), Some(person.name.as_str()));
            prop_assert_eq!(&phones_read, &phones);
            prop_assert_eq!(&note_read, &note);
            let here = read_cards(file.as_bytes(), |_, _| None);
            prop_assert_eq!(here.unread, 0);
            let [read] = &here.contacts[..] else { panic!("{file}") };
            prop_assert_eq!(read.draft.finish(person.id), Ok(person));
        }
    }
}
