//! Photos of the person's own, which stand beside their reasons.

use super::{Id, Note};

/// A picture as the text of a `data:` address: a JPEG file in base64, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture(String);

impl Picture {
    /// The beginning of every address.
    pub const START: &str = "data:image/jpeg;base64,";

    /// The most characters of an address; a good picture for a phone's screen has half of them.
    pub const MAX_CHARS: usize = 600_000;

    /// Makes a picture of an address; `None` when it is no JPEG data URL, or too long.
    pub fn new(address: String) -> Option<Self> {
        let is_base64 = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte);
        let content = address.strip_prefix(Self::START)?;
        let is_picture = !content.is_empty() && address.len() <= Self::MAX_CHARS && content.bytes().all(is_base64);
        is_picture.then_some(Self(address))
    }

    /// The text of the address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A picture with its identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// The identity by which the plan refers to it.
    pub id: Id,
    /// The picture.
    pub picture: Picture,
}

/// Which photo stands beside a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReasonPhoto {
    /// The reason.
    pub reason: Note,
    /// The photo.
    pub photo: Id,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_jpeg_in_base64_is_a_picture() {
        let picture = |content: &str| Picture::new(format!("{}{content}", Picture::START));
        assert_eq!(picture("/9j/4AA=").unwrap().as_str(), "data:image/jpeg;base64,/9j/4AA=");
        for other in ["", "/9j/ 4AA=", "\"><script>", "é"] {
            assert_eq!(picture(other), None, "{other}");
        }
        for other in ["data:image/svg+xml;base64,/9j/", "https://example.org/a.jpg", ""] {
            assert_eq!(Picture::new(other.to_owned()), None, "{other}");
        }
    }

    #[test]
    fn there_is_an_end_to_a_picture() {
        let longest = "A".repeat(Picture::MAX_CHARS - Picture::START.len());
        assert!(Picture::new(format!("{}{longest}", Picture::START)).is_some());
        assert!(Picture::new(format!("{}{longest}A", Picture::START)).is_none());
    }
}
