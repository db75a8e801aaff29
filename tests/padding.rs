//! Records that earlier versions wrote are padded once, and say the same before, after and in between.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

mod support;

use pollster::block_on;
use proptest::prelude::*;
use steady::vault::{MemoryStore, ObjectStore, Row, StoreError, VaultError};

use support::{any_entries, entry, memory_with, rows_of, stored, vault_in};

const VAULTS: [&str; 7] = [
    include_str!("stored/v1-vault.hex"),
    include_str!("stored/v2-vault.hex"),
    include_str!("stored/v3-vault.hex"),
    include_str!("stored/v4-vault.hex"),
    include_str!("stored/v5-vault.hex"),
    include_str!("stored/v6-vault.hex"),
    include_str!("stored/v7-vault.hex"),
];

/// The lengths of what is sealed in entries, shortest first, each once.
fn lengths(memory: &MemoryStore) -> Vec<usize> {
    const ENVELOPE: usize = 43;
    let entries = rows_of(memory).into_iter().filter(|(store, _)| *store == ObjectStore::Entries);
    let mut lengths: Vec<_> = entries.map(|(_, (_, bytes)): (_, Row)| bytes.len() - ENVELOPE).collect();
    lengths.sort_unstable();
    lengths.dedup();
    lengths
}

#[test]
fn what_each_version_wrote_is_padded_and_says_the_same() {
    for text in VAULTS {
        let memory = stored(text);
        let vault = vault_in(&memory);
        let read = || (block_on(vault.all()), block_on(vault.plan()), block_on(vault.own_words()));
        let before = read();
        assert!(lengths(&memory).iter().any(|length| ![256, 512, 1024].contains(length)), "{:?}", lengths(&memory));
        assert_eq!(block_on(vault.pad_older()), Ok(true));
        assert!(lengths(&memory).iter().all(|length| [256, 512, 1024].contains(length)), "{:?}", lengths(&memory));
        assert_eq!(read(), before);
        let commits = memory.commits();
        assert_eq!(block_on(vault.pad_older()), Ok(true));
        assert_eq!(memory.commits(), commits, "once is enough");
    }
}

#[test]
fn one_that_is_cut_off_goes_on_and_loses_nothing() {
    let memory = stored(VAULTS[6]);
    let vault = vault_in(&memory);
    let before = block_on(vault.all()).unwrap();
    for nth in [1, 2] {
        memory.fail_commit(nth, StoreError::Failed("killed".to_owned()));
        assert!(matches!(block_on(vault.pad_older()), Err(VaultError::Store(StoreError::Failed(_)))), "{nth}");
        assert_eq!(block_on(vault_in(&memory).all()).unwrap(), before);
    }
    assert_eq!(block_on(vault.pad_older()), Ok(true));
    assert_eq!(block_on(vault.all()).unwrap(), before);
}

#[test]
fn what_another_tab_changed_meanwhile_is_left_to_the_next_time() {
    let memory = stored(VAULTS[6]);
    let vault = vault_in(&memory);
    memory.fail_commit(1, StoreError::Changed);
    assert_eq!(block_on(vault.pad_older()), Ok(false));
    assert_eq!(block_on(vault.pad_older()), Ok(true));
}

#[test]
fn what_cannot_be_opened_stays_byte_for_byte() {
    let mut rows = rows_of(&stored(VAULTS[6]));
    let damaged = rows.iter_mut().find(|(store, _)| *store == ObjectStore::Entries).unwrap();
    damaged.1.1[60] ^= 1;
    let damaged = damaged.clone();
    let memory = memory_with(&rows);
    assert_eq!(block_on(vault_in(&memory).pad_older()), Ok(true));
    assert!(rows_of(&memory).contains(&damaged));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_saved_is_as_long_as_its_step_from_the_start(entries in any_entries(6)) {
        let memory = MemoryStore::default();
        let vault = vault_in(&memory);
        block_on(vault.save(&entry(1))).unwrap();
        for entry in &entries {
            block_on(vault.save(entry)).unwrap();
        }
        let steps = [256, 512, 1024, 2048, 4096];
        prop_assert!(lengths(&memory).iter().all(|length| steps.contains(length) || length % 4096 == 0));
        let commits = memory.commits();
        prop_assert_eq!(block_on(vault.pad_older()), Ok(true));
        prop_assert_eq!(memory.commits(), commits);
    }
}
