//! The number of entries, remembered on the device so that vanished entries are noticed.

use leptos::prelude::*;

use super::{Storage, device};
use crate::vault::{Presence, Remembered, Vault};

impl Storage {
    /// Number of entries that the device remembers and the vault lacks, tracked; 0 when all are there.
    pub fn vanished(self) -> u64 {
        self.0.vanished.get()
    }

    /// To be called once the person has read that entries are gone: the entries that are left are counted anew.
    pub fn accept_vanished(self) {
        self.forget_vanished();
        self.with_vault(move |vault| async move { self.count_again(&vault).await });
    }

    pub(super) fn forget_vanished(self) {
        self.0.vanished.set(0);
    }

    /// Number of stored entries; 0 until they have been counted.
    pub(super) fn counted(self) -> u64 {
        self.0.remembered.borrow().as_ref().map_or(0, |remembered| remembered.entries)
    }

    pub(super) async fn compare_with_remembered(self, vault: &Vault) {
        // A session in memory says nothing about the stored entries.
        if vault.is_in_memory() {
            return;
        }
        let Ok(present) = vault.remembered().await else { return };
        if let Some(remembered) = device::remembered()
            && let Presence::Vanished { missing } = remembered.compare(&present)
        {
            self.0.vanished.set(missing);
            return;
        }
        self.keep_count(present);
    }

    fn keep_count(self, present: Remembered) {
        device::remember(&present);
        self.0.remembered.replace(Some(present));
    }

    /// Counts the stored entries and remembers the number.
    pub(super) async fn count_again(self, vault: &Vault) {
        if let Ok(present) = vault.remembered().await {
            self.keep_count(present);
        }
    }

    /// Counts an added entry.
    pub(super) fn count_added(self) {
        self.remember_change(|remembered| remembered.entries = remembered.entries.saturating_add(1));
    }

    /// Counts a deleted entry.
    pub(super) fn count_deleted(self) {
        self.remember_change(|remembered| {
            remembered.entries = remembered.entries.saturating_sub(1);
            remembered.deletions = remembered.deletions.saturating_add(1);
        });
    }

    /// Updates the remembered number without counting all entries.
    fn remember_change(self, change: impl FnOnce(&mut Remembered)) {
        // While entries are missing, the old number stays until the person has read of it.
        if let Some(remembered) = self.0.remembered.borrow_mut().as_mut() {
            change(remembered);
            device::remember(remembered);
        }
    }
}
