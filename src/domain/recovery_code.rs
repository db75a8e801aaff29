//! The recovery code of a lock: long enough that nobody guesses it, and made to be written down and typed again.

/// Characters in a group.
const GROUP: usize = 5;

/// Groups of a code.
const GROUPS: usize = 5;

/// The digits of Crockford's base 32: no letter among them looks like a digit or another letter.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A recovery code of 25 characters of 5 random bits each, as `0A1B2-C3D4E-...`.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(String);

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode(..)")
    }
}

impl RecoveryCode {
    /// The code of these random bytes, each of which gives one character.
    pub fn of(random: [u8; GROUP * GROUPS]) -> Self {
        let digits = random.iter().filter_map(|byte| DIGITS.get(usize::from(byte % 32)));
        Self(digits.map(|digit| char::from(*digit)).collect())
    }

    /// The code that a person typed, in any case, with or without dashes and spaces, and with letters for the digits
    /// that look like them; `None` when it is no code.
    pub fn typed(text: &str) -> Option<Self> {
        let code = read(text)?;
        (code.len() == GROUP * GROUPS).then_some(Self(code))
    }

    /// The characters without dashes, from which the key is made.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The groups, in their order.
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        self.0.as_bytes().chunks(GROUP).filter_map(|group| str::from_utf8(group).ok())
    }

    /// Whether `typed` is the code's last group, in any case.
    pub fn ends_with(&self, typed: &str) -> bool {
        read(typed).is_some_and(|typed| typed.len() == GROUP && self.0.ends_with(&typed))
    }
}

impl std::fmt::Display for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.groups().collect::<Vec<_>>().join("-"))
    }
}

/// The digits that were typed; `None` when something else was.
fn read(text: &str) -> Option<String> {
    let typed = text.chars().filter(|typed| !typed.is_whitespace() && *typed != '-');
    let digit = |typed: char| match typed.to_ascii_uppercase() {
        'O' => Some('0'),
        'I' | 'L' => Some('1'),
        digit => DIGITS.iter().any(|known| char::from(*known) == digit).then_some(digit),
    };
    typed.map(digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code() -> RecoveryCode {
        RecoveryCode::of(std::array::from_fn(|place| u8::try_from(place * 7).unwrap()))
    }

    #[test]
    fn it_is_written_in_groups_and_read_however_it_is_typed() {
        let shown = code().to_string();
        assert_eq!(shown.len(), 29, "{shown}");
        assert_eq!(shown.replace('-', ""), code().as_str());
        for typed in [shown.to_lowercase(), shown.replace('-', " "), shown.replace('-', ""), shown.replace('0', "o")] {
            assert_eq!(RecoveryCode::typed(&typed), Some(code()), "{typed}");
        }
        assert_eq!(RecoveryCode::typed(&shown.replace('1', "l")), Some(code()));
    }

    #[test]
    fn what_is_no_code_is_none() {
        let shown = code().to_string();
        for wrong in ["", &shown[1..], &format!("{shown}A"), &format!("U{}", &shown[1..]), "passphrase"] {
            assert_eq!(RecoveryCode::typed(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn its_last_group_shows_that_it_was_written_down() {
        let shown = code().to_string();
        assert!(code().ends_with(&shown[24..].to_lowercase()));
        assert!(!code().ends_with(&shown[..5]));
        assert!(!code().ends_with(&shown[25..]));
        assert!(!code().ends_with(""));
    }

    #[test]
    fn every_character_comes_from_five_random_bits() {
        let all: std::collections::HashSet<String> =
            (0..=255).map(|byte| RecoveryCode::of([byte; 25]).to_string()).collect();
        assert_eq!(all.len(), 32);
    }
}
