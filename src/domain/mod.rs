//! What can a person note? Types whose constructors keep their invariants.
//!
//! Nothing here knows a clock, a browser or storage: now, today and randomness come in as arguments.

mod check_in;
mod draft;
mod entry;
mod hard_moment;
mod note;
mod plan;
mod slug;
mod strength;
mod time;
mod trigger;
mod used;

pub use check_in::{CheckIn, Feeling, Mood, Substance};
pub use draft::{Draft, DraftError, toggle};
pub use entry::{BadEntryId, Entry, EntryId, Noted};
pub use hard_moment::{Ended, HardMoment, Outcome, Rating, ToolId, ToolUse};
pub use note::{Note, NoteTooLong};
pub use plan::{OwnTool, Plan, ToolShelf};
pub use strength::{Strength, StrengthOutOfRange};
pub use time::{Moment, day_of, minute_text, parse_minute};
pub use trigger::{OwnTrigger, Trigger, TriggerId, TriggerList, TriggerNameError};
pub use used::Used;
