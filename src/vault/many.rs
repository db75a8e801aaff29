//! Many entries in one commit: what an import adds, and what taking it out deletes.

use std::ops::ControlFlow;

use super::{Change, ObjectStore, Vault, VaultError, changing::again, read_through::OpenedRow, reading::DELETIONS};
use crate::domain::{Entry, Import};

/// The count of imports. Whoever imports writes it on condition that nobody else did meanwhile, so that two tabs never
/// bring the same file along twice.
const IMPORTS: &str = "imports";

/// Changes that are committed as a whole or not at all.
#[derive(Debug)]
pub struct ManyChanges(Vec<Change>);

impl Vault {
    /// Begins a group of changes, before the entries that it depends on are read.
    ///
    /// # Errors
    /// When storage cannot be read.
    pub async fn begin_many(&self) -> Result<ManyChanges, VaultError> {
        self.check_place().await?;
        let (store, key) = (ObjectStore::Documents, IMPORTS.as_bytes());
        let read = self.store.get(store, key).await?;
        Ok(ManyChanges(vec![
            Change::Unchanged { store, key: key.into(), read },
            Change::CountUp { store, key: key.into(), by: 1 },
        ]))
    }

    /// Adds new entries to a group. Storage takes them in fastest with the oldest first.
    ///
    /// # Errors
    /// When an entry cannot be sealed.
    pub async fn add_to(&self, group: &mut ManyChanges, entries: &[Entry]) -> Result<(), VaultError> {
        for entry in entries {
            let Change::Put { store, key, bytes } = self.put(entry).await? else { continue };
            group.0.push(Change::Add { store, key, bytes });
        }
        Ok(())
    }

    /// Commits a group.
    ///
    /// # Errors
    /// [`super::StoreError::Changed`] when another tab has committed a group meanwhile, [`super::StoreError::Taken`]
    /// when an entry is there already; whenever it fails, nothing was changed.
    pub async fn commit_many(&self, group: ManyChanges) -> Result<(), VaultError> {
        self.commit(group.0).await
    }

    /// Deletes all entries of an import in one commit, and answers with them, oldest first. Those that the person has
    /// changed since are among them: they are still of that import.
    ///
    /// # Errors
    /// When nothing was deleted.
    pub async fn take_out(&self, import: Import) -> Result<Vec<Entry>, VaultError> {
        again(async || self.take_out_once(import).await).await
    }

    async fn take_out_once(&self, import: Import) -> Result<Vec<Entry>, VaultError> {
        let mut group = self.begin_many().await?;
        let mut taken = Vec::new();
        let take = |step: Vec<OpenedRow>| {
            for ((key, bytes), opened) in step {
                let Ok(entry) = opened else { continue };
                if entry.imported.is_some_and(|mark| mark.import == import) {
                    let store = ObjectStore::Entries;
                    group.0.push(Change::Unchanged { store, key: key.clone(), read: Some(bytes) });
                    group.0.push(Change::Delete { store, key });
                    taken.push(entry);
                }
            }
            ControlFlow::Continue(())
        };
        // `take` never breaks off.
        let _ = self.read_in_steps(take).await?;
        let by = u64::try_from(taken.len()).unwrap_or(u64::MAX);
        group.0.push(Change::CountUp { store: ObjectStore::Documents, key: DELETIONS.into(), by });
        self.commit_many(group).await?;
        Ok(taken)
    }
}
