//! How strong a craving is.

use thiserror::Error;

/// How strong a craving is, from 0 (none) to 10 (the strongest the person can imagine).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Strength(u8);

/// A craving was given as a number above 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a craving goes from 0 to 10, not {0}")]
pub struct StrengthOutOfRange(pub u8);

impl Strength {
    /// The highest rating.
    pub const MAX: u8 = 10;

    /// Takes a rating from 0 to 10.
    ///
    /// # Errors
    /// When the number is above 10.
    pub const fn new(value: u8) -> Result<Self, StrengthOutOfRange> {
        if value > Self::MAX { Err(StrengthOutOfRange(value)) } else { Ok(Self(value)) }
    }

    /// The number, 0 to 10.
    pub const fn get(self) -> u8 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_to_ten_are_accepted_and_eleven_is_not() {
        for value in 0..=10 {
            assert_eq!(Strength::new(value).map(Strength::get), Ok(value));
        }
        assert_eq!(Strength::new(11), Err(StrengthOutOfRange(11)));
    }
}
