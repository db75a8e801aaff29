//! Numbers as people and files write them, with what must be dialled.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use proptest::{collection::vec, prelude::*, sample::select};

use steady::domain::{dialled, numbers_in};

/// One number a line, a tab, and what is dialled.
const CASES: &str = include_str!("cases/numbers.tsv");

#[test]
fn every_number_of_the_cases_dials_what_it_says() {
    let cases = CASES.lines().filter(|line| !line.starts_with('#'));
    let wrong: Vec<_> = cases
        .map(|line| line.split_once('\t').unwrap())
        .map(|(typed, right)| (typed, right, dialled(typed).unwrap_or("none".into())))
        .filter(|(_, right, given)| right != given)
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn check(cases: &[(&str, &str)]) {
    for (typed, right) in cases {
        assert_eq!(dialled(typed).unwrap_or("none".into()), *right, "{typed}");
    }
}

#[test]
fn foreign_and_odd_numbers_still_dial() {
    check(&[
        ("+353 (86) 123-4567", "+353861234567"),
        ("٠١٢٣", "0123"),
        ("۰۹۱۲", "0912"),
        ("１２３", "123"),
        ("*31#555,12", "*31%23555,12"),
        ("#31#5551234", "%2331%235551234"),
        ("*#06#", "*%2306%23"),
        ("555 \"><b>", "555"),
        ("(01) 555 <b>12</b>", "01555"),
        ("Home 086 1234567 (mobile)", "0861234567"),
        ("(0)20 7946 0958", "02079460958"),
        ("1 (800) 555-1234", "18005551234"),
        ("03 1234 (5678)", "0312345678"),
        ("1.800.555.1234", "18005551234"),
        ("15", "15"),
        ("15 (SAMU)", "15"),
        ("3", "3"),
        ("Tel030 1234", "0301234"),
        ("電話：03-1234-5678", "0312345678"),
    ]);
}

#[test]
fn an_extension_follows_after_a_pause_in_any_language() {
    check(&[
        ("+1 555 555 5555 ext. 89", "+15555555555,89"),
        ("+1-555-555-5555;ext=5555", "+15555555555,5555"),
        ("5551234p12", "5551234,12"),
        ("212-555-1234 #12", "2125551234,12"),
        ("212-555-1234 (ext. 12)", "2125551234,12"),
        ("212-555-1234 Ext. No. 12", "2125551234,12"),
        ("01 234 5678 wew. 12", "012345678,12"),
        ("8 (495) 123-45-67 доб. 12", "84951234567,12"),
        ("8 (495) 123-45-67 Доб. 12", "84951234567,12"),
        ("06 1234 5678 interno 12", "0612345678,12"),
        ("03-1234-5678内線12", "0312345678,12"),
        ("02 123 4567 내선 12", "021234567,12"),
        ("555 1234, ext 12", "5551234,12"),
        ("555 1234 ext", "5551234"),
        ("555 1234 ext twelve", "5551234"),
        ("555 1234,", "5551234"),
        ("ext. 12", "12"),
        ("tel:+1-555-1234;phone-context=example.com", "+15551234"),
    ]);
}

#[test]
fn only_the_first_number_is_dialled() {
    check(&[
        ("555-1234, 555-5678", "5551234"),
        ("555-1234 or 555-5678", "5551234"),
        ("555-1234\n555-5678", "5551234"),
        ("+353 86 123 4567 +353 1 555 0101", "+353861234567"),
        ("030/1234567", "0301234567"),
        ("02452 / 123456", "02452123456"),
        ("+49 171/1234567", "+491711234567"),
        ("030 1234567/68", "0301234567"),
        ("988 / 911", "988"),
        ("08 123 45 67 e 08 765 43 21", "081234567"),
        ("08-123 45 67 kl. 9-17", "081234567"),
        ("1-800-273-8255 (8255)", "18002738255"),
        ("1-800-FLOWERS 24 hours", "18003569377"),
    ]);
}

#[test]
fn words_and_hours_before_a_number_are_not_dialled() {
    check(&[
        ("24/7: 0800 123 456", "0800123456"),
        ("9-5: 086 123 4567", "0861234567"),
        ("Mon-Fri 9am-5pm 086 123 4567", "0861234567"),
        ("Line 1: 086 123 4567", "0861234567"),
        ("2nd line 555-1234", "5551234"),
        ("Sam2 555-1234", "5551234"),
        ("sam99@example.org 086 123 4567", "0861234567"),
        ("086 123 4567 sam99@example.org", "0861234567"),
    ]);
}

#[test]
fn the_zero_in_brackets_goes_after_the_code_of_a_country() {
    check(&[
        ("+44 (0)20 7946 0958", "+442079460958"),
        ("+44(0) 20 7946 0958", "+442079460958"),
        ("+44 [0] 20 7946 0958", "+442079460958"),
        ("+49 (030) 1234567", "+49301234567"),
        ("44 (0)20 7946 0958", "442079460958"),
        ("+39 (06) 1234 5678", "+390612345678"),
        ("+39 (0)6 1234 5678", "+390612345678"),
        ("(030) 1234567", "0301234567"),
    ]);
}

#[test]
fn what_has_no_number_dials_nothing() {
    for typed in [
        "",
        " ",
        "+",
        "#",
        "()",
        "call me maybe",
        "call me 2moro",
        "sam99@example.org",
        "SIP:+15551234@example.org",
        "sip:+15551234",
        "https://example.org/123",
        "2 rings, then hang up",
        "ask at 10 Main Street",
        "½",
    ] {
        assert_eq!(dialled(typed), None, "{typed}");
    }
}

#[test]
fn two_numbers_in_a_field_are_told_apart() {
    for (typed, numbers) in [
        ("555-1234 / 555-5678", &["555-1234", "555-5678"][..]),
        ("555-1234; 555-5678 | 555-9999", &["555-1234", "555-5678", "555-9999"]),
        ("030/1234567", &["030/1234567"]),
        ("030/1234567, 0171/1234567", &["030/1234567", "0171/1234567"]),
        ("555 1234,,820445398#", &["555 1234,,820445398#"]),
        ("555 1234 / home", &["555 1234 / home"]),
        ("+1-212-555-0100;ext=102", &["+1-212-555-0100;ext=102"]),
        ("", &[""]),
    ] {
        assert_eq!(numbers_in(typed), numbers, "{typed}");
    }
}

/// Whether an address of a call may hold this.
fn can_be_dialled(number: &str) -> bool {
    let number = number.strip_prefix('+').unwrap_or(number).replace("%23", "#");
    !number.is_empty() && number.chars().all(|letter| letter.is_ascii_digit() || "*#,".contains(letter))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_text_dials_a_number_or_nothing(typed in "\\PC{0,60}") {
        prop_assert!(dialled(&typed).is_none_or(|number| can_be_dialled(&number)), "{:?}", dialled(&typed));
    }

    #[test]
    fn what_is_nearly_a_number_dials_a_number_or_nothing(typed in "[0-9+*#,;()/:. xX@A-Zа-я٠-٩-]{0,40}") {
        prop_assert!(dialled(&typed).is_none_or(|number| can_be_dialled(&number)), "{:?}", dialled(&typed));
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        prop_assert_eq!(numbers_in(&typed).into_iter().map(digits).collect::<String>(), digits(&typed));
    }

    #[test]
    fn the_digits_of_a_plain_number_are_dialled_in_their_order(
        plus in "\\+?", parts in vec("[0-9]{3,4}", 1..5), gap in select(vec!["", " ", "-", ".", "\u{a0}", " - ", "\u{2011}"]),
        mark in select(vec!["", "\u{202a}", "\u{2066}", "\u{feff}"]),
    ) {
        let typed = format!("{mark}{plus}{}{mark}", parts.join(gap));
        prop_assert_eq!(dialled(&typed), Some(format!("{plus}{}", parts.concat())));
    }

    #[test]
    fn as_many_pauses_are_dialled_as_were_typed(number in "[1-9][0-9]{6,9}", pauses in ",{1,6}", code in "[0-9]{1,9}#?") {
        let right = format!("{number}{pauses}{}", code.replace('#', "%23"));
        prop_assert_eq!(dialled(&format!("{number}{pauses}{code}")), Some(right));
    }
}
