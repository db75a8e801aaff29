//! All stores, made together, and the way to each from a screen.

use std::sync::{OnceLock, atomic::AtomicBool};

use futures::future::LocalBoxFuture;
use leptos::prelude::*;

use super::{
    BackupToWrite, Backups, Calendar, ChangedPlan, Drafts, Files, HardMoments, HomeScreen, Imports, Journal, Lock,
    LookBack, Navigation, Notices, OwnWordsStore, PeopleStore, PlanStore, PlanToChange, Preferences, Problem, Reader,
    SecondCopyWork, Storage, Updates, WrittenBackup, trays::BeginTray,
};
use crate::vault::{PutBack, RecordIo};

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
    pub(crate) own_words: OwnWordsStore,
    pub(crate) plan: PlanStore,
    pub(crate) people: PeopleStore,
    pub(crate) files: Files,
    pub(crate) backups: Backups,
    pub(crate) lock: Lock,
    pub(super) imports: &'static OnceLock<Imports>,
    pub(crate) look_back: LookBack,
    pub(super) reader: Reader,
}

/// Work whose code is in a part of the app that is fetched later. It waits for that part, and fails with
/// [`Problem::PartMissing`] when it cannot be loaded.
#[derive(Clone, Copy)]
pub struct LaterWork {
    /// Changes the plan.
    pub change_plan: fn(PlanToChange) -> Work<ChangedPlan>,
    /// Writes a backup.
    pub write_backup: fn(BackupToWrite) -> Work<WrittenBackup>,
    /// Begins to keep what is noted while the vault is locked.
    pub begin_tray: BeginTray,
    /// Works on the second copy.
    pub second_copy: fn(SecondCopyWork) -> Work<PutBack>,
    /// Reads records, and writes those of all entries but check-ins.
    pub io: RecordIo,
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
        let storage = Storage::new(later, notices, calendar, home_screen);
        let drafts = Drafts::new(storage, notices);
        let journal = Journal::new(storage, notices, navigation, drafts);
        let hard_moments = HardMoments::new(journal, storage, notices, calendar);
        let own_words = OwnWordsStore::new(journal, storage, notices);
        let plan = PlanStore::new(later.change_plan, journal, storage, notices, drafts, calendar);
        let files = Files::new(notices);
        let people = PeopleStore::new(plan, files, storage, notices, navigation);
        let is_reading = Box::leak(Box::new(AtomicBool::new(false)));
        let reader = Reader { storage, journal, hard_moments, own_words, plan, is_reading };
        let backups = Backups::new(later.write_backup, reader, files, notices, updates);
        let lock = Lock::new(reader, notices);
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
            own_words,
            plan,
            people,
            files,
            backups,
            lock,
            imports,
            look_back: LookBack::new(),
            reader,
        }
    }

    /// Reads the data of the first screens, and listens to other tabs from then on.
    pub fn start(self) {
        self.reader.start();
        self.lock.follow_visibility();
    }

    /// Begins to keep the second copy, once all parts of the app are here.
    pub fn keep_second_copy(self) {
        self.storage.keep_second_copy();
    }

    /// Reads what could not be read at the start, because the part of the app that reads it had not come.
    pub fn read_unread(self) {
        self.reader.read_unread();
    }
}

/// The stores, from the context that `app.rs` provides to every screen.
pub(super) fn stores() -> Stores {
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

/// The store of words.
pub fn use_own_words() -> OwnWordsStore {
    stores().own_words
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

/// The store of the lock.
pub fn use_lock() -> Lock {
    stores().lock
}
