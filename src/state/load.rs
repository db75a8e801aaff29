//! Opening the vault, once, at start. Nothing is written before that has finished.

use std::{
    rc::Rc,
    sync::atomic::{AtomicBool, Ordering},
};

use futures::{
    FutureExt,
    future::{LocalBoxFuture, Shared},
};
use leptos::task::spawn_local;

use super::{
    HardMoments, Journal, PlanStore, Storage, Triggers,
    storage::{EVERYTHING_CHANGED, PLAN_CHANGED, TRIGGERS_CHANGED},
};
use crate::{
    platform::{database, page, random, tab},
    vault::{EntryKey, Opening, RecordReader, RescueCopy, Store, StoreError, Vault, VaultError},
};

/// The state of opening the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loading {
    /// Being opened or read.
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

/// The result of opening the vault.
#[derive(Clone)]
pub(super) enum VaultAnswer {
    /// Entries can be read and written.
    Open(Rc<Vault>),
    /// Entries cannot be read or written; the raw copy, where there is one, can be downloaded.
    Closed(Loading, Option<Rc<RescueCopy>>),
}

pub(super) type SharedAnswer = Shared<LocalBoxFuture<'static, VaultAnswer>>;

/// Opens the vault; every action awaits this one answer.
pub(super) fn open(reader: RecordReader) -> SharedAnswer {
    open_vault(reader).boxed_local().shared()
}

async fn open_vault(reader: RecordReader) -> VaultAnswer {
    let mut opening = open_stored(reader).await;
    if matches!(opening, Err(VaultError::Store(StoreError::Blocked(_) | StoreError::Failed(_)))) {
        // Browsers lose the connection now and then; a second attempt usually succeeds.
        opening = open_stored(reader).await;
    }
    let opening = match opening {
        Err(VaultError::Store(StoreError::NewerDatabase | StoreError::HeldElsewhere)) => {
            return VaultAnswer::Closed(Loading::Newer, None);
        }
        // With blocked storage, the session is in memory.
        Err(_) => Vault::open_with(Store::in_memory(), random::fill, reader).await,
        answered => answered,
    };
    match opening {
        Ok(Opening::Empty(vault) | Opening::Loaded(vault)) => VaultAnswer::Open(Rc::new(vault)),
        Ok(Opening::Locked) => VaultAnswer::Closed(Loading::Locked, None),
        Ok(Opening::Damaged(copy)) => VaultAnswer::Closed(Loading::Damaged, Some(Rc::new(copy))),
        Err(_) => VaultAnswer::Closed(Loading::Damaged, None),
    }
}

async fn open_stored(reader: RecordReader) -> Result<Opening, VaultError> {
    Vault::open_with(database::open().await?, random::fill, reader).await
}

/// Reads the stored data into the stores.
#[derive(Clone, Copy)]
pub(super) struct Reader {
    pub(super) storage: Storage,
    pub(super) journal: Journal,
    pub(super) hard_moments: HardMoments,
    pub(super) triggers: Triggers,
    pub(super) plan: PlanStore,
    /// Whether the first read is going on.
    pub(super) is_reading: &'static AtomicBool,
}

impl Reader {
    /// Reads the data of the first screens; their first control does not wait for it.
    pub(super) fn start(self) {
        page::on_leave(move || self.hard_moments.are_out_of_sight());
        self.storage.on_change_elsewhere(move |message| self.hear(message));
        spawn_local(async { drop(tab::name().await) });
        self.read_unread();
    }

    /// Reads the data of the first screens, unless they are read.
    pub(super) fn read_unread(self) {
        if self.storage.loading_now() != Loading::Opening || self.is_reading.swap(true, Ordering::Relaxed) {
            return;
        }
        spawn_local(async move {
            match self.storage.answer().await {
                VaultAnswer::Open(vault) => self.read_first(&vault).await,
                VaultAnswer::Closed(why, _) => self.storage.set_loading(why),
            }
            self.is_reading.store(false, Ordering::Relaxed);
        });
    }

    async fn read_first(self, vault: &Vault) {
        self.storage.set_in_memory(vault.is_in_memory());
        self.journal.check_in().restore(vault).await;
        if self.read_all(vault).await {
            // Nobody is greeted as new before it is known whether entries are gone.
            self.storage.compare_with_remembered(vault).await;
            self.storage.set_loading(Loading::Ready);
            self.hard_moments.write_waiting();
        }
    }

    /// Reads the triggers, the plan, and the newest entries into a fresh timeline. Answers whether the entries were
    /// read.
    pub(super) async fn read_all(self, vault: &Vault) -> bool {
        self.triggers.read_stored(vault).await;
        self.plan.read_stored(vault).await;
        self.journal.read_newest(vault).await
    }

    /// Handles a message of another tab: reads again the data that it names.
    fn hear(self, changed: String) {
        self.storage.with_vault(move |vault| async move {
            match changed.as_str() {
                PLAN_CHANGED => self.plan.read_stored(&vault).await,
                TRIGGERS_CHANGED => self.triggers.read_stored(&vault).await,
                EVERYTHING_CHANGED => {
                    self.read_all(&vault).await;
                }
                key => self.journal.read_entry(&vault, EntryKey::from_text(key)).await,
            }
        });
    }
}
