//! Waiting for what is expected, never for time to pass; for the suite and for the bench.

use std::time::{Duration, Instant};

/// The longest pause between two looks: pauses grow to it, so that a long wait takes little time from the page.
pub const LONGEST_PAUSE: Duration = Duration::from_millis(50);

/// Looks again and again until there is something or patience ends; the first pause is so long.
pub fn look_until<T>(patience: Duration, first_pause: Duration, mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let began = Instant::now();
    let mut pause = first_pause;
    loop {
        if let Some(found) = look() {
            return Some(found);
        }
        if began.elapsed() > patience {
            return None;
        }
        std::thread::sleep(pause);
        pause = (pause * 3 / 2).min(LONGEST_PAUSE);
    }
}
