//! A database that may be anything, in the lines of `tests/stored/*-vault.hex`: object store, key and bytes. No row is
//! lost from sight: each entry is read or set aside, and all that can be read goes into a backup that can be read.
#![no_main]

use libfuzzer_sys::fuzz_target;
use pollster::block_on;
use steady::domain::CheckInDraft;
use steady::vault::{Backup, Change, ObjectStore, Opening, RandomUnavailable, Store, Vault};

/// Larger ones are only slower.
const MOST_ROWS: usize = 64;

fn random(buffer: &mut [u8]) -> Result<(), RandomUnavailable> {
    buffer.fill(7);
    Ok(())
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    let pairs = hex.as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok()).collect()
}

fn row(line: &str) -> Option<Change> {
    let mut words = line.split(' ');
    let name = words.next()?;
    let store = ObjectStore::ALL.into_iter().find(|store| store.name() == name)?;
    Some(Change::Put { store, key: bytes(words.next()?)?, bytes: bytes(words.next()?)? })
}

fuzz_target!(|lines: &str| {
    let store = Store::in_memory();
    let rows: Vec<_> = lines.lines().filter_map(row).take(MOST_ROWS).collect();
    block_on(store.commit(rows)).expect("memory takes all");
    let vault = match block_on(Vault::open(store.clone(), random)).expect("memory can be read") {
        Opening::Empty(vault) | Opening::Loaded(vault) => vault,
        Opening::Locked => return,
        Opening::Damaged(copy) => return assert!(copy.to_json().contains("rescue")),
    };
    let page = block_on(vault.all()).expect("memory can be read");
    let count = block_on(store.count(ObjectStore::Entries)).expect("memory can be read");
    assert_eq!(page.entries.len() + page.set_aside.len(), count);
    let at = "2026-11-20T22:00:00.000-05:00".parse().expect("a time");
    let backup = block_on(Backup::collect(&vault, at)).expect("memory can be read");
    let written = backup.to_json().expect("what was read can be written");
    Backup::parse(&written).expect("what was written can be read");
    let _ = block_on(vault.deletions());
    let _ = block_on(vault.open_draft::<CheckInDraft>("check-in", lines));
});
