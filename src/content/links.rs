//! Links that open the phone's dialler or its messages; nothing is called or sent before the person does it there.

use crate::domain::dialled;

/// The link that "Call" opens; `None` when the text has no number.
pub fn call_link(number: &str) -> Option<String> {
    Some(format!("tel:{}", dialled(number)?))
}

/// The link that "Text" opens: the phone's own messages, with nothing sent yet; `None` when the text has no number.
pub fn text_link(number: &str, body: Option<&str>) -> Option<String> {
    let dialled = dialled(number)?;
    // No text goes to an extension, and a comma would name a second person.
    Some(messages(dialled.split(',').next()?, body))
}

/// The link to the phone's own messages with a text in them; the phone asks for the recipient.
pub fn text_for_anyone(body: &str) -> String {
    messages("", Some(body))
}

/// RFC 5724 asks for `?body=` and Android reads it; iOS wants `&body=`. Both read `?&body=`.
fn messages(number: &str, body: Option<&str>) -> String {
    let mut link = format!("sms:{number}");
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_link_carries_its_words() {
        for (number, body, link) in [
            ("741741", Some("HOME"), "sms:741741?&body=HOME"),
            ("1737", None, "sms:1737"),
            ("555 1234 x 12", None, "sms:5551234"),
            ("+1 800-5", Some("Hi & é"), "sms:+18005?&body=Hi%20%26%20%C3%A9"),
        ] {
            assert_eq!(text_link(number, body).as_deref(), Some(link));
        }
        assert_eq!(text_for_anyone("Hi you"), "sms:?&body=Hi%20you");
    }

    #[test]
    fn a_call_link_dials_the_number_and_what_is_no_number_has_none() {
        assert_eq!(call_link("1-800-662-HELP").as_deref(), Some("tel:18006624357"));
        assert_eq!(call_link("call me maybe"), None);
        assert_eq!(text_link("call me maybe", Some("Hi")), None);
    }
}
