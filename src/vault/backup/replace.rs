//! Putting a backup in the place of all that is here, in one commit.

use super::{Backup, Merge, RestoreUndo, Restored, lookup::Lookup};
use crate::{
    domain::{Entry, Plan},
    vault::{
        Change, ObjectStore, Vault, VaultError,
        changing::again,
        reading::{DELETIONS, OWN_WORDS},
    },
};

impl Vault {
    /// Replaces entries, words, plan and photos by those of a backup, in one commit. Records that cannot be read stay:
    /// nobody can say what would be lost with them. Tried again when another tab wrote in between.
    ///
    /// # Errors
    /// When nothing was replaced; [`VaultError::Document`] when a newer version wrote what would be replaced.
    pub async fn replace_all(&self, backup: &Backup) -> Result<(Restored, RestoreUndo), VaultError> {
        again(async || {
            let (changes, restored) = self.replacing(backup).await?;
            Ok((restored, self.commit_undoable(changes).await?))
        })
        .await
    }

    async fn replacing(&self, backup: &Backup) -> Result<(Vec<Change>, Restored), VaultError> {
        self.check_place().await?;
        let store = ObjectStore::Entries;
        let rows = self.store.all(store).await?;
        let opened = self.open_entries(&rows).await?;
        let keys = rows.iter().rev().map(|(key, _)| key.clone()).collect();
        // What another tab adds meanwhile would stay, though the person was not told of it.
        let mut changes = vec![Change::SameKeys { store, from: Vec::new(), keys }];
        let by_id = Lookup::of(backup.entries.iter().map(|entry| entry.id.0.to_vec()));
        let of_backup = |entry: &Entry| by_id.place_of(&entry.id.0).and_then(|place| backup.entries.get(place));
        let (mut there, mut set_aside) = (Vec::new(), Vec::new());
        let mut deleted = 0;
        for ((key, bytes), opened) in rows.into_iter().zip(opened) {
            match opened {
                Ok(entry) => {
                    if of_backup(&entry) != Some(&entry) {
                        changes.push(Change::Unchanged { store, key: key.clone(), read: Some(bytes) });
                        changes.push(Change::Delete { store, key });
                        deleted += 1;
                    }
                    there.push(entry);
                }
                Err(aside) => set_aside.push(aside),
            }
        }
        let in_vault = Lookup::of(there.iter().map(|entry| entry.id.0.to_vec()));
        let stored = |entry: &Entry| in_vault.place_of(&entry.id.0).and_then(|place| there.get(place));
        let mut restored = Restored::default();
        let mut merge = Merge::default();
        for entry in &backup.entries {
            match stored(entry) {
                Some(one) if one == entry => restored.unchanged += 1,
                Some(_) => {
                    restored.updated += 1;
                    merge.added.push(entry);
                }
                None => {
                    restored.added += 1;
                    merge.added.push(entry);
                }
            }
        }
        // An unreadable record of a newer version keeps its place, and the entry of the backup is left out.
        self.keep_unreadable(&set_aside, &mut merge, &mut changes);
        self.add_all(&merge.added, &mut changes).await?;
        self.replace_documents(backup, &mut restored, &mut changes).await?;
        restored.set_aside = self.put_back(&backup.set_aside, &mut changes).await?;
        changes.push(Change::CountUp { store: ObjectStore::Documents, key: DELETIONS.into(), by: deleted });
        Ok((changes, restored))
    }

    async fn replace_documents(
        &self,
        backup: &Backup,
        restored: &mut Restored,
        changes: &mut Vec<Change>,
    ) -> Result<(), VaultError> {
        let before = self.whole_own_words().await?;
        match &backup.own_words {
            Some(words) if before.as_ref() != Some(words) => changes.extend(self.put_own_words(words).await?),
            None if before.is_some() => {
                let (store, key) = (ObjectStore::Documents, Vec::from(OWN_WORDS));
                let read = self.store.get(store, &key).await?;
                changes.push(Change::Unchanged { store, key: key.clone(), read });
                changes.push(Change::Delete { store, key });
            }
            _ => {}
        }
        let empty = Plan::default();
        let plan = backup.plan.as_ref().unwrap_or(&empty);
        if *plan != self.whole_plan().await? {
            changes.extend(self.put_plan(plan).await?);
        }
        restored.photos = self.put_missing_photos(plan, &backup.photos, changes).await?;
        restored.words = backup.own_words.as_ref().map_or(0, |words| words.named().count());
        restored.people = plan.people.all.len();
        Ok(())
    }
}
