//! A passphrase or a PIN, and its weakness against someone who has copied the phone's files.

/// The fewest characters of a passphrase or a PIN.
pub const FEWEST_CHARACTERS: usize = 4;

/// Digits below which a PIN falls within a day to one graphics card that tries a few thousand a second.
const FEW_DIGITS: usize = 9;

/// Characters below which a passphrase of a person's own is likely to be on a list of common ones.
const FEW_CHARACTERS: usize = 10;

/// The reason why a passphrase is weak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// Fewer characters than are taken.
    TooShort,
    /// Only digits, so few that they can all be tried.
    FewDigits,
    /// Short enough to be guessed.
    FewCharacters,
}

impl Weakness {
    /// The weakness of this passphrase; `None` when it has none.
    pub fn of(passphrase: &str) -> Option<Self> {
        let characters = passphrase.chars().count();
        let is_pin = passphrase.chars().all(|typed| typed.is_ascii_digit());
        match characters {
            ..FEWEST_CHARACTERS => Some(Self::TooShort),
            ..FEW_DIGITS if is_pin => Some(Self::FewDigits),
            ..FEW_CHARACTERS if !is_pin => Some(Self::FewCharacters),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_said_what_a_short_one_does_not_hold_off() {
        let cases = [
            ("", Some(Weakness::TooShort)),
            ("123", Some(Weakness::TooShort)),
            ("äöü", Some(Weakness::TooShort)),
            ("1234", Some(Weakness::FewDigits)),
            ("12345678", Some(Weakness::FewDigits)),
            ("123456789", None),
            ("abcd", Some(Weakness::FewCharacters)),
            ("pass word", Some(Weakness::FewCharacters)),
            ("river lamp seven", None),
        ];
        for (passphrase, weakness) in cases {
            assert_eq!(Weakness::of(passphrase), weakness, "{passphrase:?}");
        }
    }
}
