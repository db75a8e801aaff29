//! The keys of a vault, as every key slot gives them.

use zeroize::Zeroizing;

use super::{
    FillRandom, RandomUnavailable,
    entry_key::Shift,
    envelope::{DataKey, KEY_BYTES},
    hex,
};

const SHIFT_BYTES: usize = 8;
const ID_BYTES: usize = 8;

/// Bytes of the keys in a slot: the data key, the shift, the identity of the vault.
pub(super) const KEYS_BYTES: usize = KEY_BYTES + SHIFT_BYTES + ID_BYTES;

/// The keys of one vault. They cannot be cloned: who needs them holds a pointer. Their `Debug` form shows neither key nor
/// shift.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Keys {
    pub data_key: DataKey,
    pub shift: Shift,
    id: [u8; ID_BYTES],
}

impl Keys {
    /// New keys, for a vault that is empty.
    pub(super) fn create(random: FillRandom) -> Result<Self, RandomUnavailable> {
        let mut bytes = Zeroizing::new([0; KEYS_BYTES]);
        random(bytes.as_mut_slice())?;
        Ok(Self::from_bytes(&bytes))
    }

    pub(super) fn from_bytes(bytes: &[u8; KEYS_BYTES]) -> Self {
        let mut rest = bytes.iter().copied();
        let mut next = || rest.next().unwrap_or(0);
        Self {
            data_key: DataKey(std::array::from_fn(|_| next())),
            shift: Shift::from_bytes(std::array::from_fn(|_| next())),
            id: std::array::from_fn(|_| next()),
        }
    }

    /// The keys as they lie in a slot.
    pub(super) fn to_bytes(&self) -> Zeroizing<[u8; KEYS_BYTES]> {
        let shift = self.shift.to_bytes();
        let mut all = self.data_key.0.iter().chain(&shift).chain(&self.id).copied();
        Zeroizing::new(std::array::from_fn(|_| all.next().unwrap_or(0)))
    }

    /// The name of the vault, by which another one in its place is noticed; 16 hexadecimal digits.
    pub(super) fn vault(&self) -> String {
        hex::encode(&self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_the_same_after_they_lay_in_a_slot() {
        let bytes: [u8; KEYS_BYTES] = std::array::from_fn(|place| u8::try_from(place * 5).unwrap());
        let keys = Keys::from_bytes(&bytes);
        assert_eq!(Keys::from_bytes(&keys.to_bytes()), keys);
        assert_eq!(keys.vault(), hex::encode(&bytes[40..]));
    }

    #[test]
    fn nothing_secret_is_printed() {
        let shown = format!("{:?}", Keys::from_bytes(&[1; KEYS_BYTES]));
        assert!(shown.contains("DataKey(..)") && shown.contains("Shift(..)"), "{shown}");
    }
}
