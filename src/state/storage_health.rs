//! The health of storage: how safely the entries are kept.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Journal, effect, load::VaultAnswer};
use crate::platform::persistence;

/// The storage-health lines of Settings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StorageHealth {
    /// Whether the browser promised to keep the data when space runs short; `None` where it does not say.
    pub persisted: Option<bool>,
    /// Bytes used and granted; `None` where the browser does not say.
    pub room: Option<(f64, f64)>,
    /// Number of entries kept; `None` while the vault is not open.
    pub entries: Option<u64>,
}

impl Journal {
    /// A signal of the storage health, set once the browser and the vault have answered.
    pub fn storage_health(self) -> ArcRwSignal<StorageHealth> {
        let health = ArcRwSignal::<StorageHealth>::default();
        let asked = health.clone();
        effect(move || {
            // Asks again when entries are added or removed, as by a restore.
            self.0.timeline.track();
            self.ask_for(asked.clone());
        });
        health
    }

    fn ask_for(self, health: ArcRwSignal<StorageHealth>) {
        spawn_local(async move {
            let persisted = persistence::is_persisted().await;
            let room = persistence::room().await;
            let entries = match self.0.storage.answer().await {
                VaultAnswer::Open(vault) => vault.count().await.ok().map(|count| count as u64),
                VaultAnswer::Locked(_) | VaultAnswer::Closed(..) => None,
            };
            health.update(|health| {
                health.persisted = persisted;
                health.room = room;
                health.entries = entries;
            });
        });
    }

    /// Asks the browser for persistent storage, then calls back with the answer; `None` when it gives none.
    pub fn ask_to_persist(self, asked: impl FnOnce(Option<bool>) + 'static) {
        spawn_local(async move { asked(persistence::ask_to_persist().await) });
    }
}
