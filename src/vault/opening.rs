//! Opening the vault: loading answers what was found, and never with a silent default.

use std::rc::Rc;

use crate::domain::{Entry, OwnWords, Plan};

use super::{
    FillRandom, ObjectStore, RecordIo, RescueCopy, Store, StoreError, Vault, VaultError,
    key_slot::{self, Found, device_slots},
    keys::Keys,
    lock::LockedVault,
};

/// The number of times that another tab may be first before opening gives up.
const TRIES: usize = 3;

/// The result of opening a vault.
#[derive(Clone, Debug)]
pub enum Opening {
    /// The store was empty; the key is new.
    Empty(Vault),
    /// The store has a key that opens its records.
    Loaded(Vault),
    /// A lock keeps the key.
    Locked(LockedVault),
    /// There are records, but no key for them. Nothing was written; the copy has every stored byte.
    Damaged(RescueCopy),
}

impl Vault {
    /// Opens what the store holds; the first opening makes the key.
    ///
    /// # Errors
    /// When storage fails, or there is no randomness for a first key.
    pub async fn open(store: Store, random: FillRandom) -> Result<Opening, VaultError> {
        Self::open_with(store, random, RecordIo::HERE).await
    }

    /// The same, for a vault that reads entries and the plan with code that may have to be fetched.
    ///
    /// # Errors
    /// As [`Vault::open`].
    pub async fn open_with(store: Store, random: FillRandom, io: RecordIo) -> Result<Opening, VaultError> {
        for _ in 0..TRIES {
            match key_slot::find_in(store.all(ObjectStore::KeySlots).await?) {
                Found::Locked(slots) => return Ok(Opening::Locked(LockedVault { store, random, io, slots })),
                Found::Unreadable => return Ok(Opening::Damaged(RescueCopy::collect(&store).await?)),
                Found::Open((keys, slots), repair) => {
                    if !repair.is_empty() {
                        // A full disk must not keep the person out: one copy opens, and the next start tries again.
                        let _ = store.commit(repair).await;
                    }
                    return Ok(Opening::Loaded(Self { store, random, io, keys, slots }));
                }
                Found::Nothing => {
                    let keys = Rc::new(Keys::create(random)?);
                    let slots = device_slots(&keys, random)?;
                    let vault = Self { store: store.clone(), random, io, keys, slots };
                    if !vault.holds_nothing().await? {
                        // Another tab may have made its key and saved between the two reads.
                        if store.count(ObjectStore::KeySlots).await? > 0 {
                            continue;
                        }
                        return Ok(Opening::Damaged(RescueCopy::collect(&store).await?));
                    }
                    match store.commit(vault.slots.add()).await {
                        Ok(()) => return Ok(Opening::Empty(vault)),
                        Err(StoreError::Taken) => {}
                        Err(error) => return Err(error.into()),
                    }
                }
            }
        }
        Err(StoreError::Taken.into())
    }

    /// Puts the key back after the whole database was deleted, and with it the entries, words and plan that are
    /// still known: from then on entries are saved again, and sealed drafts stay readable.
    ///
    /// # Errors
    /// When nothing was put back; [`StoreError::Taken`] when another vault is there by now.
    pub async fn put_back_all(
        &self,
        entries: &[Entry],
        words: Option<&OwnWords>,
        plan: Option<&Plan>,
    ) -> Result<(), VaultError> {
        self.make_anew().await?;
        if !self.holds_nothing().await? {
            return Err(StoreError::Taken.into());
        }
        let mut changes = self.slots.add();
        for entry in entries {
            changes.push(self.put(entry).await?);
        }
        if let Some(words) = words {
            changes.extend(self.put_own_words(words).await?);
        }
        if let Some(plan) = plan {
            changes.extend(self.put_plan(plan).await?);
        }
        Ok(self.store.commit(changes).await?)
    }

    /// Creates the database again, empty, after it was deleted; one that is there stays as it is.
    ///
    /// # Errors
    /// When there is none after that.
    pub async fn make_anew(&self) -> Result<(), StoreError> {
        self.store.make_anew().await
    }

    async fn holds_nothing(&self) -> Result<bool, StoreError> {
        Ok(self.store.count(ObjectStore::Entries).await? == 0 && self.store.count(ObjectStore::Documents).await? == 0)
    }
}
