//! What can a person note? Types whose constructors keep their invariants.
//!
//! Nothing here knows a clock, a browser or storage: now, today and randomness come in as arguments.

mod check_in;
mod check_up;
mod contact;
mod day_note;
mod dose;
mod draft;
mod entry;
mod field;
mod found_contacts;
mod goal;
mod habit;
mod hard_moment;
mod hard_moment_rules;
mod id;
mod if_then;
mod imported;
mod line;
mod medicine;
mod note;
mod people;
mod person;
mod phone;
mod photo;
mod plan;
mod plan_lists;
mod plan_version;
mod removal;
mod role;
mod short_name;
mod slug;
mod strength;
mod support_table;
mod supporters;
mod symptom;
mod time;
mod tool_shelf;
mod trigger;
mod used;
mod worksheet;
mod worksheet_draft;

pub use check_in::{CheckIn, CheckInDraft, CheckInText, Feeling, Mood, Substance};
pub use check_up::{CheckUp, CheckUpDraft, CheckUpText, QuestionsId};
pub use contact::Contact;
pub use day_note::{DayNote, Rested, SleptHours};
pub use dose::{Dose, DoseHow};
pub use draft::{Draft, DraftError, EntryDraft, Merged, TimedDraft, toggle};
use draft::{add_once, change_once, move_to};
pub use entry::{Entry, Kind, Noted, TimeDraft, TimeText};
pub use field::Field;
pub use found_contacts::{Found, FoundContacts};
pub use goal::{Aim, Goal};
pub use habit::{HabitCount, HabitDraft, HabitId, HabitShelf, HabitText, OwnHabit};
pub use hard_moment::{Ended, HardMoment, Outcome, Rating, ToolId, ToolUse};
pub use id::{BadId, Id};
pub use if_then::{IfThen, IfThenDraft, IfThenText};
pub use imported::{Brought, Import, Imported, Source};
pub use line::{Line, LineTooLong, is_seen};
pub use medicine::{Medicine, MedicineDraft, MedicineError, MedicineList, MedicineText, clock_text};
pub use note::{Note, NoteDraft, NoteText, NoteTooLong};
pub use people::{People, ReadyText, Recipient};
pub use person::{Called, Person, PersonDraft, PersonError, PersonText};
pub use phone::{dialled, is_of_a_machine, numbers_in};
pub use photo::{Photo, Picture, ReasonPhoto};
pub use plan::Plan;
pub use plan_lists::{PlanList, PlanLists};
pub use plan_version::PlanVersion;
pub use removal::Removal;
pub use role::{Circle, GoodFor, ReachedBy, Role};
pub use short_name::{ShortName, ShortNameError};
pub use strength::{Strength, StrengthOutOfRange};
pub use support_table::{Firmness, Leg, SupportTable, SupportTableDraft, SupportTableText, TableSnapshot};
pub use supporters::Supporters;
pub use symptom::{Symptom, Urgency};
pub use time::{
    LocalTime, at_local, day_of, day_on, earliest_elsewhere, is_night, minute_text, parse_day, parse_minute,
    until_tomorrow,
};
pub use tool_shelf::{OwnTool, ToolShelf};
pub use trigger::{Trigger, TriggerId, TriggerList, TriggerNameDraft, TriggerNameText};
pub use used::{Used, UsedDraft, UsedText};
pub use worksheet::{Answered, SheetName, Worksheet};
pub use worksheet_draft::WorksheetDraft;
