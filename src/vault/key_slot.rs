//! Key slots: the records that give the keys of a vault.
//!
//! The device slot has no lock: it holds the keys themselves, with a seal over an empty plaintext that tells whether it is
//! whole. With a lock, it is gone, and `lock_slot` says what is there. Each slot is kept twice, and a whole copy repairs
//! the other; the bytes of the bad copy are kept under a name of their own.

use std::rc::Rc;

use zeroize::Zeroizing;

use super::{
    Change, FillRandom, ObjectStore, Row,
    envelope::{self, RecordPlace, SealError},
    keys::{KEYS_BYTES, Keys},
    lock_slot,
};

/// The names of the two copies of the device slot.
const COPIES: [&str; 2] = ["device", "device-spare"];

/// The beginning of the names under which unreadable bytes are kept.
pub(super) const DAMAGED: &str = "damaged-";

const DEVICE: u8 = 1;
const CHECK_VERSION: u16 = 1;
const CONTENT_BYTES: usize = 1 + KEYS_BYTES;

/// The slots that a vault was opened from, the first of which must be in place whenever something is written. Its
/// `Debug` form shows no bytes.
#[derive(Clone)]
pub(super) struct Slots(Vec<Row>);

impl std::fmt::Debug for Slots {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Slots(..)")
    }
}

/// An opened vault's keys, and the slots that gave them.
pub(super) type Opened = (Rc<Keys>, Slots);

/// The result of reading the key slots.
pub(super) enum Found {
    /// The device slot, and the changes that repair its other copy (none when both are whole).
    Open(Opened, Vec<Change>),
    /// The slots of a lock, this version's or another's.
    Locked(Vec<Row>),
    /// Slots, but none that opens.
    Unreadable,
    /// No slot at all.
    Nothing,
}

impl Slots {
    pub(super) const fn new(rows: Vec<Row>) -> Self {
        Self(rows)
    }

    /// Puts all of them in place, unless another tab was first.
    pub(super) fn add(&self) -> Vec<Change> {
        let add =
            |(key, bytes): &Row| Change::Add { store: ObjectStore::KeySlots, key: key.clone(), bytes: bytes.clone() };
        self.0.iter().map(add).collect()
    }

    /// Puts them in the place of all others.
    pub(super) fn replace_all(&self) -> Vec<Change> {
        let mut changes = vec![Change::Clear { store: ObjectStore::KeySlots }];
        changes.extend(self.add());
        changes
    }

    /// The place and the bytes of the slot that must be in place: nothing is sealed for a key that has been erased.
    pub(super) fn guard(&self) -> Option<&Row> {
        self.0.first()
    }

    /// The condition that this very slot is still there.
    pub(super) fn require(&self) -> Option<Change> {
        let (key, bytes) = self.guard()?;
        Some(Change::Require { store: ObjectStore::KeySlots, key: key.clone(), bytes: bytes.clone() })
    }

    /// Whether they are those of a lock.
    pub(super) fn are_locked(&self) -> bool {
        self.guard().is_some_and(|(name, _)| lock_slot::is_named(name))
    }
}

/// Both copies of a device slot for these keys.
pub(super) fn device_slots(keys: &Keys, random: FillRandom) -> Result<Slots, SealError> {
    let content = content(keys);
    let check = envelope::seal(&keys.data_key, check_place(&content), CHECK_VERSION, b"", random)?;
    let bytes = [content.as_slice(), &check].concat();
    Ok(Slots(COPIES.map(|name| (name.into(), bytes.clone())).into()))
}

fn content(keys: &Keys) -> Zeroizing<[u8; CONTENT_BYTES]> {
    let bytes = keys.to_bytes();
    let mut all = [DEVICE].into_iter().chain(bytes.iter().copied());
    Zeroizing::new(std::array::from_fn(|_| all.next().unwrap_or(0)))
}

/// The keys in a copy of the device slot; `None` when it is damaged or no device slot.
fn open_device(bytes: &[u8]) -> Option<Keys> {
    let (content, check) = bytes.split_first_chunk::<CONTENT_BYTES>()?;
    let (&[kind], keys) = content.split_first_chunk::<1>()?;
    let keys = Keys::from_bytes(keys.first_chunk()?);
    let is_whole = kind == DEVICE && envelope::open(&keys.data_key, check_place(content), check).is_ok();
    is_whole.then_some(keys)
}

/// The place of the seal over an empty plaintext: the seal is made with the key, and bound to everything else in the
/// slot.
fn check_place(content: &[u8; CONTENT_BYTES]) -> RecordPlace<'_> {
    let (_, bound) = content.split_at(1 + envelope::KEY_BYTES);
    RecordPlace { store: "device slot", key: bound }
}

/// The changes that put a whole copy in the place of those that are not.
fn repair(rows: &[Row], (whole, bytes): &Row) -> Vec<Change> {
    let store = ObjectStore::KeySlots;
    let mut changes = vec![Change::Require { store, key: whole.clone(), bytes: bytes.clone() }];
    for name in COPIES.into_iter().filter(|name| name.as_bytes() != whole) {
        match find(rows, name) {
            Some((_, other)) if open_device(other).is_some() => continue,
            Some((_, other)) => {
                changes.push(Change::Add { store, key: free_name(rows, DAMAGED), bytes: other.clone() });
            }
            None => {}
        }
        changes.push(Change::Put { store, key: name.into(), bytes: bytes.clone() });
    }
    if changes.len() > 1 { changes } else { Vec::new() }
}

/// Reads the slots.
pub(super) fn find_in(rows: Vec<Row>) -> Found {
    if rows.is_empty() {
        return Found::Nothing;
    }
    let whole = COPIES.into_iter().find_map(|name| {
        let row = find(&rows, name)?;
        Some((open_device(&row.1)?, row))
    });
    if let Some((keys, row)) = whole {
        let changes = repair(&rows, row);
        let copies = COPIES.into_iter().filter(|name| name.as_bytes() != row.0);
        let copies = copies.map(|name| (name.into(), row.1.clone()));
        let slots = std::iter::once(row.clone()).chain(copies).collect();
        return Found::Open((Rc::new(keys), Slots(slots)), changes);
    }
    let ours = |name: &[u8]| COPIES.iter().any(|copy| copy.as_bytes() == name) || name.starts_with(DAMAGED.as_bytes());
    if rows.iter().all(|(name, _)| ours(name)) { Found::Unreadable } else { Found::Locked(rows) }
}

/// The first name of this beginning and a number, from 1, that no row has.
pub(super) fn free_name(rows: &[Row], beginning: &str) -> Vec<u8> {
    let mut number = 1_usize;
    loop {
        let name = format!("{beginning}{number}");
        if find(rows, &name).is_none() {
            return name.into();
        }
        number += 1;
    }
}

/// The row under a name.
pub(super) fn find<'a>(rows: &'a [Row], name: &str) -> Option<&'a Row> {
    rows.iter().find(|(key, _)| key == name.as_bytes())
}

/// The bytes of both copies of a slot, as far as they are there.
pub(super) fn copies<'a>(names: [&'static str; 2], rows: &'a [Row]) -> impl Iterator<Item = &'a [u8]> {
    names.into_iter().filter_map(|name| find(rows, name)).map(|(_, bytes)| bytes.as_slice())
}

#[cfg(test)]
mod tests {
    use super::super::RandomUnavailable;
    use super::*;

    fn ones(buffer: &mut [u8]) -> Result<(), RandomUnavailable> {
        buffer.fill(1);
        Ok(())
    }

    fn rows(slots: &[(&str, &[u8])]) -> Vec<Row> {
        slots.iter().map(|(name, bytes)| (name.as_bytes().to_vec(), bytes.to_vec())).collect()
    }

    fn slot() -> Vec<u8> {
        let slots = device_slots(&Keys::create(ones).unwrap(), ones).unwrap();
        slots.guard().unwrap().1.clone()
    }

    #[test]
    fn what_is_created_opens_and_needs_no_repair() {
        let bytes = slot();
        let Found::Open((keys, slots), repair) = find_in(rows(&[("device", &bytes), ("device-spare", &bytes)])) else {
            panic!("does not open")
        };
        assert_eq!(*keys, Keys::create(ones).unwrap());
        assert!(!slots.are_locked());
        assert_eq!(repair, []);
    }

    #[test]
    fn a_damaged_copy_is_kept_and_repaired_from_the_other() {
        let bytes = slot();
        let Found::Open(_, repair) =
            find_in(rows(&[("device", b"bad"), ("device-spare", &bytes), ("damaged-1", b"older")]))
        else {
            panic!("does not open")
        };
        let store = ObjectStore::KeySlots;
        assert_eq!(
            repair,
            [
                Change::Require { store, key: b"device-spare".into(), bytes: bytes.clone() },
                Change::Add { store, key: b"damaged-2".into(), bytes: b"bad".into() },
                Change::Put { store, key: b"device".into(), bytes },
            ]
        );
    }

    #[test]
    fn every_cut_and_every_flipped_bit_of_a_slot_is_noticed() {
        let bytes = slot();
        for length in 0..bytes.len() {
            assert!(open_device(&bytes[..length]).is_none(), "cut to {length}");
        }
        for bit in 0..bytes.len() * 8 {
            let mut flipped = bytes.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert!(open_device(&flipped).is_none(), "bit {bit}");
        }
    }

    #[test]
    fn a_slot_under_another_name_is_a_lock_and_damage_is_not() {
        assert!(matches!(find_in(rows(&[("passphrase", b"\x02...")])), Found::Locked(_)));
        assert!(matches!(find_in(rows(&[("passphrase", b"\x02..."), ("device", b"bad")])), Found::Locked(_)));
        assert!(matches!(find_in(rows(&[("device", b"bad"), ("damaged-1", b"")])), Found::Unreadable));
        assert!(matches!(find_in(Vec::new()), Found::Nothing));
    }

    #[test]
    fn nothing_secret_is_printed() {
        let slots = device_slots(&Keys::create(ones).unwrap(), ones).unwrap();
        assert_eq!(format!("{slots:?}"), "Slots(..)");
    }
}
