//! Short names in the person's own words, for what is offered as a chip.

use thiserror::Error;

use super::line::in_one_line;

/// A name that fits on a chip: not empty, at most [`ShortName::MAX_CHARS`] characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ShortName(String);

/// Why a text cannot be such a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ShortNameError {
    /// Nothing but white space.
    #[error("a name is needed")]
    Empty,
    /// More than [`ShortName::MAX_CHARS`] characters.
    #[error("a name has at most {max} characters, this one has {0}", max = ShortName::MAX_CHARS)]
    TooLong(usize),
}

impl ShortName {
    /// The most characters of a name, which fits on a chip at 320 px in two lines.
    pub const MAX_CHARS: usize = 60;

    /// Makes a name of typed text.
    ///
    /// # Errors
    /// When it is empty or too long.
    pub fn new(typed: &str) -> Result<Self, ShortNameError> {
        let name = in_one_line(typed);
        match name.chars().count() {
            0 => Err(ShortNameError::Empty),
            chars if chars > Self::MAX_CHARS => Err(ShortNameError::TooLong(chars)),
            _ => Ok(Self(name)),
        }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_neither_empty_nor_endless() {
        assert_eq!(ShortName::new("  the  old \n bar ").map(|name| name.0), Ok("the old bar".to_owned()));
        assert_eq!(ShortName::new(" \t"), Err(ShortNameError::Empty));
        assert_eq!(ShortName::new(&"x".repeat(61)), Err(ShortNameError::TooLong(61)));
    }
}
