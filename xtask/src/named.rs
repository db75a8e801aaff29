//! Names that follow the content: hosts are told to keep such files for ever.

use sha2::{Digest, Sha256};

/// `name.ext` as `name-0123456789abcdef.ext`, with the first 8 bytes of the content's SHA-256.
pub fn by_content(name: &str, content: &[u8]) -> String {
    let hash: String = Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{hash}.{extension}"),
        None => format!("{name}-{hash}"),
    }
}

#[cfg(test)]
mod tests {
    use super::by_content;

    #[test]
    fn the_name_is_that_of_the_content() {
        // The SHA-256 of nothing begins with e3b0c44298fc1c14 (FIPS 180-4).
        assert_eq!(by_content("steady-app.js", b""), "steady-app-e3b0c44298fc1c14.js");
        assert_ne!(by_content("a.js", b"1"), by_content("a.js", b"2"));
    }
}
