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
    HardMoments, Journal, OwnWordsStore, PlanStore, Storage,
    second_copy::SecondCopy,
    storage::{EVERYTHING_CHANGED, LOCKED, OWN_WORDS_CHANGED, PLAN_CHANGED},
};
use crate::{
    platform::{address, database, page, random, tab, timer},
    vault::{
        EntryKey, LockedVault, NotFetched, ObjectStore, Opening, RecordIo, RescueCopy, Store, StoreError, Vault,
        VaultError,
    },
};

/// The state of opening the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loading {
    /// Being opened or read.
    Opening,
    /// Open, with the newest entries read.
    Ready,
    /// Locked: the person can open it.
    Locked,
    /// The key is damaged; nothing is written, everything can be downloaded as it is.
    Damaged,
    /// Everything was erased; nothing is written before the page is loaded again.
    Erased,
    /// The data or its lock were made by a newer version of the app, or a tab with another version keeps it to itself.
    Newer,
}

/// The result of opening the vault.
#[derive(Clone)]
pub(super) enum VaultAnswer {
    /// Entries can be read and written.
    Open(Rc<Vault>),
    /// A lock keeps the keys.
    Locked(Rc<LockedVault>),
    /// Entries cannot be read or written; the raw copy, where there is one, can be downloaded.
    Closed(Loading, Option<Rc<RescueCopy>>),
}

pub(super) type SharedAnswer = Shared<LocalBoxFuture<'static, VaultAnswer>>;

/// Opens the vault; every action awaits this one answer.
pub(super) fn open(io: RecordIo, copy: SecondCopy) -> SharedAnswer {
    open_vault(io, copy).boxed_local().shared()
}

/// Milliseconds before each further attempt to open the database. Browsers lose the connection now and then, and one that
/// throws a torn database away answers with errors until it has: only then the second copy has a place to go to.
const PAUSES: [i32; 3] = [0, 300, 1_200];

async fn open_vault(io: RecordIo, copy: SecondCopy) -> VaultAnswer {
    let mut opening = open_stored(io, copy).await;
    for pause in PAUSES {
        if !may_succeed_later(&opening) {
            break;
        }
        timer::passed(pause).await;
        opening = open_stored(io, copy).await;
    }
    let opening = match opening {
        Err(VaultError::Store(StoreError::NewerDatabase | StoreError::HeldElsewhere)) => {
            return VaultAnswer::Closed(Loading::Newer, None);
        }
        // With blocked storage, the session is in memory.
        Err(_) => Vault::open_with(Store::in_memory(), random::fill, io).await,
        answered => answered,
    };
    match opening {
        Ok(Opening::Empty(vault) | Opening::Loaded(vault)) => VaultAnswer::Open(Rc::new(vault)),
        Ok(Opening::Locked(locked)) if locked.can_be_opened() => VaultAnswer::Locked(Rc::new(locked)),
        Ok(Opening::Locked(_)) => VaultAnswer::Closed(Loading::Newer, None),
        Ok(Opening::Damaged(copy)) => VaultAnswer::Closed(Loading::Damaged, Some(Rc::new(copy))),
        Err(_) => VaultAnswer::Closed(Loading::Damaged, None),
    }
}

const fn may_succeed_later(opening: &Result<Opening, VaultError>) -> bool {
    matches!(
        opening,
        Err(VaultError::NotFetched(_)
            | VaultError::Store(StoreError::Blocked(_) | StoreError::Failed(_) | StoreError::Full))
    )
}

/// Opens the database. One without its key is filled again from the second copy, before a new key takes its place.
async fn open_stored(io: RecordIo, copy: SecondCopy) -> Result<Opening, VaultError> {
    let store = database::open().await?;
    let mut is_key_lost = store.count(ObjectStore::KeySlots).await? == 0;
    loop {
        if is_key_lost {
            copy.put_back(&store).await.map_err(|_| NotFetched)?;
        }
        let opening = Vault::open_with(store.clone(), random::fill, io).await?;
        if is_key_lost || !matches!(opening, Opening::Damaged(_)) {
            copy.follow(&store);
            return Ok(opening);
        }
        is_key_lost = true;
    }
}

/// Reads the stored data into the stores.
#[derive(Clone, Copy)]
pub(super) struct Reader {
    pub(super) storage: Storage,
    pub(super) journal: Journal,
    pub(super) hard_moments: HardMoments,
    pub(super) own_words: OwnWordsStore,
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
                VaultAnswer::Locked(_) => self.storage.set_loading(Loading::Locked),
                VaultAnswer::Closed(why, _) => self.storage.set_loading(why),
            }
            self.is_reading.store(false, Ordering::Relaxed);
        });
    }

    async fn read_first(self, vault: &Vault) {
        self.storage.set_in_memory(vault.is_in_memory());
        self.storage.set_has_lock(vault.has_lock());
        self.journal.check_in().restore(vault).await;
        loop {
            if !self.read_all(vault).await {
                return;
            }
            // Nobody is greeted as new before it is known whether entries are gone.
            self.storage.compare_with_remembered(vault).await;
            if !self.storage.put_back_vanished().await {
                break;
            }
        }
        self.storage.tell_put_back();
        self.storage.set_loading(Loading::Ready);
    }

    /// Reads the words, the plan, and the newest entries into a fresh timeline. Answers whether the entries were
    /// read.
    pub(super) async fn read_all(self, vault: &Vault) -> bool {
        self.own_words.read_stored(vault).await;
        self.plan.read_stored(vault).await;
        self.journal.read_newest(vault).await
    }

    /// Handles a message of another tab: reads again the data that it names.
    fn hear(self, changed: String) {
        if changed == LOCKED {
            return address::reload();
        }
        self.storage.with_vault_quietly(async move |vault| match changed.as_str() {
            PLAN_CHANGED => self.plan.read_stored(&vault).await,
            OWN_WORDS_CHANGED => self.own_words.read_stored(&vault).await,
            EVERYTHING_CHANGED => {
                self.read_all(&vault).await;
            }
            key => self.journal.read_entry(&vault, EntryKey::from_text(key)).await,
        });
    }
}
