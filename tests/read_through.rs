//! Reading all entries, in steps, while another tab writes.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

use std::ops::ControlFlow;

use pollster::block_on;
use steady::{
    domain::Entry,
    vault::{MemoryStore, Vault, Window},
};
use support::{entry, vault_in};

/// Two tabs of a vault with an entry every second minute.
fn two_tabs(count: u32) -> [Vault; 2] {
    let memory = MemoryStore::default();
    let vault = vault_in(&memory);
    let entries: Vec<_> = (0..count).map(|number| entry(number * 2)).collect();
    let mut group = block_on(vault.begin_many()).unwrap();
    block_on(vault.add_to(&mut group, &entries)).unwrap();
    block_on(vault.commit_many(group)).unwrap();
    [vault, vault_in(&memory)]
}

/// What was read, the oldest first, and how many records were set aside; `after_first` is called with the first window.
fn read(vault: &Vault, after_first: impl FnOnce()) -> (Vec<Entry>, usize) {
    let (mut all, mut set_aside, mut after_first) = (Vec::new(), 0, Some(after_first));
    let look = |window: Window| {
        all.extend(window.entries.into_iter().rev());
        set_aside += window.set_aside.len();
        if let Some(then) = after_first.take() {
            then();
        }
        ControlFlow::Continue(())
    };
    assert_eq!(block_on(vault.read_through(look)), Ok(ControlFlow::Continue(())));
    (all, set_aside)
}

fn minutes(numbers: impl Iterator<Item = u32>) -> Vec<Entry> {
    numbers.map(|number| entry(number * 2)).collect()
}

#[test]
fn each_entry_is_read_once_the_oldest_first() {
    for count in [0, 1, 299, 300, 301, 3_000, 3_001, 6_300] {
        let [vault, _] = two_tabs(count);
        assert_eq!(read(&vault, || ()), (minutes(0..count), 0), "{count}");
    }
}

#[test]
fn it_ends_when_the_one_who_looks_has_seen_enough() {
    let [vault, _] = two_tabs(900);
    let mut windows = 0;
    let look = |_: Window| {
        windows += 1;
        if windows == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    assert_eq!(block_on(vault.read_through(look)), Ok(ControlFlow::Break(())));
    assert_eq!(windows, 2);
}

#[test]
fn what_another_tab_deletes_meanwhile_hides_nothing_behind_it() {
    let [vault, other] = two_tabs(1_500);
    // All of the third step, and one of the fourth.
    let deleted = |number: &u32| (600..900).contains(number) || *number == 1_000;
    let delete = || (0..1_500).filter(deleted).for_each(|number| block_on(other.delete(&entry(number * 2))).unwrap());
    assert_eq!(read(&vault, delete), (minutes((0..1_500).filter(|number| !deleted(number))), 0));
}

#[test]
fn an_entry_in_the_place_of_a_deleted_one_is_not_taken_for_damage() {
    let [vault, other] = two_tabs(1_500);
    let swap = || {
        block_on(other.delete(&entry(1_400))).unwrap();
        block_on(other.save(&entry(1_601))).unwrap();
    };
    // Of the added one, the other tab tells.
    assert_eq!(read(&vault, swap), (minutes((0..1_500).filter(|number| *number != 700)), 0));
}
