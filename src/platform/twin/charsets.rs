//! Charsets: UTF-8 alone.

/// Decodes bytes; `None` for another charset than UTF-8, or invalid bytes.
pub fn decode(charset: &str, bytes: &[u8]) -> Option<String> {
    charset.eq_ignore_ascii_case("utf-8").then(|| String::from_utf8(bytes.to_vec()).ok()).flatten()
}
