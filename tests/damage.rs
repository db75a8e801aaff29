//! Damaged storage: ten thousand mutations of what is stored, and not one healthy entry lost or damaged byte dropped.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use pollster::block_on;
use steady::domain::{Entry, Id, Note, OwnWords, Plan, PlanList, ReasonPhoto, ShortName, TriggerId, WordId};
use steady::vault::{
    Backup, Change, KeptAside, MemoryStore, ObjectStore, Opening, Presence, Restored, Row, Store, Unreadable, Vault,
    VaultError, WithPlan,
};
use support::{Seeded, entry, memory_with, moment, photos_of, rows_of, seeded, vault_in};

const ENTRIES: u32 = 12;

fn healthy() -> Vec<(ObjectStore, Row)> {
    let memory = MemoryStore::default();
    let vault = vault_in(&memory);
    (0..ENTRIES).for_each(|minute| block_on(vault.save(&entry(minute))).unwrap());
    block_on(vault.save_own_words(&words())).unwrap();
    for photo in photos_of(&plan()) {
        block_on(vault.save_plan(&plan(), WithPlan { photo: Some(&photo), ..WithPlan::default() })).unwrap();
    }
    rows_of(&memory)
}

fn plan() -> Plan {
    let mut plan = Plan::default();
    for (number, reason) in ["My sister", "To wake up rested"].into_iter().enumerate() {
        let reason = Note::new(reason).unwrap().unwrap();
        plan.lists.add(PlanList::Reasons, reason.clone());
        plan.put_photo(ReasonPhoto { reason, photo: Id([number as u8; 16]) });
    }
    plan
}

fn trigger(slug: &str) -> WordId {
    WordId::Trigger(TriggerId::new(slug).unwrap())
}

fn words() -> OwnWords {
    let mut words = OwnWords::default();
    words.add(trigger("payday"), ShortName::new("Pay day").unwrap(), None);
    words
}

/// Cuts, flips, zeroes or doubles.
fn mutate(bytes: &mut Vec<u8>, numbers: &mut Seeded) {
    let at = numbers.below(bytes.len());
    match numbers.below(5) {
        0 => bytes.truncate(at),
        1 => bytes[at] ^= 1 << numbers.below(8),
        2 => {
            let end = at + 1 + numbers.below(bytes.len() - at);
            bytes[at..end].fill(0);
        }
        3 => bytes.extend_from_within(at..),
        _ => drop(bytes.drain(..at)),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What the backup or rescue copy says about bytes in storage.
fn says(json: &str, bytes: &[u8]) -> bool {
    json.contains(&format!("\"bytes\":\"{}\"", hex(bytes)))
}

fn check(before: &[(ObjectStore, Row)], after: &[(ObjectStore, Row)]) {
    let damaged: Vec<_> = before.iter().zip(after).filter(|(old, new)| old != new).map(|(_, new)| new).collect();
    let damaged_in = |store| damaged.iter().filter(move |(of, _)| *of == store).map(|(_, (_, bytes))| bytes);
    let memory = memory_with(after);
    let commits = memory.commits();
    match block_on(Vault::open(Store::Memory(memory.clone()), seeded)).unwrap() {
        Opening::Loaded(vault) => {
            let page = block_on(vault.all()).unwrap();
            let set_aside: Vec<_> = page.set_aside.iter().map(|aside| &aside.bytes).collect();
            assert_eq!(set_aside, damaged_in(ObjectStore::Entries).collect::<Vec<_>>());
            assert!(page.set_aside.iter().all(|aside| aside.reason == Unreadable::Damaged));
            let keys: Vec<_> = page.set_aside.iter().map(|aside| &aside.key).collect();
            let all: Vec<Entry> = (0..ENTRIES).rev().map(entry).collect();
            let healthy: Vec<_> = all.into_iter().filter(|entry| !keys.contains(&&vault.key_of(entry))).collect();
            assert_eq!(page.entries, healthy);
            let json = block_on(Backup::collect(&vault, moment(0, 0))).unwrap().to_json().unwrap();
            assert!(damaged.iter().all(|(_, (_, bytes))| says(&json, bytes)));
            let is_whole = |name: &str| !damaged.iter().any(|(_, (key, _))| key == name.as_bytes());
            assert_eq!(block_on(vault.own_words()).ok(), is_whole("triggers").then(|| Some(words())));
            assert_eq!(block_on(vault.plan()).ok(), is_whole("plan").then(|| Some(plan())));
            for photo in photos_of(&plan()) {
                let whole = is_whole(&format!("photo-{}", photo.id)).then_some(Some(photo.picture));
                assert_eq!(block_on(vault.photo(photo.id)).ok(), whole);
            }
            // The slot has been repaired: another start finds nothing to do.
            let commits = memory.commits();
            vault_in(&memory);
            assert_eq!(memory.commits(), commits);
        }
        Opening::Damaged(copy) => {
            assert_eq!(damaged_in(ObjectStore::KeySlots).count(), 2);
            let json = copy.to_json();
            assert!(after.iter().all(|(_, (_, bytes))| says(&json, bytes)));
            assert_eq!(memory.commits(), commits);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn ten_thousand_mutations_lose_nothing() {
    let before = healthy();
    let mut numbers = Seeded(20_261_120);
    for round in 0..10_000 {
        let mut after = before.clone();
        for _ in 0..=numbers.below(3) {
            // Every other round aims at the few key slots.
            let aims_at_slots = round % 2 == 0;
            let targets: Vec<_> =
                after.iter_mut().filter(|(store, _)| !aims_at_slots || *store == ObjectStore::KeySlots).collect();
            let chosen = numbers.below(targets.len());
            let (_, (_, bytes)) = targets.into_iter().nth(chosen).unwrap();
            if !bytes.is_empty() {
                mutate(bytes, &mut numbers);
            }
        }
        check(&before, &after);
    }
}

#[test]
fn records_that_change_places_are_noticed() {
    let before = healthy();
    let mut after = before.clone();
    let (first, rest) = after.split_at_mut(1);
    std::mem::swap(&mut first[0].1.1, &mut rest[0].1.1);
    check(&before, &after);
}

#[test]
fn records_without_any_key_slot_are_damage_and_never_a_fresh_start() {
    let rows: Vec<_> = healthy().into_iter().filter(|(store, _)| *store != ObjectStore::KeySlots).collect();
    let memory = memory_with(&rows);
    let commits = memory.commits();
    let Opening::Damaged(copy) = block_on(Vault::open(Store::Memory(memory.clone()), seeded)).unwrap() else {
        panic!("not damaged")
    };
    assert_eq!(memory.commits(), commits);
    assert_eq!(copy.stores.iter().map(|(_, rows)| rows.len()).sum::<usize>(), rows.len());
}

#[test]
fn a_backup_heals_a_damaged_entry_and_the_damaged_bytes_stay() {
    let before = healthy();
    let memory = memory_with(&before);
    let vault = vault_in(&memory);
    let backup = block_on(Backup::collect(&vault, moment(0, 0))).unwrap();
    let key = vault.key_of(&entry(3));
    let bad = Change::Put { store: ObjectStore::Entries, key: key.as_bytes().to_vec(), bytes: b"bad".to_vec() };
    block_on(Store::Memory(memory.clone()).commit(vec![bad])).unwrap();

    let restored = block_on(vault.restore(&backup)).unwrap();
    assert_eq!(restored, Restored { added: 1, unchanged: 11, ..Restored::default() });
    let page = block_on(vault.all()).unwrap();
    assert_eq!(page.entries.len(), 12);
    assert_eq!(page.set_aside.iter().map(|aside| aside.bytes.as_slice()).collect::<Vec<_>>(), [b"bad"]);
    assert_eq!(block_on(vault.restore(&backup)).unwrap(), Restored { unchanged: 12, ..Restored::default() });
}

#[test]
fn a_backup_heals_a_damaged_photo_and_the_damaged_bytes_stay() {
    let memory = memory_with(&healthy());
    let vault = vault_in(&memory);
    let backup = block_on(Backup::collect(&vault, moment(0, 0))).unwrap();
    let [photo, _] = &photos_of(&plan())[..] else { panic!("two photos") };
    let key = format!("photo-{}", photo.id).into_bytes();
    let bad = Change::Put { store: ObjectStore::Documents, key, bytes: b"bad".to_vec() };
    block_on(Store::Memory(memory.clone()).commit(vec![bad])).unwrap();
    assert!(block_on(vault.photo(photo.id)).is_err());

    block_on(vault.restore(&backup)).unwrap();
    assert_eq!(block_on(vault.photo(photo.id)), Ok(Some(photo.picture.clone())));
    let json = block_on(Backup::collect(&vault, moment(0, 0))).unwrap().to_json().unwrap();
    assert!(says(&json, b"bad"));
    let commits = memory.commits();
    block_on(vault.restore(&backup)).unwrap();
    assert_eq!(memory.commits(), commits, "what is there already is not written again");
}

#[test]
fn what_was_set_aside_travels_in_a_backup_and_is_put_back_once() {
    let before = healthy();
    let memory = memory_with(&before);
    let bad = Change::Put { store: ObjectStore::Entries, key: vec![5; 24], bytes: b"bad".to_vec() };
    block_on(Store::Memory(memory.clone()).commit(vec![bad])).unwrap();
    let json = block_on(Backup::collect(&vault_in(&memory), moment(0, 0))).unwrap().to_json().unwrap();

    let backup = Backup::parse(&json).unwrap();
    let other = vault_in(&MemoryStore::default());
    assert_eq!(block_on(other.restore(&backup)).unwrap().set_aside, 1);
    assert_eq!(block_on(other.restore(&backup)).unwrap().set_aside, 0);
    assert_eq!(block_on(Backup::collect(&other, moment(0, 0))).unwrap(), backup);
}

#[test]
fn what_cannot_be_read_hides_nothing_that_lies_behind_it() {
    let memory = MemoryStore::default();
    let vault = vault_in(&memory);
    (0..100).for_each(|minute| block_on(vault.save(&entry(minute))).unwrap());
    // The newest 60, and one in the middle of the rest.
    let bad = (40..100).chain([20]).map(|minute| vault.key_of(&entry(minute)).as_bytes().to_vec());
    let bad = bad.map(|key| Change::Put { store: ObjectStore::Entries, key, bytes: b"bad".to_vec() });
    block_on(Store::Memory(memory).commit(bad.collect())).unwrap();

    let whole = |minutes: std::ops::Range<u32>| minutes.rev().map(entry).collect::<Vec<_>>();
    let first = block_on(vault.newest(15)).unwrap();
    assert_eq!((first.entries, first.set_aside.len()), (whole(25..40), 60));
    let second = block_on(vault.older_than(&first.oldest.unwrap(), 15)).unwrap();
    assert_eq!((second.entries, second.set_aside.len()), ([whole(21..25), whole(9..20)].concat(), 1));
    let third = block_on(vault.older_than(&second.oldest.unwrap(), 15)).unwrap();
    assert_eq!((third.entries, third.oldest), (whole(0..9), None));
}

#[test]
fn what_cannot_be_read_can_be_looked_at_and_let_go() {
    let memory = MemoryStore::default();
    let vault = vault_in(&memory);
    (0..3).for_each(|minute| block_on(vault.save(&entry(minute))).unwrap());
    let own = vault.key_of(&entry(1)).as_bytes().to_vec();
    let store = ObjectStore::Entries;
    // One of this vault, one of another, and one that was never sealed.
    let other = vault_in(&MemoryStore::default());
    let foreign = other.key_of(&entry(7)).as_bytes().to_vec();
    let rows = [(own, vec![0, 159]), (foreign, vec![1, 2, 255]), (vec![7; 9], b"\"call Ana\"".to_vec())];
    let put = |(key, bytes): &(Vec<u8>, Vec<u8>)| Change::Put { store, key: key.clone(), bytes: bytes.clone() };
    block_on(Store::Memory(memory.clone()).commit(rows.iter().map(put).collect())).unwrap();

    let unread = block_on(vault.unread()).unwrap();
    assert_eq!(unread.len(), 3);
    let seen = |key: &[u8]| unread.iter().find(|unread| unread.kept.key == key).unwrap();
    assert_eq!((seen(&rows[0].0).at, &seen(&rows[0].0).text), (Some(entry(1).at.to_utc()), &None));
    assert_eq!((seen(&rows[1].0).at, &seen(&rows[1].0).text), (None, &None));
    assert_eq!((seen(&rows[2].0).at, seen(&rows[2].0).text.as_deref()), (None, Some("\"call Ana\"")));
    assert!(unread.iter().all(|unread| !unread.is_newer));

    let before = block_on(vault.remembered()).unwrap();
    for unread in &unread {
        assert_eq!(block_on(vault.let_go(&unread.kept)), Ok(()));
        assert_eq!(block_on(vault.let_go(&unread.kept)), Err(VaultError::Gone));
    }
    assert_eq!(block_on(vault.all()).unwrap().entries, [entry(2), entry(0)]);
    assert_eq!(block_on(vault.unread()), Ok(Vec::new()));
    assert_eq!(before.compare(&block_on(vault.remembered()).unwrap()), Presence::AllThere, "nothing has vanished");
}

#[test]
fn what_was_healed_meanwhile_is_not_let_go() {
    let memory = MemoryStore::default();
    let vault = vault_in(&memory);
    block_on(vault.save(&entry(1))).unwrap();
    let store = Store::Memory(memory);
    let key = vault.key_of(&entry(1)).as_bytes().to_vec();
    let good = block_on(store.get(ObjectStore::Entries, &key)).unwrap().unwrap();
    let put = |bytes| Change::Put { store: ObjectStore::Entries, key: key.clone(), bytes };
    block_on(store.commit(vec![put(b"bad".to_vec())])).unwrap();
    let unread = block_on(vault.unread()).unwrap();
    block_on(store.commit(vec![put(good)])).unwrap();
    assert_eq!(block_on(vault.let_go(&unread[0].kept)), Err(VaultError::Gone));
    assert_eq!(block_on(vault.all()).unwrap().entries, [entry(1)]);
}

#[test]
fn the_slot_that_opens_is_never_let_go() {
    let memory = MemoryStore::default();
    let vault = vault_in(&memory);
    for (store, (key, bytes)) in rows_of(&memory) {
        let slot = KeptAside { store, key, reason: String::new(), bytes };
        assert_eq!(block_on(vault.let_go(&slot)), Err(VaultError::Gone));
    }
    assert_eq!(block_on(vault.save(&entry(1))), Ok(()));
}
