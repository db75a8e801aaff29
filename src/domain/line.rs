//! One line of text in the person's own words.

use thiserror::Error;

/// A line such as a name or a phone number, exactly as it was typed but for white space: never empty, at most
/// [`Line::MAX_CHARS`] characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Line(String);

/// A line had more than [`Line::MAX_CHARS`] characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a line has at most {max} characters, this one has {0}", max = Line::MAX_CHARS)]
pub struct LineTooLong(pub usize);

impl Line {
    /// The most characters of a line: longer than any name that one would tap on.
    pub const MAX_CHARS: usize = 100;

    /// Makes a line of typed text; `None` for only white space.
    ///
    /// # Errors
    /// When the text has more than [`Line::MAX_CHARS`] characters. The text is never cut.
    pub fn new(typed: &str) -> Result<Option<Self>, LineTooLong> {
        let text = in_one_line(typed);
        match text.chars().count() {
            0 => Ok(None),
            chars if chars > Self::MAX_CHARS => Err(LineTooLong(chars)),
            _ => Ok(Some(Self(text))),
        }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a text is visible: blanks, marks of direction and letters without width show nothing.
pub fn is_seen(text: &str) -> bool {
    !text.chars().all(|letter| letter.is_whitespace() || letter.is_control() || is_invisible(letter))
}

/// Letters that show nothing (Unicode's Default_Ignorable_Code_Point, and the blank of braille).
const fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// The typed text, with one space in place of any white space, and none around it.
pub(super) fn in_one_line(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_is_joined_and_alone_it_is_no_line() {
        assert_eq!(Line::new("  Aunt \n Mary ").map(|line| line.map(|line| line.0)), Ok(Some("Aunt Mary".to_owned())));
        assert_eq!(Line::new(" \t"), Ok(None));
    }

    #[test]
    fn a_text_of_blanks_and_marks_shows_nothing() {
        for text in
            ["", " \t", "\u{200e}", "\u{2800}", "\u{200b}\u{200b}", "\u{2066}\u{a0}\u{2069}", "\u{3164}", "\u{feff}"]
        {
            assert!(!is_seen(text), "{text:?}");
        }
        for text in ["S", "\u{200e}أمي", "🌙", "1", "-", "\u{301}"] {
            assert!(is_seen(text), "{text:?}");
        }
    }

    #[test]
    fn a_line_is_refused_whole_rather_than_cut() {
        let longest = "é".repeat(Line::MAX_CHARS);
        assert!(matches!(Line::new(&longest), Ok(Some(line)) if line.as_str() == longest));
        assert_eq!(Line::new(&format!("{longest}é")), Err(LineTooLong(Line::MAX_CHARS + 1)));
    }
}
