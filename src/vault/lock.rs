//! The lock: set up, opened, changed and taken away. Each is one commit, and none rewrites an entry.
//!
//! The row `lock` holds a pair of keys for what is noted while the vault is locked: the public one as it is, the secret
//! one sealed with the data key. It stays the same as long as there is a lock, so it is what every write requires.

use std::rc::Rc;

use zeroize::Zeroizing;

use super::{
    Change, Derivation, FillRandom, LockSlot, ObjectStore, Passkey, RecordIo, Row, Store, StoreError, Vault,
    VaultError,
    envelope::{self, DataKey, KEY_BYTES, RecordPlace},
    key_slot::{Slots, device_slots, find},
    keys::Keys,
    lock_slot::{self, LOCK},
    passkey_slot,
    tray::is_of_tray,
};

const FORMAT: u8 = 3;
const VERSION: u16 = 1;

/// A key that was derived from what the person typed. It is wiped when it is dropped.
pub type DerivedKey = Zeroizing<[u8; KEY_BYTES]>;

/// A vault whose keys a lock keeps. It can be opened, and nothing in it can be read before.
#[derive(Clone)]
pub struct LockedVault {
    pub(super) store: Store,
    pub(super) random: FillRandom,
    pub(super) io: RecordIo,
    pub(super) slots: Vec<Row>,
}

impl std::fmt::Debug for LockedVault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LockedVault(..)")
    }
}

/// The parts of a lock that is set up.
pub struct NewLock {
    /// What the passphrase gives.
    pub passphrase: (Derivation, DerivedKey),
    /// What the recovery code gives.
    pub recovery: (Derivation, DerivedKey),
    /// The secret key for what is noted while the vault is locked.
    pub secret: Zeroizing<[u8; KEY_BYTES]>,
    /// The public key that belongs to it.
    pub public: [u8; KEY_BYTES],
}

impl LockedVault {
    /// Whether this version knows a way to open it.
    pub fn can_be_opened(&self) -> bool {
        self.passkey().is_some() || LockSlot::ALL.into_iter().any(|slot| !self.derivations(slot).is_empty())
    }

    /// The passkey that opens it; `None` when there is none.
    pub fn passkey(&self) -> Option<Passkey> {
        passkey_slot::passkey(&self.slots)
    }

    /// Opens the vault with the key that its passkey gave; `None` when the key is another.
    pub fn open_with_passkey(&self, key: &DerivedKey) -> Option<Vault> {
        Some(self.opened(passkey_slot::open(&self.slots, &DataKey(**key))?))
    }

    /// How the key of a slot is derived. Two only when one copy of the slot is damaged or was left behind.
    pub fn derivations(&self, slot: LockSlot) -> Vec<Derivation> {
        lock_slot::derivations(slot, &self.slots)
    }

    /// Opens the vault with the key of a slot; `None` when the key is another.
    pub fn open(&self, slot: LockSlot, key: &DerivedKey) -> Option<Vault> {
        Some(self.opened(lock_slot::open(slot, &self.slots, &DataKey(**key))?))
    }

    fn opened(&self, keys: Keys) -> Vault {
        let Self { store, random, io, slots } = self.clone();
        Vault { store, random, io, keys: Rc::new(keys), slots: guarded(slots) }
    }

    /// The key for which to seal what is noted while the vault is locked; `None` when it is damaged.
    pub fn public_key(&self) -> Option<[u8; KEY_BYTES]> {
        Some(*read_pair(&self.slots)?.0)
    }
}

impl Vault {
    /// Whether a lock keeps the keys.
    pub fn has_lock(&self) -> bool {
        self.slots.are_locked()
    }

    /// How the key of a slot of the lock is derived now, and the vault as it was locked: other tabs may have changed it.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn as_locked(&self) -> Result<LockedVault, VaultError> {
        let slots = self.store.all(ObjectStore::KeySlots).await?;
        Ok(LockedVault { store: self.store.clone(), random: self.random, io: self.io, slots })
    }

    /// Puts a lock in the place of the slot without one. Whoever has the vault open elsewhere writes nothing any more.
    ///
    /// # Errors
    /// When there is no lock then.
    pub async fn set_lock(&self, new: &NewLock) -> Result<Self, VaultError> {
        let secret = envelope::seal(&self.keys.data_key, place(&new.public), VERSION, &*new.secret, self.random)?;
        let mut slots = vec![(LOCK.into(), [&[FORMAT], new.public.as_slice(), &secret].concat())];
        for (slot, (derivation, key)) in [(LockSlot::Passphrase, &new.passphrase), (LockSlot::Recovery, &new.recovery)]
        {
            slots.extend(lock_slot::seal(slot, *derivation, &DataKey(**key), &self.keys, self.random)?);
        }
        self.exchange_slots(Slots::new(slots)).await
    }

    /// Gives a slot of the lock another key; the other slots stay.
    ///
    /// # Errors
    /// When it has the former key still.
    pub async fn change_slot(&self, slot: LockSlot, new: &(Derivation, DerivedKey)) -> Result<Self, VaultError> {
        let (derivation, key) = new;
        let rows = lock_slot::seal(slot, *derivation, &DataKey(**key), &self.keys, self.random)?;
        self.put_slot(rows).await
    }

    /// Lets a passkey open the lock as well, in the place of any other passkey.
    ///
    /// # Errors
    /// When it does not.
    pub async fn add_passkey(&self, passkey: &Passkey, key: &DerivedKey) -> Result<Self, VaultError> {
        self.put_slot(passkey_slot::seal(passkey, &DataKey(**key), &self.keys, self.random)?).await
    }

    /// Lets no passkey open the lock any more.
    ///
    /// # Errors
    /// When it still does.
    pub async fn remove_passkey(&self) -> Result<Self, VaultError> {
        let store = ObjectStore::KeySlots;
        let there = self.store.all(store).await?;
        // One of the copies may have been lost.
        let copies = passkey_slot::COPIES.into_iter().filter_map(|name| find(&there, name));
        self.change_slots(copies.map(|(key, _)| Change::Delete { store, key: key.clone() }).collect()).await
    }

    /// Takes the lock away, and with it all that is sealed for it: trays are gathered before. One that is begun meanwhile
    /// keeps the lock.
    ///
    /// # Errors
    /// When it is there still.
    pub async fn take_lock_away(&self) -> Result<Self, VaultError> {
        let store = ObjectStore::KeySlots;
        let keys = self.store.keys(store, u32::MAX, None).await?;
        let slots = device_slots(&self.keys, self.random)?;
        if keys.iter().any(|key| is_of_tray(key)) {
            return Err(StoreError::Changed.into());
        }
        let unchanged = Change::SameKeys { store, from: Vec::new(), keys };
        self.commit([unchanged].into_iter().chain(slots.replace_all()).collect()).await?;
        Ok(Self { slots, ..self.clone() })
    }

    /// The secret key for what was noted while the vault was locked; `None` without a lock, or when it is damaged.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn secret_key(&self) -> Result<Option<DerivedKey>, VaultError> {
        let slots = self.store.all(ObjectStore::KeySlots).await?;
        let Some((public, sealed)) = read_pair(&slots) else { return Ok(None) };
        let Ok((_, plain)) = envelope::open(&self.keys.data_key, place(public), sealed) else { return Ok(None) };
        let plain: Zeroizing<Vec<u8>> = Zeroizing::new(plain);
        let secret: Option<[u8; KEY_BYTES]> = plain.as_slice().try_into().ok();
        Ok(secret.map(Zeroizing::new))
    }

    async fn put_slot(&self, rows: [Row; 2]) -> Result<Self, VaultError> {
        let put = |(key, bytes): Row| Change::Put { store: ObjectStore::KeySlots, key, bytes };
        self.change_slots(rows.map(put).into()).await
    }

    /// The same vault, which knows its slots as they are after these changes: they are put back with it.
    async fn change_slots(&self, changes: Vec<Change>) -> Result<Self, VaultError> {
        self.commit(changes).await?;
        let slots = guarded(self.store.all(ObjectStore::KeySlots).await?);
        Ok(Self { slots, ..self.clone() })
    }

    async fn exchange_slots(&self, slots: Slots) -> Result<Self, VaultError> {
        self.commit(slots.replace_all()).await?;
        Ok(Self { slots, ..self.clone() })
    }
}

/// The slots of a lock, with the one first that every write requires.
fn guarded(slots: Vec<Row>) -> Slots {
    let lock = find(&slots, LOCK).cloned();
    let others = LockSlot::ALL.into_iter().flat_map(|slot| lock_slot::rows_of(slot, &slots));
    let passkey = passkey_slot::COPIES.into_iter().filter_map(|name| find(&slots, name).cloned());
    Slots::new(lock.into_iter().chain(others).chain(passkey).collect())
}

/// The public key, and the sealed secret one.
fn read_pair(slots: &[Row]) -> Option<(&[u8; KEY_BYTES], &[u8])> {
    let (_, bytes) = find(slots, LOCK)?;
    let (&[format], rest) = bytes.split_first_chunk::<1>()?;
    (format == FORMAT).then_some(())?;
    rest.split_first_chunk()
}

const fn place(public: &[u8; KEY_BYTES]) -> RecordPlace<'_> {
    RecordPlace { store: "lock", key: public }
}
