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
    // No text goes to an extension, and a comma would name a second person.
    let mut link = format!("sms:{}", dialled(number).split(',').next().unwrap_or_default());
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

/// A number as a phone dials it: digits of any script, a plus, stars, hashes, which an address escapes, capitals as the
/// keys that they stand on, and an extension after a pause.
fn dialled(number: &str) -> String {
    let is_international = number.starts_with('+') || number.starts_with("00");
    // What is dialled only from within the country.
    let number = match number.find('(') {
        Some(place) if is_international && number[place..].starts_with("(0)") => {
            [&number[..place], &number[place + 3..]].concat()
        }
        _ => number.to_owned(),
    };
    let mut dialled = String::new();
    for piece in number.split_inclusive(|letter: char| !letter.is_ascii_alphabetic()) {
        let (word, sign) = piece.split_at(piece.bytes().take_while(u8::is_ascii_alphabetic).count());
        if dialled.is_empty() {
            // Words before a number say whose it is.
        } else if ["x", "ext", "p", "w"].iter().any(|pause| word.eq_ignore_ascii_case(pause)) {
            pause(&mut dialled);
        } else if word.len() > 2 && word.bytes().all(|letter| letter.is_ascii_uppercase()) {
            dialled.extend(word.bytes().map(key_of));
        }
        for letter in sign.chars() {
            match letter {
                '0'..='9' | '+' | '*' => dialled.push(letter),
                '#' => dialled.push_str("%23"),
                ',' | ';' => pause(&mut dialled),
                other => dialled.extend(ZEROS.into_iter().find_map(|zero| digit(other, zero))),
            }
        }
    }
    dialled
}

fn pause(dialled: &mut String) {
    if !dialled.ends_with(',') {
        dialled.push(',');
    }
}

/// The key of a telephone that a capital stands on (ITU-T E.161).
fn key_of(capital: u8) -> char {
    match capital {
        b'A'..=b'C' => '2',
        b'D'..=b'F' => '3',
        b'G'..=b'I' => '4',
        b'J'..=b'L' => '5',
        b'M'..=b'O' => '6',
        b'P'..=b'S' => '7',
        b'T'..=b'V' => '8',
        _ => '9',
    }
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
        assert_eq!(text_link("555 1234 x 12", None), "sms:5551234");
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
            ("1-800-662-HELP", "tel:18006624357"),
            ("Home 086 1234567 (mobile)", "tel:0861234567"),
            ("+44 (0)20 7946 0958", "tel:+442079460958"),
            ("(0)20 7946 0958", "tel:02079460958"),
            ("+1 555 555 5555 ext. 89", "tel:+15555555555,89"),
            ("+1-555-555-5555;ext=5555", "tel:+15555555555,5555"),
            ("5551234p12", "tel:5551234,12"),
        ] {
            assert_eq!(call_link(typed), link, "{typed}");
        }
    }
}
