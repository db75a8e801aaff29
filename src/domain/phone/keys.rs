//! Letters that stand for the keys of a telephone, such as in 1-800-FLOWERS.

/// Prefixes of numbers that are free to call, which are often spelled out in letters.
const FREE: [&str; 14] =
    ["1800", "1888", "1877", "1866", "1855", "1844", "1833", "1822", "0800", "0808", "0508", "1300", "1850", "13"];

/// The most digits before letters that are keys: a number with more of them needs no letters.
const MOST_BEFORE: usize = 8;

/// The digits of the longest number that is spelled with blanks.
const MOST_WITH_BLANKS: usize = 11;

/// The keys for a word that continues a number; `None` when the word is not a part of it.
///
/// `begun` is the number before the word; `is_joined` means that no blank stands between them.
pub(super) fn keys(begun: &str, word: &str, is_joined: bool) -> Option<String> {
    let digits = begun.trim_start_matches('+');
    let is_free = FREE.iter().any(|free| digits.starts_with(free)) || is_free_without_country(digits);
    let is_capitals = word.bytes().all(|letter| letter.is_ascii_uppercase());
    let goes_on = if is_joined {
        digits.len() <= MOST_BEFORE && (is_free || is_capitals && digits.len() >= 3)
    } else {
        is_free && is_capitals && word.len() >= 3 && digits.len() + word.len() <= MOST_WITH_BLANKS
    };
    let is_plain = digits.bytes().all(|digit| digit.is_ascii_digit());
    if goes_on && is_plain { word.chars().map(key_of).collect() } else { None }
}

/// Whether these digits begin a number of North America that is free to call, without the 1 before it.
fn is_free_without_country(digits: &str) -> bool {
    FREE.iter().any(|free| free.starts_with("18") && digits.starts_with(&free[1..]))
}

/// The key that a letter stands on (ITU-T E.161).
fn key_of(letter: char) -> Option<char> {
    Some(match letter.to_ascii_uppercase() {
        'A'..='C' => '2',
        'D'..='F' => '3',
        'G'..='I' => '4',
        'J'..='L' => '5',
        'M'..='O' => '6',
        'P'..='S' => '7',
        'T'..='V' => '8',
        'W'..='Z' => '9',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_keys_only_where_they_complete_a_number() {
        for (begun, word, is_joined, dialled) in [
            ("1800", "FLOWERS", true, Some("3569377")),
            ("1800", "Flowers", true, Some("3569377")),
            ("+1800", "FLOWERS", true, Some("3569377")),
            ("1800", "FLOWERS", false, Some("3569377")),
            ("0800", "REVERSE", false, Some("7383773")),
            ("1800662", "HELP", false, Some("4357")),
            ("555", "HELP", true, Some("4357")),
            ("13", "CABS", true, Some("2227")),
            ("", "HOPELINE", false, None),
            ("0861234567", "HOME", true, None),
            ("0861234567", "HOME", false, None),
            ("0861", "Home", true, None),
            ("0800123456", "OR", false, None),
            ("988", "TALK", false, None),
            ("10", "A", true, None),
            ("*67", "HELP", true, None),
            ("1800", "ÉTOILE", true, None),
        ] {
            assert_eq!(keys(begun, word, is_joined).as_deref(), dialled, "{begun} {word}");
        }
    }
}
