//! What does a person see? A folder or a file for each place or flow, and
//! `shared/` for what several of them show. Thin components read signals, call an action and draw.

mod about;
mod calendar;
mod care;
mod closed;
mod entry;
mod habits;
mod hand_over;
mod hard_moment;
mod import;
mod install;
mod lock;
mod patterns;
mod people;
mod plan;
mod safety;
mod settings;
pub(crate) mod shared;
mod sources;
mod today;
mod tools;

pub use about::AboutPage;
pub use calendar::{CalendarPage, DayPage, SearchPage};
pub use care::{
    AppointmentPage, AppointmentsPage, CheckUpPage, CheckUpQuestionsPage, CheckUpsPage, MedicinePage, MedicinesPage,
    MeetingsPage, NewWorksheetPage, ThinkingPage,
};
pub use closed::Closed;
pub use entry::EntrySheet;
pub use habits::HabitsPage;
pub use hand_over::HandOverPage;
pub use hard_moment::{EndingPage, HardMomentPage, ReachPage};
pub use import::ImportPage;
pub use install::InstallPage;
pub use lock::{LockPage, LockedPage};
pub use patterns::PatternsPage;
pub use people::{ContactsPage, KnownPersonPage, PeoplePage, PersonPage, ReadyTextsPage, SupporterCardPage, TablePage};
pub use plan::{PlanPage, PlanPaperPage, PlanPartPage};
pub use safety::{HelpNowPage, SafetyPage, SafetyQuestionPage, UsedNotePage};
pub use settings::{ErasedPage, MovePage, OwnWordsPage, SettingsPage, WipePage};
pub use sources::SourcesPage;
pub use today::{BelowCheckIn, TodayPage};
pub use tools::{OwnToolPage, ToolPage, ToolsPage};
