//! The state of the app: small stores, one a concern, and the only access to reading and writing. A store has private
//! values, a few tracked reads and a few named actions; it holds the stores that it uses.

mod actions;
mod backups;
mod breathing;
mod calendar;
mod counting;
mod device;
mod draft_form;
mod draft_of;
mod draft_slot;
mod drafts;
mod entries_within;
mod entry_forms;
mod files;
mod follow;
#[cfg(target_arch = "wasm32")]
pub mod format;
mod goals;
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
mod look_back;
mod lost_storage;
mod navigation;
mod notice;
mod notices;
mod people;
mod people_files;
mod photos;
mod place;
mod plan;
mod plan_part;
mod plan_parts;
mod preferences;
mod puzzle;
mod reading;
mod rows;
mod set_aside;
mod slices;
mod slow_storage;
mod steps;
mod storage;
mod storage_health;
mod support_table;
#[cfg(test)]
mod tests;
mod timeline;
mod triggers;
mod undo;
mod updates;
mod wrong;

use std::sync::{OnceLock, atomic::AtomicBool};

use futures::future::LocalBoxFuture;
use leptos::prelude::*;

pub use backups::{BackupToWrite, Backups, RestoreProblem, WrittenBackup};
pub use breathing::{BreathCues, BreathPhase, breath, can_sound, can_vibrate, keep_screen_on};
pub use calendar::Calendar;
pub use draft_form::DraftForm;
pub use draft_of::DraftOf;
pub use draft_slot::DraftSlot;
pub use drafts::Drafts;
pub use entries_within::FoundEntries;
pub use files::{FileQuestion, Files};
pub use follow::effect;
pub use goals::{GoalClock, Kept};
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
pub use look_back::LookBack;
pub use navigation::Navigation;
pub use notice::{Notice, Problem};
pub use notices::Notices;
pub use people::PeopleStore;
pub use photos::ShownPhoto;
pub use place::{Origin, Place};
pub use plan::{ChangedPlan, PlanStore, PlanToChange};
pub use plan_part::PlanPart;
pub use preferences::Preferences;
pub use puzzle::new_puzzle;
pub use set_aside::UnreadList;
pub use steps::ToolSteps;
pub use storage::Storage;
pub use storage_health::StorageHealth;
pub use timeline::Timeline;
pub use triggers::Triggers;
pub use updates::Updates;
pub use wrong::Wrong;

use crate::vault::RecordReader;
use follow::{on_leave, update_behind};
use load::Reader;

pub use crate::platform::install::Installing;
pub use crate::vault::{
    CUT_SHORT, Column, Columns, DateOrder, FileProblem, LineProblem, Restored, StoredDraft, Table, TableKind, Unread,
    UnreadKind,
};

/// The version of the app.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The stores, one a concern. Each is one pointer, so that closures and actions hold it at no cost; it lives as long as
/// the page, and holds the stores that it uses.
#[derive(Clone, Copy)]
pub struct Stores {
    pub(crate) updates: Updates,
    pub(crate) notices: Notices,
    pub(crate) calendar: Calendar,
    pub(crate) home_screen: HomeScreen,
    pub(crate) preferences: Preferences,
    pub(crate) navigation: Navigation,
    pub(crate) storage: Storage,
    pub(crate) drafts: Drafts,
    pub(crate) journal: Journal,
    pub(crate) hard_moments: HardMoments,
    pub(crate) triggers: Triggers,
    pub(crate) plan: PlanStore,
    pub(crate) people: PeopleStore,
    pub(crate) files: Files,
    pub(crate) backups: Backups,
    imports: &'static OnceLock<Imports>,
    pub(crate) look_back: LookBack,
    reader: Reader,
}

/// Work whose code is in a part of the app that is fetched later. It waits for that part, and fails with
/// [`Problem::PartMissing`] when it cannot be loaded.
#[derive(Clone, Copy)]
pub struct LaterWork {
    /// Changes the plan.
    pub change_plan: fn(PlanToChange) -> Work<ChangedPlan>,
    /// Writes a backup.
    pub write_backup: fn(BackupToWrite) -> Work<WrittenBackup>,
    /// Reads entries and the plan.
    pub reader: RecordReader,
}

/// The future of such work.
pub type Work<T> = LocalBoxFuture<'static, Result<T, Problem>>;

impl Stores {
    /// Creates the stores and starts to open the vault; nothing is read yet.
    pub fn new(later: LaterWork) -> Self {
        let updates = Updates::new();
        let notices = Notices::new(updates);
        let calendar = Calendar::new();
        let home_screen = HomeScreen::new();
        let preferences = Preferences::new();
        let navigation = Navigation::new(notices, calendar);
        let storage = Storage::new(later.reader, notices, calendar, home_screen);
        let drafts = Drafts::new(storage, notices);
        let journal = Journal::new(storage, notices, navigation, drafts);
        let hard_moments = HardMoments::new(journal, storage, notices, calendar);
        let triggers = Triggers::new(journal, storage, notices);
        let plan = PlanStore::new(later.change_plan, journal, storage, notices, drafts, calendar);
        let files = Files::new(notices);
        let people = PeopleStore::new(plan, files, storage, notices, drafts, navigation);
        let is_reading = Box::leak(Box::new(AtomicBool::new(false)));
        let reader = Reader { storage, journal, hard_moments, triggers, plan, is_reading };
        let backups = Backups::new(later.write_backup, reader, files, notices, updates);
        let imports = Box::leak(Box::new(OnceLock::new()));
        Self {
            updates,
            notices,
            calendar,
            home_screen,
            preferences,
            navigation,
            storage,
            drafts,
            journal,
            hard_moments,
            triggers,
            plan,
            people,
            files,
            backups,
            imports,
            look_back: LookBack::new(),
            reader,
        }
    }

    /// Reads the data of the first screens, and listens to other tabs from then on.
    pub fn start(self) {
        self.reader.start();
    }

    /// Reads what could not be read at the start, because the part of the app that reads it had not come.
    pub fn read_unread(self) {
        self.reader.read_unread();
    }
}

/// The stores, from the context that `app.rs` provides to every screen.
fn stores() -> Stores {
    expect_context::<Stores>()
}

/// The store of new versions of the app.
pub fn use_updates() -> Updates {
    stores().updates
}

/// The store of messages to the person.
pub fn use_notices() -> Notices {
    stores().notices
}

/// The store of the local day.
pub fn use_calendar() -> Calendar {
    stores().calendar
}

/// The store of installing the app on the home screen.
pub fn use_home_screen() -> HomeScreen {
    stores().home_screen
}

/// The store of the person's choices on this device.
pub fn use_preferences() -> Preferences {
    stores().preferences
}

/// The store of the open place.
pub fn use_navigation() -> Navigation {
    stores().navigation
}

/// The store of the vault.
pub fn use_storage() -> Storage {
    stores().storage
}

/// The store of forms and their drafts.
pub fn use_drafts() -> Drafts {
    stores().drafts
}

/// The store of entries.
pub fn use_journal() -> Journal {
    stores().journal
}

/// The store of hard moments.
pub fn use_hard_moments() -> HardMoments {
    stores().hard_moments
}

/// The store of triggers.
pub fn use_triggers() -> Triggers {
    stores().triggers
}

/// The store of the plan.
pub fn use_plan() -> PlanStore {
    stores().plan
}

/// The store of people.
pub fn use_people() -> PeopleStore {
    stores().people
}

/// The store for handing over pages and files.
pub fn use_files() -> Files {
    stores().files
}

/// The store of backups.
pub fn use_backups() -> Backups {
    stores().backups
}

/// The store of looking back.
pub fn use_look_back() -> LookBack {
    stores().look_back
}
