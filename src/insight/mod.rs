//! What do the notes say? Pure functions from entries to findings.

mod calendar;
mod chance;
mod clock;
mod days;
mod found_words;
mod hard_moments;
mod hard_times;
mod median;
mod reaching_out;
mod row;
mod search;
mod span;
mod substances;
mod things;
mod trigger_days;
mod trigger_use;

pub use calendar::{Month, NotedDays, SeenMonths, days_around, month_of};
pub use clock::{Clock, clock};
pub use days::{Day, days, last_days};
pub use found_words::{Where, excerpt, found_in, names, searched};
pub use hard_moments::{ENOUGH_MOMENTS, ENOUGH_USES, ToolHelp, UsualLength, Wave, tool_help, usual_length};
pub use hard_times::{ENOUGH_STRONG, HardTime, HardTimes, HardestTime, STRONG, hard_times};
pub use reaching_out::{LATELY_DAYS, ReachedOut, ReachingOut, reached_out, reaching_out};
pub use row::{Row, Rows};
pub use search::{Filter, Found, Query, Word, search};
pub use substances::last_chosen_first;
pub use things::Things;
pub use trigger_days::{ENOUGH_DAYS, TRIGGER_SPAN, TriggerDays, trigger_days};
pub use trigger_use::most_used_first;
