//! The slots of a lock. Each holds the keys of the vault, sealed with a key that only the person can give.
//!
//! Layout: format (1 byte), memory in KiB (4 bytes, big-endian), passes (4), salt (16), then the envelope. All before the
//! envelope is authenticated with it, so nobody can make the derivation cheaper.

use zeroize::Zeroizing;

use super::{
    FillRandom, RandomUnavailable, Row,
    envelope::{self, DataKey, RecordPlace, SealError},
    key_slot::{self, find},
    keys::{KEYS_BYTES, Keys},
    passkey_slot,
};

const FORMAT: u8 = 2;
const VERSION: u16 = 1;
const SALT_BYTES: usize = 16;

/// The most memory and the most passes that a slot may ask for: no phone is asked for more by a file that was tampered
/// with.
const MOST_MEMORY: u32 = 256 * 1024;
const MOST_PASSES: u32 = 64;

/// The name of the row with the lock's pair of keys.
pub(super) const LOCK: &str = "lock";

/// The ways to open a lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockSlot {
    /// A passphrase or a PIN of the person's own.
    Passphrase,
    /// The recovery code, kept on paper.
    Recovery,
}

impl LockSlot {
    /// Each of them.
    pub const ALL: [Self; 2] = [Self::Passphrase, Self::Recovery];

    /// The names of its two copies.
    const fn names(self) -> [&'static str; 2] {
        match self {
            Self::Passphrase => ["passphrase", "passphrase-spare"],
            Self::Recovery => ["recovery", "recovery-spare"],
        }
    }
}

/// The least that a slot costs: 19 MiB and two passes, as OWASP advises for Argon2id (Password Storage Cheat Sheet).
const LEAST_MEMORY: u32 = 19 * 1024;
const LEAST_PASSES: u32 = 2;

/// The most memory that a new slot takes: RFC 9106's second recommendation, and no more than an old phone has to spare.
const NEW_MEMORY: u32 = 64 * 1024;

/// Milliseconds that unlocking may take.
const MILLISECONDS: f64 = 500.0;

/// How the key of a slot is made of what the person types (Argon2id).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Derivation {
    /// Random bytes, others in each slot.
    pub salt: [u8; SALT_BYTES],
    /// Memory in KiB.
    pub memory: u32,
    /// Passes over it.
    pub passes: u32,
}

impl Derivation {
    /// One with a new salt.
    ///
    /// # Errors
    /// When there is no randomness.
    fn new(memory: u32, passes: u32, random: FillRandom) -> Result<Self, RandomUnavailable> {
        let mut salt = [0; SALT_BYTES];
        random(&mut salt)?;
        Ok(Self { salt, memory, passes })
    }

    /// One of the least cost.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn least(random: FillRandom) -> Result<Self, RandomUnavailable> {
        Self::new(LEAST_MEMORY, LEAST_PASSES, random)
    }

    /// One with a new salt that takes half a second on a device on which the least took so many milliseconds: first more
    /// memory, which costs a guesser most, then more passes. Never less than the least.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn calibrated(least_took: f64, random: FillRandom) -> Result<Self, RandomUnavailable> {
        let times = (MILLISECONDS / least_took.max(1.0)).max(1.0);
        let memory = (f64::from(LEAST_MEMORY) * times).min(f64::from(NEW_MEMORY));
        let passes = f64::from(LEAST_PASSES) * times * f64::from(LEAST_MEMORY) / memory;
        // Both are positive and far below the limits of `u32`.
        Self::new(memory as u32, (passes as u32).clamp(LEAST_PASSES, MOST_PASSES), random)
    }

    /// The same cost with a new salt.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn with_new_salt(self, random: FillRandom) -> Result<Self, RandomUnavailable> {
        Self::new(self.memory, self.passes, random)
    }

    fn header(self) -> Vec<u8> {
        [&[FORMAT], self.memory.to_be_bytes().as_slice(), &self.passes.to_be_bytes(), &self.salt].concat()
    }

    fn read(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let (&[format], rest) = bytes.split_first_chunk::<1>()?;
        let (memory, rest) = rest.split_first_chunk()?;
        let (passes, rest) = rest.split_first_chunk()?;
        let (salt, envelope) = rest.split_first_chunk()?;
        let (memory, passes) = (u32::from_be_bytes(*memory), u32::from_be_bytes(*passes));
        let is_fair = format == FORMAT && memory <= MOST_MEMORY && passes <= MOST_PASSES;
        is_fair.then_some((Self { salt: *salt, memory, passes }, envelope))
    }
}

/// Both copies of a slot that gives these keys to whoever has the key that was derived so.
pub(super) fn seal(
    slot: LockSlot,
    derivation: Derivation,
    wrapping: &DataKey,
    keys: &Keys,
    random: FillRandom,
) -> Result<[Row; 2], SealError> {
    let header = derivation.header();
    let sealed = envelope::seal(wrapping, place(&bound(slot, &header)), VERSION, keys.to_bytes().as_slice(), random)?;
    let bytes = [header, sealed].concat();
    Ok(slot.names().map(|name| (name.into(), bytes.clone())))
}

/// The keys that a slot gives to this key; `None` for any other.
pub(super) fn open(slot: LockSlot, rows: &[Row], wrapping: &DataKey) -> Option<Keys> {
    copies(slot, rows).find_map(|bytes| {
        let (derivation, sealed) = Derivation::read(bytes)?;
        let opened = envelope::open(wrapping, place(&bound(slot, &derivation.header())), sealed).ok()?;
        let plain = Zeroizing::new(opened.1);
        Some(Keys::from_bytes(plain.first_chunk::<KEYS_BYTES>()?))
    })
}

/// How the key of a slot is derived, once for each derivation that its copies name; none when there is no such slot.
pub(super) fn derivations(slot: LockSlot, rows: &[Row]) -> Vec<Derivation> {
    let mut all: Vec<_> = copies(slot, rows).filter_map(|bytes| Some(Derivation::read(bytes)?.0)).collect();
    all.dedup();
    all
}

/// The rows of a slot.
pub(super) fn rows_of(slot: LockSlot, rows: &[Row]) -> Vec<Row> {
    slot.names().into_iter().filter_map(|name| find(rows, name).cloned()).collect()
}

/// Whether a row of this name belongs to a lock.
pub(super) fn is_named(name: &[u8]) -> bool {
    let all = LockSlot::ALL.into_iter().flat_map(LockSlot::names).chain(passkey_slot::COPIES).chain([LOCK]);
    all.into_iter().any(|ours| ours.as_bytes() == name)
}

fn copies(slot: LockSlot, rows: &[Row]) -> impl Iterator<Item = &[u8]> {
    key_slot::copies(slot.names(), rows)
}

fn bound(slot: LockSlot, header: &[u8]) -> Vec<u8> {
    let [name, _] = slot.names();
    [name.as_bytes(), &[0], header].concat()
}

const fn place(bound: &[u8]) -> RecordPlace<'_> {
    RecordPlace { store: "lock slot", key: bound }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: DataKey = DataKey([5; 32]);

    fn ones(buffer: &mut [u8]) -> Result<(), RandomUnavailable> {
        buffer.fill(1);
        Ok(())
    }

    fn keys() -> Keys {
        Keys::from_bytes(&[7; KEYS_BYTES])
    }

    fn rows() -> Vec<Row> {
        seal(LockSlot::Passphrase, Derivation::least(ones).unwrap(), &KEY, &keys(), ones).unwrap().into()
    }

    #[test]
    fn the_keys_come_back_to_the_one_key_that_sealed_them() {
        assert_eq!(open(LockSlot::Passphrase, &rows(), &KEY), Some(keys()));
        assert_eq!(open(LockSlot::Passphrase, &rows(), &DataKey([6; 32])), None);
        assert_eq!(open(LockSlot::Recovery, &rows(), &KEY), None);
    }

    #[test]
    fn one_whole_copy_is_enough() {
        for damaged in 0..2 {
            let mut rows = rows();
            rows[damaged].1 = b"bad".into();
            assert_eq!(open(LockSlot::Passphrase, &rows, &KEY), Some(keys()));
            assert_eq!(derivations(LockSlot::Passphrase, &rows), [Derivation::least(ones).unwrap()]);
        }
    }

    #[test]
    fn every_cut_and_every_flipped_bit_of_a_slot_is_noticed() {
        let (name, whole) = rows().swap_remove(0);
        for length in 0..whole.len() {
            let cut = [(name.clone(), whole[..length].to_vec())];
            assert_eq!(open(LockSlot::Passphrase, &cut, &KEY), None, "cut to {length}");
        }
        for bit in 0..whole.len() * 8 {
            let mut flipped = whole.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(open(LockSlot::Passphrase, &[(name.clone(), flipped)], &KEY), None, "bit {bit}");
        }
    }

    #[test]
    fn a_slot_that_asks_for_too_much_is_not_tried() {
        let costly = |memory, passes| {
            let derivation = Derivation { salt: [1; SALT_BYTES], memory, passes };
            let rows: Vec<Row> = seal(LockSlot::Passphrase, derivation, &KEY, &keys(), ones).unwrap().into();
            derivations(LockSlot::Passphrase, &rows)
        };
        assert_eq!(costly(MOST_MEMORY, MOST_PASSES).len(), 1);
        assert_eq!(costly(MOST_MEMORY + 1, 1), []);
        assert_eq!(costly(1024, MOST_PASSES + 1), []);
    }

    #[test]
    fn a_new_slot_costs_half_a_second_and_never_less_than_is_advised() {
        let cost = |milliseconds: f64| {
            let derivation = Derivation::calibrated(milliseconds, ones).unwrap();
            (derivation.memory, derivation.passes)
        };
        assert_eq!(cost(5_000.0), (LEAST_MEMORY, LEAST_PASSES), "an old phone");
        assert_eq!(cost(500.0), (LEAST_MEMORY, LEAST_PASSES));
        assert_eq!(cost(250.0), (2 * LEAST_MEMORY, LEAST_PASSES));
        assert_eq!(cost(50.0), (NEW_MEMORY, 5));
        assert_eq!(cost(0.0), (NEW_MEMORY, MOST_PASSES), "a clock that stands still");
        for milliseconds in 1..2_000 {
            let (memory, passes) = cost(f64::from(milliseconds));
            let takes = f64::from(milliseconds) * f64::from(memory) * f64::from(passes)
                / f64::from(LEAST_MEMORY * LEAST_PASSES);
            assert!(takes <= MILLISECONDS.max(f64::from(milliseconds)) * 1.01, "{milliseconds}: {takes}");
        }
    }
}
