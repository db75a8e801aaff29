//! Reading vCards as phones write them: versions 2.1 (older Android), 3.0 (iOS, newer Android) and 4.0.
//!
//! Names, numbers and notes are taken; pictures, addresses and all else are passed over. RFC 6350 says how lines are
//! folded and escaped, and version 2.1 has quoted-printable instead.

use crate::domain::PersonDraft;

/// What a file of cards holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cards {
    /// Everyone who has a name or a number, in the order of the file.
    pub people: Vec<PersonDraft>,
    /// How many cards have neither, or end too soon.
    pub unread: usize,
}

/// Everyone in a file, which may be anything.
pub fn read_cards(file: &str) -> Cards {
    let mut cards = Cards::default();
    let mut open: Option<Card> = None;
    let mut lines = file.lines().peekable();
    while let Some(first) = lines.next() {
        let mut line = first.to_owned();
        // A soft break of quoted-printable, or a line that goes on after white space.
        let is_quoted = head_of(&line).is_some_and(|head| says(&head.to_ascii_uppercase(), "QUOTED-PRINTABLE"));
        while let Some(next) = lines.peek() {
            if is_quoted && line.ends_with('=') {
                line.pop();
                line.push_str(next);
            } else if let Some(rest) = next.strip_prefix([' ', '\t']) {
                line.push_str(rest);
            } else {
                break;
            }
            lines.next();
        }
        let Some(property) = Property::parse(&line) else { continue };
        match property.name.as_str() {
            "BEGIN" => {
                // One that was not ended is lost with what comes after it.
                cards.unread += usize::from(open.replace(Card::default()).is_some());
            }
            "END" => match open.take().map(Card::finish) {
                Some(Some(person)) => cards.people.push(person),
                Some(None) => cards.unread += 1,
                None => {}
            },
            _ => {
                if let Some(card) = &mut open {
                    card.take(&property);
                }
            }
        }
    }
    cards.unread += usize::from(open.is_some());
    cards
}

/// What stands before the value.
fn head_of(line: &str) -> Option<&str> {
    let mut is_quoted = false;
    let end = line.find(|letter| {
        is_quoted ^= letter == '"';
        letter == ':' && !is_quoted
    })?;
    line.get(..end)
}

/// One line: its name without any group, its parameters, and its value as it is written.
/// Whether one of the parameters has this value.
fn says(parameters: &str, value: &str) -> bool {
    parameters.split(';').any(|parameter| parameter.ends_with(value))
}

struct Property<'a> {
    name: String,
    parameters: String,
    value: &'a str,
}

impl<'a> Property<'a> {
    fn parse(line: &'a str) -> Option<Self> {
        let head = head_of(line)?;
        let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
        let name = name.rsplit('.').next().unwrap_or(name);
        Some(Self {
            name: name.trim().to_ascii_uppercase(),
            parameters: parameters.to_ascii_uppercase(),
            value: line.get(head.len() + 1..)?,
        })
    }

    /// The parts of the value, which semicolons separate, in plain text.
    fn parts(&self) -> Vec<String> {
        if says(&self.parameters, "QUOTED-PRINTABLE") {
            let plain = unquoted(self.value, says(&self.parameters, "8859-1"));
            return plain.split(';').map(str::to_owned).collect();
        }
        let mut parts = vec![String::new()];
        let mut letters = self.value.chars();
        while let Some(letter) = letters.next() {
            let next = match letter {
                ';' => {
                    parts.push(String::new());
                    continue;
                }
                '\\' => match letters.next() {
                    Some('n' | 'N') => '\n',
                    Some(escaped) => escaped,
                    None => letter,
                },
                plain => plain,
            };
            if let Some(part) = parts.last_mut() {
                part.push(next);
            }
        }
        parts
    }

    fn text(&self) -> String {
        self.parts().join(";")
    }
}

/// Quoted-printable in plain text: `=C3=A9` is "é".
fn unquoted(value: &str, is_latin: bool) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, after @ ..] = rest {
        let escaped = after.get(..2).and_then(|digits| str::from_utf8(digits).ok());
        match escaped.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) if *first == b'=' => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or(&[]);
            }
            _ => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    if is_latin { bytes.into_iter().map(char::from).collect() } else { String::from_utf8_lossy(&bytes).into_owned() }
}

/// A card while it is read.
#[derive(Default)]
struct Card {
    formatted: String,
    structured: String,
    organisation: String,
    phones: Vec<String>,
    note: String,
}

impl Card {
    fn take(&mut self, property: &Property<'_>) {
        match property.name.as_str() {
            "FN" => self.formatted = property.text(),
            "N" => {
                // Family, given, more, before, after; said as most languages say it.
                let parts = property.parts();
                let part = |place: usize| parts.get(place).map_or("", String::as_str);
                let said = [part(3), part(1), part(2), part(0), part(4)];
                self.structured = said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
            }
            "ORG" => self.organisation = property.parts().join(" "),
            "TEL" => {
                let number = property.text();
                let number = number.strip_prefix("tel:").or(number.strip_prefix("TEL:")).unwrap_or(&number).trim();
                if !number.is_empty() && !self.phones.iter().any(|phone| phone == number) {
                    self.phones.push(number.to_owned());
                }
            }
            "NOTE" => self.note = property.text(),
            _ => {}
        }
    }

    fn finish(self) -> Option<PersonDraft> {
        let names = [self.formatted, self.structured, self.organisation];
        let name = names.into_iter().map(|name| name.trim().to_owned()).find(|name| !name.is_empty());
        let name = name.or_else(|| self.phones.first().cloned())?;
        Some(PersonDraft { name, phones: self.phones, note: self.note, ..PersonDraft::default() })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn person(name: &str, phones: &[&str], note: &str) -> PersonDraft {
        let phones = phones.iter().map(|phone| (*phone).to_owned()).collect();
        PersonDraft { name: name.to_owned(), phones, note: note.to_owned(), ..PersonDraft::default() }
    }

    #[test]
    fn what_ios_writes_is_read() {
        // Groups, folded lines and a folded picture.
        let file = "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Apple Inc.//iPhone OS 18.1//EN\r\n\
                    N:Ó Briain;Seán;;;\r\nFN:Seán Ó Briain\r\n\
                    item1.TEL;type=pref:+353 86 123 4567\r\nTEL;type=CELL;type=VOICE:01 555 0101\r\n\
                    NOTE:Sponsor\\, since May.\\nNight shifts\r\n  on weekdays.\r\n\
                    PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAASABIAAD/4QBMRXhpZgAATU0AKgAAAAgA\r\n \
                    AgESAAMAAAABAAEAAIdpAAQAAAABAAAAJgAAAAA=\r\n\
                    item1.X-ABLabel:_$!<Main>!$_\r\nEND:VCARD\r\n";
        let seán = person(
            "Seán Ó Briain",
            &["+353 86 123 4567", "01 555 0101"],
            "Sponsor, since May.\nNight shifts on weekdays.",
        );
        assert_eq!(read_cards(file), Cards { people: vec![seán], unread: 0 });
    }

    #[test]
    fn what_older_android_writes_is_read() {
        let file = "BEGIN:VCARD\nVERSION:2.1\n\
                    N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E5=B0=8F=E6=98=8E;;;\n\
                    FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B=\n=E5=B0=8F=E6=98=8E\n\
                    TEL;CELL;PREF:138-0013-8000\n\
                    PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAIBAQEBAQIBAQEC\n AgICAgQDAgIC\n\n\
                    END:VCARD\n\
                    BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg\n\
                    TEL;HOME:030 1234\nEND:VCARD\n";
        let people = vec![person("王小明", &["138-0013-8000"], ""), person("Jörg Müller", &["030 1234"], "")];
        assert_eq!(read_cards(file), Cards { people, unread: 0 });
    }

    #[test]
    fn what_newer_android_writes_is_read() {
        let file = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Иванова;Анна;Петровна;;\r\nFN:Анна Петро\r\n вна Иванова\r\n\
                    TEL;TYPE=CELL;TYPE=PREF:+7 912 345-67-89\r\nTEL;TYPE=X-Night:8 (495) 123-45-67\r\n\
                    NOTE:После восьми\\, не раньше\r\n\
                    PHOTO;ENCODING=B;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAIBAQEBAQIBAQEC\r\n \
                    AgICAgQDAgICAgUEBAMEBgUGBgYFBgYGBwkIBgcJBwYGCAsICQoKCgoKBggLDAsKDAkKCgr/\r\n\r\n\
                    END:VCARD\r\n";
        let анна =
            person("Анна Петровна Иванова", &["+7 912 345-67-89", "8 (495) 123-45-67"], "После восьми, не раньше");
        assert_eq!(read_cards(file), Cards { people: vec![анна], unread: 0 });
    }

    #[test]
    fn version_4_with_folded_lines_and_a_picture_is_read() {
        let file = "BEGIN:VCARD\r\nVERSION:4.0\r\nPRODID:ez-vcard 0.11.3\r\nFN:Μαρία Παπαδο\r\n πούλου\r\n\
                    N:Παπαδοπούλου;Μαρία;;;\r\nTEL;PREF=1;TYPE=cell:+30 69\r\n 1 234 5678\r\n\
                    TEL;TYPE=\"work,voice\";VALUE=uri:tel:+30-21-0123-4567\r\n\
                    PHOTO:data:image/jpeg;base64,/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAIBAQEBAQIBAQEC\r\n \
                    AgICAgQDAgICAgUEBAMEBgUGBgYF\r\nNOTE:Καλεί το\r\n  βράδυ\\nμετά τις οκτώ\r\nEND:VCARD\r\n";
        let μαρία =
            person("Μαρία Παπαδοπούλου", &["+30 691 234 5678", "+30-21-0123-4567"], "Καλεί το βράδυ\nμετά τις οκτώ");
        assert_eq!(read_cards(file), Cards { people: vec![μαρία], unread: 0 });
    }

    #[test]
    fn version_4_is_read() {
        let file = "BEGIN:VCARD\nVERSION:4.0\nFN:أمي 🌙\nN:;أمي;;;\n\
                    TEL;VALUE=uri;TYPE=\"voice,home\":tel:+353-1-555-0102\n\
                    PHOTO:data:image/jpeg;base64,MIICajCCAdOgAwIBAgICBEUwDQYJKoZIhvc\nNOTE:One\\;two\\\\three\nEND:VCARD\n";
        let people = vec![person("أمي 🌙", &["+353-1-555-0102"], "One;two\\three")];
        assert_eq!(read_cards(file), Cards { people, unread: 0 });
    }

    #[test]
    fn who_has_no_name_goes_by_what_there_is() {
        let file = "BEGIN:VCARD\nFN:\nN:;;;;\nORG:Harbour House;Day team\nTEL:1\nEND:VCARD\n\
                    BEGIN:VCARD\nTEL:22\nTEL:22\nEND:VCARD\n";
        let people = vec![person("Harbour House Day team", &["1"], ""), person("22", &["22"], "")];
        assert_eq!(read_cards(file), Cards { people, unread: 0 });
    }

    #[test]
    fn a_broken_card_is_counted_and_spoils_no_other() {
        let file = "BEGIN:VCARD\nFN:Lost\nBEGIN:VCARD\nFN:Sam\nnonsense\n:\nEND:VCARD\nBEGIN:VCARD\nEND:VCARD\n\
                    BEGIN:VCARD\nFN:Cut off";
        assert_eq!(read_cards(file), Cards { people: vec![person("Sam", &[], "")], unread: 3 });
        assert_eq!(read_cards("{\"app\":\"steady\"}"), Cards::default());
    }

    proptest! {
        #[test]
        fn any_text_is_taken_without_a_panic(
            lines in proptest::collection::vec("(BEGIN:VCARD|END:VCARD|[ A-Z.;=\"]{0,12}:?.{0,20})", 0..12),
        ) {
            read_cards(&lines.join("\n"));
        }
    }
}
