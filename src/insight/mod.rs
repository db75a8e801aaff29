//! What do the notes say? Pure functions from entries to findings.

mod appointments;
mod backup_due;
mod calendar;
mod chance;
mod check_ups;
mod clock;

mod course;
mod days;
mod due;
mod found_words;
mod good_days;
mod habit_days;
mod hard_moments;
mod hard_times;
mod hours;
mod imports;
mod median;
mod missed_days;
mod offered_words;
mod periods;
mod reaching_out;
mod row;
mod rows;
mod search;
mod span;
mod things;
mod times;
mod trigger_days;
mod used_days;
mod weeks;
mod with_and_without;
mod worksheets;

pub use appointments::{NotedVisit, Phase, due_appointments, last_of, next_of, phase_of};
pub use backup_due::{NOTES_UNTIL_DUE, WEEKS_UNTIL_DUE, backup_is_due};
pub use calendar::{Month, NotedDays, SeenMonths, days_around};
pub use check_ups::{Band, Done, Latest, Scale, Score};
pub use clock::{Clock, clock};

pub use course::{Step, Stretch, TimeFrame, Typical, course, craved};
pub use days::{Day, days, last_days};
pub use due::{Due, DueWhat, NotedDose, PutOff, Slot, due, in_order, slots_of};
pub use found_words::{Where, excerpt, found_in, names, searched};
pub use good_days::{GoodDays, good_days};
pub use habit_days::{LONG_NIGHT, OfDay, habit_days};
pub use hard_moments::{
    ENOUGH_MOMENTS, ENOUGH_USES, STILL_STEP, StillThere, ToolHelp, UsualLength, Wave, late_waves, still_there,
    tool_help, usual_length,
};
pub use hard_times::{Cravings, ENOUGH_STRONG, HardTimes, HardestTime, cravings_within, hard_times};
pub use hours::{BLOCK_HOURS, BLOCKS, Block, ENOUGH_BLOCKS, ENOUGH_IN_A_BLOCK, WeekOfBlocks, hours, strongest_block};
pub use imports::{ImportSummary, imports};
pub use missed_days::{CALL_FIRST, missed_days};
pub use offered_words::offered_words;
pub use periods::{Period, Periods, periods};
pub use reaching_out::{LATELY_DAYS, ReachedOut, ReachingOut, reached_out, reaching_out};
pub use row::Row;
pub use rows::Rows;
pub use search::{Filter, Found, Query, Word, search};
pub use span::{EARLIEST_YEAR, Misdated, Span, Within, misdated};
pub use things::Things;
pub use times::{HardTime, STRONG, TimeOfDay};
pub use trigger_days::{TriggerDays, trigger_days, trigger_days_within};
pub use used_days::{UsedDays, used_days};
pub use weeks::{Compared, DaysInWeeks, SomeDays, compared, noted_in_weeks, reached_in_weeks};
pub use with_and_without::{ENOUGH_DAYS, WithAndWithout};
pub use worksheets::{ENOUGH_SHEETS, RatedTwice, Sheet, rated_twice};
