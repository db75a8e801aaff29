//! One record of a table: where it ends, and whether it is whole.

/// Bytes of a record, at most: a note has 10,000 characters. A torn quote swallows no more than that.
pub const MOST_BYTES: usize = 64 * 1024;

/// The bytes of the next record, without its line break, and those up to the one after; `None` when its quotes do not
/// close where they should: then only its first line is passed over.
pub fn whole_record(bytes: &[u8], delimiter: u8) -> Option<(usize, usize)> {
    let mut at = 0;
    loop {
        at += field(bytes.get(at..)?, delimiter)?;
        match bytes.get(at) {
            Some(byte) if *byte == delimiter => at += 1,
            Some(b'\r') if bytes.get(at + 1) == Some(&b'\n') => return Some((at, at + 2)),
            Some(b'\r' | b'\n') => return Some((at, at + 1)),
            None => return Some((at, at)),
            Some(_) => return None,
        }
        if at > MOST_BYTES {
            return None;
        }
    }
}

/// The length of a field; `None` when a quote that was opened does not close.
fn field(bytes: &[u8], delimiter: u8) -> Option<usize> {
    let is_end = |byte: &u8| matches!(byte, b'\r' | b'\n') || *byte == delimiter;
    if bytes.first() != Some(&b'"') {
        return Some(bytes.iter().position(is_end).unwrap_or(bytes.len()));
    }
    let mut at = 1;
    loop {
        let quote = bytes.get(at..)?.iter().take(MOST_BYTES).position(|byte| *byte == b'"')?;
        at += quote + 1;
        if bytes.get(at) != Some(&b'"') {
            return Some(at);
        }
        at += 1;
    }
}

/// The length of the first line, with its line break.
pub fn first_line(bytes: &[u8]) -> usize {
    bytes.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_ends_at_the_line_break_outside_of_quotes() {
        for (text, end) in [
            ("a,b\nc", Some((3, 4))),
            ("a,b\r\nc", Some((3, 5))),
            ("a,\"b\nc\"\nd", Some((7, 8))),
            ("a,\"b\"\"c\"", Some((8, 8))),
            ("a,5\" wide\n", Some((9, 10))),
            (",\n", Some((1, 2))),
            ("a,\"b\nc,d\n", None),
            ("a,\"b\"c\n", None),
            ("\"", None),
        ] {
            assert_eq!(whole_record(text.as_bytes(), b','), end, "{text:?}");
        }
    }
}
