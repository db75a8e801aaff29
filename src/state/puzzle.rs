//! A new puzzle, by the browser's randomness.

use super::AppState;
use crate::{content::Puzzle, platform::random};

impl AppState {
    /// Shapes that nobody has seen before.
    pub fn new_puzzle(self) -> Puzzle {
        Puzzle::new(&mut |below| {
            let mut byte = [0];
            // Without randomness it is always the same puzzle, which is better than none.
            let _ = random::fill(&mut byte);
            usize::from(byte[0]) % below
        })
    }
}
