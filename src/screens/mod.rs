//! What does a person see? One folder a place or flow: thin components that read signals, call an action and draw.

mod check_in_fields;
mod closed;
mod entry;
mod hard_moment;
mod helplines;
mod install;
mod not_built;
mod settings;
mod today;
mod words;

pub use closed::Closed;
pub use entry::EntrySheet;
pub use hard_moment::HardMomentPage;
pub use install::InstallPage;
pub use not_built::{PatternsPage, PeoplePage, PlanPage};
pub use settings::{SettingsPage, TriggersPage};
pub use today::TodayPage;
