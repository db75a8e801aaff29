//! Opening the vault, once, at start. Nothing is written before it has answered.

use std::rc::Rc;

use futures::{
    FutureExt,
    future::{LocalBoxFuture, Shared},
};
use leptos::{prelude::*, task::spawn_local};

use super::{AppState, Notice, Place, Problem, Remembered, Timeline, preferences, trigger_actions::stored_list};
use crate::{
    content::OfferedTrigger,
    domain::TriggerList,
    platform::{address, clock, install, page, random, updates},
    vault::{Opening, Presence, RawCopy, Store, StoreError, Vault, VaultError},
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
    /// The data was written by a newer version of the app.
    Newer,
}

/// What opening the vault answered.
#[derive(Clone)]
pub(super) enum VaultAnswer {
    /// Entries can be read and written.
    Open(Rc<Vault>),
    /// They cannot; the raw copy, where there is one, can be downloaded.
    Closed(Loading, Option<Rc<RawCopy>>),
}

pub(super) type SharedAnswer = Shared<LocalBoxFuture<'static, VaultAnswer>>;

/// Opens the vault; every action awaits the same answer.
pub(super) fn open() -> SharedAnswer {
    open_vault().boxed_local().shared()
}

async fn open_vault() -> VaultAnswer {
    let opening = match Store::in_browser().await {
        Ok(store) => Vault::open(store, random::fill).await,
        Err(error) => Err(error.into()),
    };
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

pub(super) fn offered_triggers() -> TriggerList {
    TriggerList::default().with_offered(OfferedTrigger::ids())
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
        match stored_list(vault).await {
            Ok(triggers) => self.triggers.set(triggers),
            Err(error) => self.tell_problem(error.into()),
        }
        self.read_plan(vault).await;
        if self.read_again(vault).await {
            self.loading.set(Loading::Ready);
            self.write_waiting();
            self.compare_with_remembered(vault).await;
        }
    }

    /// Reads the newest entries into a fresh timeline.
    pub(super) async fn read_again(self, vault: &Vault) -> bool {
        match vault.newest(FIRST_PAGE).await {
            Ok(page) => {
                self.often_noted.set(page.entries.clone());
                let mut timeline = Timeline::default();
                timeline.extend(page);
                self.timeline.set(timeline);
                true
            }
            Err(error) => {
                self.tell_problem(error.into());
                false
            }
        }
    }

    async fn compare_with_remembered(self, vault: &Vault) {
        let Ok(present) = vault.remembered().await else { return };
        if let Some(remembered) = preferences::remembered()
            && let Presence::Vanished { missing } = remembered.compare(&present)
        {
            self.vanished.set(missing);
            return;
        }
        preferences::remember(&present);
        self.remembered.set_value(Some(present));
    }

    /// The person has read that entries are gone; from now on, what is here counts.
    pub fn accept_vanished(self) {
        self.vanished.set(0);
        self.with_vault(move |vault| async move { self.count_again(&vault).await });
    }

    /// Counts what is there and remembers it.
    pub(super) async fn count_again(self, vault: &Vault) {
        if let Ok(present) = vault.remembered().await {
            preferences::remember(&present);
            self.remembered.set_value(Some(present));
        }
    }

    /// Remembers that entries were added or deleted, without counting them all.
    pub(super) fn remember_change(self, change: impl FnOnce(&mut Remembered)) {
        // While entries are missing, the old count stays until the person has read that they are.
        self.remembered.update_value(|remembered| {
            if let Some(remembered) = remembered {
                change(remembered);
                preferences::remember(remembered);
            }
        });
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
                self.tell_problem(error.into());
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

    /// Follows the address, other tabs, the day, new versions and the install prompt.
    pub(super) fn follow_the_world(self) {
        address::on_change(move || {
            self.came_from_inside.set_value(true);
            self.go(Place::from_path(&address::hash()));
        });
        page::on_return(move || {
            self.today.set(clock::now().date_naive());
            self.came_back.set(());
        });
        updates::on_waiting(move || self.update_waits.set(true));
        install::on_change(move || self.installing.set(install::installing()));
        self.other_tabs.with_value(|tabs| tabs.on_message(move |message| self.hear(message)));
    }

    fn go(self, place: Place) {
        let before = self.place.get_untracked();
        if before == place {
            return;
        }
        self.place.set(place);
        // These are about the way to the place where they are read.
        let is_kept = |notice: &Notice| {
            matches!(
                notice,
                Notice::Deleted(_) | Notice::PersonRemoved(_) | Notice::Saved | Notice::Problem(Problem::PartMissing)
            )
        };
        if !self.notice.get_untracked().as_ref().is_some_and(is_kept) {
            self.notice.set(None);
        }
    }
}
