//! Access to the vault, for all that read or write. Nothing is written before opening it has answered.

use std::{
    cell::RefCell,
    future::Future,
    rc::Rc,
    sync::atomic::{AtomicBool, Ordering},
};

use futures::{
    FutureExt,
    future::{self, LocalBoxFuture},
    lock::{Mutex, MutexGuard},
};
use leptos::prelude::*;
use leptos::task::spawn_local;
use send_wrapper::SendWrapper;

use super::{
    Calendar, HomeScreen, LaterWork, Loading, Notice, Notices, Problem, device,
    draft_slot::Submitted,
    load::{self, SharedAnswer, VaultAnswer},
    second_copy::SecondCopy,
    trays::BeginTray,
};
use crate::{
    domain::Id,
    platform::{other_tabs::OtherTabs, persistence, random},
    vault::{Remembered, Vault, VaultError},
};

/// The messages to other tabs that say what to read again; any other message is the key of an entry.
pub(super) const PLAN_CHANGED: &str = "plan";
pub(super) const OWN_WORDS_CHANGED: &str = "triggers";
pub(super) const EVERYTHING_CHANGED: &str = "everything";

/// The message to other tabs that the vault was locked, or has another lock: what they opened is to be forgotten.
pub(super) const LOCKED: &str = "locked";

/// An action with the open vault. Boxed, so that the code around all actions is compiled once.
type Act = Box<dyn FnOnce(Rc<Vault>) -> LocalBoxFuture<'static, ()>>;

/// An action that waits until it is known what is stored.
type Waiting = Box<dyn FnOnce()>;

/// The store of the vault: whether it is open, and access to it.
#[derive(Clone, Copy)]
pub struct Storage(pub(super) &'static Inner);

/// State and dependencies of [`Storage`].
pub(super) struct Inner {
    answer: SendWrapper<RefCell<SharedAnswer>>,
    has_lock: ArcRwSignal<bool>,
    pub(super) begin_tray: BeginTray,
    /// What is noted while the vault is locked; `None` before anything was.
    pub(super) tray: SendWrapper<RefCell<Option<Rc<Vault>>>>,
    loading: ArcRwSignal<Loading>,
    /// What waits until it is known what is stored.
    once_read: SendWrapper<RefCell<Vec<Waiting>>>,
    is_in_memory: ArcRwSignal<bool>,
    pub(super) vanished: ArcRwSignal<u64>,
    pub(super) remembered: SendWrapper<RefCell<Option<Remembered>>>,
    pub(super) second_copy: SecondCopy,
    is_writing: AtomicBool,
    pub(super) is_slow: AtomicBool,
    other_tabs: SendWrapper<OtherTabs>,
    document_turn: Mutex<()>,
    pub(super) notices: Notices,
    calendar: Calendar,
    home_screen: HomeScreen,
}

impl Storage {
    /// Starts to open the vault.
    pub(super) fn new(later: LaterWork, notices: Notices, calendar: Calendar, home_screen: HomeScreen) -> Self {
        let second_copy = SecondCopy::new(later.second_copy);
        Self(Box::leak(Box::new(Inner {
            answer: SendWrapper::new(RefCell::new(load::open(later.io, second_copy))),
            has_lock: ArcRwSignal::new(false),
            begin_tray: later.begin_tray,
            tray: SendWrapper::new(RefCell::default()),
            loading: ArcRwSignal::new(Loading::Opening),
            once_read: SendWrapper::new(RefCell::default()),
            is_in_memory: ArcRwSignal::new(false),
            vanished: ArcRwSignal::new(0),
            remembered: SendWrapper::new(RefCell::default()),
            second_copy,
            is_writing: AtomicBool::new(false),
            is_slow: AtomicBool::new(false),
            other_tabs: SendWrapper::new(OtherTabs::open()),
            document_turn: Mutex::default(),
            notices,
            calendar,
            home_screen,
        })))
    }

    /// The state of opening the vault, tracked.
    pub fn loading(self) -> Loading {
        self.0.loading.get()
    }

    /// The state of opening the vault, untracked.
    pub(super) fn loading_now(self) -> Loading {
        self.0.loading.get_untracked()
    }

    pub(super) fn set_loading(self, loading: Loading) {
        self.0.loading.set(loading);
        if loading != Loading::Opening {
            self.0.once_read.replace(Vec::new()).into_iter().for_each(|act| act());
        }
    }

    /// Runs this once it is known what is stored, or why it cannot be read: now, if it is. The code of what waits is not
    /// in the first load.
    pub(super) fn once_read(self, act: impl FnOnce() + 'static) {
        if self.loading_now() == Loading::Opening {
            return self.0.once_read.borrow_mut().push(Box::new(act));
        }
        act();
    }

    /// Whether storage is blocked, so that notes are kept in memory only. Tracked.
    pub fn is_in_memory(self) -> bool {
        self.0.is_in_memory.get()
    }

    pub(super) fn set_in_memory(self, is_in_memory: bool) {
        self.0.is_in_memory.set(is_in_memory);
    }

    /// A future of the answer to opening the vault.
    pub(super) fn shared_answer(self) -> SharedAnswer {
        self.0.answer.borrow().clone()
    }

    /// Whether the open vault has a lock, tracked.
    pub fn has_lock(self) -> bool {
        self.0.has_lock.get()
    }

    /// Whether the open vault has a lock, untracked.
    pub(super) fn has_lock_now(self) -> bool {
        self.0.has_lock.get_untracked()
    }

    pub(super) fn set_has_lock(self, has_lock: bool) {
        self.0.has_lock.set(has_lock);
    }

    /// Lets every action use this vault, which has just been unlocked, and nothing of which has been read.
    pub(super) fn put_open(self, vault: Vault) {
        self.exchange_open(vault);
        self.set_loading(Loading::Opening);
    }

    /// Lets every action use this vault in the place of the open one: the same with other slots.
    pub(super) fn exchange_open(self, vault: Vault) {
        self.set_has_lock(vault.has_lock());
        let open = VaultAnswer::Open(Rc::new(vault));
        *self.0.answer.borrow_mut() = future::ready(open).boxed_local().shared();
    }

    /// Lets no action read or write any more, for this reason.
    pub(super) fn close(self, why: Loading) {
        self.set_has_lock(false);
        *self.0.answer.borrow_mut() = future::ready(VaultAnswer::Closed(why, None)).boxed_local().shared();
        self.set_loading(why);
    }

    pub(super) async fn answer(self) -> VaultAnswer {
        self.shared_answer().await
    }

    /// A lock, held while a document is read, changed and written, so that two quick taps both count.
    pub(super) async fn document_turn(self) -> MutexGuard<'static, ()> {
        self.0.document_turn.lock().await
    }

    /// To be called after a durable write: forgets the draft that was saved, shows the notice, tells the other tabs, asks
    /// once for persistent storage, and begins to offer the home screen.
    pub(super) fn tell_saved(self, notice: Notice, changed: &str, submitted: Option<Submitted>) {
        if let Some(submitted) = submitted {
            submitted.forget_kept();
        }
        self.0.notices.say(notice);
        self.tell_other_tabs(changed);
        self.0.calendar.follow_day();
        self.ask_to_persist_once();
        self.0.home_screen.begin_offering();
    }

    /// A new identity; `None` without randomness, which the person is told.
    pub(super) fn new_id(self) -> Option<Id> {
        let id = random::id();
        id.map_err(|error| self.0.notices.tell_problem(VaultError::from(error).into())).ok()
    }

    /// Asks the browser for persistent storage, then calls back with the answer; `None` when it gives none.
    pub fn ask_to_persist(self, asked: impl FnOnce(Option<bool>) + 'static) {
        spawn_local(async move { asked(persistence::ask_to_persist().await) });
    }

    fn ask_to_persist_once(self) {
        if !self.0.is_in_memory.get_untracked() && !device::has_asked_to_persist() {
            spawn_local(async {
                if persistence::ask_to_persist().await.is_some() {
                    device::remember_asked_to_persist();
                }
            });
        }
    }

    pub(super) fn tell_other_tabs(self, changed: &str) {
        self.0.other_tabs.tell(changed);
    }

    /// Calls back with each message of another tab.
    pub(super) fn on_change_elsewhere(self, hear: impl Fn(String) + 'static) {
        self.0.other_tabs.on_message(hear);
    }

    /// Runs an action with the open vault, or with the tray of a locked one; when it cannot be opened, shows
    /// [`Problem::NotOpen`] instead.
    pub(super) fn with_vault<F>(self, act: impl FnOnce(Rc<Vault>) -> F + 'static)
    where
        F: Future<Output = ()> + 'static,
    {
        let act: Act = Box::new(move |vault| Box::pin(act(vault)));
        spawn_local(self.act_with_vault(act));
    }

    /// Runs a writing action with the open vault. One runs at a time: a second tap meanwhile does nothing.
    pub(super) fn write<F>(self, act: impl FnOnce(Rc<Vault>) -> F + 'static)
    where
        F: Future<Output = ()> + 'static,
    {
        if self.0.is_writing.swap(true, Ordering::Relaxed) {
            return self.say_again_that_it_is_slow();
        }
        self.0.notices.clear();
        let act: Act = Box::new(move |vault| Box::pin(act(vault)));
        let saving = self.begin_saving();
        spawn_local(async move {
            let _saving = saving;
            self.act_with_vault(act).await;
            self.0.is_writing.store(false, Ordering::Relaxed);
        });
    }

    async fn act_with_vault(self, act: Act) {
        match self.answer().await {
            VaultAnswer::Open(vault) => act(vault).await,
            VaultAnswer::Locked(locked) => match self.tray(locked).await {
                Ok(tray) => act(tray).await,
                Err(problem) => self.0.notices.tell_problem(problem),
            },
            VaultAnswer::Closed(..) => self.0.notices.tell_problem(Problem::NotOpen),
        }
    }

    /// Runs an action with the open vault, or does nothing when it cannot be opened: drafts stay in memory then.
    pub(super) fn with_vault_quietly(self, act: impl AsyncFnOnce(Rc<Vault>) + 'static) {
        let act: Act = Box::new(move |vault| Box::pin(act(vault)));
        spawn_local(async move {
            if let VaultAnswer::Open(vault) = self.answer().await {
                act(vault).await;
            }
        });
    }
}
