//! The text of a file: in UTF-8, in UTF-16 as some spreadsheets write it, or in what Windows wrote before.

use super::FileProblem;
use crate::vault::Decode;

const ZIP: &[u8] = b"PK\x03\x04";
const EMPTY_ZIP: &[u8] = b"PK\x05\x06";
const SQLITE: &[u8] = b"SQLite format 3\0";
const UTF_8: &[u8] = b"\xEF\xBB\xBF";

/// The text.
///
/// # Errors
/// When it is no text.
pub fn text_of(bytes: &[u8], decode: Decode) -> Result<String, FileProblem> {
    if bytes.starts_with(ZIP) || bytes.starts_with(EMPTY_ZIP) {
        return Err(FileProblem::Zip);
    }
    if bytes.starts_with(SQLITE) {
        return Err(FileProblem::Database);
    }
    let text = match bytes {
        [0xFF, 0xFE, rest @ ..] => utf_16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf_16(rest, u16::from_be_bytes),
        [_, 0, _, 0, ..] => utf_16(bytes, u16::from_le_bytes),
        [0, _, 0, _, ..] => utf_16(bytes, u16::from_be_bytes),
        _ => {
            let bytes = bytes.strip_prefix(UTF_8).unwrap_or(bytes);
            str::from_utf8(bytes).ok().map(str::to_owned).or_else(|| decode("windows-1252", bytes))
        }
    };
    // A file that is no text has bytes that no text has.
    text.filter(|text| !text.bytes().any(is_of_no_text)).ok_or(FileProblem::NoTable)
}

fn is_of_no_text(byte: u8) -> bool {
    byte < b' ' && !(b'\t'..=b'\r').contains(&byte) || byte == 0x7F
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    // Half a unit at the end is a file that was cut.
    String::from_utf16(&units).ok().filter(|_| rest.is_empty())
}
