//! The slot of a passkey: it holds the keys of the vault, sealed with what the authenticator of this device computes for the
//! slot's salt (WebAuthn's extension `prf`).
//!
//! Layout: format (1 byte), length of the credential's identity (2 bytes, big-endian), the identity, salt (32), then the
//! envelope. All before the envelope is authenticated with it.

use zeroize::Zeroizing;

use super::{
    FillRandom, Row,
    envelope::{self, DataKey, RecordPlace, SealError},
    key_slot::copies,
    keys::{KEYS_BYTES, Keys},
};

const FORMAT: u8 = 4;
const VERSION: u16 = 1;
const SALT_BYTES: usize = 32;

/// The longest identity of a credential (Web Authentication Level 3, section 5.8.3).
const MOST_IDENTITY: usize = 1023;

/// The names of its two copies.
pub(super) const COPIES: [&str; 2] = ["passkey", "passkey-spare"];

/// What an authenticator is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// The identity of the credential.
    pub credential: Vec<u8>,
    /// What it computes a key of.
    pub salt: [u8; SALT_BYTES],
}

impl Passkey {
    /// The bytes before the envelope; `None` when the identity is too long.
    fn header(&self) -> Option<Vec<u8>> {
        let length =
            u16::try_from(self.credential.len()).ok().filter(|length| usize::from(*length) <= MOST_IDENTITY)?;
        Some([&[FORMAT], length.to_be_bytes().as_slice(), &self.credential, &self.salt].concat())
    }

    fn read(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let (&[format], rest) = bytes.split_first_chunk::<1>()?;
        let (length, rest) = rest.split_first_chunk()?;
        let (credential, rest) = rest.split_at_checked(u16::from_be_bytes(*length).into())?;
        let (salt, envelope) = rest.split_first_chunk()?;
        let is_ours = format == FORMAT && credential.len() <= MOST_IDENTITY;
        is_ours.then(|| (Self { credential: credential.to_vec(), salt: *salt }, envelope))
    }
}

/// Both copies of a slot that gives these keys to whoever has the key of the passkey; [`SealError::TooLong`] for a
/// credential whose identity is.
pub(super) fn seal(
    passkey: &Passkey,
    wrapping: &DataKey,
    keys: &Keys,
    random: FillRandom,
) -> Result<[Row; 2], SealError> {
    let header = passkey.header().ok_or(SealError::TooLong)?;
    let sealed = envelope::seal(wrapping, place(&header), VERSION, keys.to_bytes().as_slice(), random)?;
    let bytes = [header, sealed].concat();
    Ok(COPIES.map(|name| (name.into(), bytes.clone())))
}

/// The keys that the slot gives to this key; `None` for any other.
pub(super) fn open(rows: &[Row], wrapping: &DataKey) -> Option<Keys> {
    copies(COPIES, rows).find_map(|bytes| {
        let (passkey, sealed) = Passkey::read(bytes)?;
        let plain = Zeroizing::new(envelope::open(wrapping, place(&passkey.header()?), sealed).ok()?.1);
        Some(Keys::from_bytes(plain.first_chunk::<KEYS_BYTES>()?))
    })
}

/// The passkey that opens the slot, by its first whole copy; `None` when there is no such slot.
pub(super) fn passkey(rows: &[Row]) -> Option<Passkey> {
    copies(COPIES, rows).find_map(|bytes| Some(Passkey::read(bytes)?.0))
}

const fn place(header: &[u8]) -> RecordPlace<'_> {
    RecordPlace { store: "passkey slot", key: header }
}

#[cfg(test)]
mod tests {
    use super::super::RandomUnavailable;
    use super::*;

    const KEY: DataKey = DataKey([5; 32]);

    fn ones(buffer: &mut [u8]) -> Result<(), RandomUnavailable> {
        buffer.fill(1);
        Ok(())
    }

    fn keys() -> Keys {
        Keys::from_bytes(&[7; KEYS_BYTES])
    }

    fn of(length: usize) -> Passkey {
        Passkey { credential: vec![3; length], salt: [9; SALT_BYTES] }
    }

    fn rows() -> Vec<Row> {
        seal(&of(20), &KEY, &keys(), ones).unwrap().into()
    }

    #[test]
    fn the_keys_come_back_to_the_one_key_that_sealed_them() {
        assert_eq!(passkey(&rows()), Some(of(20)));
        assert_eq!(open(&rows(), &KEY), Some(keys()));
        assert_eq!(open(&rows(), &DataKey([6; 32])), None);
        assert_eq!((passkey(&[]), open(&[], &KEY)), (None, None));
    }

    #[test]
    fn one_whole_copy_is_enough() {
        for damaged in 0..2 {
            let mut rows = rows();
            rows[damaged].1 = b"bad".into();
            assert_eq!((passkey(&rows), open(&rows, &KEY)), (Some(of(20)), Some(keys())));
        }
    }

    #[test]
    fn every_cut_and_every_flipped_bit_of_a_slot_is_noticed() {
        let (name, whole) = rows().swap_remove(0);
        for length in 0..whole.len() {
            assert_eq!(open(&[(name.clone(), whole[..length].to_vec())], &KEY), None, "cut to {length}");
        }
        for bit in 0..whole.len() * 8 {
            let mut flipped = whole.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(open(&[(name.clone(), flipped)], &KEY), None, "bit {bit}");
        }
    }

    #[test]
    fn a_credential_of_any_length_that_browsers_give_has_room() {
        for length in [0, 1, MOST_IDENTITY] {
            let rows = seal(&of(length), &KEY, &keys(), ones).unwrap();
            assert_eq!(passkey(&rows), Some(of(length)));
        }
        assert_eq!(seal(&of(MOST_IDENTITY + 1), &KEY, &keys(), ones), Err(SealError::TooLong));
    }
}
