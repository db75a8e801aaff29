//! A phone in memory: the app's state in the world of the browser's twin, and time that passes when a test says so.

#![cfg(test)]

use std::rc::Rc;

use any_spawner::Executor;
use chrono::TimeDelta;
use leptos::prelude::Owner;
use pollster::block_on;

use crate::{
    domain::{Entry, Mood, Note, OwnWords, Plan, Strength},
    platform::{self, World, world},
    state::{LaterWork, Loading, Notice, Problem, Stores},
    vault::{MemoryStore, ObjectStore, Opening, RecordIo, Store, Vault},
};

/// Work whose code is here already.
pub const HERE: LaterWork = LaterWork {
    change_plan: |job| Box::pin(job.finish()),
    write_backup: |job| Box::pin(job.finish()),
    begin_tray: |job| Box::pin(job.finish()),
    second_copy: |work| Box::pin(work.finish()),
    io: RecordIo::HERE,
};

/// A phone with the app open.
pub struct Phone {
    /// The browser's twin.
    pub world: Rc<World>,
    /// The state of the page.
    pub app: Stores,
    /// The owner of its signals.
    _page: Owner,
}

impl Phone {
    /// A phone on which nothing was noted yet.
    pub fn new() -> Self {
        Self::in_world(World::default())
    }

    /// A phone in a world that is set up already.
    pub fn in_world(world: World) -> Self {
        let phone = Self::opening(world.enter());
        phone.settle();
        phone
    }

    /// A phone on which the app was just opened and has read nothing yet.
    pub fn opening(world: Rc<World>) -> Self {
        Self::opening_with(world, HERE)
    }

    /// The same, with other code for work that comes later.
    pub fn opening_with(world: Rc<World>, later: LaterWork) -> Self {
        // Another test may have been first.
        let _ = Executor::init_futures_executor();
        let page = Owner::new();
        page.set();
        let app = Stores::new(later);
        app.start();
        Self { world, app, _page: page }
    }

    /// Loads the page again: only the stored data is left.
    pub fn open_again(self) -> Self {
        self.open_again_with(HERE)
    }

    /// The same, with other code for work that comes later.
    pub fn open_again_with(self, later: LaterWork) -> Self {
        self.settle();
        self.world.close_page();
        let world = world();
        drop(self);
        let phone = Self::opening_with(world, later);
        phone.settle();
        phone
    }

    /// Runs everything that can happen without time passing.
    pub fn settle(&self) {
        loop {
            Executor::poll_local();
            let painted = self.world.timers.painted();
            if painted.is_empty() {
                return;
            }
            painted.into_iter().for_each(|call| call());
        }
    }

    /// Lets time pass, and runs the timers in their order.
    pub fn pass(&self, time: TimeDelta) {
        self.settle();
        let mut left = time;
        while let Some(due) = self.world.timers.next_due() {
            let until = TimeDelta::milliseconds((due - platform::clock::since_opened()).max(0.0) as i64);
            if until > left {
                break;
            }
            self.world.clock.pass(until);
            left -= until;
            if let Some(call) = self.world.timers.due() {
                call();
            }
            self.settle();
        }
        self.world.clock.pass(left);
        self.settle();
    }

    /// The stored database.
    pub fn disk(&self) -> MemoryStore {
        self.world.database.store.borrow().clone()
    }

    /// Whether the stored database is empty.
    pub async fn disk_is_empty(&self) -> bool {
        let store = Store::Memory(self.disk());
        let mut rows = 0;
        for kind in ObjectStore::ALL {
            rows += store.count(kind).await.unwrap();
        }
        rows == 0
    }

    /// The vault as another tab has it open.
    pub fn other_tab(&self) -> Vault {
        match block_on(Vault::open(Store::Memory(self.disk()), platform::random::fill)).unwrap() {
            Opening::Empty(vault) | Opening::Loaded(vault) => vault,
            other => panic!("{other:?}"),
        }
    }

    /// Another tab sends a message about its change.
    pub fn hear(&self, changed: &str) {
        World::tell(&self.world.heard, &changed.to_owned());
        self.settle();
    }

    /// The page is left for another one, or come back to.
    pub fn look(&self, is_seen: bool) {
        World::tell(&self.world.seen, &is_seen);
        self.settle();
    }

    /// The stored entries, newest first.
    pub fn stored(&self) -> Vec<Entry> {
        block_on(self.other_tab().all()).unwrap().entries
    }

    /// The plan that is stored.
    pub fn stored_plan(&self) -> Plan {
        block_on(self.other_tab().plan()).unwrap().unwrap_or_default()
    }

    /// The triggers that are stored.
    pub fn stored_words(&self) -> OwnWords {
        block_on(self.other_tab().own_words()).unwrap().unwrap_or_default()
    }

    /// The entries that are shown, newest first.
    pub fn shown(&self) -> Vec<Entry> {
        self.app.journal.with_untracked(|timeline| timeline.entries().to_vec())
    }

    /// The notice in the status region.
    pub fn told(&self) -> Option<Notice> {
        self.app.notices.with_untracked(|notice| notice.cloned())
    }

    /// The problem in the status region.
    pub fn problem(&self) -> Option<Problem> {
        match self.told() {
            Some(Notice::Problem(problem)) => Some(problem),
            _ => None,
        }
    }

    /// Whether the notes can be read and written.
    pub fn is_ready(&self) -> bool {
        self.app.storage.loading_now() == Loading::Ready
    }

    /// A check-in with a mood and a note is saved.
    pub fn check_in(&self, mood: Mood, note: &str) {
        self.app.drafts.edit(self.app.journal.check_in(), |draft| {
            draft.mood = Some(mood);
            draft.note = note.to_owned();
        });
        self.app.journal.save_check_in();
        self.settle();
    }
}

/// A note.
pub fn note(text: &str) -> Note {
    Note::new(text).unwrap().unwrap()
}

/// A strength.
pub fn strength(of_ten: u8) -> Strength {
    Strength::new(of_ten).unwrap()
}
