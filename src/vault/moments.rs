//! Changes of entries that are tried again when another tab wrote first: those of an open hard moment.

use chrono::{DateTime, Utc};

use super::{Change, EntryKey, ObjectStore, Row, Vault, VaultError, changing::again, finished::finish};
use crate::domain::{Entry, Id};

const PAGE: usize = 32;

impl Vault {
    /// Changes an entry as it is stored now, wherever another tab has moved it. Answers with the entry as it is then;
    /// `change` answers `None` when there is nothing to write, and is called again when another tab wrote first.
    ///
    /// # Errors
    /// [`VaultError::Gone`] when it was deleted; otherwise when nothing was changed.
    pub async fn change_entry(
        &self,
        id: Id,
        key: &EntryKey,
        change: &dyn Fn(&Entry) -> Option<Entry>,
        draft: Option<Id>,
    ) -> Result<Entry, VaultError> {
        again(async || {
            let (before, bytes) = self.entry_of(id, key).await?.ok_or(VaultError::Gone)?;
            let Some(after) = change(&before) else { return Ok(before) };
            self.write_over((&before, bytes), &after, draft).await?;
            Ok(after)
        })
        .await
    }

    /// Changes the newest entry from `since` on for which `is_meant` holds, or writes a new one. Answers with the
    /// entry, and whether it is new. Two tabs that do this in the same instant change one entry.
    ///
    /// # Errors
    /// When nothing was written.
    pub async fn change_or_begin(
        &self,
        since: DateTime<Utc>,
        is_meant: &dyn Fn(&Entry) -> bool,
        change: &dyn Fn(&Entry) -> Option<Entry>,
        begin: &dyn Fn() -> Result<Entry, VaultError>,
        draft: Option<Id>,
    ) -> Result<(Entry, bool), VaultError> {
        let from = self.first_key(since.timestamp_millis());
        again(async || {
            let rows = self.rows_from(&from).await?;
            let keys = rows.iter().rev().map(|(key, _)| key.clone()).collect();
            let opened = self.open_entries(&rows).await?;
            for (before, (_, bytes)) in opened.into_iter().zip(rows) {
                let Ok(before) = before else { continue };
                if is_meant(&before) {
                    let Some(after) = change(&before) else { return Ok((before, false)) };
                    self.write_over((&before, bytes), &after, draft).await?;
                    return Ok((after, false));
                }
            }
            let begun = begin()?;
            let same = Change::SameKeys { store: ObjectStore::Entries, from: from.as_bytes().to_vec(), keys };
            let mut changes = vec![same, self.put(&begun).await?];
            changes.extend(finish(draft));
            self.commit(changes).await?;
            Ok((begun, true))
        })
        .await
    }

    /// Replaces an entry by another version, on condition that its bytes are still those that were read.
    pub(super) async fn write_over(
        &self,
        (before, read): (&Entry, Vec<u8>),
        after: &Entry,
        draft: Option<Id>,
    ) -> Result<(), VaultError> {
        let key = self.key_of(before);
        let mut changes = self.unless_changed(&key, Some(read));
        if key != self.key_of(after) {
            changes.push(self.take_away(before));
        }
        changes.push(self.put(after).await?);
        changes.extend(finish(draft));
        self.commit(changes).await
    }

    pub(super) fn unless_changed(&self, key: &EntryKey, read: Option<Vec<u8>>) -> Vec<Change> {
        vec![Change::Unchanged { store: ObjectStore::Entries, key: key.as_bytes().to_vec(), read }]
    }

    /// An entry with its bytes: under the key where it was last, or wherever it has been moved. `None` when it was
    /// deleted; an error when the vault was erased or deleted as a whole.
    pub(super) async fn entry_of(&self, id: Id, key: &EntryKey) -> Result<Option<(Entry, Vec<u8>)>, VaultError> {
        let found = self.look_for(id, key).await?;
        if found.is_none() {
            self.check_place().await?;
        }
        Ok(found)
    }

    async fn look_for(&self, id: Id, key: &EntryKey) -> Result<Option<(Entry, Vec<u8>)>, VaultError> {
        if let Some(bytes) = self.store.get(ObjectStore::Entries, key.as_bytes()).await? {
            let opened = self.open_entry((key.as_bytes().to_vec(), bytes.clone())).await?;
            return Ok(opened.ok().map(|entry| (entry, bytes)));
        }
        // All keys are searched only for an entry that another tab has just moved or deleted.
        let mut before: Option<Vec<u8>> = None;
        loop {
            let rows = self.store.last(ObjectStore::Entries, PAGE * PAGE, before.as_deref()).await?;
            before = rows.last().map(|(key, _)| key.clone());
            if rows.is_empty() {
                return Ok(None);
            }
            let is_of_it = |(key, _): &Row| EntryKey::found(key.clone()).id() == Some(id);
            if let Some(row) = rows.into_iter().find(is_of_it) {
                let bytes = row.1.clone();
                return Ok(self.open_entry(row).await?.ok().map(|entry| (entry, bytes)));
            }
        }
    }

    /// The rows of entries from a time on, newest first.
    pub(super) async fn rows_since(&self, utc_milliseconds: i64) -> Result<Vec<Row>, VaultError> {
        self.rows_from(&self.first_key(utc_milliseconds)).await
    }

    /// The lowest key that an entry of this time can have.
    fn first_key(&self, utc_milliseconds: i64) -> EntryKey {
        EntryKey::new(utc_milliseconds, Id([0; 16]), self.keys.shift)
    }

    async fn rows_from(&self, from: &EntryKey) -> Result<Vec<Row>, VaultError> {
        let mut rows: Vec<Row> = Vec::new();
        loop {
            let before = rows.last().map(|(key, _)| key.as_slice());
            let page = self.store.last(ObjectStore::Entries, PAGE, before).await?;
            let goes_on = page.len() == PAGE && page.iter().all(|(key, _)| key.as_slice() >= from.as_bytes());
            rows.extend(page.into_iter().take_while(|(key, _)| key.as_slice() >= from.as_bytes()));
            if !goes_on {
                return Ok(rows);
            }
        }
    }
}
