//! The state of the app: small stores, one a concern, and the only access to reading and writing. A store has private
//! values, a few tracked reads and a few named actions; it holds the stores that it uses.

mod actions;
mod appointments;
mod auto_lock;
mod backed_up;
mod backups;
mod breathing;
mod calendar;
mod check_ups;
mod counting;
mod day_notes;
mod device;
mod draft_form;
mod draft_of;
mod draft_slot;
mod drafts;
mod entries_within;
mod entry_forms;
mod erasing;
mod files;
mod follow;
#[cfg(target_arch = "wasm32")]
pub mod format;
mod goals;
mod habits;
mod hand_over;
mod hard_moments;
mod home_screen;
mod imports;
mod journal;
mod just_noted;
#[cfg(target_arch = "wasm32")]
mod language;
mod listed;
mod load;
mod lock;
mod lock_keys;
mod look_back;
mod lost_storage;
mod medicines;
mod navigation;
mod note_once;
mod notice;
mod notices;
mod own_words;
mod passkey;
mod people;
mod people_files;
mod photos;
mod place;
mod place_path;
mod plan;
mod plan_items;
mod plan_part;
mod plan_parts;
mod preferences;
mod protecting;
mod put_back;
mod puzzle;
mod quick_hide;
mod reading;
mod restoring;
mod rows;
mod second_copy;
mod set_aside;
mod shown_while_locked;
mod slices;
mod slow_storage;
mod steps;
mod storage;
mod storage_health;
mod stores;
mod support_table;
#[cfg(test)]
mod tests;
mod timeline;
mod trays;
mod undo;
mod updates;
mod worksheets;
mod wrong;

pub use appointments::{AppointmentTimes, Appointments, ForCalendar};
pub use backups::{BackupToWrite, Backups, WrittenBackup};
pub use breathing::{BreathCues, BreathPhase, breath, can_sound, can_vibrate, keep_screen_on};
pub use calendar::Calendar;
pub use day_notes::DayLine;
pub use draft_form::DraftForm;
pub use draft_of::DraftOf;
pub use draft_slot::DraftSlot;
pub use drafts::Drafts;
pub use entries_within::FoundEntries;
pub use files::{FileQuestion, Files};
pub use follow::effect;
pub use goals::{GoalClock, Kept};
pub use habits::Habit;
pub use hand_over::SheetToWrite;
pub use hard_moments::{HardMoments, WhichMoment};
pub use home_screen::HomeScreen;
pub use imports::{
    ChosenTable, FoundLines, ImportPreview, ImportStep, Imports, MoodChoice, MoodWord, PlacedLine, TakenOut,
    use_imports,
};
pub use journal::Journal;
#[cfg(target_arch = "wasm32")]
pub use language::{preferred_locale, use_locale};
pub use listed::{EntryList, Listed};
pub use load::Loading;
pub use lock::{Lock, LockProblem};
pub use look_back::LookBack;
pub use navigation::Navigation;
pub use notice::{LockChange, Notice, Problem};
pub use notices::Notices;
pub use own_words::OwnWordsStore;
pub use passkey::{DeviceUnlock, WhetherDeviceUnlocks};
pub use people::PeopleStore;
pub use photos::ShownPhoto;
pub use place::{Origin, Place};
pub use plan::{ChangedPlan, PlanStore, PlanToChange};
pub use plan_part::PlanPart;
pub use preferences::Preferences;
pub use puzzle::new_puzzle;
pub use restoring::{ChosenBackup, RestoreHow, RestoreProblem, RestoreStep, UndoRestore};
pub use second_copy::SecondCopyWork;
pub use set_aside::UnreadList;
pub use shown_while_locked::ChosenToShow;
pub use steps::ToolSteps;
pub use storage::Storage;
pub use storage_health::StorageHealth;
pub use stores::{
    LaterWork, Stores, Work, use_backups, use_calendar, use_drafts, use_files, use_hard_moments, use_home_screen,
    use_journal, use_lock, use_look_back, use_navigation, use_notices, use_own_words, use_people, use_plan,
    use_preferences, use_storage, use_updates,
};
pub use timeline::Timeline;
pub use trays::TrayToBegin;
pub use updates::Updates;
pub use worksheets::LatestWorksheet;
pub use wrong::Wrong;

use follow::{on_leave, update_behind};
use load::Reader;
use stores::stores;

pub use crate::platform::install::Installing;
pub use crate::vault::{
    CUT_SHORT, Column, Columns, Contents, DateOrder, FileProblem, LineProblem, LockSlot, Lost, PutBack, RestorePreview,
    Restored, StoredDraft, Table, TableKind, Unread, UnreadKind,
};

/// The version of the app.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");
