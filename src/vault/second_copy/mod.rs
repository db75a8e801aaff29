//! The second copy: what every commit changed, sealed as it is, in a log of its own beside the database. Browsers throw
//! a whole database away when its files are torn; the log then has what it held.
//!
//! A log begins with a snapshot of the database, and each commit adds one group to it. The place in which its bytes lie
//! is the platform's business.

mod follower;
mod groups;
mod put_back;
mod replay;
mod snapshot;

pub use follower::Follow;
pub(super) use follower::Follower;
pub use groups::grouped;
pub use put_back::PutBack;
pub use snapshot::Snapshot;

/// The lengths of a log, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogSize {
    /// That of the snapshot with which it began.
    pub snapshot: u64,
    /// That of all of it.
    pub whole: u64,
}

impl LogSize {
    /// A log below this length is not worth being written anew.
    const SMALL: u64 = 64 * 1024;

    /// Whether most of the log is about what is there no more, so that a snapshot should take its place.
    pub fn is_overgrown(self) -> bool {
        self.whole > Self::SMALL.max(self.snapshot.saturating_mul(2))
    }
}
