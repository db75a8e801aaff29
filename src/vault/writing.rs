//! Writing to the vault: each call is one commit, durable when it answers, and leaves nothing half-written.

use super::{
    Change, ObjectStore, StoreError, Vault, VaultError,
    changing::{Stored, again},
    envelope::{self, RecordPlace},
    finished::finish,
    key_slot::{DAMAGED, free_name},
    padding::padded,
    reading::{DELETIONS, OWN_WORDS, Read, document, entry_place},
    record,
};
use crate::domain::{Entry, Id, OwnWords, Photo, Plan};

/// The records that are saved in the same commit as a plan.
#[derive(Clone, Copy, Debug, Default)]
pub struct WithPlan<'a> {
    /// A photo that the plan gains.
    pub photo: Option<&'a Photo>,
    /// The entry with the former version of the plan, which is deleted.
    pub old: Option<&'a Entry>,
    /// The entry with the new version of the plan.
    pub new: Option<&'a Entry>,
}

impl Vault {
    /// Saves a new entry, and notes its draft as saved. Saving the same entry again is no error.
    ///
    /// # Errors
    /// [`VaultError::Finished`] when the draft was saved before, [`VaultError::Changed`] when the entry is there and
    /// says something else; otherwise when the entry was not saved.
    pub async fn save_typed(&self, entry: &Entry, draft: Option<Id>) -> Result<(), VaultError> {
        let key = self.key_of(entry);
        let mut changes = self.unless_changed(&key, None);
        changes.push(self.put(entry).await?);
        changes.extend(finish(draft));
        match self.commit(changes).await {
            Err(VaultError::Store(StoreError::Changed)) => match self.read(&key).await? {
                Some(Ok(there)) if there == *entry => Ok(()),
                Some(Ok(there)) => Err(VaultError::Changed(Box::new(there))),
                _ => Err(StoreError::Changed.into()),
            },
            saved => saved,
        }
    }

    /// Saves a new entry.
    ///
    /// # Errors
    /// As [`Vault::save_typed`].
    pub async fn save(&self, entry: &Entry) -> Result<(), VaultError> {
        self.save_typed(entry, None).await
    }

    /// Replaces an entry by a changed version.
    ///
    /// # Errors
    /// As [`Vault::replace_typed`].
    pub async fn replace(&self, old: &Entry, new: &Entry) -> Result<(), VaultError> {
        self.replace_typed(old, new, None).await
    }

    /// Replaces an entry by a changed version, even when its time was corrected.
    ///
    /// # Errors
    /// [`VaultError::Changed`] when another tab has changed the old one since it was read, [`VaultError::Gone`] when it
    /// was deleted, [`VaultError::Finished`] when the draft was saved before; otherwise when nothing was saved.
    pub async fn replace_typed(&self, old: &Entry, new: &Entry, draft: Option<Id>) -> Result<(), VaultError> {
        again(async || {
            let read = self.as_read(old).await?.ok_or(VaultError::Gone)?;
            self.write_over((old, read), new, draft).await
        })
        .await
    }

    /// Deletes an entry; one that is gone already is no error.
    ///
    /// # Errors
    /// [`VaultError::Changed`] when another tab has changed it since it was read; otherwise when it was not deleted.
    pub async fn delete(&self, entry: &Entry) -> Result<(), VaultError> {
        again(async || {
            let Some(read) = self.as_read(entry).await? else { return Ok(()) };
            let mut changes = self.unless_changed(&self.key_of(entry), Some(read));
            changes.push(self.take_away(entry));
            changes.push(Change::CountUp { store: ObjectStore::Documents, key: DELETIONS.into(), by: 1 });
            self.commit(changes).await
        })
        .await
    }

    /// The bytes of an entry, on condition that it is as it was read; `None` when it is gone.
    async fn as_read(&self, entry: &Entry) -> Result<Option<Vec<u8>>, VaultError> {
        match self.entry_of(entry.id, &self.key_of(entry)).await? {
            Some((there, bytes)) if there == *entry => Ok(Some(bytes)),
            Some((there, _)) => Err(VaultError::Changed(Box::new(there))),
            None => Ok(None),
        }
    }

    /// Overwrites the words, for tests; a person's change is made by [`Vault::change_own_words`].
    ///
    /// # Errors
    /// When they were not saved.
    pub async fn save_own_words(&self, words: &OwnWords) -> Result<(), VaultError> {
        let changes = self.put_own_words(words).await?;
        self.commit(changes).await
    }

    /// Overwrites the plan, for tests; a person's change is made by [`Vault::change_plan`].
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
            changes.push(self.put(new).await?);
        }
        self.commit(changes).await
    }

    /// Writes an entry's record. A check-in needs no code that is fetched later: it can be saved from the first moment.
    pub(super) async fn put(&self, entry: &Entry) -> Result<Change, VaultError> {
        let key = self.key_of(entry);
        let plaintext = match record::write_check_in(entry) {
            Some(written) => written?,
            None => (self.io.write_entry)(entry.clone()).await??,
        };
        let bytes = self.seal(entry_place(&key), &plaintext)?;
        Ok(Change::Put { store: ObjectStore::Entries, key: key.into_bytes(), bytes })
    }

    pub(super) fn take_away(&self, entry: &Entry) -> Change {
        Change::Delete { store: ObjectStore::Entries, key: self.key_of(entry).into_bytes() }
    }

    pub(super) async fn put_own_words(&self, words: &OwnWords) -> Result<Vec<Change>, VaultError> {
        self.put_document(OWN_WORDS, &record::write_own_words(words)?, self.read_own_words()).await
    }

    /// Writes a document over the one that was read.
    pub(super) async fn put_over<D>(
        &self,
        key: &str,
        stored: &Stored<D>,
        plaintext: &[u8],
    ) -> Result<Vec<Change>, VaultError> {
        self.put_over_bytes(key, plaintext, stored.bytes.clone(), stored.document.is_some()).await
    }

    /// Writes a document over the one that is there now.
    pub(super) async fn put_document<D>(
        &self,
        key: &str,
        plaintext: &[u8],
        read: Read<D>,
    ) -> Result<Vec<Change>, VaultError> {
        let there = self.store.get(ObjectStore::Documents, key.as_bytes()).await?;
        let is_whole = match &there {
            Some(bytes) => self.open_document(key.as_bytes(), read, bytes).await?.is_ok(),
            None => false,
        };
        self.put_over_bytes(key, plaintext, there, is_whole).await
    }

    /// Writes a document; an old one that is damaged is kept beside it.
    async fn put_over_bytes(
        &self,
        key: &str,
        plaintext: &[u8],
        read: Option<Vec<u8>>,
        is_whole: bool,
    ) -> Result<Vec<Change>, VaultError> {
        let store = ObjectStore::Documents;
        let bytes = self.seal(document(key.as_bytes()), plaintext)?;
        let damaged = read.clone().filter(|_| !is_whole);
        let mut changes =
            vec![Change::Unchanged { store, key: key.into(), read }, Change::Put { store, key: key.into(), bytes }];
        if let Some(old) = damaged {
            let rows = self.store.all(store).await?;
            changes.push(Change::Add { store, key: free_name(&rows, &format!("{DAMAGED}{key}-")), bytes: old });
        }
        Ok(changes)
    }

    fn seal(&self, place: RecordPlace, plaintext: &[u8]) -> Result<Vec<u8>, VaultError> {
        Ok(envelope::seal(&self.keys.data_key, place, record::SCHEMA, &padded(plaintext), self.random)?)
    }

    /// Commits, provided that the key with which everything was sealed is still in its slot.
    pub(super) async fn commit(&self, changes: Vec<Change>) -> Result<(), VaultError> {
        let all = self.slots.require().into_iter().chain(changes).collect();
        self.store.commit(all).await.map_err(|error| match error {
            StoreError::Listed => VaultError::Finished,
            error => error.into(),
        })
    }
}
