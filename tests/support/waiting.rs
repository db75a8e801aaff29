//! Waiting for what is expected, never for time to pass; for the suite and for the bench.

use std::time::{Duration, Instant};

/// Looks again and again, with a pause in between, until there is something or patience ends.
pub fn look_until<T>(patience: Duration, pause: Duration, mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let began = Instant::now();
    loop {
        if let Some(found) = look() {
            return Some(found);
        }
        if began.elapsed() > patience {
            return None;
        }
        std::thread::sleep(pause);
    }
}
