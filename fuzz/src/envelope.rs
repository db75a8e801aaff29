//! A database that may be anything, in the lines of `tests/stored/*-vault.hex`: object store, key and bytes. No row is
//! lost from sight: each entry is read or set aside, and all that can be read goes into a backup that can be read.

use super::shared::{now, random};
use pollster::block_on;
use steady::domain::CheckInDraft;
use steady::vault::{Backup, Change, ObjectStore, Opening, Store, Vault};

/// Larger ones are only slower.
const MOST_ROWS: usize = 64;

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

pub fn read(lines: &str) {
    let store = Store::in_memory();
    let rows: Vec<_> = lines.lines().filter_map(row).take(MOST_ROWS).collect();
    block_on(store.commit(rows)).expect("memory takes all");
    let vault = match block_on(Vault::open(store.clone(), random)).expect("memory can be read") {
        Opening::Empty(vault) | Opening::Loaded(vault) => vault,
        Opening::Locked(_) => return,
        Opening::Damaged(copy) => return assert!(copy.to_json().contains("rescue")),
    };
    let page = block_on(vault.all()).expect("memory can be read");
    let count = block_on(store.count(ObjectStore::Entries)).expect("memory can be read");
    assert_eq!(page.entries.len() + page.set_aside.len(), count);
    let backup = block_on(Backup::collect(&vault, now())).expect("memory can be read");
    let written = backup.to_json().expect("what was read can be written");
    Backup::parse(&written).expect("what was written can be read");
    let _ = block_on(vault.deletions());
    let _ = block_on(vault.open_draft::<CheckInDraft>("check-in", lines));
}
