//! No tone: the twin has no audio.

/// Whether a tone can be played: never.
pub fn is_there() -> bool {
    false
}

/// A tone, which the twin never makes.
pub struct Tone;

impl Tone {
    /// Always `None`.
    pub fn begin() -> Option<Self> {
        None
    }

    /// Does nothing.
    pub fn glide(&self, _rises: bool, _seconds: u16) {}
}
