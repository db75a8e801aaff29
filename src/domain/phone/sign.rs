//! The meaning of a character in a phone number, in any script.

/// The meaning of one character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// A digit of any script, as one of ASCII.
    Digit(char),
    Plus,
    Star,
    Hash,
    /// A wait before the next digits.
    Pause,
    Open,
    Close,
    Slash,
    Colon,
    /// White space.
    Blank,
    /// A dash or a dot between digits.
    Joint,
    /// A letter of a word.
    Letter(char),
}

impl Sign {
    /// The meaning of a character; `None` for an invisible one, such as a mark of the direction of the text.
    pub(super) fn of(letter: char) -> Option<Self> {
        if let Some(digit) = digit(letter) {
            return Some(Self::Digit(digit));
        }
        Some(match letter {
            '+' | '＋' | '﹢' => Self::Plus,
            '*' | '＊' | '∗' => Self::Star,
            '#' | '＃' | '﹟' => Self::Hash,
            ',' | ';' | '，' | '；' | '،' | '؛' | '、' => Self::Pause,
            '(' | '[' | '（' | '［' => Self::Open,
            ')' | ']' | '）' | '］' => Self::Close,
            '/' | '／' | '⁄' | '∕' => Self::Slash,
            ':' | '：' | '=' => Self::Colon,
            '-' | '.' | '·' | '•' | '‐'..='―' | '−' | '－' | '．' | '_' => Self::Joint,
            '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}' => return None,
            _ if letter.is_whitespace() => Self::Blank,
            _ => Self::Letter(letter),
        })
    }

    /// Whether the sign is a gap within a number: a blank, a dash or a dot.
    pub(super) const fn is_gap(self) -> bool {
        matches!(self, Self::Blank | Self::Joint)
    }
}

/// The zero of each script (Unicode 17, general category Nd); the other nine digits follow it.
const ZEROS: [u32; 77] = [
    0x30, 0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0,
    0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620,
    0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x10D30, 0x10D40, 0x11066, 0x110F0, 0x11136,
    0x111D0, 0x112F0, 0x11450, 0x114D0, 0x11650, 0x116C0, 0x116D0, 0x116DA, 0x11730, 0x118E0, 0x11950, 0x11BF0,
    0x11C50, 0x11D50, 0x11DA0, 0x11DE0, 0x11F50, 0x16130, 0x16A60, 0x16AC0, 0x16B50, 0x16D70, 0x1CCF0, 0x1D7CE,
    0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E2F0, 0x1E4F0, 0x1E5F1, 0x1E950, 0x1FBF0,
];

/// The ASCII digit for a digit of any script.
fn digit(letter: char) -> Option<char> {
    let code = u32::from(letter);
    let zero = ZEROS[..ZEROS.partition_point(|zero| *zero <= code)].last()?;
    char::from_digit(code - zero, 10)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_digits_of_many_scripts_are_digits() {
        for (digits, plain) in
            [("0189", "0189"), ("٠٩", "09"), ("०९", "09"), ("０９", "09"), ("𝟎𝟗", "09"), ("༠༩", "09")]
        {
            assert_eq!(digits.chars().filter_map(digit).collect::<String>(), plain);
        }
        for letter in ['/', ':', 'a', '½', '²', '٪', '一'] {
            assert_eq!(digit(letter), None, "{letter}");
        }
    }

    proptest! {
        // The Unicode tables of proptest's own regex parser are a second opinion.
        #![proptest_config(ProptestConfig::with_cases(4_000))]

        #[test]
        fn every_decimal_digit_is_a_digit(letter in "\\p{Nd}") {
            prop_assert!(letter.chars().all(|letter| digit(letter).is_some()));
        }

        #[test]
        fn nothing_else_is_a_digit(letter in "[^\\p{Nd}]") {
            // These digits come from a newer version of Unicode than that of the regex parser.
            prop_assume!(!letter.chars().any(|letter| ('\u{11DE0}'..='\u{11DE9}').contains(&letter)));
            prop_assert!(letter.chars().all(|letter| digit(letter).is_none()));
        }
    }
}
