//! Files that are no backup, or pretend to be one: refused with a reason, never with a panic.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use pollster::block_on;
use proptest::{collection::vec, prelude::*};
use serde_json::{Value, json};
use steady::domain::{Mood, Noted};
use steady::vault::{
    Backup, BackupError, Invalid, KeptAside, MemoryStore, NotJson, ObjectStore, Opening, Store, Vault,
};
use support::{entry, moment, rows_of, seeded, vault_in};

fn check_in(id: u128, changes: &Value) -> Value {
    let mut entry = json!({
        "id": format!("{id:032x}"),
        "at": "2026-11-20T22:00:00.000+01:00",
        "written": "2026-11-20T21:00:00.000Z",
        "kind": "check-in",
        "mood": "okay",
        "craving": 3,
    });
    for (name, value) in changes.as_object().unwrap() {
        entry[name] = value.clone();
    }
    entry
}

fn file(entries: &[Value]) -> Value {
    json!({
        "app": "steady",
        "format": 1,
        "exported_at": "2026-11-20T22:00:00.000+01:00",
        "entries": entries,
        "triggers": { "triggers": [{ "id": "payday", "name": "Pay day" }], "in_own_order": true },
        "set_aside": [{ "store": "entries", "key": "00ff", "reason": "damaged", "bytes": "AAEC" }],
    })
}

fn parse(value: &Value) -> Result<Backup, BackupError> {
    Backup::parse(&value.to_string())
}

fn refused(changes: &Value) -> Invalid {
    match parse(&file(&[check_in(1, &json!({})), check_in(2, changes)])) {
        Err(BackupError::Entry { number: 2, invalid }) => invalid,
        other => panic!("{changes}: {other:?}"),
    }
}

#[test]
fn a_bad_value_is_named_with_its_entry() {
    for (changes, place, value) in [
        (json!({ "craving": 11 }), "craving", "11"),
        (json!({ "craving": -1 }), "craving", "-1"),
        (json!({ "craving": i64::MAX }), "craving", "9223372036854775807"),
        (json!({ "mood": "splendid" }), "mood", "splendid"),
        (json!({ "mood": null }), "mood", "null"),
        (json!({ "feelings": ["calm", "blue"] }), "feelings[1]", "blue"),
        (json!({ "feelings": ["own-1"] }), "feelings[0]", "own-1"),
        (json!({ "substances": ["tea"] }), "substances[0]", "tea"),
        (json!({ "substances": [format!("own-{}", "z".repeat(32))] }), "substances[0]", "own-zz"),
        (json!({ "triggers": ["Not A Slug"] }), "triggers[0]", "Not A Slug"),
        (json!({ "kind": "poem" }), "kind", "poem"),
        (json!({ "kind": "hard-moment", "tools": [{ "at": [0, 0], "tool": "" }] }), "tools[0].tool", "no tool"),
        (json!({ "kind": "hard-moment", "ended": [0, 0], "outcome": "won" }), "outcome", "won"),
        (json!({ "kind": "used", "taught": 3 }), "taught", "3"),
        (json!({ "id": "xyz" }), "id", "xyz"),
        (json!({ "id": null }), "id", "null"),
        (json!({ "at": "tomorrow" }), "at", "tomorrow"),
        (json!({ "at": [1e18 as i64, 0] }), "at", "[1000000000000000000,0]"),
        (json!({ "written": [0, 1440] }), "written", "[0,1440]"),
        (json!({ "note": "x".repeat(10_001) }), "note", "10001"),
        (json!({ "craving": 7.5 }), "craving", "7.5"),
        (json!({ "craving": "7" }), "craving", "\"7\""),
        (json!({ "note": [] }), "note", "sequence"),
        (json!({ "at": [1] }), "at", "two parts"),
        (json!({ "triggers": ["stress", 2] }), "triggers[1]", "2"),
    ] {
        let Invalid { place: told, problem } = refused(&changes);
        assert_eq!((told.as_str(), problem.contains(value)), (place, true), "{changes}: {told}: {problem}");
    }
}

#[test]
fn what_is_no_json_is_refused_with_its_line() {
    let text = serde_json::to_string_pretty(&file(&[check_in(1, &json!({}))])).unwrap();
    let line = 1 + text.lines().position(|line| line.contains("craving")).unwrap();
    let broken = text.replace("\"craving\": 3", "\"craving\": ?");
    assert!(matches!(Backup::parse(&broken), Err(BackupError::NotJson(NotJson { line: told, .. })) if told == line));
}

#[test]
fn what_is_no_backup_is_told_apart() {
    for text in ["", "not JSON", "[", "{\"app\":\"steady\",", "NaN", "{\"app\":NaN}", "\u{feff}{}"] {
        assert!(matches!(Backup::parse(text), Err(BackupError::NotJson(_))), "{text}: {:?}", Backup::parse(text));
    }
    let of_something_else = [
        "{}",
        "[1,2]",
        "null",
        "{\"app\":\"other\",\"format\":1}",
        "{\"app\":\"steady\"}",
        "{\"app\":\"steady\",\"format\":0}",
        "{\"app\":\"steady\",\"format\":-1}",
        "{\"app\":\"steady\",\"format\":1e999}",
    ];
    for text in of_something_else {
        assert_eq!(Backup::parse(text), Err(BackupError::NotSteady), "{text}");
    }
    let no_time = Backup::parse("{\"app\":\"steady\",\"format\":1}");
    assert!(matches!(&no_time, Err(BackupError::ExportedAt(_))), "{no_time:?}");
    assert_eq!(Backup::parse("{\"app\":\"steady\",\"format\":8}"), Err(BackupError::NewerFormat(8)));
    assert_eq!(Backup::parse("{\"app\":\"steady\",\"rescue\":1}"), Err(BackupError::RescueCopy));
}

#[test]
fn the_later_written_of_two_versions_counts_whichever_comes_first() {
    let early = check_in(1, &json!({ "mood": "low", "written": "2026-11-20T21:00:00Z" }));
    let late = check_in(1, &json!({ "mood": "good", "written": "2026-11-20T21:00:01Z" }));
    for entries in [[early.clone(), late.clone()], [late, early]] {
        let backup = parse(&file(&entries)).unwrap();
        let moods: Vec<_> = backup.entries.iter().map(|entry| &entry.noted).collect();
        assert!(matches!(moods[..], [Noted::CheckIn(check_in)] if check_in.mood == Mood::Good), "{moods:?}");
    }
}

#[test]
fn what_a_newer_version_may_add_is_passed_over() {
    let mut file = file(&[check_in(1, &json!({ "weather": { "rain": [1, 2, 3] } }))]);
    file["plans"] = json!([{ "deep": [[[[]]]] }]);
    assert_eq!(parse(&file).map(|backup| backup.entries.len()), Ok(1));
}

#[test]
fn deep_nesting_and_megabytes_of_garbage_are_refused() {
    let deep = "[".repeat(1_000_000);
    for text in [
        deep.clone(),
        format!("{{\"app\":\"steady\",\"format\":1,\"entries\":{deep}"),
        format!("{{\"app\":\"steady\",\"format\":1,\"other\":{deep}"),
        "{\"a\":".repeat(1_000_000),
        "x".repeat(50_000_000),
        format!("\"{}\"", "é".repeat(25_000_000)),
        format!("{{\"app\":\"steady\",\"format\":{}}}", "9".repeat(1_000_000)),
    ] {
        assert!(Backup::parse(&text).is_err());
    }
}

#[test]
fn more_entries_than_a_person_can_write_are_refused() {
    let entry = check_in(1, &json!({})).to_string();
    let fitting = vec![entry.as_str(); Backup::MAX_ENTRIES].join(",");
    let file =
        |entries: &str| format!("{{\"app\":\"steady\",\"format\":1,\"exported_at\":[0,0],\"entries\":[{entries}]}}");
    assert_eq!(Backup::parse(&file(&fitting)).map(|backup| backup.entries.len()), Ok(1));
    assert_eq!(Backup::parse(&file(&format!("{fitting},{entry}"))), Err(BackupError::TooManyEntries));
}

#[test]
fn more_words_than_a_person_can_arrange_are_refused() {
    let with = |count: usize| {
        let mut file = file(&[]);
        file["triggers"]["triggers"] = (0..count).map(|n| json!({ "id": format!("own-{n}") })).collect();
        parse(&file).map(|backup| backup.own_words.map_or(0, |words| words.count()))
    };
    assert_eq!(with(Backup::MAX_WORDS), Ok(Backup::MAX_WORDS));
    assert_eq!(with(Backup::MAX_WORDS + 1), Err(BackupError::TooManyWords));
}

#[test]
fn a_file_cannot_plant_a_lock_or_overwrite_a_record() {
    let memory = MemoryStore::default();
    let vault = vault_in(&memory);
    block_on(vault.save(&entry(1))).unwrap();
    let before = rows_of(&memory);
    let taken = vault.key_of(&entry(1)).as_bytes().to_vec();
    let planted = |store, key: &[u8]| KeptAside { store, key: key.to_vec(), reason: String::new(), bytes: vec![2; 99] };
    let set_aside = vec![
        planted(ObjectStore::KeySlots, b"passphrase"),
        planted(ObjectStore::KeySlots, b"device"),
        planted(ObjectStore::Documents, b"deletions"),
        planted(ObjectStore::Entries, &taken),
        planted(ObjectStore::Entries, &[7; 1000]),
        planted(ObjectStore::Entries, &[7; 24]),
        planted(ObjectStore::Entries, &[7; 24]),
        planted(ObjectStore::Entries, b""),
    ];
    let backup = Backup {
        exported_at: moment(0, 0),
        entries: Vec::new(),
        own_words: None,
        plan: None,
        photos: Vec::new(),
        set_aside,
    };
    assert_eq!(block_on(vault.restore(&backup)).map(|restored| restored.set_aside), Ok(3));
    let after = rows_of(&memory);
    let documents = after.iter().filter(|(store, _)| *store == ObjectStore::Documents);
    assert!(documents.map(|(_, (name, _))| name).eq([b"damaged-deletions"]));
    assert!(before.iter().all(|row| after.contains(row)));
    assert!(matches!(block_on(Vault::open(Store::Memory(memory), seeded)), Ok(Opening::Loaded(_))));
    assert_eq!(block_on(vault.deletions()), Ok(0));
    assert_eq!(block_on(vault.all()).unwrap().entries, [entry(1)]);
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        "[0-9a-f]{32}|check-in|hard-moment|okay|entries".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 6, |inner| {
        let name = "[a-z_]{1,9}|id|at|written|kind|mood|craving|ratings";
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec((name, inner), 0..6).prop_map(|fields| fields.into_iter().collect()),
        ]
    })
}

/// The places in a value, each as a pointer.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| places(item, &format!("{at}/{index}"), found));
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| places(field, &format!("{at}/{name}"), found));
        }
        _ => {}
    }
}

fn whole_file() -> Value {
    let ratings = json!([{ "at": [0, 60], "craving": 8 }, { "at": "2026-11-20T22:00:00Z", "craving": 2 }]);
    let hard_moment = check_in(2, &json!({ "kind": "hard-moment", "ratings": ratings, "ended": [1, 0] }));
    let full = json!({ "triggers": ["payday"], "feelings": ["calm"], "substances": ["alcohol"], "note": "a note" });
    let mut file = file(&[check_in(1, &full), hard_moment]);
    file["plan"] = json!({ "reasons": ["My sister"], "photos": [{ "reason": "My sister", "id": PHOTO }] });
    file["photos"] = json!([{ "id": PHOTO, "picture": "data:image/jpeg;base64,AAAA" }]);
    file
}

const PHOTO: &str = "000102030405060708090a0b0c0d0e0f";

#[test]
fn only_a_picture_is_a_photo_and_each_is_restored_once() {
    let refused = |photo: Value| {
        let mut file = whole_file();
        file["photos"] = json!([photo]);
        parse(&file).map(|_| ())
    };
    for photo in [
        json!({ "id": PHOTO, "picture": "data:text/html;base64,AAAA" }),
        json!({ "id": PHOTO, "picture": "https://example.org/a.jpg" }),
        json!({ "id": PHOTO }),
    ] {
        let answer = refused(photo);
        let Err(BackupError::Photo { number: 1, invalid }) = answer else { panic!("{answer:?}") };
        assert!(invalid.to_string().contains("picture"), "{invalid}");
    }

    let mut file = whole_file();
    let other = json!({ "id": PHOTO, "picture": "data:image/jpeg;base64,BBBB" });
    let unknown = json!({ "id": "ff0102030405060708090a0b0c0d0e0f", "picture": "data:image/jpeg;base64,CCCC" });
    file["photos"].as_array_mut().unwrap().extend([other, unknown]);
    let vault = vault_in(&MemoryStore::default());
    block_on(vault.restore(&parse(&file).unwrap())).unwrap();
    let kept = block_on(Backup::collect(&vault, moment(0, 0))).unwrap().photos;
    assert_eq!(kept.iter().map(|photo| photo.picture.as_str()).collect::<Vec<_>>(), ["data:image/jpeg;base64,AAAA"]);
}

#[test]
fn the_file_that_is_mutated_is_a_backup() {
    assert_eq!(parse(&whole_file()).map(|backup| (backup.entries.len(), backup.set_aside.len())), Ok((2, 1)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_text_is_refused(text in "\\PC*") {
        prop_assert!(Backup::parse(&text).is_err());
    }

    #[test]
    fn any_bytes_are_refused(bytes in vec(any::<u8>(), 0..400)) {
        prop_assert!(Backup::parse(&String::from_utf8_lossy(&bytes)).is_err());
    }

    #[test]
    fn any_json_is_refused(value in any_json()) {
        prop_assert!(parse(&value).is_err());
    }

    #[test]
    fn a_backup_with_anything_anywhere_never_panics_and_what_is_accepted_can_be_restored(
        value in any_json(), place in any::<prop::sample::Index>(),
    ) {
        let mut file = whole_file();
        let mut found = Vec::new();
        places(&file, "", &mut found);
        *file.pointer_mut(&found[place.index(found.len())]).unwrap() = value;
        if let Ok(backup) = parse(&file) {
            let vault = vault_in(&MemoryStore::default());
            block_on(vault.restore(&backup)).unwrap();
            prop_assert_eq!(block_on(vault.all()).unwrap().entries, backup.entries);
        }
    }

    #[test]
    fn a_backup_with_altered_bytes_never_panics(
        at in any::<prop::sample::Index>(), byte in any::<u8>(), cut in any::<prop::sample::Index>(),
    ) {
        let text = whole_file().to_string();
        let mut bytes = text.clone().into_bytes();
        *at.get_mut(&mut bytes) = byte;
        let _ = Backup::parse(&String::from_utf8_lossy(&bytes));
        prop_assert!(Backup::parse(&text[..cut.index(text.len())]).is_err());
    }
}
