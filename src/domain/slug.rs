//! Slugs: the lasting names of what a person can pick or add.

/// The prefix of the slugs of what a person added.
pub(super) const OWN: &str = "own-";

/// Whether a text is a slug: 1 to 40 lower-case letters, digits and hyphens.
pub(super) fn is_slug(text: &str) -> bool {
    let plain = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    plain && (1..=40).contains(&text.len())
}
