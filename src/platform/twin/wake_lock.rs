//! The screen wake lock.

use super::world;

/// Keeps the screen on from [`Self::ask`] until [`Self::release`].
#[derive(Default)]
pub struct WakeLock(());

impl WakeLock {
    /// Asks for the lock.
    pub fn ask(&self) {
        world().is_kept_on.set(true);
    }

    /// Lets the screen go dark again.
    pub fn release(&self) {
        world().is_kept_on.set(false);
    }
}
