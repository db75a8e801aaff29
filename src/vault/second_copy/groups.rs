//! The log's form: a group for each commit, which counts as a whole or not at all.
//!
//! A group is a mark (4 bytes), the length of its content (4 bytes, big-endian), the first 8 bytes of the SHA-256 of
//! that length and content, and the content: for each change its kind, the number of the object store, and one or two
//! fields, each after its length. Whatever is damaged is skipped up to the next mark whose group is whole.

use sha2::{Digest, Sha256};

use crate::vault::{Change, ObjectStore};

const MARK: [u8; 4] = *b"2nd\x01";
const CHECK_BYTES: usize = 8;
const HEAD_BYTES: usize = MARK.len() + 4 + CHECK_BYTES;

const PUT: u8 = 1;
const DELETE: u8 = 2;
const CLEAR: u8 = 3;
const LIST: u8 = 4;
const COUNT_UP: u8 = 5;

/// A change as the log has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Logged<'a> {
    pub store: ObjectStore,
    pub key: &'a [u8],
    pub what: What<'a>,
}

/// What a change does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What<'a> {
    Put(&'a [u8]),
    Delete,
    /// Deletes everything in the object store; the key is empty.
    Clear,
    List([u8; 16]),
    CountUp(u64),
}

/// The group of a commit; `None` when it changed nothing, or is longer than a length can say.
pub fn grouped(changes: &[Change]) -> Option<Vec<u8>> {
    let mut content = Vec::new();
    for change in changes {
        match change {
            Change::Put { store, key, bytes } | Change::Add { store, key, bytes } => {
                push(&mut content, PUT, *store, &[key, bytes])?;
            }
            Change::Delete { store, key } => push(&mut content, DELETE, *store, &[key])?,
            Change::Clear { store } => push(&mut content, CLEAR, *store, &[&[]])?,
            Change::List { store, key, id } => push(&mut content, LIST, *store, &[key, id])?,
            Change::CountUp { store, key, by } => push(&mut content, COUNT_UP, *store, &[key, &by.to_be_bytes()])?,
            // The conditions of the commit held.
            Change::Require { .. } | Change::Unchanged { .. } | Change::SameKeys { .. } => {}
        }
    }
    if content.is_empty() {
        return None;
    }
    let length = u32::try_from(content.len()).ok()?.to_be_bytes();
    Some([MARK.as_slice(), &length, &check(length, &content), &content].concat())
}

fn push(content: &mut Vec<u8>, kind: u8, store: ObjectStore, fields: &[&[u8]]) -> Option<()> {
    content.extend([kind, store as u8]);
    for field in fields {
        content.extend(u32::try_from(field.len()).ok()?.to_be_bytes());
        content.extend(*field);
    }
    Some(())
}

fn check(length: [u8; 4], content: &[u8]) -> [u8; CHECK_BYTES] {
    let digest: [u8; 32] = Sha256::new().chain_update(length).chain_update(content).finalize().into();
    std::array::from_fn(|place| digest[place])
}

/// The changes of all whole groups of a log, in their order.
pub(super) fn changes_in(log: &[u8]) -> Vec<Logged<'_>> {
    let (mut changes, mut rest) = (Vec::new(), log);
    while !rest.is_empty() {
        match group_at(rest) {
            Some((group, after)) => {
                changes.extend(group);
                rest = after;
            }
            None => {
                let next = rest.windows(MARK.len()).skip(1).position(|bytes| bytes == MARK);
                rest = next.map_or(&[], |before| &rest[before + 1..]);
            }
        }
    }
    changes
}

/// The group at the beginning of these bytes, and what follows it; `None` unless it is whole.
fn group_at(bytes: &[u8]) -> Option<(Vec<Logged<'_>>, &[u8])> {
    let (head, rest) = bytes.split_first_chunk::<HEAD_BYTES>()?;
    let (mark, head) = head.split_first_chunk::<4>()?;
    let (length, checked) = head.split_first_chunk::<4>()?;
    let (content, after) = rest.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
    if *mark != MARK || check(*length, content) != checked {
        return None;
    }
    let (mut changes, mut content) = (Vec::new(), content);
    while !content.is_empty() {
        let (change, rest) = change_at(content)?;
        changes.push(change);
        content = rest;
    }
    Some((changes, after))
}

fn change_at(content: &[u8]) -> Option<(Logged<'_>, &[u8])> {
    let ([kind, store], rest) = content.split_first_chunk::<2>()?;
    let store = *ObjectStore::ALL.get(usize::from(*store))?;
    let (key, rest) = field_at(rest)?;
    let (what, rest) = match *kind {
        DELETE => (What::Delete, rest),
        CLEAR => (What::Clear, rest),
        kind => {
            let (field, rest) = field_at(rest)?;
            let what = match kind {
                PUT => What::Put(field),
                LIST => What::List(field.try_into().ok()?),
                COUNT_UP => What::CountUp(u64::from_be_bytes(field.try_into().ok()?)),
                _ => return None,
            };
            (what, rest)
        }
    };
    Some((Logged { store, key, what }, rest))
}

fn field_at(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    rest.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STORE: ObjectStore = ObjectStore::Entries;

    #[test]
    fn a_group_says_what_was_changed_and_none_of_the_conditions() {
        let changes = [
            Change::Unchanged { store: STORE, key: vec![1], read: None },
            Change::Add { store: STORE, key: vec![1], bytes: vec![2; 300] },
            Change::Delete { store: STORE, key: vec![3] },
            Change::List { store: ObjectStore::Documents, key: vec![4], id: [5; 16] },
            Change::CountUp { store: ObjectStore::Documents, key: vec![6], by: 7 },
            Change::Clear { store: ObjectStore::KeySlots },
        ];
        let log = grouped(&changes).unwrap();
        let said =
            changes_in(&log).into_iter().map(|change| (change.store, change.key, change.what)).collect::<Vec<_>>();
        assert_eq!(
            said,
            [
                (STORE, &[1][..], What::Put(&[2; 300])),
                (STORE, &[3], What::Delete),
                (ObjectStore::Documents, &[4], What::List([5; 16])),
                (ObjectStore::Documents, &[6], What::CountUp(7)),
                (ObjectStore::KeySlots, &[], What::Clear),
            ]
        );
    }

    #[test]
    fn a_commit_of_conditions_alone_leaves_no_group() {
        assert_eq!(grouped(&[Change::Require { store: STORE, key: vec![1], bytes: vec![2] }]), None);
        assert_eq!(grouped(&[]), None);
    }

    #[test]
    fn a_group_in_a_form_that_is_not_known_is_skipped() {
        let content = [9, 0, 0, 0, 0, 0];
        let length = 6_u32.to_be_bytes();
        let unknown = [MARK.as_slice(), &length, &check(length, &content), &content].concat();
        let known = grouped(&[Change::Delete { store: STORE, key: vec![3] }]).unwrap();
        assert_eq!(changes_in(&[unknown, known].concat()).len(), 1);
    }
}
