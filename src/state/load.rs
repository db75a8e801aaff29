//! Opening the vault, once, at start. Nothing is written before it has answered.

use std::{rc::Rc, sync::atomic::Ordering};

use futures::{
    FutureExt,
    future::{LocalBoxFuture, Shared},
};
use leptos::{prelude::*, task::spawn_local};

use super::{
    AppState, Notice, Place, Problem, Remembered, Timeline,
    actions::{EVERYTHING_CHANGED, PLAN_CHANGED, TRIGGERS_CHANGED},
    preferences,
};
use crate::{
    domain::day_of,
    platform::{address, clock, install, page, random, updates},
    vault::{EntryKey, Opening, Presence, RescueCopy, Store, StoreError, Vault, VaultError},
};

/// Enough for the first screens of the timeline and for what was noted most lately.
const FIRST_PAGE: usize = 60;
const NEXT_PAGE: usize = 120;

/// How far opening the vault has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loading {
    /// Not answered yet.
    Opening,
    /// Open, with the newest entries read.
    Ready,
    /// Locked with a lock that this version does not know.
    Locked,
    /// The key is damaged; nothing is written, everything can be downloaded as it is.
    Damaged,
    /// The data was written by a newer version of the app, or a tab with another version keeps it to itself.
    Newer,
}

/// What opening the vault answered.
#[derive(Clone)]
pub(super) enum VaultAnswer {
    /// Entries can be read and written.
    Open(Rc<Vault>),
    /// They cannot; the raw copy, where there is one, can be downloaded.
    Closed(Loading, Option<Rc<RescueCopy>>),
}

pub(super) type SharedAnswer = Shared<LocalBoxFuture<'static, VaultAnswer>>;

/// Opens the vault; every action awaits the same answer.
pub(super) fn open() -> SharedAnswer {
    open_vault().boxed_local().shared()
}

async fn open_vault() -> VaultAnswer {
    let mut opening = open_stored().await;
    if matches!(opening, Err(VaultError::Store(StoreError::Blocked(_) | StoreError::Failed(_)))) {
        // Browsers lose the connection now and then, and find it again at once.
        opening = open_stored().await;
    }
    let opening = match opening {
        Err(VaultError::Store(StoreError::NewerDatabase | StoreError::HeldElsewhere)) => {
            return VaultAnswer::Closed(Loading::Newer, None);
        }
        // Blocked storage still gives a session, in memory.
        Err(_) => Vault::open(Store::in_memory(), random::fill).await,
        answered => answered,
    };
    match opening {
        Ok(Opening::Empty(vault) | Opening::Loaded(vault)) => VaultAnswer::Open(Rc::new(vault)),
        Ok(Opening::Locked) => VaultAnswer::Closed(Loading::Locked, None),
        Ok(Opening::Damaged(copy)) => VaultAnswer::Closed(Loading::Damaged, Some(Rc::new(copy))),
        Err(_) => VaultAnswer::Closed(Loading::Damaged, None),
    }
}

async fn open_stored() -> Result<Opening, VaultError> {
    Vault::open(Store::in_browser().await?, random::fill).await
}

impl AppState {
    /// Reads what the first screens need, newest first; the first control does not wait for it.
    pub fn start(self) {
        spawn_local(async move {
            match self.answer().await {
                VaultAnswer::Open(vault) => self.read_first(&vault).await,
                VaultAnswer::Closed(why, _) => self.loading.set(why),
            }
        });
    }

    async fn read_first(self, vault: &Vault) {
        self.is_in_memory.set(vault.is_in_memory());
        self.check_in.restore(vault);
        if self.read_all(vault).await {
            // Nobody is greeted as new before it is known whether entries are gone.
            self.compare_with_remembered(vault).await;
            self.loading.set(Loading::Ready);
            self.write_waiting();
        }
    }

    /// Reads the documents, and the newest entries into a fresh timeline. Answers whether there are entries to show now.
    pub(super) async fn read_all(self, vault: &Vault) -> bool {
        self.read_triggers(vault).await;
        self.read_plan(vault).await;
        match vault.newest(FIRST_PAGE).await {
            Ok(page) => {
                self.often_noted.set(page.entries.clone());
                let mut timeline = Timeline::default();
                timeline.extend(page);
                self.timeline.set(timeline);
                true
            }
            Err(error) => {
                self.tell_problem(Problem::of_reading(error));
                false
            }
        }
    }

    async fn compare_with_remembered(self, vault: &Vault) {
        // A session in memory says nothing about what is stored.
        if vault.is_in_memory() {
            return;
        }
        let Ok(present) = vault.remembered().await else { return };
        if let Some(remembered) = preferences::remembered()
            && let Presence::Vanished { missing } = remembered.compare(&present)
        {
            self.vanished.set(missing);
            return;
        }
        self.keep_count(present);
    }

    /// Whether nothing was ever noted here, as far as anyone can tell. Whose entries are gone, or cannot be read, is not
    /// new.
    pub fn is_new(self) -> bool {
        // Before it is known, the preferences know.
        let is_known = self.loading.get() == Loading::Ready && !self.is_in_memory.get();
        self.timeline.with(|timeline| timeline.entries().is_empty() && timeline.set_aside().is_empty())
            && self.vanished.get() == 0
            && (is_known || preferences::remembered().is_none_or(|remembered| remembered.entries == 0))
    }

    fn keep_count(self, present: Remembered) {
        preferences::remember(&present);
        self.remembered.replace(Some(present));
    }

    /// The person has read that entries are gone; from now on, what is here counts.
    pub fn accept_vanished(self) {
        self.vanished.set(0);
        self.with_vault(move |vault| async move { self.count_again(&vault).await });
    }

    /// Counts what is there and remembers it.
    pub(super) async fn count_again(self, vault: &Vault) {
        if let Ok(present) = vault.remembered().await {
            self.keep_count(present);
        }
    }

    /// Remembers that entries were added or deleted, without counting them all.
    pub(super) fn remember_change(self, change: impl FnOnce(&mut Remembered)) {
        // While entries are missing, the old count stays until the person has read that they are.
        if let Some(remembered) = self.remembered.borrow_mut().as_mut() {
            change(remembered);
            preferences::remember(remembered);
        }
    }

    /// Reads the next older page, if there is one.
    pub fn read_more(self) {
        self.with_vault(move |vault| async move {
            self.read_next_page(&vault).await;
        });
    }

    async fn read_next_page(self, vault: &Vault) -> bool {
        let Some(oldest) = self.timeline.with_untracked(|timeline| timeline.oldest().cloned()) else { return false };
        match vault.older_than(&oldest, NEXT_PAGE).await {
            Ok(page) => {
                // Another call may have read on in the meantime.
                if self.timeline.with_untracked(|timeline| timeline.oldest() == Some(&oldest)) {
                    self.timeline.update(|timeline| timeline.extend(page));
                }
                true
            }
            Err(error) => {
                self.tell_problem(Problem::of_reading(error));
                false
            }
        }
    }

    /// Reads on until the entry that the address names is there; one that is not there at all closes.
    pub fn read_until_open_entry(self) {
        self.with_vault(move |vault| async move {
            while let Place::Entry(id) = self.place.get_untracked() {
                if self.timeline.with_untracked(|timeline| timeline.find(id).is_some()) {
                    break;
                }
                if !self.read_next_page(&vault).await {
                    self.close();
                    break;
                }
            }
        });
    }

    /// Another tab wrote or deleted what it names: read that again.
    pub(super) fn hear(self, changed: String) {
        self.with_vault(move |vault| async move {
            match changed.as_str() {
                PLAN_CHANGED => self.read_plan(&vault).await,
                TRIGGERS_CHANGED => self.read_triggers(&vault).await,
                EVERYTHING_CHANGED => {
                    self.read_all(&vault).await;
                }
                key => self.read_entry(&vault, EntryKey::from_text(key)).await,
            }
        });
    }

    async fn read_entry(self, vault: &Vault, key: Option<EntryKey>) {
        let Some(key) = key else { return };
        match vault.read(&key).await {
            Ok(Some(Ok(entry))) => self.timeline.update(|timeline| timeline.put(entry)),
            // The entry may have moved to another key, which is told of next.
            Ok(None) => self.timeline.update(|timeline| timeline.remove_if(|entry| vault.key_of(entry) == key)),
            // What cannot be read is told at the next start; what failed to be read stays as it is shown.
            Ok(Some(Err(_))) | Err(_) => {}
        }
    }

    /// Follows the address, other tabs, the day, new versions and the install prompt.
    pub(super) fn follow_the_world(self) {
        address::on_change(move || {
            self.came_from_inside.store(true, Ordering::Relaxed);
            self.go(Place::from_path(&address::hash()));
        });
        page::on_return(move || {
            self.follow_day();
            self.came_back.notify();
        });
        updates::on_waiting(move || self.update_waits.set(true));
        install::on_change(move || self.installing.set(install::installing()));
        self.other_tabs.on_message(move |message| self.hear(message));
    }

    /// Notices that it is another day than it was.
    pub(super) fn follow_day(self) {
        let today = day_of(clock::now());
        if self.today.get_untracked() != today {
            self.today.set(today);
        }
    }

    fn go(self, place: Place) {
        let before = self.place.get_untracked();
        if before == place {
            return;
        }
        self.follow_day();
        self.place.set(place);
        let is_kept = |notice: &Notice| match notice {
            // These are about the way to the place where they are read.
            Notice::Deleted(_) | Notice::PersonRemoved(_) | Notice::Problem(Problem::PartMissing) => true,
            // So is this, where saving closes the page.
            Notice::Saved => matches!(before, Place::Entry(_) | Place::UsedNote | Place::Person(_)),
            _ => false,
        };
        if !self.notice.with_untracked(|notice| notice.as_ref().is_some_and(is_kept)) {
            self.notice.set(None);
        }
    }
}
