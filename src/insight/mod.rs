//! What do the notes say? Pure functions from entries to findings.

mod chance;
mod clock;
mod days;
mod hard_moments;
mod hard_times;
mod imports;
mod median;
mod reaching_out;
mod row;
mod span;
mod substances;
mod trigger_days;
mod trigger_use;

pub use clock::{Clock, clock};
pub use days::{Day, last_days};
pub use hard_moments::{ENOUGH_MOMENTS, ENOUGH_USES, ToolHelp, UsualLength, Wave, tool_help, usual_length};
pub use hard_times::{ENOUGH_STRONG, HardTime, HardTimes, HardestTime, STRONG, hard_times};
pub use imports::{ImportSummary, imports};
pub use reaching_out::{LATELY_DAYS, ReachedOut, ReachingOut, reached_out, reaching_out};
pub use row::{Row, Rows};
pub use substances::last_chosen_first;
pub use trigger_days::{ENOUGH_DAYS, TRIGGER_SPAN, TriggerDays, trigger_days};
pub use trigger_use::most_used_first;
