//! Reading a log: the rows that the database had when the last group was written.

use super::groups::{Logged, What, changes_in};
use crate::vault::{ObjectStore, Row, change::counted_up, finished::listed};

/// The rows of one object store after all changes of a log, the lowest key first.
pub(super) struct Copied(pub [Vec<Row>; ObjectStore::ALL.len()]);

impl Copied {
    pub(super) fn of(&self, store: ObjectStore) -> &[Row] {
        &self.0[store as usize]
    }
}

/// Makes all changes of a log, from an empty database on.
pub(super) fn replay(log: &[u8]) -> Copied {
    let changes = changes_in(log);
    Copied(ObjectStore::ALL.map(|store| rows_of(store, &changes)))
}

/// Sorts the changes by their keys: what came last for a key decides, and no row is moved twice.
fn rows_of(store: ObjectStore, changes: &[Logged<'_>]) -> Vec<Row> {
    let mut own = Vec::new();
    for (number, change) in changes.iter().enumerate().filter(|(_, change)| change.store == store) {
        match change.what {
            What::Clear => own.clear(),
            what => own.push((change.key, number, what)),
        }
    }
    own.sort_unstable_by_key(|(key, number, _)| (*key, *number));
    let of_one_key = own.chunk_by(|(one, ..), (other, ..)| one == other);
    of_one_key.filter_map(|changes| Some((changes.first()?.0.to_vec(), bytes_after(changes)?))).collect()
}

/// The bytes under a key after all changes of it; `None` when it was deleted.
fn bytes_after(changes: &[(&[u8], usize, What<'_>)]) -> Option<Vec<u8>> {
    changes.iter().fold(None, |before, (.., what)| match what {
        What::Put(bytes) => Some(bytes.to_vec()),
        What::Delete | What::Clear => None,
        // The commit before may be in the snapshot already, in which the list has it.
        What::List(id) => listed(before.as_deref(), *id).or(before),
        What::CountUp(by) => Some(counted_up(before.as_deref(), *by).to_vec()),
    })
}

#[cfg(test)]
mod tests {
    use pollster::block_on;
    use proptest::prelude::*;

    use super::*;
    use crate::vault::{Change, MemoryStore, Snapshot, Store, grouped};

    /// A commit of a few changes, each of which holds in some databases and not in others.
    fn commits() -> impl Strategy<Value = Vec<Vec<Change>>> {
        let store = prop::sample::select(ObjectStore::ALL.to_vec());
        let key = prop::collection::vec(0..4_u8, 0..2);
        let bytes = prop::collection::vec(any::<u8>(), 0..12);
        let change = (store, key, bytes, 0..7_u8).prop_map(|(store, key, bytes, kind)| match kind {
            0 | 1 => Change::Put { store, key, bytes },
            2 => Change::Add { store, key, bytes },
            3 => Change::Delete { store, key },
            4 => Change::List { store, key, id: [bytes.len() as u8; 16] },
            5 => Change::CountUp { store, key, by: bytes.len() as u64 },
            _ => Change::Clear { store },
        });
        prop::collection::vec(prop::collection::vec(change, 1..4), 1..12)
    }

    fn rows(store: &Store) -> [Vec<Row>; 3] {
        ObjectStore::ALL.map(|kind| block_on(store.all(kind)).unwrap().into_iter().rev().collect())
    }

    /// The groups of those commits that succeed, and the rows after each, from an empty database on.
    fn made(commits: Vec<Vec<Change>>) -> Vec<(Vec<u8>, [Vec<Row>; 3])> {
        let store = Store::Memory(MemoryStore::default());
        let made = commits.into_iter().filter_map(|changes| {
            let group = grouped(&changes)?;
            block_on(store.commit(changes)).ok()?;
            Some((group, rows(&store)))
        });
        made.collect()
    }

    fn log(groups: &[(Vec<u8>, [Vec<Row>; 3])]) -> Vec<u8> {
        groups.iter().flat_map(|(group, _)| group.clone()).collect()
    }

    proptest! {
        #[test]
        fn a_log_cut_anywhere_gives_what_the_database_was_after_the_last_whole_group(commits in commits()) {
            let groups = made(commits);
            let all = log(&groups);
            for length in 0..=all.len() {
                let mut end = 0;
                let whole = groups.iter().take_while(|(group, _)| { end += group.len(); end <= length }).last();
                let expected = whole.map_or_else(Default::default, |(_, rows)| rows.clone());
                prop_assert_eq!(&replay(&all[..length]).0, &expected, "cut to {} of {}", length, all.len());
            }
        }

        #[test]
        fn a_flipped_byte_costs_the_group_that_it_is_in_and_no_other(commits in commits(), by in 1..=255_u8) {
            let groups = made(commits);
            let all = log(&groups);
            let mut begin = 0;
            for (number, (group, _)) in groups.iter().enumerate() {
                let mut others = groups.clone();
                others.remove(number);
                let expected = replay(&log(&others)).0;
                for place in begin..begin + group.len() {
                    let mut flipped = all.clone();
                    flipped[place] ^= by;
                    prop_assert_eq!(&replay(&flipped).0, &expected, "byte {}", place);
                }
                begin += group.len();
            }
        }

        #[test]
        fn a_snapshot_gives_the_same_rows_as_the_log_that_it_takes_the_place_of(commits in commits()) {
            let store = Store::Memory(MemoryStore::default());
            let key = Change::Put { store: ObjectStore::KeySlots, key: b"device".into(), bytes: vec![1] };
            let groups = commits.into_iter().chain([vec![key]]).filter_map(|changes| {
                let group = grouped(&changes)?;
                block_on(store.commit(changes)).ok()?;
                Some(group)
            });
            let all = groups.collect::<Vec<_>>().concat();
            let (mut snapshot, mut anew) = (Snapshot::of(&store), Vec::new());
            while let Some(group) = block_on(snapshot.next()).unwrap() {
                anew.extend(group);
            }
            prop_assert_eq!(replay(&anew).0, rows(&store));
            prop_assert_eq!(replay(&anew).0, replay(&all).0);
        }
    }

    #[test]
    fn a_snapshot_of_more_rows_than_a_slice_has_all_of_them() {
        let store = Store::Memory(MemoryStore::default());
        let put = |store, number: u16| Change::Put { store, key: number.to_be_bytes().into(), bytes: vec![1; 3] };
        let mut changes = vec![put(ObjectStore::KeySlots, 1)];
        changes.extend((0..900).map(|number| put(ObjectStore::Entries, number)));
        changes.extend((0..17).map(|number| put(ObjectStore::Documents, number)));
        block_on(store.commit(changes)).unwrap();
        let (mut snapshot, mut slices) = (Snapshot::of(&store), Vec::new());
        while let Some(group) = block_on(snapshot.next()).unwrap() {
            slices.push(group);
        }
        assert_eq!((slices.len(), replay(&slices.concat()).0), (1 + 3 + 3, rows(&store)));
    }

    #[test]
    fn a_database_without_a_key_gives_no_snapshot() {
        assert!(block_on(Snapshot::of(&Store::in_memory()).next()).is_err());
    }

    #[test]
    fn bytes_that_nobody_wrote_give_no_rows() {
        for log in [&b""[..], b"2nd\x01", &[0; 4_096], b"2nd\x012nd\x012nd\x01aaaaaaaaaaaaaaaaaaaaa"] {
            assert_eq!(replay(log).0, <[Vec<Row>; 3]>::default());
        }
    }
}
