//! The simulated surroundings of the app: one world a thread, and so one a test.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use super::{
    address::History, clock::Clock, database::Database, files::Blob, local_storage::Storage,
    second_copy::SecondCopyFiles, timer::Timers,
};
use crate::{
    domain::Contact,
    platform::answers::{Installing, Shared},
};

/// Event listeners; they stay until the page is closed.
pub type Listeners<T> = RefCell<Vec<Rc<dyn Fn(T)>>>;

/// The simulated browser, with counts and records of the calls to it.
pub struct World {
    /// The phone's clock.
    pub clock: Clock,
    /// The pending timers.
    pub timers: Timers,
    /// The address and its history.
    pub history: History,
    /// The database.
    pub database: Database,
    /// The files of the second copy.
    pub second_copy: SecondCopyFiles,
    /// Local storage.
    pub storage: Storage,
    /// The position in the random sequence, which is the same in every run.
    pub random: Cell<u64>,
    /// Whether randomness is available.
    pub has_random: Cell<bool>,
    /// Whether the browser runs workers that compute beside the page.
    pub has_workers: Cell<bool>,
    /// The name of this tab.
    pub tab: RefCell<String>,
    /// The names of the other open tabs.
    pub open_tabs: RefCell<Vec<String>>,
    /// The messages sent to the other tabs.
    pub told: RefCell<Vec<String>>,
    /// The listeners to messages of other tabs.
    pub heard: Listeners<String>,
    /// The listeners to the page being shown (`true`) or hidden (`false`).
    pub seen: Listeners<bool>,
    /// The languages that the person prefers.
    pub languages: RefCell<Vec<String>>,
    /// The device's time zone.
    pub time_zone: RefCell<Option<String>>,
    /// Number of times the print sheet was opened.
    pub printed: Cell<usize>,
    /// Number of reloads of the page, also by a new version.
    pub reloaded: Cell<usize>,
    /// The authenticator of the device.
    pub authenticator: super::passkey::Authenticator,
    /// Whether the browser refuses to let go of the app.
    pub clings_to_app: Cell<bool>,
    /// Whether the browser keeps the app to open without a connection.
    pub keeps_app: Cell<bool>,
    /// Number of times that the app gave way to the harmless page.
    pub hidden: Cell<usize>,
    /// Whether storage is persistent; `None` where the browser does not say.
    pub persists: Cell<Option<bool>>,
    /// Number of requests for persistent storage.
    pub asked_to_persist: Cell<usize>,
    /// How the app can be put on the home screen.
    pub installing: Cell<Installing>,
    /// Whether the app runs from an iOS home screen, where download links do nothing.
    pub is_on_ios_home_screen: Cell<bool>,
    /// The listeners to changes of `installing`.
    pub install_changed: Listeners<()>,
    /// The listeners to a waiting new version.
    pub update_waits: Listeners<()>,
    /// The result of each share sheet.
    pub shares: Cell<Shared>,
    /// The shared contents: a name or title, and the content.
    pub shared: RefCell<Vec<(String, String)>>,
    /// Whether downloads start.
    pub downloads: Cell<bool>,
    /// The downloaded files, by name.
    pub downloaded: RefCell<Vec<(String, Blob)>>,
    /// The people picked in the Contact Picker; `None` where there is none.
    pub contacts: RefCell<Option<Vec<Contact>>>,
    /// The encoding of a chosen picture; `None` for a file that is not a picture.
    pub picture: RefCell<Option<String>>,
    /// Number of vibrations; `None` where the phone cannot vibrate.
    pub vibrated: Cell<Option<usize>>,
    /// Whether a screen wake lock is held.
    pub is_kept_on: Cell<bool>,
    /// Whether the page is covered.
    pub is_covered: Cell<bool>,
}

impl Default for World {
    fn default() -> Self {
        Self {
            clock: Clock::default(),
            timers: Timers::default(),
            history: History::default(),
            database: Database::default(),
            second_copy: SecondCopyFiles::default(),
            storage: Storage::default(),
            random: Cell::new(1),
            has_random: Cell::new(true),
            has_workers: Cell::new(true),
            tab: RefCell::new("this".to_owned()),
            open_tabs: RefCell::default(),
            told: RefCell::default(),
            heard: RefCell::default(),
            seen: RefCell::default(),
            languages: RefCell::default(),
            time_zone: RefCell::default(),
            printed: Cell::new(0),
            reloaded: Cell::new(0),
            authenticator: super::passkey::Authenticator::default(),
            clings_to_app: Cell::new(false),
            keeps_app: Cell::new(true),
            hidden: Cell::new(0),
            persists: Cell::new(Some(true)),
            asked_to_persist: Cell::new(0),
            installing: Cell::new(Installing::NotOffered),
            is_on_ios_home_screen: Cell::new(false),
            install_changed: RefCell::default(),
            update_waits: RefCell::default(),
            shares: Cell::new(Shared::NotOffered),
            shared: RefCell::default(),
            downloads: Cell::new(true),
            downloaded: RefCell::default(),
            contacts: RefCell::default(),
            picture: RefCell::default(),
            vibrated: Cell::new(None),
            is_kept_on: Cell::new(false),
            is_covered: Cell::new(false),
        }
    }
}

thread_local!(static WORLD: RefCell<Rc<World>> = RefCell::default());

/// The world of this thread.
pub fn world() -> Rc<World> {
    WORLD.with_borrow(Rc::clone)
}

impl World {
    /// Makes this the world of this thread.
    pub fn enter(self) -> Rc<Self> {
        let world = Rc::new(self);
        WORLD.set(Rc::clone(&world));
        world
    }

    /// Closes the page, also for a reload: its timers and listeners are removed.
    pub fn close_page(&self) {
        self.timers.clear();
        self.history.forget_listeners();
        self.heard.take();
        self.seen.take();
        self.install_changed.take();
        self.update_waits.take();
    }

    /// Calls all listeners.
    pub fn tell<T: Clone>(listeners: &Listeners<T>, told: &T) {
        let listeners = listeners.borrow().clone();
        for listener in listeners {
            listener(told.clone());
        }
    }
}
