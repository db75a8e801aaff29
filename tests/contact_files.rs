//! Cards as phones write them, and cards that nothing ever wrote.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::{fs, path::Path};

use proptest::{collection::vec, prelude::*, sample::Index};

use steady::{
    domain::{Contact, Id, Line, Note},
    vault::{Cards, read_cards},
};

/// The charsets of the browser's `TextDecoder`, which are those of this crate.
fn decode(charset: &str, bytes: &[u8]) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label(charset.as_bytes())?;
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(|text| text.into_owned())
}

/// What a contact says, in one line for each: name, numbers, note, and whether something was cut.
fn said(cards: &Cards) -> Vec<(String, Vec<String>, String, bool)> {
    let said = |contact: &Contact| {
        let draft = contact.draft.clone();
        (draft.name, draft.phones, draft.note, contact.was_cut)
    };
    cards.contacts.iter().map(said).collect()
}

fn read(file: &str) -> Cards {
    read_cards(file.as_bytes(), decode)
}

/// Each file that once went wrong, with the people in it: name, numbers, note.
type Person<'a> = (&'a str, &'a [&'a str], &'a str);
const FILES: [(&str, &[Person<'_>]); 19] = [
    ("v01_latin1_raw", &[("Jörg Müller", &["+49 170 1234567"], "")]),
    ("v02_outlook_cp1252", &[("Zoë Weiß – Praxis", &["+49 (0) 30 1234567"], "")]),
    ("v04_qp_8859_2", &[("Łukasz Żak", &["500 100 100"], "")]),
    ("v04d_qp_sjis", &[("山田太郎", &["090-1234-5678"], "")]),
    ("v07_cr_only", &[("Old Mac", &["111"], ""), ("Second", &["222"], "")]),
    ("v08_qp_soft_break_then_space", &[("Иван Петров", &["+71234567890"], "")]),
    ("v11_agent_nested", &[("Fred Friday", &["+1-213-555-1234"], "")]),
    ("v12_fax_first", &[("Dr Lee", &["+1 212 555 0003", "fax: +1 212 555 0001", "pager: +1 212 555 0002"], "")]),
    ("v12b_pref_second", &[("Mum", &["087 555 0002", "01 555 0001"], "")]),
    (
        "v15_uri",
        &[
            ("Uri Ext", &["+1-212-555-0100;ext=102"], ""),
            ("Uri Mixed", &["+1-212-555-0101"], ""),
            ("Uri Sip", &[], "sip:jane@example.org"),
            ("Uri Pct", &["+353 86 123"], ""),
        ],
    ),
    ("v16_invisible_name", &[("333", &["333"], ""), ("444", &["444"], ""), ("555", &["555"], "")]),
    ("v19b_missing_end_single", &[("No End Alone", &["222"], "")]),
    ("v20b_empty_fn_after", &[("Real Name", &["1"], "keep me")]),
    ("v23_many_numbers_one_field", &[("Two In One", &["555-1234", "555-5678"], "")]),
    ("v35_8bit", &[("Jörg Müller", &["1"], "")]),
    ("v36_b64name", &[("Müller", &["1"], "")]),
    ("v40_qp_escaped_semicolon", &[("Ann O;Neil", &["+353 86 1"], "")]),
    ("w_lead", &[("Indented", &["1"], "")]),
    ("w_notes", &[("Two Notes", &["1"], "Only call after six\nSponsor since May")]),
];

fn file(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/vcards");
    fs::read(folder.join(format!("{name}.vcf"))).unwrap()
}

#[test]
fn every_file_that_went_wrong_gives_what_is_right() {
    for (name, people) in FILES {
        let cards = read_cards(&file(name), decode);
        let right: Vec<_> = people
            .iter()
            .map(|(name, phones, note)| {
                let phones = phones.iter().map(|phone| (*phone).to_owned()).collect();
                ((*name).to_owned(), phones, (*note).to_owned(), false)
            })
            .collect();
        assert_eq!((said(&cards), cards.unread), (right, 0), "{name}");
    }
}

#[test]
fn a_name_or_a_note_over_the_limit_is_cut_and_the_person_comes_in() {
    let [(name, phones, note, was_cut)] = &said(&read_cards(&file("v21_long_note"), decode))[..] else { panic!() };
    assert_eq!((name.as_str(), phones.len(), note.chars().count(), *was_cut), ("Long Note", 1, Note::MAX_CHARS, true));
    let [(name, phones, note, was_cut)] = &said(&read_cards(&file("v22_long_name"), decode))[..] else { panic!() };
    assert!(name.starts_with("Community Outpatient Recovery"), "{name}");
    assert_eq!((name.chars().count() <= Line::MAX_CHARS, phones.len(), note.len(), *was_cut), (true, 1, 0, true));
}

#[test]
fn every_file_of_the_cases_is_tried() {
    let files = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/vcards")).unwrap();
    assert_eq!(files.count(), FILES.len() + 2);
}

#[test]
fn the_one_who_is_called_is_the_preferred_one_then_a_mobile_and_never_a_machine() {
    for (lines, phones) in [
        ("TEL;TYPE=fax,pref:1\nTEL;TYPE=home:2\nTEL;TYPE=cell:3", &["3", "2", "fax: 1"][..]),
        ("TEL;PREF=2:1\nTEL;PREF=1:2\nTEL:3", &["2", "1", "3"]),
        ("TEL;WORK;FAX:1\nTEL;CELL:2\nTEL;HOME;PREF:3", &["3", "2", "fax: 1"]),
        ("TEL;TYPE=\"voice,work\":1\nTEL;TYPE=\"cell,pref\":2", &["2", "1"]),
        ("item1.TEL:1\nitem1.X-ABLabel:Fax\nitem2.TEL:2\nitem2.X-ABLabel:Boat", &["2", "fax: 1"]),
        ("item1.TEL;type=pref:1\nitem1.X-ABLabel:_$!<HomeFAX>!$_\nTEL:2", &["2", "fax: 1"]),
        ("TEL;TYPE=textphone:1\nTEL;MODEM:2\nTEL;TYPE=HOME:3", &["3", "1", "2"]),
        ("TEL;TYPE=FAX:Fax 1", &["Fax 1"]),
        ("TEL:1\nTEL:1\nTEL: 1", &["1"]),
    ] {
        let cards = read(&format!("BEGIN:VCARD\nFN:Sam\n{lines}\nEND:VCARD"));
        assert_eq!(cards.contacts[0].draft.phones, phones, "{lines}");
    }
}

#[test]
fn what_ios_writes_is_read() {
    // Groups, folded lines and a folded picture.
    let file = "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Apple Inc.//iPhone OS 18.1//EN\r\n\
                N:Ó Briain;Seán;;;\r\nFN:Seán Ó Briain\r\n\
                item1.TEL;type=pref:+353 86 123 4567\r\nTEL;type=CELL;type=VOICE:01 555 0101\r\n\
                NOTE:Sponsor\\, since May.\\nNight shifts\r\n  on weekdays.\r\n\
                PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/4QBMRXhpZgAATU0AKgAAAAgA\r\n \
                AgESAAMAAAABAAEAAIdpAAQAAAABAAAAJgAAAAA=\r\n\
                item1.X-ABLabel:_$!<Main>!$_\r\nEND:VCARD\r\n";
    let phones = vec!["+353 86 123 4567".to_owned(), "01 555 0101".to_owned()];
    let note = "Sponsor, since May.\nNight shifts on weekdays.".to_owned();
    assert_eq!(said(&read(file)), [("Seán Ó Briain".to_owned(), phones, note, false)]);
}

#[test]
fn what_android_writes_is_read() {
    let file = "BEGIN:VCARD\nVERSION:2.1\n\
                N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E5=B0=8F=E6=98=8E;;;\n\
                FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B=\n=E5=B0=8F=E6=98=8E\n\
                TEL;CELL;PREF:138-0013-8000\n\
                NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:After=0D=0Asix\n\
                PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAIBAQEBAQIBAQEC\n AgICAgQDAgIC\n\n\
                END:VCARD\n\
                BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=F6rg\n\
                TEL;HOME:030 1234\nEND:VCARD\n\
                BEGIN:VCARD\r\nVERSION:3.0\r\nN:Иванова;Анна;Петровна;;\r\nFN:Анна Петро\r\n вна Иванова\r\n\
                TEL;TYPE=X-Night:8 (495) 123-45-67\r\nEND:VCARD\r\n";
    let people = said(&read(file));
    let names: Vec<_> = people.iter().map(|(name, ..)| name.as_str()).collect();
    assert_eq!(names, ["王小明", "Jörg Müller", "Анна Петровна Иванова"]);
    assert_eq!(people[0].2, "After\nsix");
    assert_eq!(people[2].1, ["8 (495) 123-45-67"]);
}

#[test]
fn version_4_is_read() {
    let file = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:أمي 🌙\r\nN:;أمي;;;\r\nTEL;PREF=1;TYPE=cell:+30 69\r\n 1 234\r\n\
                TEL;VALUE=uri;TYPE=\"voice,home\":tel:+353-1-555-0102\r\n\
                PHOTO:data:image/jpeg;base64,MIICajCCAdOgAwIBAgICBEUwDQYJKoZIhvc\r\nNOTE:One\\;two\\\\three\r\nEND:VCARD\r\n";
    let phones = vec!["+30 691 234".to_owned(), "+353-1-555-0102".to_owned()];
    assert_eq!(said(&read(file)), [("أمي 🌙".to_owned(), phones, "One;two\\three".to_owned(), false)]);
}

#[test]
fn a_file_in_utf_16_or_with_marks_at_its_start_is_read() {
    let file = "BEGIN:VCARD\r\nFN:Jörg 🌙\r\nTEL:1\r\nEND:VCARD\r\n";
    let bytes = |unit_bytes: fn(u16) -> [u8; 2], mark: bool| -> Vec<u8> {
        let units = mark.then_some(0xFEFF).into_iter().chain(file.encode_utf16());
        units.flat_map(unit_bytes).collect()
    };
    let marked = format!("\u{feff}{file}\u{feff}{file}").into_bytes();
    for (file, people) in [
        (bytes(u16::to_le_bytes, true), 1),
        (bytes(u16::to_be_bytes, true), 1),
        (bytes(u16::to_le_bytes, false), 1),
        (marked, 2),
    ] {
        let cards = read_cards(&file, decode);
        assert_eq!(cards.contacts.len(), people);
        assert!(cards.contacts.iter().all(|contact| contact.draft.name == "Jörg 🌙"), "{cards:?}");
    }
}

#[test]
fn quoted_printable_may_go_without_its_name_and_without_a_charset() {
    for name in [
        "FN;QUOTED-PRINTABLE:J=C3=B6rg",
        "FN;ENCODING=QUOTED-PRINTABLE:J=F6rg",
        "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=unheard-of:J=C3=B6rg",
    ] {
        assert_eq!(read(&format!("BEGIN:VCARD\n{name}\nEND:VCARD")).contacts[0].draft.name, "Jörg", "{name}");
    }
    let broken = read("BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:50=ZZ off\nEND:VCARD");
    assert_eq!(broken.contacts[0].draft.name, "50=ZZ off");
}

#[test]
fn who_has_no_name_goes_by_what_there_is() {
    let cards = read(
        "BEGIN:VCARD\nFN:\nN:;;;;\nORG:Harbour House;Day team\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nTEL:22\nEND:VCARD\n\
         BEGIN:VCARD\nNOTE:nobody\nEND:VCARD\n",
    );
    let names: Vec<_> = cards.contacts.iter().map(|contact| contact.draft.name.as_str()).collect();
    assert_eq!((names, cards.unread), (vec!["Harbour House Day team", "22"], 1));
}

#[test]
fn a_broken_card_spoils_no_other() {
    let cards = read(
        "BEGIN:VCARD\nFN:First\nBEGIN:VCARD\nFN:Sam\nnonsense\n:\nEND:VCARD\nBEGIN:VCARD\nEND:VCARD\nBEGIN:VCARD\nFN:Cut off",
    );
    let names: Vec<_> = cards.contacts.iter().map(|contact| contact.draft.name.as_str()).collect();
    assert_eq!((names, cards.unread), (vec!["First", "Sam", "Cut off"], 1));
    assert_eq!(read("{\"app\":\"steady\"}"), Cards::default());
}

#[test]
fn megabytes_of_anything_are_read_or_passed_over() {
    let numbers: String = (0..20_000).map(|number| format!("TEL:555 {number}\n")).collect();
    for (file, people) in [
        ("BEGIN:VCARD\n".repeat(50_000), 0),
        ("BEGIN:VCARD\nAGENT:\n".repeat(50_000), 0),
        ("END:VCARD\n".repeat(50_000), 0),
        (format!("BEGIN:VCARD\nFN:{}\nEND:VCARD", "x".repeat(2_000_000)), 1),
        (format!("BEGIN:VCARD\nFN:Sam\n{numbers}END:VCARD"), 1),
        (format!("BEGIN:VCARD\nFN{}:Sam\nEND:VCARD", ";X=1".repeat(200_000)), 1),
        (format!("BEGIN:VCARD\nFN:Sam\n{}END:VCARD", "NOTE:x\n".repeat(100_000)), 1),
        (format!("BEGIN:VCARD\nFN:Sam\nNOTE;ENCODING=QUOTED-PRINTABLE:{}\nEND:VCARD", "x=\n".repeat(200_000)), 1),
        ("BEGIN:VCARD\nFN:Sam\nEND:VCARD\n".repeat(20_000), 20_000),
        ("\u{0}".repeat(2_000_000), 0),
    ] {
        let cards = read(&file);
        assert_eq!(cards.contacts.len(), people, "{}", &file[..40]);
        assert!(cards.contacts.iter().take(3).all(|contact| contact.draft.finish(Id([1; 16])).is_ok()));
    }
}

/// All files of the cases, one after the other.
fn all_files() -> Vec<u8> {
    FILES.iter().flat_map(|(name, _)| file(name)).collect()
}

fn check(file: &[u8]) {
    for contact in read_cards(file, decode).contacts {
        assert!(contact.draft.finish(Id([1; 16])).is_ok(), "{contact:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn mutated_cards_never_panic_and_whoever_is_read_can_be_kept(
        card in any::<Index>(), changes in vec((any::<Index>(), any::<u8>(), 0_u8..4), 1..6),
    ) {
        let mut file = file(FILES[card.index(FILES.len())].0);
        for (at, byte, change) in changes {
            let at = at.index(file.len() + 1);
            match change {
                0 if at < file.len() => file[at] = byte,
                1 => file.insert(at, byte),
                2 => file.truncate(at.max(1)),
                _ => {
                    let piece = file[..at].to_vec();
                    file.extend_from_slice(&piece);
                }
            }
        }
        check(&file);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_lines_are_taken_without_a_panic(
        lines in vec("(BEGIN:VCARD|END:VCARD|AGENT:|(TEL|FN|N|NOTE|ORG)(;[A-Z=,.\"-]{0,20})?:.{0,20}|[ A-Z.;=\"]{0,12}:?.{0,20})", 0..12),
    ) {
        check(lines.join("\n").as_bytes());
    }

    #[test]
    fn any_bytes_are_taken_without_a_panic(bytes in vec(any::<u8>(), 0..400), at in any::<Index>()) {
        check(&bytes);
        let mut file = all_files();
        let at = at.index(file.len());
        file.splice(at..at, bytes);
        check(&file);
    }
}
