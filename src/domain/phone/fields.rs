//! Splitting a field that holds several numbers.

use super::sign::Sign;

/// The separators of two numbers in one field; they count only with a number on both sides.
const SEPARATORS: [char; 6] = ['/', ',', ';', '|', '&', '\n'];

/// The numbers in a field, each as it was typed there.
pub fn numbers_in(field: &str) -> Vec<&str> {
    let mut numbers = Vec::new();
    let (mut start, mut piece) = (0, 0);
    for (end, separator) in field.match_indices(SEPARATORS).chain([(field.len(), "")]) {
        let before = &field[start..piece];
        if is_whole(before) && is_other(before, &field[piece..end], separator) {
            numbers.push(before.trim_end_matches(SEPARATORS).trim());
            start = piece;
        }
        piece = end + separator.len();
    }
    numbers.push(field[start..].trim());
    numbers
}

/// Whether a piece is a whole number: more than a few digits, and more than an area code.
fn is_whole(piece: &str) -> bool {
    let digits = digits_of(piece);
    digits.len() >= 5 && !is_area_code(&digits)
}

/// Whether a piece begins another number, rather than going on with the one before; a comma or a semicolon right before
/// digits is a pause.
fn is_other(before: &str, piece: &str, separator_after: &str) -> bool {
    let is_pause = before.ends_with([',', ';']) && !piece.starts_with(char::is_whitespace);
    let begins = piece
        .trim_start()
        .starts_with(|letter| matches!(Sign::of(letter), Some(Sign::Digit(_) | Sign::Plus | Sign::Open)));
    let digits = digits_of(piece);
    let is_long = digits.len() >= 5 || separator_after == "/" && digits.len() >= 3 && is_area_code(&digits);
    begins && !is_pause && !piece.contains('#') && is_long
}

/// The digits in a piece, and the plus before them.
fn digits_of(piece: &str) -> String {
    let digit = |letter| match Sign::of(letter) {
        Some(Sign::Digit(digit)) => Some(digit),
        Some(Sign::Plus) => Some('+'),
        _ => None,
    };
    piece.chars().filter_map(digit).collect()
}

/// Whether the digits are only an area code, which a slash may part from the rest of the number.
pub(super) fn is_area_code(dialled: &str) -> bool {
    dialled.starts_with('+') && dialled.len() <= 8 || dialled.starts_with('0') && dialled.len() <= 6
}
