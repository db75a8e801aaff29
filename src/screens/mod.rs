//! What does a person see? One folder a place or flow: thin components that read signals, call an action and draw.

mod breathing;
mod check_in_fields;
mod closed;
mod entry;
mod hard_moment;
mod helpline_words;
mod helplines;
mod how_strong;
mod install;
mod not_built;
mod note_form;
mod plan;
mod safety;
mod safety_words;
mod settings;
mod today;
mod tool_words;
mod tools;
mod used_fields;
pub(crate) mod words;
mod your_reason;

pub use closed::Closed;
pub use entry::EntrySheet;
pub use hard_moment::{EndingPage, HardMomentPage, ReachPage};
pub use install::InstallPage;
pub use not_built::{PatternsPage, PeoplePage};
pub use plan::PlanPage;
pub use safety::{SafetyPage, UsedNotePage};
pub use settings::{SettingsPage, TriggersPage};
pub use today::TodayPage;
pub use tools::{OwnToolPage, ToolPage, ToolsPage};
