//! What is happening now? The values that the screens follow, and the only door to reading and writing: `load` opens and reads, `actions`
//! writes, and one file for each matter says what a person can do with it.

mod actions;
mod backups;
mod breathing;
mod country;
mod drafts;
mod followed;
pub mod format;
mod goals;
mod hard_moments;
mod installing;
mod language;
mod load;
mod looking_through;
mod navigation;
mod notice;
mod people_actions;
mod people_files;
mod photos;
mod plan_actions;
mod preferences;
mod puzzle;
mod sharing;
mod steps;
mod storage_health;
mod support_table;
mod timeline;
mod trigger_actions;

use std::{cell::RefCell, ops::Deref, sync::atomic::AtomicBool};

use chrono::NaiveDate;
use futures::{future::LocalBoxFuture, lock::Mutex};
use leptos::prelude::*;
use send_wrapper::SendWrapper;

pub use backups::{BackupToWrite, RestoreProblem};
pub use breathing::{BreathCues, BreathPhase};
pub use drafts::{DraftForm, DraftOf};
pub use followed::{Followed, follow};
pub use goals::{GoalClock, Kept};
pub use hard_moments::WhichMoment;
pub use language::{preferred_locale, use_locale};
pub use load::Loading;
pub use looking_through::LookedThrough;
pub use navigation::{Origin, Place};
pub use notice::{Notice, Problem};
pub use photos::ShownPhoto;
pub use plan_actions::{ChangedPlan, PlanToChange};
pub use steps::ToolSteps;
pub use storage_health::StorageHealth;
pub use timeline::Timeline;

use followed::when_left;
use load::VaultAnswer;

use crate::{
    content::Country,
    domain::{Entry, Id, LocalTime, Plan, TriggerList, day_of},
    platform::{address, clock, install, other_tabs::OtherTabs, updates},
    vault::Remembered,
};

pub use crate::platform::install::Installing;

/// The version of the app.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The app's state: one pointer, so that every closure and every action holds it at no cost.
#[derive(Clone, Copy)]
pub struct AppState(&'static AppValues);

impl Deref for AppState {
    type Target = AppValues;

    fn deref(&self) -> &AppValues {
        self.0
    }
}

/// Everything that the screens read, as long as the page lives.
pub struct AppValues {
    /// Which place is open.
    pub place: Followed<Place>,
    /// How far opening the vault has come.
    pub loading: Followed<Loading>,
    /// The entries read so far.
    pub timeline: Followed<Timeline>,
    /// The triggers as the person arranged them.
    pub triggers: Followed<TriggerList>,
    /// What the person prepared in calm times.
    pub plan: Followed<Plan>,
    /// What the status region says.
    pub notice: Followed<Option<Notice>>,
    /// How many entries the preferences remember that the vault has not; 0 when all are there.
    pub vanished: Followed<u64>,
    /// Storage is blocked: what is noted stays in memory only.
    pub is_in_memory: Followed<bool>,
    /// A new version of the app waits.
    pub update_waits: Followed<bool>,
    /// How the app can be put on the home screen.
    pub installing: Followed<Installing>,
    /// Whose helplines are shown; `None` while nobody can tell.
    pub country: Followed<Option<Country>>,
    /// The local day.
    pub today: Followed<NaiveDate>,
    /// The entries that say which triggers come first; not those read later, so that chips stay where they are.
    pub often_noted: Followed<Vec<Entry>>,
    /// The check-in being filled in on Today.
    pub check_in: DraftForm,
    later: LaterWork,
    vault: SendWrapper<load::SharedAnswer>,
    other_tabs: SendWrapper<OtherTabs>,
    came_from_inside: AtomicBool,
    came_back: ArcTrigger,
    is_writing: AtomicBool,
    moment_writing: SendWrapper<RefCell<hard_moments::MomentWriting>>,
    may_offer_install: Followed<bool>,
    remembered: SendWrapper<RefCell<Option<Remembered>>>,
    /// Held while a document is read, changed and written, so that of two quick taps neither is lost.
    document_turn: Mutex<()>,
}

/// Work whose code only the part of the app has which is loaded later. It waits for that part when it has to, and fails
/// with [`Problem::PartMissing`] when it does not come.
#[derive(Clone, Copy)]
pub struct LaterWork {
    /// Changes the plan.
    pub change_plan: fn(PlanToChange) -> Work<ChangedPlan>,
    /// Writes a backup.
    pub write_backup: fn(BackupToWrite) -> Work<Option<String>>,
}

/// Work that goes on.
pub type Work<T> = LocalBoxFuture<'static, Result<T, Problem>>;

impl AppState {
    /// The values before anything is read, and the vault being opened.
    pub fn new(later: LaterWork) -> Self {
        let values = AppValues {
            later,
            place: Followed::new(Place::from_address()),
            loading: Followed::new(Loading::Opening),
            timeline: Followed::new(Timeline::default()),
            triggers: Followed::new(trigger_actions::with_offered(None)),
            plan: Followed::new(Plan::default()),
            notice: Followed::new(None),
            vanished: Followed::new(0),
            is_in_memory: Followed::new(false),
            update_waits: Followed::new(false),
            installing: Followed::new(install::installing()),
            country: Followed::new(country::chosen_or_guessed()),
            today: Followed::new(day_of(clock::now())),
            often_noted: Followed::new(Vec::new()),
            check_in: DraftForm::new(DraftOf::NewCheckIn),
            vault: SendWrapper::new(load::open()),
            other_tabs: SendWrapper::new(OtherTabs::open()),
            came_from_inside: AtomicBool::new(false),
            came_back: ArcTrigger::new(),
            is_writing: AtomicBool::new(false),
            moment_writing: SendWrapper::new(RefCell::default()),
            may_offer_install: Followed::new(false),
            remembered: SendWrapper::new(RefCell::default()),
            document_turn: Mutex::default(),
        };
        let state = Self(Box::leak(Box::new(values)));
        state.follow_the_world();
        state
    }

    /// An entry that has been read, following changes.
    pub fn entry(self, id: Id) -> Option<Entry> {
        self.timeline.with(|timeline| timeline.find(id).cloned())
    }

    /// An entry as it is now.
    pub fn entry_untracked(self, id: Id) -> Option<Entry> {
        self.timeline.with_untracked(|timeline| timeline.find(id).cloned())
    }

    /// Now, by the phone's clock.
    pub fn now(self) -> LocalTime {
        clock::now()
    }

    /// Lets the waiting version of the app take over; drafts are kept.
    pub fn apply_update(self) {
        updates::apply();
    }

    /// Loads the page again.
    pub fn reload(self) {
        address::reload();
    }

    async fn answer(self) -> VaultAnswer {
        (*self.vault).clone().await
    }

    fn tell_problem(self, problem: Problem) {
        self.notice.set(Some(Notice::Problem(problem)));
    }
}

/// The app's state, which `app.rs` provides to every screen.
pub fn use_app_state() -> AppState {
    expect_context::<AppState>()
}
