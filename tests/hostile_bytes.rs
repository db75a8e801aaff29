//! What is fuzzed for as long as one likes by `make fuzz`, for a bounded number of inputs with every run of the tests:
//! the same bodies, the same seeds, and changes to them that are made up here. What these find, shrinks to a few bytes.
//!
//! `tests/damage.rs` and `tests/hostile_import.rs` say more precisely what becomes of damage and of a wrong value; here
//! nobody knows what the bytes are, and what must hold, holds for all of them.
//!
//! `cargo test --test hostile_bytes -- --ignored` writes the seeds of the key slots and of the second copy anew.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]
#![allow(clippy::cast_possible_truncation, reason = "small numbers")]

mod support;
#[path = "../fuzz/src/lib.rs"]
mod targets;

use std::{fs, path::PathBuf};

use pollster::block_on;
use proptest::{collection::vec, prelude::*, sample::Index};
use steady::vault::{
    Change, Derivation, DerivedKey, MemoryStore, NewLock, ObjectStore, Opening, Passkey, RandomUnavailable, Row,
    Snapshot, Store, Vault, grouped,
};
use steady_workers::{
    age::{AgeError, decrypt},
    lock::public_key,
};
use support::entry;

/// Inputs for each target.
const INPUTS: u32 = 600;

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The files of a folder whose names end so, in the order of their names.
fn seeds(name: &str, end: &str) -> Vec<Vec<u8>> {
    let files = fs::read_dir(folder(name)).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> = files.filter(|path| path.to_string_lossy().ends_with(end)).collect();
    files.sort();
    assert!(!files.is_empty(), "{name} has no seeds");
    files.iter().map(|path| fs::read(path).unwrap()).collect()
}

/// One change to a file; the length is that of what is taken, the bytes are what is put there.
#[derive(Clone, Debug)]
enum Edit {
    Set(Index, u8),
    Flip(Index, u8),
    Cut(Index),
    Put(Index, usize, Vec<u8>),
    Repeat(Index, Index, usize),
    Join(Index, Index, Index),
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    // Ends of ranges, and what separates in texts.
    let telling = prop::sample::select(b"\0\x01\x7f\x80\xff\n\r ,;:\"{}[]-=+0919".to_vec());
    let byte = prop_oneof![any::<u8>(), telling];
    let edit = prop_oneof![
        (any::<Index>(), byte.clone()).prop_map(|(at, byte)| Edit::Set(at, byte)),
        (any::<Index>(), 0..8_u8).prop_map(|(at, bit)| Edit::Flip(at, 1 << bit)),
        any::<Index>().prop_map(Edit::Cut),
        (any::<Index>(), 0..40_usize, vec(byte, 0..12)).prop_map(|(at, length, bytes)| Edit::Put(at, length, bytes)),
        (any::<Index>(), any::<Index>(), 1..120_usize).prop_map(|(from, to, length)| Edit::Repeat(from, to, length)),
        (any::<Index>(), any::<Index>(), any::<Index>()).prop_map(|(end, other, from)| Edit::Join(end, other, from)),
    ];
    vec(edit, 0..6)
}

fn changed(seeds: &[Vec<u8>], seed: &Index, edits: &[Edit]) -> Vec<u8> {
    let mut bytes = seed.get(seeds).clone();
    for edit in edits {
        let at = |index: &Index| index.index(bytes.len() + 1);
        match edit {
            Edit::Set(index, byte) => bytes.splice(at(index)..(at(index) + 1).min(bytes.len()), [*byte]).for_each(drop),
            Edit::Flip(index, bit) => {
                let at = at(index);
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= bit;
                }
            }
            Edit::Cut(index) => bytes.truncate(at(index)),
            Edit::Put(index, length, new) => {
                let (from, to) = (at(index), (at(index) + length).min(bytes.len()));
                bytes.splice(from..to, new.iter().copied()).for_each(drop);
            }
            Edit::Repeat(from, to, length) => {
                let (from, to) = (at(from), at(to));
                let part = bytes[from..(from + length).min(bytes.len())].to_vec();
                bytes.splice(to..to, part).for_each(drop);
            }
            Edit::Join(end, other, from) => {
                let other = other.get(seeds);
                bytes.truncate(at(end));
                bytes.extend(&other[from.index(other.len() + 1)..]);
            }
        }
    }
    bytes
}

/// Hands each seed over as it is, and then what is made of them.
fn try_all(seeds: &[Vec<u8>], read: impl Fn(&[u8])) {
    seeds.iter().for_each(|seed| read(seed));
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(INPUTS));
    let tried = runner.run(&(any::<Index>(), edits()), |(seed, edits)| {
        read(&changed(seeds, &seed, &edits));
        Ok(())
    });
    tried.unwrap_or_else(|failure| panic!("{failure}"));
}

fn as_text(read: impl Fn(&str)) -> impl Fn(&[u8]) {
    move |bytes| read(&String::from_utf8_lossy(bytes))
}

#[test]
fn whatever_claims_to_be_a_backup_is_refused_or_can_be_written_again() {
    try_all(&seeds("tests/stored", "-backup.json"), as_text(targets::backup::read));
}

#[test]
fn whatever_claims_to_be_contacts_gives_people_who_can_be_kept() {
    try_all(&seeds("tests/cases/vcards", ".vcf"), targets::vcard::read);
}

#[test]
fn whatever_claims_to_be_of_another_app_is_read_the_same_twice() {
    try_all(&seeds("fuzz/seeds/import", ""), targets::import::read);
}

#[test]
fn whatever_lies_in_the_database_no_row_is_lost_from_sight() {
    try_all(&seeds("tests/stored", "-vault.hex"), as_text(targets::envelope::read));
}

#[test]
fn whatever_is_under_a_seal_is_refused_or_can_be_written_again() {
    try_all(&seeds("fuzz/seeds/record", ""), targets::record::read);
}

#[test]
fn whatever_the_key_slots_are_no_entry_is_lost_and_no_lock_gives_way() {
    try_all(&seeds("fuzz/seeds/key_slots", ""), targets::key_slots::read);
}

#[test]
fn whatever_claims_to_be_protected_opens_with_its_passphrase_or_not_at_all() {
    try_all(&seeds("fuzz/seeds/protected", ""), targets::protected::read);
}

#[test]
fn whatever_the_second_copy_is_nothing_of_the_database_is_lost() {
    try_all(&seeds("fuzz/seeds/second_copy", ""), targets::second_copy::read);
}

#[test]
fn the_seeds_get_past_the_first_look() {
    let protected = seeds("fuzz/seeds/protected", "");
    let opened = |work| protected.iter().filter(|file| decrypt(file, "password").err() == work).count();
    assert!(opened(None) > 0, "none opens");
    assert!(opened(Some(AgeError::TooMuchWork)) > 0, "none asks for too much");
    for (name, seed) in written() {
        assert_eq!(fs::read(folder(&name)).unwrap(), seed, "{name} is not what the app writes today");
    }
}

fn sevens(buffer: &mut [u8]) -> Result<(), RandomUnavailable> {
    buffer.fill(7);
    Ok(())
}

fn vault() -> (Store, Vault) {
    let store = Store::Memory(MemoryStore::default());
    match block_on(Vault::open(store.clone(), sevens)).unwrap() {
        Opening::Empty(vault) => (store, vault),
        other => panic!("{other:?}"),
    }
}

/// A vault as the targets know it, with and without a lock, in the form of the target of the key slots.
fn seeds_of_key_slots() -> [(&'static str, Vec<u8>); 4] {
    let (store, vault) = vault();
    let rows = |store: &Store| -> Vec<u8> {
        let mut rows: Vec<Row> = block_on(store.all(ObjectStore::KeySlots)).unwrap();
        rows.reverse();
        let row = |(name, bytes): Row| {
            let kind = targets::key_slots::NAMES.iter().position(|other| other.as_bytes() == name).unwrap();
            [&[kind as u8, bytes.len() as u8], bytes.as_slice()].concat()
        };
        rows.into_iter().flat_map(row).collect()
    };
    let open = [&[1], rows(&store).as_slice()].concat();
    let derivation = Derivation::least(sevens).unwrap();
    let typed = || (derivation, DerivedKey::new([5; 32]));
    let (secret, public) = (DerivedKey::new([7; 32]), public_key(&[7; 32]).unwrap());
    let vault = block_on(vault.set_lock(&NewLock { passphrase: typed(), recovery: typed(), secret, public })).unwrap();
    let passkey = Passkey { credential: vec![3; 16], salt: [9; 32] };
    block_on(vault.add_passkey(&passkey, &DerivedKey::new([5; 32]))).unwrap();
    let mut locked = [&[1], rows(&store).as_slice()].concat();
    // Damaged entries in a tray of which nobody knows the keys.
    locked.extend([10, 3, 1, 2, 3, 11, 4, 1, 2, 3, 4]);

    // The same from inside of the seals: kind and keys; head and keys; head and secret; an entry in a tray, and its keys.
    let device = [&[0x80, 49, 1], [7; 48].as_slice()].concat();
    let head = [&[2, 0, 0, 1, 0, 0, 0, 0, 1], [7; 16].as_slice(), &[7; 48]].concat();
    let slot = |kind: u8| [&[0x80 | kind, head.len() as u8], head.as_slice()].concat();
    let pair = [&[0x86, 65, 3], public.as_slice(), &[7; 32]].concat();
    let passkey = [&[0x88, 84, 4, 0, 1, 3], [9; 32].as_slice(), &[7; 48]].concat();
    let tray = [&[0x8a, 2, b'{', b'}', 0x8b, 48], [7; 48].as_slice()].concat();
    let inside = [&[1], slot(2).as_slice(), &slot(5), &passkey, &pair, &tray, &[7, 1, 0]].concat();
    let inside_open = [&[1], device.as_slice(), &[1, 3, 1, 2, 3, 14, 5, b'd', b'a', b'm', 1, 2]].concat();
    [("open", open), ("locked", locked), ("inside-a-lock", inside), ("inside-a-device-slot", inside_open)]
}

/// The log of a vault as the targets know it: as it lies in the file, and by the contents of its groups.
fn seeds_of_second_copy() -> [(&'static str, Vec<u8>); 3] {
    let (store, vault) = vault();
    (0..3).for_each(|minute| block_on(vault.save(&entry(minute))).unwrap());
    let mut groups = Vec::new();
    let mut snapshot = Snapshot::of(&store);
    while let Some(group) = block_on(snapshot.next()).unwrap() {
        groups.push(group);
    }
    let (entries, documents) = (ObjectStore::Entries, ObjectStore::Documents);
    let changes = [
        Change::Delete { store: entries, key: vault.key_of(&entry(2)).as_bytes().to_vec() },
        Change::List { store: documents, key: b"finished-drafts".to_vec(), id: [3; 16] },
        Change::CountUp { store: documents, key: b"deletions".to_vec(), by: 1 },
        Change::Put { store: ObjectStore::KeySlots, key: b"damaged-1".to_vec(), bytes: b"once torn".to_vec() },
    ];
    groups.extend(grouped(&changes));
    let raw = [&[0], groups.concat().as_slice()].concat();
    // Mark, length and check take 16 bytes.
    let content = |group: &Vec<u8>| [&((group.len() - 16) as u16).to_be_bytes(), &group[16..]].concat();
    let contents: Vec<u8> = groups.iter().flat_map(content).collect();
    let beside = |database: u8| [&[4 | database], contents.as_slice()].concat();
    [("log", raw), ("contents", beside(1)), ("contents-for-a-torn-key", beside(2))]
}

/// The seeds that are written here, each with its place.
fn written() -> impl Iterator<Item = (String, Vec<u8>)> {
    let in_folder = |folder: &'static str| move |(name, seed)| (format!("fuzz/seeds/{folder}/{name}"), seed);
    let key_slots = seeds_of_key_slots().into_iter().map(in_folder("key_slots"));
    key_slots.chain(seeds_of_second_copy().into_iter().map(in_folder("second_copy")))
}

#[test]
#[ignore = "writes the seeds"]
fn seeds_are_written() {
    for (name, seed) in written() {
        fs::write(folder(&name), seed).unwrap();
    }
}
