//! A contact from a file or from the phone's own contacts, before it is imported.

use super::{Line, Note, PersonDraft, is_seen};

/// A contact to import. Its name and its note fit [`Line`] and [`Note`]: longer ones are cut.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// The name, the numbers and the note.
    pub draft: PersonDraft,
    /// Whether the name or the note was cut because it was too long.
    pub was_cut: bool,
}

impl Contact {
    /// The most numbers of a contact, more than anyone has; further numbers go into the note.
    const MOST_PHONES: usize = 20;

    /// Makes a contact of names, numbers and notes, each with the best first; `None` when there is neither a name nor a
    /// number.
    pub fn new(names: &[String], phones: Vec<String>, notes: Vec<String>) -> Option<Self> {
        let (mut kept, mut notes) = (Vec::new(), notes);
        for phone in phones {
            match Line::new(&phone) {
                Ok(Some(line)) if kept.len() < Self::MOST_PHONES => {
                    let phone = line.as_str().to_owned();
                    if is_seen(&phone) && !kept.contains(&phone) {
                        kept.push(phone);
                    }
                }
                Ok(None) => {}
                // Too long for a number, or one too many.
                _ => notes.push(phone),
            }
        }
        let name = names.iter().find(|name| is_seen(name)).or(kept.first())?;
        let (name, name_was_cut) = cut(name.split_whitespace().collect::<Vec<_>>().join(" "), Line::MAX_CHARS);
        let (note, note_was_cut) = cut(in_one_note(notes), Note::MAX_CHARS);
        let draft = PersonDraft { name, phones: kept, note, ..PersonDraft::default() };
        Some(Self { draft, was_cut: name_was_cut || note_was_cut })
    }
}

/// The notes, one a line, each once and in their order.
fn in_one_note(notes: Vec<String>) -> String {
    let mut note = String::new();
    for one in notes {
        let one = one.trim();
        // A long note is not searched for duplicates: over many notes that would take quadratic time.
        let is_there = note.len() < 2 * Note::MAX_CHARS && note.lines().any(|line| line == one);
        if is_seen(one) && !is_there {
            if !note.is_empty() {
                note.push('\n');
            }
            note.push_str(one);
        }
    }
    note
}

/// The first `most` characters of a text, and whether it was cut.
fn cut(text: String, most: usize) -> (String, bool) {
    match text.char_indices().nth(most) {
        Some((end, _)) => (text[..end].trim_end().to_owned(), true),
        None => (text, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;

    fn contact(names: &[&str], phones: &[&str], notes: &[&str]) -> Option<Contact> {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        Contact::new(&texts(names), texts(phones), texts(notes))
    }

    #[test]
    fn the_first_name_that_shows_counts_and_else_the_number() {
        let name = |names: &[&str], phones: &[&str]| contact(names, phones, &[]).map(|contact| contact.draft.name);
        assert_eq!(name(&["", "\u{200b}", " Sam  B "], &["1"]).as_deref(), Some("Sam B"));
        assert_eq!(name(&["\u{200e}"], &["", "333"]).as_deref(), Some("333"));
        assert_eq!(name(&["\u{200e}"], &[" ", "\u{200b}"]), None);
    }

    #[test]
    fn all_notes_are_kept_and_each_number_once() {
        let sam = contact(&["Sam"], &["1", " 1 ", "2"], &["After six", "", "Since May", "After six"]).unwrap();
        assert_eq!(sam.draft.phones, ["1", "2"]);
        assert_eq!(sam.draft.note, "After six\nSince May");
        assert!(!sam.was_cut);
    }

    #[test]
    fn what_is_too_long_is_cut_and_told_and_the_rest_fits() {
        let long = contact(&["é".repeat(150).as_str()], &["1"], &[]).unwrap();
        assert_eq!((long.draft.name.chars().count(), long.was_cut), (Line::MAX_CHARS, true));
        let long = contact(&["Sam"], &["1"], &["é".repeat(Note::MAX_CHARS + 1).as_str()]).unwrap();
        assert_eq!((long.draft.note.chars().count(), long.was_cut), (Note::MAX_CHARS, true));
        let numbers: Vec<_> = (0..25).map(|number| format!("555 00{number}")).chain(["9".repeat(101)]).collect();
        let many = Contact::new(&["Sam".into()], numbers, vec!["Hi".into()]).unwrap();
        assert_eq!(many.draft.phones.len(), Contact::MOST_PHONES);
        assert!(many.draft.note.starts_with("Hi\n555 0020\n555 0021"), "{}", many.draft.note);
        assert!(many.draft.note.ends_with(&"9".repeat(101)) && !many.was_cut);
        assert!(many.draft.finish(Id([1; 16])).is_ok());
    }
}
