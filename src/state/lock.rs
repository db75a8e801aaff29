//! The lock: unlocking, setting it up, changing it and taking it away.

use std::cell::Cell;

use leptos::{prelude::*, task::spawn_local};
use send_wrapper::SendWrapper;
use zeroize::Zeroizing;

use super::{
    LockChange, Notice, Notices, Reader, Storage, device,
    load::VaultAnswer,
    lock_keys::{again, calibrated, derive, wait_of},
    storage::LOCKED,
};
use crate::{
    content::passphrase_word,
    domain::{RecoveryCode, Weakness},
    platform::{address, clock, random, sealing, timer},
    vault::{LockSlot, LockedVault, NewLock, Vault, VaultError},
};

/// Words of a passphrase that is made for the person.
const WORDS: usize = 6;

/// Why the lock did not do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LockProblem {
    /// The passphrase or the code is another.
    Wrong(LockSlot),
    /// After several wrong ones, the next has to wait so many seconds.
    Wait(u32),
    /// The passphrase has too few characters.
    TooShort,
    /// The end of the code that was typed is not its last group.
    NotTheCode,
    /// This browser did not compute the key.
    NotComputed,
    /// Nobody showed a finger or face to this device, or its passkey is gone.
    Declined,
    /// This device computes no keys.
    NoPasskeys,
}

/// The store of the lock.
#[derive(Clone, Copy)]
pub struct Lock(pub(super) &'static Inner);

/// State and dependencies of [`Lock`].
pub(super) struct Inner {
    is_busy: ArcRwSignal<bool>,
    problem: ArcRwSignal<Option<LockProblem>>,
    /// Notifies when it was chosen whether "Hide now" stands on every screen.
    pub(super) hide_now_chosen: ArcTrigger,
    /// When the page was hidden, in UTC milliseconds; `None` while it is seen.
    pub(super) hidden_at: SendWrapper<Cell<Option<i64>>>,
    pub(super) storage: Storage,
    pub(super) notices: Notices,
    pub(super) reader: Reader,
}

impl Lock {
    pub(super) fn new(reader: Reader, notices: Notices) -> Self {
        let inner = Inner {
            is_busy: ArcRwSignal::new(false),
            problem: ArcRwSignal::new(None),
            hide_now_chosen: ArcTrigger::new(),
            hidden_at: SendWrapper::new(Cell::new(None)),
            storage: reader.storage,
            notices,
            reader,
        };
        Self(Box::leak(Box::new(inner)))
    }

    /// Whether a key is being computed, tracked.
    pub fn is_busy(self) -> bool {
        self.0.is_busy.get()
    }

    /// What is wrong with what was typed last, tracked.
    pub fn problem(self) -> Option<LockProblem> {
        self.0.problem.get()
    }

    /// Forgets what was wrong: something else is being typed.
    pub fn forget_problem(self) {
        if self.0.problem.get_untracked().is_some() {
            self.0.problem.set(None);
        }
    }

    /// A new recovery code; `None` without randomness, which the person is told.
    pub fn new_code(self) -> Option<RecoveryCode> {
        self.random_bytes().map(RecoveryCode::of)
    }

    /// A new passphrase of six common words, which have 66 bits together; `None` without randomness, which the person is
    /// told.
    pub fn new_passphrase(self) -> Option<String> {
        let mut words = Vec::with_capacity(WORDS);
        while words.len() < WORDS {
            words.extend(passphrase_word(u16::from_be_bytes(self.random_bytes()?)));
        }
        Some(words.join(" "))
    }

    fn random_bytes<const COUNT: usize>(self) -> Option<[u8; COUNT]> {
        let mut bytes = [0; COUNT];
        let filled = random::fill(&mut bytes);
        filled.map_err(|error| self.0.notices.tell_problem(VaultError::from(error).into())).ok()?;
        Some(bytes)
    }

    /// Opens the vault with what the person typed.
    pub fn unlock(self, slot: LockSlot, typed: String) {
        self.work(async move {
            let VaultAnswer::Locked(locked) = self.0.storage.answer().await else { return Ok(()) };
            let vault = self.try_open(&locked, slot, Zeroizing::new(typed)).await?;
            self.go_on_with(vault).await;
            Ok(())
        });
    }

    /// Brings in what was noted meanwhile, and reads what is there.
    pub(super) async fn go_on_with(self, vault: Vault) {
        self.0.storage.gather_trays(&vault).await;
        self.forget_shown_part();
        self.0.storage.put_open(vault);
        self.0.reader.read_unread();
    }

    /// Sets up the lock; the code was written down, since its end was typed. `then` runs once there is a lock.
    pub fn set_up(self, passphrase: String, code: RecoveryCode, end: String, then: impl FnOnce() + 'static) {
        let passphrase = Zeroizing::new(passphrase);
        if Weakness::of(&passphrase) == Some(Weakness::TooShort) {
            return self.0.problem.set(Some(LockProblem::TooShort));
        }
        if !code.ends_with(&end) {
            return self.0.problem.set(Some(LockProblem::NotTheCode));
        }
        self.work(async move {
            let VaultAnswer::Open(vault) = self.0.storage.answer().await else { return Ok(()) };
            let passphrase = calibrated(&passphrase).await?;
            let recovery = again(passphrase.0, code.as_str()).await?;
            let mut secret = Zeroizing::new([0; 32]);
            random::fill(secret.as_mut_slice())?;
            let public = sealing::public_key(secret.as_slice()).await.ok_or(LockProblem::NotComputed)?;
            let locked = vault.set_lock(&NewLock { passphrase, recovery, secret, public }).await?;
            self.take_over(locked);
            self.tell_changed(LockChange::Set, then);
            Ok(())
        });
    }

    /// Gives the lock another passphrase, for whoever knows the one that it has. `then` runs once it has it.
    pub fn change_passphrase(self, current: String, new: String, then: impl FnOnce() + 'static) {
        let new = Zeroizing::new(new);
        if Weakness::of(&new) == Some(Weakness::TooShort) {
            return self.0.problem.set(Some(LockProblem::TooShort));
        }
        self.work_with_passphrase(current, async move |vault: &Vault| {
            self.know_slots(vault.change_slot(LockSlot::Passphrase, &calibrated(&new).await?).await?);
            self.tell_changed(LockChange::Passphrase, then);
            Ok(())
        });
    }

    /// Gives the lock another recovery code, which was written down, since its end was typed.
    pub fn change_code(self, current: String, code: RecoveryCode, end: String, then: impl FnOnce() + 'static) {
        if !code.ends_with(&end) {
            return self.0.problem.set(Some(LockProblem::NotTheCode));
        }
        self.work_with_passphrase(current, async move |vault: &Vault| {
            self.know_slots(vault.change_slot(LockSlot::Recovery, &calibrated(code.as_str()).await?).await?);
            self.tell_changed(LockChange::Code, then);
            Ok(())
        });
    }

    /// Takes the lock away, for whoever knows the passphrase.
    pub fn take_away(self, current: String, then: impl FnOnce() + 'static) {
        self.work_with_passphrase(current, async move |vault: &Vault| {
            self.0.storage.gather_trays(vault).await;
            // Their keys would be gone with the lock.
            if !vault.trays().await?.is_empty() {
                return Err(LockProblem::NotComputed.into());
            }
            let open = vault.take_lock_away().await?;
            self.take_over(open);
            self.tell_changed(LockChange::TakenAway, then);
            Ok(())
        });
    }

    /// Locks this tab and all others: the page is loaded again, so that nothing of the notes stays in memory. What is
    /// being typed is kept, sealed.
    pub fn lock_now(self) {
        self.0.storage.tell_other_tabs(LOCKED);
        address::reload();
    }

    pub(super) fn tell_changed(self, change: LockChange, then: impl FnOnce()) {
        self.0.notices.say(Notice::Lock(change));
        then();
    }

    /// Goes on with the same vault behind other slots; other tabs have the former ones, and load the page again.
    fn take_over(self, vault: Vault) {
        self.0.storage.exchange_open(vault);
        self.0.storage.tell_other_tabs(LOCKED);
    }

    /// Goes on with the same vault, which knows its changed slots. Other tabs can go on, too: what they require is as it was.
    pub(super) fn know_slots(self, vault: Vault) {
        self.0.storage.exchange_open(vault);
    }

    pub(super) fn work_with_passphrase(
        self,
        current: String,
        act: impl AsyncFnOnce(&Vault) -> Result<(), Refusal> + 'static,
    ) {
        self.work(async move {
            let VaultAnswer::Open(vault) = self.0.storage.answer().await else { return Ok(()) };
            self.try_open(&vault.as_locked().await?, LockSlot::Passphrase, Zeroizing::new(current)).await?;
            act(&vault).await
        });
    }

    /// The vault that this opens. A wrong answer is counted, and after a few of them the next has to wait.
    async fn try_open(self, locked: &LockedVault, slot: LockSlot, typed: Zeroizing<String>) -> Result<Vault, Refusal> {
        let (tries, waits) = wait_of(clock::now_utc().timestamp_millis());
        if waits > 0 {
            return Err(LockProblem::Wait(waits).into());
        }
        let typed = match slot {
            LockSlot::Passphrase => typed,
            LockSlot::Recovery => match RecoveryCode::typed(&typed) {
                Some(code) => Zeroizing::new(code.as_str().to_owned()),
                None => return Err(LockProblem::Wrong(slot).into()),
            },
        };
        for derivation in locked.derivations(slot) {
            if let Some(vault) = locked.open(slot, &derive(&derivation, &typed).await?) {
                device::forget_lock_tries();
                return Ok(vault);
            }
        }
        device::remember_lock_tries(tries.saturating_add(1), clock::now_utc().timestamp_millis());
        Err(LockProblem::Wrong(slot).into())
    }

    /// Runs one work at a time; a tap meanwhile does nothing.
    pub(super) fn work(self, work: impl Future<Output = Result<(), Refusal>> + 'static) {
        if self.0.is_busy.get_untracked() {
            return;
        }
        self.0.is_busy.set(true);
        self.forget_problem();
        self.0.notices.clear();
        spawn_local(async move {
            // The page shows that it works before a worker takes the processor.
            timer::passed(0).await;
            let done = work.await;
            self.0.is_busy.set(false);
            match done {
                Ok(()) => {}
                Err(Refusal::Lock(problem)) => self.0.problem.set(Some(problem)),
                Err(Refusal::Vault(error)) => self.0.notices.tell_problem(error.into()),
            }
        });
    }
}

/// Why a work of the lock was not done.
pub(super) enum Refusal {
    Lock(LockProblem),
    Vault(VaultError),
}

impl From<LockProblem> for Refusal {
    fn from(problem: LockProblem) -> Self {
        Self::Lock(problem)
    }
}

impl<E: Into<VaultError>> From<E> for Refusal {
    fn from(error: E) -> Self {
        Self::Vault(error.into())
    }
}
