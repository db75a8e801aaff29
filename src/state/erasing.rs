//! Erasing everything that is kept on this device, and seeing that nothing is left.

use leptos::{prelude::*, task::spawn_local};

use super::{Backups, Loading, Problem, Storage, load::VaultAnswer, storage::LOCKED};
use crate::{
    platform::{database, kept_app, local_storage, second_copy},
    vault::{ObjectStore, Store, StoreError, VaultError, tray_ids},
};

/// The beginning of every name that the app has in local storage.
const OURS: &str = "steady.";

impl Backups {
    /// Erases everything, and with it the app that is kept for opening without a connection, if that is wanted too.
    /// After that, the page says so, and nothing is written before it is loaded again.
    pub fn erase_everything(self, with_app: bool, is_busy: RwSignal<bool>) {
        if is_busy.get_untracked() {
            return;
        }
        is_busy.set(true);
        self.0.notices.clear();
        spawn_local(async move {
            match self.0.storage.erase().await {
                Ok(()) => {
                    let is_app_gone = !with_app || kept_app::forget().await;
                    self.0.storage.close_erased();
                    if !is_app_gone {
                        self.0.notices.tell_problem(Problem::AppNotForgotten);
                    }
                }
                Err(problem) => self.0.notices.tell_problem(problem),
            }
            // The page may have been left meanwhile.
            let _ = is_busy.try_set(false);
        });
    }

    /// Deletes a vault that does not open, and reloads the page with an empty one.
    pub fn start_over(self) {
        self.0.notices.clear();
        spawn_local(async move {
            if !matches!(self.0.storage.answer().await, VaultAnswer::Closed(Loading::Damaged, _)) {
                return;
            }
            match self.0.storage.erase().await {
                Ok(()) => self.0.updates.reload(),
                Err(problem) => self.0.notices.tell_problem(problem),
            }
        });
    }
}

impl Storage {
    /// Erases the second copy, then the database with its keys first, then the trays, and at last what may be lost.
    ///
    /// # Errors
    /// When something may still be there.
    async fn erase(self) -> Result<(), Problem> {
        self.erase_second_copy().await?;
        erase_databases().await.map_err(VaultError::from)?;
        local_storage::names(OURS).iter().for_each(|name| local_storage::remove(name));
        if second_copy::is_there().await || !local_storage::names(OURS).is_empty() {
            return Err(Problem::NotErased);
        }
        Ok(())
    }

    /// Other tabs forget what they opened; this one opens nothing any more.
    fn close_erased(self) {
        self.close(Loading::Erased);
        self.tell_other_tabs(LOCKED);
    }
}

/// Erases every database.
async fn erase_databases() -> Result<(), StoreError> {
    let store = database::open().await?;
    let trays = tray_ids(&store).await?;
    erase_whole(&store).await?;
    for id in trays {
        let tray = database::open_tray(id).await?;
        erase_whole(&tray).await?;
        database::drop_tray(id);
    }
    Ok(())
}

/// Erases a database, and sees that nothing is left in it.
async fn erase_whole(store: &Store) -> Result<(), StoreError> {
    store.erase().await?;
    for kind in ObjectStore::ALL {
        if store.count(kind).await? > 0 {
            return Err(StoreError::Failed("something is left".to_owned()));
        }
    }
    Ok(())
}
