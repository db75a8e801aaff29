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
    /// Longer than any name that one would tap on.
    pub const MAX_CHARS: usize = 100;

    /// Takes what was typed; only white space is no line at all.
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

/// What was typed, with one space wherever there was any white space, and none around it.
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
    fn a_line_is_refused_whole_rather_than_cut() {
        let longest = "é".repeat(Line::MAX_CHARS);
        assert!(matches!(Line::new(&longest), Ok(Some(line)) if line.as_str() == longest));
        assert_eq!(Line::new(&format!("{longest}é")), Err(LineTooLong(Line::MAX_CHARS + 1)));
    }
}
