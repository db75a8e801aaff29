//! Pseudo-random bytes, the same in every run (SplitMix64); a test can make them unavailable.

use super::world;
use crate::{domain::Id, vault::RandomUnavailable};

/// Fills a buffer with pseudo-random bytes.
///
/// # Errors
/// When a test took the randomness away.
pub fn fill(buffer: &mut [u8]) -> Result<(), RandomUnavailable> {
    let world = world();
    if !world.has_random.get() {
        return Err(RandomUnavailable);
    }
    for byte in buffer {
        world.random.set(world.random.get().wrapping_add(0x9e37_79b9_7f4a_7c15));
        let mixed = world.random.get();
        let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        *byte = (mixed ^ (mixed >> 31)).to_be_bytes()[0];
    }
    Ok(())
}

/// A new identity.
///
/// # Errors
/// When there is no randomness.
pub fn id() -> Result<Id, RandomUnavailable> {
    let mut bytes = [0; 16];
    fill(&mut bytes)?;
    Ok(Id(bytes))
}
