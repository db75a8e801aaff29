//! What do the notes say? Pure functions from entries to findings.

mod trigger_use;

pub use trigger_use::most_used_first;
