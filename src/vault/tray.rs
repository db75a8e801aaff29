//! Trays: what is noted while the vault is locked.
//!
//! A tray is a small vault in a database of its own. Its keys are in memory as long as the page that began it is open; on
//! the disk they lie sealed with the lock's public key, in a row of the locked vault's slots. Unlocking opens them and
//! brings what was noted into the vault.

use std::rc::Rc;

use zeroize::Zeroizing;

use super::{
    Backup, Change, LockedVault, ObjectStore, Row, Store, StoreError, Vault, VaultError,
    key_slot::{Slots, find},
    keys::{KEYS_BYTES, Keys},
    lock_slot::LOCK,
};
use crate::domain::{Id, LocalTime};

/// The beginning of the name under which the sealed keys of a tray lie; its identity follows.
const TRAY: &str = "tray-";

/// A tray that is being begun: its keys are to be sealed for the lock's public key.
#[derive(Debug)]
pub struct NewTray {
    /// Its identity, which names its database.
    pub id: Id,
    keys: Keys,
}

impl NewTray {
    /// What is to be sealed.
    pub fn to_seal(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(self.keys.to_bytes().to_vec())
    }
}

impl LockedVault {
    /// A tray with new keys.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn new_tray(&self) -> Result<NewTray, VaultError> {
        let mut id = Id([0; 16]);
        (self.random)(&mut id.0)?;
        Ok(NewTray { id, keys: Keys::create(self.random)? })
    }

    /// Begins a tray in this empty store. Its sealed keys are durable before anything is written with them.
    ///
    /// # Errors
    /// When nothing can be written, or the lock was taken away meanwhile.
    pub async fn begin_tray(&self, tray: NewTray, sealed: Vec<u8>, store: Store) -> Result<Vault, VaultError> {
        let NewTray { id, keys } = tray;
        let is_locked = find(&self.slots, LOCK).map(|(key, bytes)| Change::Require {
            store: ObjectStore::KeySlots,
            key: key.clone(),
            bytes: bytes.clone(),
        });
        let add = Change::Add { store: ObjectStore::KeySlots, key: name_of(id), bytes: sealed };
        self.store.commit(is_locked.into_iter().chain([add]).collect()).await?;
        let slots = slots_of(id);
        store.commit(slots.add()).await?;
        Ok(Vault { store, random: self.random, io: self.io, keys: Rc::new(keys), slots })
    }
}

impl Vault {
    /// The trays that were begun while this vault was locked, each with its sealed keys.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn trays(&self) -> Result<Vec<(Id, Vec<u8>)>, VaultError> {
        let named = |(key, bytes): Row| Some((id_in(&key)?, bytes));
        Ok(self.store.all(ObjectStore::KeySlots).await?.into_iter().filter_map(named).collect())
    }

    /// Brings what lies in a tray into this vault, and then empties the tray, unless more was noted in it meanwhile: that
    /// comes with the next unlocking. What came before and is killed in between comes again, and is there once.
    ///
    /// # Errors
    /// When nothing was brought in, or the tray was not emptied.
    pub async fn gather(&self, id: Id, keys: &[u8], store: Store, now: LocalTime) -> Result<(), VaultError> {
        let Some(keys) = keys.first_chunk::<KEYS_BYTES>() else { return Ok(()) };
        let rows = store.all(ObjectStore::Entries).await?;
        if !rows.is_empty() {
            let keys = Rc::new(Keys::from_bytes(keys));
            let tray = Self { store: store.clone(), random: self.random, io: self.io, keys, slots: slots_of(id) };
            self.restore(&Backup::collect(&tray, now).await?).await?;
        }
        store.commit(emptied(&rows)).await?;
        self.commit(vec![Change::Delete { store: ObjectStore::KeySlots, key: name_of(id) }]).await
    }
}

/// The changes that empty a tray that still has exactly these entries, given highest key first.
fn emptied(rows: &[Row]) -> Vec<Change> {
    let store = ObjectStore::Entries;
    let keys = rows.iter().rev().map(|(key, _)| key.clone()).collect();
    let unchanged = |(key, bytes): &Row| Change::Unchanged { store, key: key.clone(), read: Some(bytes.clone()) };
    let mut changes = vec![Change::SameKeys { store, from: Vec::new(), keys }];
    changes.extend(rows.iter().map(unchanged));
    changes.extend(ObjectStore::ALL.map(|store| Change::Clear { store }));
    changes
}

/// The trays that were begun and not emptied yet.
///
/// # Errors
/// When storage cannot be read.
pub async fn tray_ids(store: &Store) -> Result<Vec<Id>, StoreError> {
    Ok(store.all(ObjectStore::KeySlots).await?.iter().filter_map(|(key, _)| id_in(key)).collect())
}

/// Whether a row of the key slots is that of a tray.
pub(super) fn is_of_tray(key: &[u8]) -> bool {
    id_in(key).is_some()
}

/// The tray that a row of the key slots belongs to; `None` for any other row.
fn id_in(key: &[u8]) -> Option<Id> {
    str::from_utf8(key.strip_prefix(TRAY.as_bytes())?).ok()?.parse().ok()
}

fn name_of(id: Id) -> Vec<u8> {
    format!("{TRAY}{id}").into()
}

/// The row that every write into a tray requires: once it has been emptied, nothing is written into it.
fn slots_of(id: Id) -> Slots {
    Slots::new(vec![("tray".into(), id.0.into())])
}
