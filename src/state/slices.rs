//! Long work in slices, so that the page draws and answers in between on any phone.

use crate::platform::{clock, timer};

/// Milliseconds of work before the page may draw again: a browser runs code that it has not run before several times
/// slower, and a phone is slow anyway.
const SLICE: f64 = 12.0;

/// Work that is done in slices.
pub(super) struct Slices {
    began: f64,
}

impl Slices {
    /// Begins the first slice.
    pub(super) fn begin() -> Self {
        Self { began: clock::since_opened() }
    }

    /// Whether this slice is over.
    pub(super) fn is_over(&self) -> bool {
        clock::since_opened() - self.began >= SLICE
    }

    /// To be called after each small piece of work: lets the page draw once a slice is over. Answers whether it was.
    pub(super) async fn rest(&mut self) -> bool {
        let is_over = self.is_over();
        if is_over {
            timer::passed(0).await;
            *self = Self::begin();
        }
        is_over
    }
}
