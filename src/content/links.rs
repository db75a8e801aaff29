//! Links that open the phone's dialler or its messages; nothing is called or sent before the person does it there.

/// Where the digits of Arabic, Persian, Devanagari and full-width numbers begin.
const ZEROS: [char; 4] = ['٠', '۰', '०', '０'];

/// What a press on "Call" opens.
pub fn call_link(number: &str) -> String {
    format!("tel:{}", dialled(number))
}

/// What a press on "Text" opens: the phone's own messages, with nothing sent yet.
///
/// RFC 5724 asks for `?body=` and Android reads it; iOS wants `&body=`. Both read `?&body=`.
pub fn text_link(number: &str, body: Option<&str>) -> String {
    let mut link = format!("sms:{}", dialled(number));
    if let Some(body) = body {
        link.push_str("?&body=");
        for byte in body.bytes() {
            if byte.is_ascii_alphanumeric() {
                link.push(char::from(byte));
            } else {
                link.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    link
}

/// A number as a phone dials it: digits of any script, a plus, stars, pauses, and hashes, which an address escapes.
fn dialled(number: &str) -> String {
    let mut dialled = String::new();
    for letter in number.chars() {
        match letter {
            '0'..='9' | '+' | '*' | ',' => dialled.push(letter),
            '#' => dialled.push_str("%23"),
            other => dialled.extend(ZEROS.into_iter().find_map(|zero| digit(other, zero))),
        }
    }
    dialled
}

fn digit(letter: char, zero: char) -> Option<char> {
    let value = u32::from(letter).checked_sub(u32::from(zero))?;
    char::from_digit(value, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_link_carries_its_words() {
        assert_eq!(text_link("741741", Some("HOME")), "sms:741741?&body=HOME");
        assert_eq!(text_link("1737", None), "sms:1737");
        assert_eq!(text_link("+1 800-5", Some("Hi & é")), "sms:+18005?&body=Hi%20%26%20%C3%A9");
    }

    #[test]
    fn foreign_and_odd_numbers_still_dial() {
        for (typed, link) in [
            ("+353 (86) 123-4567", "tel:+353861234567"),
            ("٠١٢٣", "tel:0123"),
            ("۰۹۱۲", "tel:0912"),
            ("１２３", "tel:123"),
            ("*31#555,12", "tel:*31%23555,12"),
            ("555 \"><b>", "tel:555"),
        ] {
            assert_eq!(call_link(typed), link, "{typed}");
        }
    }
}
