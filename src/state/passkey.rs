//! Unlocking with this device: a passkey in the place of the passphrase.

use leptos::{prelude::*, task::spawn_local};
use zeroize::Zeroizing;

use super::{
    Lock, LockChange,
    load::VaultAnswer,
    lock::{LockProblem, Refusal},
};
use crate::{
    platform::{NoPasskey, passkey, random},
    vault::{Passkey, Vault},
};

/// How this device can open the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeviceUnlock {
    /// It has no way to.
    NotOffered,
    /// It could.
    Offered,
    /// It does.
    Used,
}

/// How this device can open the lock; `None` until that is known.
pub type WhetherDeviceUnlocks = ArcRwSignal<Option<DeviceUnlock>>;

impl Lock {
    /// How this device can open the lock.
    pub fn device_unlock(self) -> WhetherDeviceUnlocks {
        let answer = WhetherDeviceUnlocks::new(None);
        let known = answer.clone();
        spawn_local(async move {
            let passkey = match self.0.storage.answer().await {
                VaultAnswer::Locked(locked) => locked.passkey(),
                VaultAnswer::Open(vault) => vault.as_locked().await.ok().and_then(|locked| locked.passkey()),
                VaultAnswer::Closed(..) => None,
            };
            known.set(Some(match passkey {
                Some(_) => DeviceUnlock::Used,
                None if passkey::is_offered().await => DeviceUnlock::Offered,
                None => DeviceUnlock::NotOffered,
            }));
        });
        answer
    }

    /// Opens the vault with the passkey of this device.
    pub fn unlock_with_device(self) {
        self.work(async move {
            let VaultAnswer::Locked(locked) = self.0.storage.answer().await else { return Ok(()) };
            let Passkey { credential, salt } = locked.passkey().ok_or(LockProblem::Declined)?;
            let key = Zeroizing::new(passkey::ask(&credential, &salt).await?);
            let vault = locked.open_with_passkey(&key).ok_or(LockProblem::Declined)?;
            self.go_on_with(vault).await;
            Ok(())
        });
    }

    /// Lets this device open the lock, for whoever knows the passphrase. `then` runs once it does.
    pub fn add_device(self, current: String, then: impl FnOnce() + 'static) {
        self.work_with_passphrase(current, async move |vault: &Vault| {
            let mut salt = [0; 32];
            random::fill(&mut salt)?;
            let made = passkey::make(&salt).await?;
            let (credential, key) = (made.identity, Zeroizing::new(made.key));
            self.know_slots(vault.add_passkey(&Passkey { credential, salt }, &key).await?);
            self.tell_changed(LockChange::DeviceAdded, then);
            Ok(())
        });
    }

    /// Lets this device not open the lock any more, for whoever knows the passphrase. `then` runs once it does not.
    pub fn remove_device(self, current: String, then: impl FnOnce() + 'static) {
        self.work_with_passphrase(current, async move |vault: &Vault| {
            self.know_slots(vault.remove_passkey().await?);
            self.tell_changed(LockChange::DeviceRemoved, then);
            Ok(())
        });
    }
}

impl From<NoPasskey> for Refusal {
    fn from(why: NoPasskey) -> Self {
        Self::Lock(match why {
            NoPasskey::Declined => LockProblem::Declined,
            NoPasskey::NotOffered => LockProblem::NoPasskeys,
        })
    }
}
