//! How one joins an appointment from afar, in one tap: the address or the number in a text that was typed or pasted.

use super::dialled;

/// How one joins from afar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Joining {
    /// An `https` or `http` address.
    Link(String),
    /// A number to dial, as it stands in a `tel:` address.
    Call(String),
}

/// Digits of the shortest number that is dialled where words stand beside it: fewer are passcodes, rooms, and houses.
const DIGITS_BESIDE_WORDS: usize = 7;

/// Digits of the shortest number that stands alone.
const DIGITS_ALONE: usize = 3;

impl Joining {
    /// The first web address of a text, or else the number that it begins with or that has a country code.
    ///
    /// An invitation that was pasted has a passcode and the meeting's own number, which nobody answers. So no other
    /// number of a text is dialled, and none of a text with an address of another kind in it. Those are words to read.
    pub fn in_text(text: &str) -> Option<Self> {
        if let Some(address) = text.split_whitespace().find_map(web_address) {
            return Some(Self::Link(address.to_owned()));
        }
        let text = text.trim();
        let number = after_scheme(text, "tel:").unwrap_or(text).trim_start();
        if number.split_whitespace().any(is_other_address) {
            return None;
        }
        let begins = number.starts_with(|letter: char| letter.is_ascii_digit() || "+(*#".contains(letter));
        let number = if begins { number } else { &number[country_code(number)?..] };
        let least = if number.chars().any(char::is_alphabetic) { DIGITS_BESIDE_WORDS } else { DIGITS_ALONE };
        let dialled = dialled(number)?;
        // Keys that follow a pause are no part of the number.
        let digits = dialled.split(',').next()?.chars().filter(char::is_ascii_digit).count();
        (digits >= least).then_some(Self::Call(dialled))
    }
}

/// The web address in a word, without the signs around it.
fn web_address(word: &str) -> Option<&str> {
    let around = |letter: char| "<>()[]{}\"'“”‘’,;.!?".contains(letter);
    let word = word.trim_start_matches(around).trim_end_matches(around);
    let rest = ["https://", "http://"].iter().find_map(|scheme| after_scheme(word, scheme))?;
    let host = rest.split(['/', '?', '#']).next()?;
    let is_whole = host.chars().any(char::is_alphanumeric) && !host.contains('@');
    (is_whole && !word.chars().any(char::is_control)).then_some(word)
}

/// What follows a scheme, in small letters or capitals.
fn after_scheme<'a>(text: &'a str, scheme: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then_some(rest)
}

/// Whether a word is an address of another kind: an e-mail, one without its scheme, or a scheme that is not opened.
fn is_other_address(word: &str) -> bool {
    let has_scheme = word.split_once(':').is_some_and(|(scheme, rest)| {
        !rest.is_empty() && scheme.starts_with(|letter: char| letter.is_ascii_alphabetic())
    });
    let is_path = word.contains('/') && word.chars().any(char::is_alphabetic);
    has_scheme || is_path || word.contains('@')
}

/// The place of the first plus that a digit follows.
fn country_code(text: &str) -> Option<usize> {
    let mut pluses = text.match_indices('+').map(|(place, _)| place);
    pluses.find(|place| text[place + 1..].starts_with(|letter: char| letter.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn link(address: &str) -> Option<Joining> {
        Some(Joining::Link(address.to_owned()))
    }

    fn call(number: &str) -> Option<Joining> {
        Some(Joining::Call(number.to_owned()))
    }

    #[test]
    fn an_address_is_found_wherever_it_stands() {
        for (text, address) in [
            (" https://example.org/a ", "https://example.org/a"),
            ("HTTPS://EXAMPLE.ORG", "HTTPS://EXAMPLE.ORG"),
            ("http://example.org/?a=b#c", "http://example.org/?a=b#c"),
            ("https://example.org/j/81234567890 Passcode: 998877", "https://example.org/j/81234567890"),
            ("Join:\nhttps://example.org/j/1?pwd=a_B-3=\nPasscode: 998877", "https://example.org/j/1?pwd=a_B-3="),
            ("+1 206 555 0100 or <https://example.org/a>.", "https://example.org/a"),
            ("https://bücher.example/ä", "https://bücher.example/ä"),
        ] {
            assert_eq!(Joining::in_text(text), link(address), "{text}");
        }
    }

    #[test]
    fn a_number_is_dialled_with_the_keys_behind_it() {
        for (text, number) in [
            ("+1 206 555 0100", "+12065550100"),
            ("(206) 555-0100", "2065550100"),
            ("988", "988"),
            ("tel:+12065550100", "+12065550100"),
            ("+1 206 555 0100,,81234567890#", "+12065550100,,81234567890%23"),
            ("Dial in: +1 206 555 0100", "+12065550100"),
            ("Meeting 812 3456 7890, dial +1 206 555 0100", "+12065550100"),
        ] {
            assert_eq!(Joining::in_text(text), call(number), "{text}");
        }
    }

    #[test]
    fn a_passcode_a_room_and_any_other_scheme_are_only_read() {
        for text in [
            "",
            "https://",
            "https:///a",
            "https://example.org@elsewhere.example/",
            "javascript:alert(1)",
            "JavaScript:alert(2065550100)",
            "data:text/html,2065550100",
            "sip:2065550100@example.org",
            "2065550100@example.org",
            "example.org/j/81234567890",
            "Meeting ID 812 3456 7890, passcode 998877",
            "Passcode: 998877",
            "Room 4, 2nd floor",
            "123 Main Street",
            "Tue 18:30 at 12 Main Street",
            "Ask at the desk",
            "ü",
            "+",
            "4",
        ] {
            assert_eq!(Joining::in_text(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_opened_is_a_web_address_or_has_only_what_a_phone_dials(
            text in "([a-z]{0,10}:)?[ -~\u{e9}\n]{0,60}",
        ) {
            match Joining::in_text(&text) {
                Some(Joining::Link(address)) => {
                    let address = address.to_ascii_lowercase();
                    prop_assert!(address.starts_with("https://") || address.starts_with("http://"));
                    prop_assert!(!address.contains(char::is_whitespace));
                }
                Some(Joining::Call(number)) => {
                    prop_assert!(number.chars().all(|sign| sign.is_ascii_digit() || "+*,;%#".contains(sign)), "{number}");
                }
                None => {}
            }
        }
    }
}
