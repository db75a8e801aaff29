//! The lines of vCards and calendars, which both call content lines (RFC 2425, RFC 5545): how a text stands in them, and
//! how a long one is folded.

/// The most bytes of a line.
pub(super) const LONGEST_LINE: usize = 75;

/// A text as the value of a line. Control characters, which no reader takes, are left out.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push('\t'),
            control if control.is_control() => {}
            plain => escaped.push(plain),
        }
    }
    escaped
}

/// Writes a line, a long one folded; no letter is cut in two.
pub(super) fn push_line(file: &mut String, line: &str) {
    let mut length = 0;
    for letter in line.chars() {
        if length + letter.len_utf8() > LONGEST_LINE {
            file.push_str("\r\n ");
            length = 1;
        }
        file.push(letter);
        length += letter.len_utf8();
    }
    file.push_str("\r\n");
}
