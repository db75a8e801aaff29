//! An entry: something a person noted, with its time and its lasting identity.

use std::{fmt, str::FromStr};

use chrono::{DateTime, Utc};
use thiserror::Error;

use super::{CheckIn, HardMoment, Moment, Used};

/// An entry's lasting identity: 16 random bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub [u8; 16]);

/// A text is not 32 hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("an entry's identity has 32 hexadecimal digits")]
pub struct BadEntryId;

impl fmt::Display for EntryId {
    fn fmt(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(text, "{byte:02x}"))
    }
}

impl FromStr for EntryId {
    type Err = BadEntryId;

    fn from_str(text: &str) -> Result<Self, BadEntryId> {
        let is_hex = text.len() == 32 && text.bytes().all(|digit| digit.is_ascii_hexdigit());
        let number = u128::from_str_radix(text, 16).ok().filter(|_| is_hex);
        number.map(|number| Self(number.to_be_bytes())).ok_or(BadEntryId)
    }
}

/// What was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Noted {
    /// How it was.
    CheckIn(CheckIn),
    /// A craving, ridden out.
    HardMoment(HardMoment),
    /// That they used.
    Used(Used),
}

/// Something a person noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Stays the same for as long as the entry lives, through changes, backups and restores.
    pub id: EntryId,
    /// When it happened; the person may correct it.
    pub at: Moment,
    /// When it was last written; of two versions of one entry, the later written one counts.
    pub written: DateTime<Utc>,
    /// What was noted.
    pub noted: Noted,
}

impl Entry {
    /// Newest first; entries of the same instant keep one order everywhere.
    pub fn newest_first(&self, other: &Self) -> std::cmp::Ordering {
        (other.at, other.id).cmp(&(self.at, self.id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_reads_back_from_its_text() {
        let id = EntryId(std::array::from_fn(|place| place as u8));
        assert_eq!(id.to_string(), "000102030405060708090a0b0c0d0e0f");
        assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn what_is_no_identity_is_refused() {
        for text in ["", "12", "+00102030405060708090a0b0c0d0e0f", "zz0102030405060708090a0b0c0d0e0f"] {
            assert_eq!(text.parse::<EntryId>(), Err(BadEntryId), "{text:?}");
        }
    }
}
