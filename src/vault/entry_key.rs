//! The key of an entry's record: sorted by time, without revealing the time.

use super::hex;
use crate::domain::Id;

const ID_BYTES: usize = 16;

/// Added to a time in milliseconds, so that every instant that a date can name is above zero: these lie within 2^53
/// milliseconds of 1970.
const LIFT: i64 = 1 << 53;

/// The key under which an entry's record lies: its milliseconds, moved by the vault's secret shift (8 bytes,
/// big-endian), then its id (16 bytes). The order of keys is the order of time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryKey(Vec<u8>);

impl EntryKey {
    pub(super) fn new(utc_milliseconds: i64, id: Id, shift: Shift) -> Self {
        let lifted = utc_milliseconds.saturating_add(LIFT).max(0).cast_unsigned();
        let time = lifted.saturating_add(shift.0).to_be_bytes();
        Self([time.as_slice(), &id.0].concat())
    }

    /// The key of a record in storage, whatever its bytes are.
    pub(super) const fn found(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// The id of the entry; `None` when the key has another layout than ours.
    pub(super) fn id(&self) -> Option<Id> {
        let (time, id) = self.0.split_last_chunk::<ID_BYTES>()?;
        (time.len() == size_of::<u64>()).then_some(Id(*id))
    }

    /// The time of the entry in UTC milliseconds; `None` when the key has another layout than ours.
    pub(super) fn utc_milliseconds(&self, shift: Shift) -> Option<i64> {
        let lifted = u64::from_be_bytes(*self.0.first_chunk()?).checked_sub(shift.0)?;
        i64::try_from(lifted).ok()?.checked_sub(LIFT)
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// The key from its text, which another tab sends; `None` for any other text.
    pub fn from_text(text: &str) -> Option<Self> {
        hex::decode(text).map(Self)
    }

    /// The bytes of the key.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl std::fmt::Display for EntryKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&hex::encode(&self.0))
    }
}

/// A vault's secret shift between the times of its entries and those in their keys, in milliseconds; below 2^62, so
/// that no instant plus shift overflows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Shift(u64);

impl Shift {
    pub(super) const fn from_bytes(random: [u8; 8]) -> Self {
        Self(u64::from_be_bytes(random) >> 2)
    }

    /// Bytes from which [`Self::from_bytes`] makes the same shift.
    pub(super) const fn to_bytes(self) -> [u8; 8] {
        (self.0 << 2).to_be_bytes()
    }
}

impl std::fmt::Debug for Shift {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Shift(..)")
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};

    use super::*;

    #[test]
    fn the_order_of_keys_is_the_order_of_time_at_every_extreme() {
        let times = [
            DateTime::<Utc>::MIN_UTC.timestamp_millis(),
            -1,
            0,
            1,
            1_800_000_000_000,
            DateTime::<Utc>::MAX_UTC.timestamp_millis(),
        ];
        for shift in [[0; 8], [255; 8], [3; 8]].map(Shift::from_bytes) {
            let keys = times.map(|time| EntryKey::new(time, Id([9; 16]), shift));
            assert!(keys.windows(2).all(|pair| pair[0] < pair[1]), "{keys:?}");
        }
    }

    #[test]
    fn a_key_tells_the_id_but_not_the_time() {
        let key = EntryKey::new(0, Id([9; 16]), Shift::from_bytes([3; 8]));
        assert_eq!(key.id(), Some(Id([9; 16])));
        assert_ne!(key.as_bytes()[..8], LIFT.to_be_bytes());
        assert_eq!(EntryKey::found(vec![1; 23]).id(), None);
        assert_eq!(EntryKey::found(vec![1; 25]).id(), None);
    }
}
