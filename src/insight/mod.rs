//! What do the notes say? Pure functions from entries to findings.

mod clock;
mod hard_moments;
mod reaching_out;
mod substances;
mod trigger_use;

pub use clock::{Clock, clock};
pub use hard_moments::{ENOUGH_MOMENTS, ENOUGH_USES, ToolHelp, UsualLength, tool_help, usual_length};
pub use reaching_out::{LATELY_DAYS, ReachedOut, ReachingOut, reached_out, reaching_out};
pub use substances::last_chosen_first;
pub use trigger_use::most_used_first;
