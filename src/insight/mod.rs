//! What do the notes say? Pure functions from entries to findings.

mod chance;
mod clock;
mod days;
mod hard_moments;
mod hard_times;
mod median;
mod periods;
mod reaching_out;
mod row;
mod span;
mod substances;
mod times;
mod trigger_days;
mod trigger_use;
mod used_days;

pub use clock::{Clock, clock};
pub use days::{Day, last_days};
pub use hard_moments::{ENOUGH_MOMENTS, ENOUGH_USES, ToolHelp, UsualLength, Wave, tool_help, usual_length};
pub use hard_times::{Cravings, ENOUGH_STRONG, HardTimes, HardestTime, cravings_within, hard_times};
pub use periods::{MOST_DAYS_IN_WEEKS, Period, Periods, periods};
pub use reaching_out::{LATELY_DAYS, ReachedOut, ReachingOut, reached_out, reaching_out};
pub use row::{Row, Rows};
pub use span::{EARLIEST_YEAR, Misdated, Span, Within, misdated};
pub use substances::last_chosen_first;
pub use times::{HardTime, STRONG, TimeOfDay};
pub use trigger_days::{ENOUGH_DAYS, TRIGGER_SPAN, TriggerDays, trigger_days, trigger_days_within};
pub use trigger_use::most_used_first;
pub use used_days::{UsedDays, used_days};
