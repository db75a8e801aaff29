//! The log of the second copy, and a database beside it: what is put back is only ever added, another vault's log adds
//! nothing, and putting back again finds nothing more.
//!
//! The first byte says what is in the database, and whether the rest is the log itself or contents of groups, each after
//! its length in two bytes, which are made whole as the app makes them.

use super::shared::{FILLED_WITH, all_kept, entry, new_vault, random};
use pollster::block_on;
use sha2::{Digest, Sha256};
use steady::vault::{Change, ObjectStore, Opening, PutBack, RandomUnavailable, Row, Store, Vault};

const MADE_WHOLE: u8 = 4;

/// A group as `src/vault/second_copy/groups.rs` tells it, made on its own.
fn group(content: &[u8]) -> Vec<u8> {
    let length = (content.len() as u32).to_be_bytes();
    let digest = Sha256::new().chain_update(length).chain_update(content).finalize();
    [b"2nd\x01".as_slice(), &length, &digest[..8], content].concat()
}

fn groups_of(mut contents: &[u8]) -> Vec<u8> {
    let mut log = Vec::new();
    while let Some((length, rest)) = contents.split_first_chunk::<2>() {
        let (content, rest) = rest.split_at(rest.len().min(u16::from_be_bytes(*length).into()));
        log.extend(group(content));
        contents = rest;
    }
    log
}

/// Randomness of somebody else.
fn other(buffer: &mut [u8]) -> Result<(), RandomUnavailable> {
    buffer.fill(FILLED_WITH + 2);
    Ok(())
}

fn database(kind: u8) -> Store {
    let put = |store, key: &[u8], bytes: &[u8]| Change::Put { store, key: key.into(), bytes: bytes.into() };
    let commit = |store: &Store, changes| block_on(store.commit(changes)).expect("memory takes all");
    let store = Store::in_memory();
    match kind {
        // Nothing; the vault of the seeds with one of its entries; the same without a key that opens; and somebody else's.
        0 => {}
        1 | 2 => {
            let (whole, vault) = new_vault();
            block_on(vault.save(&entry(1))).expect("memory takes all");
            if kind == 2 {
                commit(&whole, vec![put(ObjectStore::KeySlots, b"device", b"torn")]);
                commit(&whole, vec![put(ObjectStore::KeySlots, b"device-spare", b"torn too")]);
            }
            return whole;
        }
        _ => {
            let opening = block_on(Vault::open(store.clone(), other)).expect("memory can be read");
            let Opening::Empty(vault) = opening else { panic!("{opening:?}") };
            block_on(vault.save(&entry(2))).expect("memory takes all");
        }
    }
    store
}

fn rows(store: &Store) -> [Vec<Row>; 3] {
    ObjectStore::ALL.map(|of| block_on(store.all(of)).expect("memory can be read"))
}

pub fn read(input: &[u8]) {
    let Some((&first, rest)) = input.split_first() else { return };
    let kind = first & 3;
    let log = if first & MADE_WHOLE == 0 { rest.to_vec() } else { groups_of(rest) };
    let store = database(kind);
    let before = rows(&store);
    let put_back = block_on(store.put_back(&log)).expect("nobody else writes, and memory takes all");
    let after = rows(&store);
    for (there, now) in before.iter().zip(&after) {
        assert!(all_kept(there, now), "what the database had is gone");
    }
    let [entries, documents, slots] = ObjectStore::ALL.map(|of| of as usize);
    assert_eq!(before[entries].len() + put_back.entries, after[entries].len());
    assert!(
        before[documents].len() + before[slots].len() + put_back.others >= after[documents].len() + after[slots].len()
    );
    for of in [entries, documents] {
        assert!(before[of].iter().all(|row| after[of].contains(row)), "what the database had is another now");
    }
    if kind == 3 {
        assert_eq!(before, after, "another vault's log is mixed in");
    }
    assert_eq!(block_on(store.put_back(&log)), Ok(PutBack::default()), "what is back is put back again");
    if let Opening::Loaded(vault) = block_on(Vault::open(store.clone(), random)).expect("memory can be read") {
        let page = block_on(vault.all()).expect("memory can be read");
        assert_eq!(page.entries.len() + page.set_aside.len(), after[entries].len());
    }
}
