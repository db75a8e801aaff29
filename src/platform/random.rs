//! Random bytes for keys, nonces and identities.

use crate::{domain::EntryId, vault::RandomUnavailable};

/// Fills a buffer from the browser's cryptographic generator.
///
/// # Errors
/// When the browser has none.
pub fn fill(buffer: &mut [u8]) -> Result<(), RandomUnavailable> {
    getrandom::fill(buffer).map_err(|_| RandomUnavailable)
}

/// A new entry's identity.
///
/// # Errors
/// When the browser has no generator.
pub fn entry_id() -> Result<EntryId, RandomUnavailable> {
    let mut bytes = [0; 16];
    fill(&mut bytes)?;
    Ok(EntryId(bytes))
}
