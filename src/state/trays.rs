//! Noting while the vault is locked, and bringing that in when it is unlocked.

use std::rc::Rc;

use super::{Problem, Storage, Work};
use crate::{
    platform::{clock, database, sealing},
    vault::{LockedVault, Vault, VaultError},
};

/// A tray that is to be begun.
pub struct TrayToBegin(Rc<LockedVault>);

impl TrayToBegin {
    /// Seals its keys for the lock, and begins it.
    ///
    /// # Errors
    /// When it cannot be sealed or written.
    pub async fn finish(self) -> Result<Vault, Problem> {
        let Self(locked) = self;
        let tray = locked.new_tray()?;
        let public = locked.public_key().ok_or(Problem::NotOpen)?;
        let sealed = sealing::seal_to(&public, &tray.to_seal()).await.ok_or(Problem::NotOpen)?;
        let store = database::open_tray(tray.id).await.map_err(VaultError::from)?;
        Ok(locked.begin_tray(tray, sealed, store).await?)
    }
}

/// What begins a tray; its code is in a part.
pub type BeginTray = fn(TrayToBegin) -> Work<Vault>;

impl Storage {
    /// The tray of this page, begun with the first thing that is noted.
    pub(super) async fn tray(self, locked: Rc<LockedVault>) -> Result<Rc<Vault>, Problem> {
        // Two quick taps begin one.
        let _turn = self.document_turn().await;
        let begun = self.0.tray.borrow().clone();
        if let Some(tray) = begun {
            return Ok(tray);
        }
        let tray = Rc::new((self.0.begin_tray)(TrayToBegin(locked)).await?);
        self.0.tray.replace(Some(Rc::clone(&tray)));
        Ok(tray)
    }

    /// Brings in what was noted while the vault was locked. What cannot be brought in stays, and is tried at the next
    /// unlocking.
    pub(super) async fn gather_trays(self, vault: &Vault) {
        self.0.tray.replace(None);
        let (Ok(trays), Ok(Some(secret))) = (vault.trays().await, vault.secret_key().await) else { return };
        for (id, sealed) in trays {
            let Some(keys) = sealing::open_sealed(secret.as_slice(), &sealed).await else { continue };
            let Ok(store) = database::open_tray(id).await else { continue };
            if vault.gather(id, &keys, store, clock::now()).await.is_ok() {
                database::drop_tray(id);
            }
        }
    }
}
