//! A new puzzle, by the browser's randomness.

use crate::{content::Puzzle, platform::random};

/// A puzzle of randomly chosen shapes.
pub fn new_puzzle() -> Puzzle {
    Puzzle::new(&mut |below| {
        let mut byte = [0];
        // Without randomness the puzzle is always the same, which is better than none.
        let _ = random::fill(&mut byte);
        usize::from(byte[0]) % below
    })
}
