//! Writing to the vault: each call is one commit, durable when it answers, and leaves nothing half-written.

use super::{
    Change, ObjectStore, StoreError, Vault, VaultError,
    envelope::{self, RecordPlace},
    key_slot::{DAMAGED, free_name},
    reading::{DELETIONS, PLAN, TRIGGERS, document, entry_place},
    record,
};
use crate::domain::{Entry, Photo, Plan, TriggerList};

/// What is saved in the same commit as a plan.
#[derive(Clone, Copy, Debug, Default)]
pub struct WithPlan<'a> {
    /// A photo that the plan knows from now on.
    pub photo: Option<&'a Photo>,
    /// The entry that said before how the plan stands; it makes way.
    pub old: Option<&'a Entry>,
    /// The entry that says how the plan stands now.
    pub new: Option<&'a Entry>,
}

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

    /// Saves the person's plan, and deletes the photos that it knows no more; a plan that could not be read is kept
    /// beside the new one.
    ///
    /// # Errors
    /// When nothing was saved; [`VaultError::Gone`] when the old entry was deleted or moved meanwhile.
    pub async fn save_plan(&self, plan: &Plan, with: WithPlan<'_>) -> Result<(), VaultError> {
        let mut changes = self.put_plan(plan).await?;
        if let Some(photo) = with.photo {
            changes.extend(self.put_photo(photo).await?);
        }
        changes.extend(with.old.map(|old| self.take_away(old)));
        if let Some(new) = with.new {
            changes.push(self.put(new)?);
        }
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
        let is_whole = |old: &[u8]| self.open_document(TRIGGERS.as_bytes(), record::read_triggers, old).is_ok();
        self.put_document(TRIGGERS, &record::write_triggers(list), &is_whole).await
    }

    /// Writes the plan, and deletes the photos that it knows no more.
    pub(super) async fn put_plan(&self, plan: &Plan) -> Result<Vec<Change>, VaultError> {
        let is_whole = |old: &[u8]| self.open_document(PLAN.as_bytes(), record::read_plan, old).is_ok();
        let mut changes = self.put_document(PLAN, &record::write_plan(plan), &is_whole).await?;
        if let Ok(Some(before)) = self.plan().await {
            changes.extend(self.drop_photos(&before, plan).await?);
        }
        Ok(changes)
    }

    /// Writes a document; an old one that is not whole is kept beside it.
    pub(super) async fn put_document(
        &self,
        key: &str,
        plaintext: &[u8],
        is_whole: &dyn Fn(&[u8]) -> bool,
    ) -> Result<Vec<Change>, VaultError> {
        let store = ObjectStore::Documents;
        let bytes = self.seal(document(key.as_bytes()), plaintext)?;
        let mut changes = vec![Change::Put { store, key: key.into(), bytes }];
        if let Some(old) = self.store.get(store, key.as_bytes()).await?
            && !is_whole(&old)
        {
            let rows = self.store.all(store).await?;
            changes.push(Change::Add { store, key: free_name(&rows, &format!("{DAMAGED}{key}-")), bytes: old });
        }
        Ok(changes)
    }

    fn seal(&self, place: RecordPlace, plaintext: &[u8]) -> Result<Vec<u8>, VaultError> {
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
