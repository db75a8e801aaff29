//! Random bytes for keys, nonces and identities.

use crate::{domain::Id, vault::RandomUnavailable};

/// Fills a buffer from the browser's cryptographic generator.
///
/// # Errors
/// When the browser has no generator.
pub fn fill(buffer: &mut [u8]) -> Result<(), RandomUnavailable> {
    getrandom::fill(buffer).map_err(|_| RandomUnavailable)
}

/// A new identity.
///
/// # Errors
/// When the browser has no generator.
pub fn id() -> Result<Id, RandomUnavailable> {
    let mut bytes = [0; 16];
    fill(&mut bytes)?;
    Ok(Id(bytes))
}
