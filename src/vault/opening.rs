//! Opening the vault: loading answers what was found, and never with a silent default.

use super::{
    FillRandom, ObjectStore, RescueCopy, Store, StoreError, Vault, VaultError,
    key_slot::{self, DeviceSlot, Found},
};

/// How often another tab may be first before opening gives up.
const TRIES: usize = 3;

/// What opening found.
#[derive(Clone, Debug)]
pub enum Opening {
    /// Nothing was here; the key is new.
    Empty(Vault),
    /// What is here can be read.
    Loaded(Vault),
    /// A lock that this version does not know keeps the key.
    Locked,
    /// There is something, but no key for it. Nothing was written; the copy has every byte that is there.
    Damaged(RescueCopy),
}

impl Vault {
    /// Opens what the store holds; the first opening makes the key.
    ///
    /// # Errors
    /// When storage fails, or there is no randomness for a first key.
    pub async fn open(store: Store, random: FillRandom) -> Result<Opening, VaultError> {
        for _ in 0..TRIES {
            match key_slot::find_in(&store.all(ObjectStore::KeySlots).await?) {
                Found::Locked => return Ok(Opening::Locked),
                Found::Unreadable => return Ok(Opening::Damaged(RescueCopy::collect(&store).await?)),
                Found::Open(slot, repair) => {
                    if !repair.is_empty() {
                        // A full disk must not keep the person out: one copy opens, and the next start tries again.
                        let _ = store.commit(repair).await;
                    }
                    return Ok(Opening::Loaded(Self { store, random, slot }));
                }
                Found::Nothing => {
                    let slot = DeviceSlot::create(random)?;
                    let vault = Self { store: store.clone(), random, slot };
                    if !vault.holds_nothing().await? {
                        // Another tab may have made its key and saved between the two looks.
                        if store.count(ObjectStore::KeySlots).await? > 0 {
                            continue;
                        }
                        return Ok(Opening::Damaged(RescueCopy::collect(&store).await?));
                    }
                    match store.commit(vault.slot.add()).await {
                        Ok(()) => return Ok(Opening::Empty(vault)),
                        Err(StoreError::Taken) => {}
                        Err(error) => return Err(error.into()),
                    }
                }
            }
        }
        Err(StoreError::Taken.into())
    }

    async fn holds_nothing(&self) -> Result<bool, StoreError> {
        Ok(self.store.count(ObjectStore::Entries).await? == 0 && self.store.count(ObjectStore::Documents).await? == 0)
    }
}
