//! Writing to the vault: each call is one commit, durable when it answers, and leaves nothing half-written.

use super::{
    Change, ObjectStore, StoreError, Vault, VaultError,
    envelope::{self, Place},
    key_slot::{DAMAGED, free_name},
    reading::{DELETIONS, PLAN, Read, TRIGGERS, document, entry_place},
    record,
};
use crate::domain::{Entry, Plan, TriggerList};

impl Vault {
    /// Saves an entry.
    ///
    /// # Errors
    /// When the entry was not saved.
    pub async fn save(&self, entry: &Entry) -> Result<(), VaultError> {
        self.commit(vec![self.put(entry)?]).await
    }

    /// Puts a changed entry in the place of what it was, even when its time was corrected.
    ///
    /// # Errors
    /// [`VaultError::Gone`] when the old one was deleted or moved meanwhile; otherwise when nothing was saved.
    pub async fn replace(&self, old: &Entry, new: &Entry) -> Result<(), VaultError> {
        self.commit(vec![self.take_away(old), self.put(new)?]).await
    }

    /// Deletes an entry; one that is gone already is no error.
    ///
    /// # Errors
    /// When the entry was not deleted.
    pub async fn delete(&self, entry: &Entry) -> Result<(), VaultError> {
        let count = Change::CountUp { store: ObjectStore::Documents, key: DELETIONS.into() };
        match self.commit(vec![self.take_away(entry), count]).await {
            Err(VaultError::Gone) => Ok(()),
            deleted => deleted,
        }
    }

    /// Saves the person's triggers; a list that could not be read is kept beside the new one.
    ///
    /// # Errors
    /// When the list was not saved.
    pub async fn save_triggers(&self, list: &TriggerList) -> Result<(), VaultError> {
        let changes = self.put_triggers(list).await?;
        self.commit(changes).await
    }

    /// Saves the person's plan; one that could not be read is kept beside the new one.
    ///
    /// # Errors
    /// When the plan was not saved.
    pub async fn save_plan(&self, plan: &Plan) -> Result<(), VaultError> {
        let changes = self.put_plan(plan).await?;
        self.commit(changes).await
    }

    /// Saves the person's plan, and with it an entry that says how it stands: a new one, or in the place of an old one.
    ///
    /// # Errors
    /// When nothing was saved; [`VaultError::Gone`] when the old entry was deleted or moved meanwhile.
    pub async fn save_plan_noted(&self, plan: &Plan, old: Option<&Entry>, new: &Entry) -> Result<(), VaultError> {
        let mut changes = self.put_plan(plan).await?;
        changes.extend(old.map(|old| self.take_away(old)));
        changes.push(self.put(new)?);
        self.commit(changes).await
    }

    pub(super) fn put(&self, entry: &Entry) -> Result<Change, VaultError> {
        let key = self.key_of(entry);
        let bytes = self.seal(entry_place(&key), &record::write_entry(entry)?)?;
        Ok(Change::Put { store: ObjectStore::Entries, key: key.into_bytes(), bytes })
    }

    pub(super) fn take_away(&self, entry: &Entry) -> Change {
        Change::Delete { store: ObjectStore::Entries, key: self.key_of(entry).into_bytes() }
    }

    pub(super) async fn put_triggers(&self, list: &TriggerList) -> Result<Vec<Change>, VaultError> {
        self.put_document(TRIGGERS, &record::write_triggers(list), record::read_triggers).await
    }

    pub(super) async fn put_plan(&self, plan: &Plan) -> Result<Vec<Change>, VaultError> {
        self.put_document(PLAN, &record::write_plan(plan), record::read_plan).await
    }

    async fn put_document<D>(&self, name: &str, plaintext: &[u8], read: Read<D>) -> Result<Vec<Change>, VaultError> {
        let store = ObjectStore::Documents;
        let bytes = self.seal(document(name), plaintext)?;
        let mut changes = vec![Change::Put { store, key: name.into(), bytes }];
        if let Some(old) = self.store.get(store, name.as_bytes()).await?
            && self.open_document(name, read, &old).is_err()
        {
            let rows = self.store.all(store).await?;
            changes.push(Change::Add { store, key: free_name(&rows, &format!("{DAMAGED}{name}-")), bytes: old });
        }
        Ok(changes)
    }

    fn seal(&self, place: Place, plaintext: &[u8]) -> Result<Vec<u8>, VaultError> {
        Ok(envelope::seal(&self.slot.data_key, place, record::SCHEMA, plaintext, self.random)?)
    }

    /// Commits, provided that the key with which everything was sealed is still in its slot.
    pub(super) async fn commit(&self, mut changes: Vec<Change>) -> Result<(), VaultError> {
        changes.insert(0, self.slot.require());
        self.store.commit(changes).await.map_err(|error| match error {
            StoreError::Missing => VaultError::Gone,
            error => error.into(),
        })
    }
}
