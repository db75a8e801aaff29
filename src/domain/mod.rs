//! What can a person note? Types whose constructors keep their invariants.
//!
//! Nothing here knows a clock, a browser or storage: now, today and randomness come in as arguments.

mod check_in;
mod draft;
mod entry;
mod goal;
mod hard_moment;
mod id;
mod line;
mod note;
mod people;
mod person;
mod photo;
mod plan;
mod plan_lists;
mod plan_version;
mod slug;
mod strength;
mod support_table;
mod time;
mod tool_shelf;
mod trigger;
mod used;

pub use check_in::{CheckIn, Feeling, Mood, Substance};
use draft::add_once;
pub use draft::{Draft, DraftError, toggle};
pub use entry::{Entry, Noted};
pub use goal::{Aim, Goal};
pub use hard_moment::{Ended, HardMoment, Outcome, Rating, ToolId, ToolUse};
pub use id::{BadId, Id};
pub use line::{Line, LineTooLong};
pub use note::{Note, NoteTooLong};
pub use people::{People, ReadyText, Recipient};
pub use person::{Circle, GoodFor, Person, PersonDraft, PersonError, ReachedBy, Role};
pub use photo::{Photo, Picture, ReasonPhoto};
pub use plan::{IfThen, Plan};
pub use plan_lists::{PlanList, PlanLists};
pub use plan_version::PlanVersion;
pub use strength::{Strength, StrengthOutOfRange};
pub use support_table::{Firmness, Leg, SupportTable, TableSnapshot};
pub use time::{LocalTime, day_of, is_night, minute_text, parse_day, parse_minute};
pub use tool_shelf::{OwnTool, ToolShelf};
pub use trigger::{Trigger, TriggerId, TriggerList, TriggerName, TriggerNameError};
pub use used::Used;
