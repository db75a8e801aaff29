//! Key slots: the records that give the data key.
//!
//! The device slot has no lock: it holds the key itself, with a seal over an empty plaintext that tells whether it is
//! whole. It is kept twice, and a whole copy repairs the other; the bytes of the bad copy are kept under a name of
//! their own. A slot under a name that this version does not know is a lock from a newer one.

use super::{
    Change, FillRandom, ObjectStore, Row,
    entry_key::Shift,
    envelope::{self, DataKey, RecordPlace, SealError},
    hex,
};

/// The names of the two copies of the device slot.
pub(super) const COPIES: [&str; 2] = ["device", "device-spare"];

/// The beginning of the names under which unreadable bytes are kept.
pub(super) const DAMAGED: &str = "damaged-";

const DEVICE: u8 = 1;
const CHECK_VERSION: u16 = 1;
const KEY_BYTES: usize = 32;
const SHIFT_BYTES: usize = 8;
const ID_BYTES: usize = 8;
const CONTENT_BYTES: usize = 1 + KEY_BYTES + SHIFT_BYTES + ID_BYTES;

/// An opened device slot. Its `Debug` form shows neither key nor shift.
#[derive(Clone, Debug)]
pub(super) struct DeviceSlot {
    pub data_key: DataKey,
    pub shift: Shift,
    /// The name of the vault, so that another one in its place is noticed; 16 hexadecimal digits.
    pub vault: String,
    /// The name of the copy that opened, which must be in place whenever something is written.
    name: &'static str,
    bytes: SlotBytes,
}

#[derive(Clone)]
struct SlotBytes(Vec<u8>);

impl std::fmt::Debug for SlotBytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SlotBytes(..)")
    }
}

/// The result of reading the key slots.
pub(super) enum Found {
    /// The device slot, and the changes that repair its other copy (none when both are whole).
    Open(DeviceSlot, Vec<Change>),
    /// A lock that this version does not know.
    Locked,
    /// Slots, but none that opens.
    Unreadable,
    /// No slot at all.
    Nothing,
}

impl DeviceSlot {
    /// A slot with a new key.
    pub(super) fn create(random: FillRandom) -> Result<Self, SealError> {
        let mut content = [0; CONTENT_BYTES];
        random(&mut content)?;
        content[0] = DEVICE;
        Self::seal(&content, random)
    }

    fn seal(content: &[u8; CONTENT_BYTES], random: FillRandom) -> Result<Self, SealError> {
        let mut slot = Self::from_content(content);
        let check = envelope::seal(&slot.data_key, check_place(content), CHECK_VERSION, b"", random)?;
        slot.bytes = SlotBytes([content.as_slice(), &check].concat());
        Ok(slot)
    }

    /// Opens a copy; `None` when it is damaged or no device slot.
    fn open(name: &'static str, bytes: &[u8]) -> Option<Self> {
        let (content, check) = bytes.split_first_chunk::<CONTENT_BYTES>()?;
        let slot = Self { name, bytes: SlotBytes(bytes.to_vec()), ..Self::from_content(content) };
        let whole = content[0] == DEVICE && envelope::open(&slot.data_key, check_place(content), check).is_ok();
        whole.then_some(slot)
    }

    fn from_content(content: &[u8; CONTENT_BYTES]) -> Self {
        let mut rest = content.iter().copied().skip(1);
        let mut next = || rest.next().unwrap_or(0);
        Self {
            data_key: DataKey(std::array::from_fn(|_| next())),
            shift: Shift::from_bytes(std::array::from_fn(|_| next())),
            vault: hex::encode(&std::array::from_fn::<u8, ID_BYTES, _>(|_| next())),
            name: COPIES[0],
            bytes: SlotBytes(Vec::new()),
        }
    }

    /// Puts both copies in place, unless another tab was first.
    pub(super) fn add(&self) -> Vec<Change> {
        COPIES
            .map(|name| Change::Add { store: ObjectStore::KeySlots, key: name.into(), bytes: self.bytes.0.clone() })
            .into()
    }

    /// The condition that this very slot is still there: nothing is sealed for a key that has been erased.
    pub(super) fn require(&self) -> Change {
        Change::Require { store: ObjectStore::KeySlots, key: self.name.into(), bytes: self.bytes.0.clone() }
    }

    fn repair(&self, rows: &[Row]) -> Vec<Change> {
        let store = ObjectStore::KeySlots;
        let mut changes = vec![self.require()];
        for name in COPIES.into_iter().filter(|name| *name != self.name) {
            match find(rows, name) {
                Some(bytes) if Self::open(name, bytes).is_some() => continue,
                Some(bytes) => {
                    changes.push(Change::Add { store, key: free_name(rows, DAMAGED), bytes: bytes.to_vec() })
                }
                None => {}
            }
            changes.push(Change::Put { store, key: name.into(), bytes: self.bytes.0.clone() });
        }
        if changes.len() > 1 { changes } else { Vec::new() }
    }
}

/// The place of the seal over an empty plaintext: the seal is made with the key, and bound to everything else in the
/// slot.
fn check_place(content: &[u8; CONTENT_BYTES]) -> RecordPlace<'_> {
    let (_, bound) = content.split_at(1 + KEY_BYTES);
    RecordPlace { store: "device slot", key: bound }
}

/// Reads the slots.
pub(super) fn find_in(rows: &[Row]) -> Found {
    if rows.is_empty() {
        return Found::Nothing;
    }
    let opened = COPIES.into_iter().find_map(|name| DeviceSlot::open(name, find(rows, name)?));
    if let Some(slot) = opened {
        let repair = slot.repair(rows);
        return Found::Open(slot, repair);
    }
    let ours = |name: &[u8]| COPIES.iter().any(|copy| copy.as_bytes() == name) || name.starts_with(DAMAGED.as_bytes());
    if rows.iter().all(|(name, _)| ours(name)) { Found::Unreadable } else { Found::Locked }
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

fn find<'a>(rows: &'a [Row], name: &str) -> Option<&'a [u8]> {
    rows.iter().find(|(key, _)| key == name.as_bytes()).map(|(_, bytes)| bytes.as_slice())
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

    fn slot() -> DeviceSlot {
        DeviceSlot::create(ones).unwrap()
    }

    #[test]
    fn what_is_created_opens_and_needs_no_repair() {
        let bytes = slot().bytes.0;
        let Found::Open(opened, repair) = find_in(&rows(&[("device", &bytes), ("device-spare", &bytes)])) else {
            panic!("does not open")
        };
        assert_eq!((opened.data_key, opened.shift, opened.vault), (slot().data_key, slot().shift, slot().vault));
        assert_eq!(repair, []);
    }

    #[test]
    fn a_damaged_copy_is_kept_and_repaired_from_the_other() {
        let bytes = slot().bytes.0;
        let Found::Open(_, repair) =
            find_in(&rows(&[("device", b"bad"), ("device-spare", &bytes), ("damaged-1", b"older")]))
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
        let bytes = slot().bytes.0;
        for length in 0..bytes.len() {
            assert!(DeviceSlot::open("device", &bytes[..length]).is_none(), "cut to {length}");
        }
        for bit in 0..bytes.len() * 8 {
            let mut flipped = bytes.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert!(DeviceSlot::open("device", &flipped).is_none(), "bit {bit}");
        }
    }

    #[test]
    fn a_slot_under_another_name_is_a_lock_and_damage_is_not() {
        assert!(matches!(find_in(&rows(&[("passphrase", b"\x02...")])), Found::Locked));
        assert!(matches!(find_in(&rows(&[("passphrase", b"\x02..."), ("device", b"bad")])), Found::Locked));
        assert!(matches!(find_in(&rows(&[("device", b"bad"), ("damaged-1", b"")])), Found::Unreadable));
        assert!(matches!(find_in(&[]), Found::Nothing));
    }

    #[test]
    fn nothing_secret_is_printed() {
        let shown = format!("{:?}", slot());
        assert!(
            shown.contains("DataKey(..)") && shown.contains("Shift(..)") && shown.contains("SlotBytes(..)"),
            "{shown}"
        );
    }
}
