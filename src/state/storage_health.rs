//! How well what a person noted is kept.

use std::sync::Arc;

use leptos::task::spawn_local;

use super::{AppState, Followed, VaultAnswer, follow, preferences};
use crate::platform::persistence;

/// The storage-health lines of Settings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StorageHealth {
    /// Whether the browser promised to keep the data when space runs short; `None` where it does not say.
    pub persisted: Option<bool>,
    /// Bytes used and granted, where the browser says.
    pub room: Option<(f64, f64)>,
    /// Entries kept; `None` while the vault is not open.
    pub entries: Option<u64>,
    /// The local day of the last backup, as `YYYY-MM-DD`.
    pub last_backup: Option<String>,
}

impl AppState {
    /// Asks the browser and the vault; the answer comes into the signal.
    pub fn storage_health(self) -> Arc<Followed<StorageHealth>> {
        let health =
            Followed::new(StorageHealth { last_backup: preferences::last_backup(), ..StorageHealth::default() });
        let health = Arc::new(health);
        let asked = Arc::clone(&health);
        follow(move || {
            // Asked again when entries come or go, as a restore makes them.
            self.timeline.track();
            self.ask_for(Arc::clone(&asked));
        });
        health
    }

    fn ask_for(self, health: Arc<Followed<StorageHealth>>) {
        spawn_local(async move {
            let persisted = persistence::is_persisted().await;
            let room = persistence::room().await;
            let entries = match self.answer().await {
                VaultAnswer::Open(vault) => vault.count().await.ok().map(|count| count as u64),
                VaultAnswer::Closed(..) => None,
            };
            health.update(|health| {
                health.persisted = persisted;
                health.room = room;
                health.entries = entries;
            });
        });
    }

    /// Asks the browser to keep the data, then calls back.
    pub fn ask_to_persist(self, asked: impl FnOnce(Option<bool>) + 'static) {
        spawn_local(async move { asked(persistence::ask_to_persist().await) });
    }
}
