//! Adding a backup to what is here: all changes to the stored data are decided first, then made in one commit.

use super::{Backup, RestoreUndo, documents::says_more, lookup::Lookup};
use crate::{
    domain::Entry,
    vault::{Change, StoreError, Vault, VaultError, changing::again},
};

/// The changes that restoring a backup makes to the stored entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merge<'a> {
    /// Entries that are not stored yet.
    pub added: Vec<&'a Entry>,
    /// Entries of which the backup has a later written version: the stored one, and the one that replaces it.
    pub updated: Vec<(&'a Entry, &'a Entry)>,
    /// How many entries stay as they are.
    pub unchanged: usize,
}

impl<'a> Merge<'a> {
    /// Compares by id; of two versions of one entry, the later written one counts.
    pub fn plan(there: &'a [Entry], backup: &'a [Entry]) -> Self {
        let by_id = Lookup::of(there.iter().map(|entry| entry.id.0.to_vec()));
        let mut merge = Self::default();
        for entry in backup {
            match by_id.place_of(&entry.id.0).and_then(|place| there.get(place)) {
                None => merge.added.push(entry),
                Some(old) if old.written < entry.written => merge.updated.push((old, entry)),
                Some(_) => merge.unchanged += 1,
            }
        }
        merge
    }
}

/// The result of a restore, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Restored {
    /// Entries that were not there before.
    pub added: usize,
    /// Entries that were there in an older version.
    pub updated: usize,
    /// Entries that were there already.
    pub unchanged: usize,
    /// People who were not there before.
    pub people: usize,
    /// Triggers, feelings and substances under a name of the person's own that were not there before.
    pub words: usize,
    /// Photos that were not there before, or were damaged.
    pub photos: usize,
    /// Whether the plan has more in it than before, apart from people and photos.
    pub plan: bool,
    /// Unreadable bytes that were put back.
    pub set_aside: usize,
}

impl Vault {
    /// Adds what a backup has and the vault has not, in one commit: afterwards all of it is there, or nothing has
    /// changed. Tried again when another tab wrote in between.
    ///
    /// # Errors
    /// When nothing was restored; [`VaultError::Document`] when a newer version wrote what the backup would add to: that
    /// stays as it is.
    pub async fn merge(&self, backup: &Backup) -> Result<(Restored, RestoreUndo), VaultError> {
        again(async || {
            let (changes, restored) = self.merging(backup).await?;
            Ok((restored, self.commit_undoable(changes).await?))
        })
        .await
    }

    /// The same without a way back.
    ///
    /// # Errors
    /// As [`Vault::merge`].
    pub async fn restore(&self, backup: &Backup) -> Result<Restored, VaultError> {
        Ok(self.merge(backup).await?.0)
    }

    async fn merging(&self, backup: &Backup) -> Result<(Vec<Change>, Restored), VaultError> {
        self.check_place().await?;
        let there = self.all().await?;
        let mut restored = Restored::default();
        let mut merge = Merge::plan(&there.entries, &backup.entries);
        let mut changes = Vec::new();
        let kept = self.keep_unreadable(&there.set_aside, &mut merge, &mut changes);
        self.add_all(&merge.added, &mut changes).await?;
        for (old, new) in &merge.updated {
            let key = self.key_of(old);
            let read = self.entry_of(old.id, &key).await?.filter(|(there, _)| there == *old);
            let Some((_, bytes)) = read else { return Err(StoreError::Changed.into()) };
            changes.extend(self.unless_changed(&key, Some(bytes)));
            changes.extend([self.take_away(old), self.put(new).await?]);
        }
        if let Some((before, words)) = self.merged_own_words(backup.own_words.as_ref()).await? {
            restored.words = words.named().filter(|word| before.find(&word.id).is_none()).count();
            changes.extend(self.put_own_words(&words).await?);
        }
        if let Some((before, plan)) = self.merged_plan(backup.plan.as_ref()).await? {
            restored.people = plan.people.all.len() - before.people.all.len();
            restored.plan = says_more(&before, &plan);
            if plan != before {
                changes.extend(self.put_plan(&plan).await?);
            }
            restored.photos = self.put_missing_photos(&plan, &backup.photos, &mut changes).await?;
        }
        restored.set_aside = self.put_back(&backup.set_aside, &mut changes).await?;
        restored.added = merge.added.len();
        restored.updated = merge.updated.len();
        restored.unchanged = merge.unchanged + kept;
        Ok((changes, restored))
    }

    /// Writes entries, newest first, that are not there yet.
    pub(super) async fn add_all(&self, entries: &[&Entry], changes: &mut Vec<Change>) -> Result<(), VaultError> {
        // In ascending order of keys, which storage takes in fastest.
        for entry in entries.iter().rev() {
            if let Change::Put { store, key, bytes } = self.put(entry).await? {
                changes.push(Change::Add { store, key, bytes });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use pollster::block_on;

    use super::*;
    use crate::{
        domain::{CheckIn, Id, Mood, Note, Noted, OwnWords, Plan, PlanList},
        vault::{
            MemoryStore, ObjectStore, Opening, SetAside, Store, Unreadable,
            envelope::{self, RecordPlace},
            record,
        },
    };

    fn entry() -> Entry {
        let at = DateTime::parse_from_rfc3339("2026-11-21T04:00:00+01:00").unwrap();
        let noted = Noted::CheckIn(CheckIn::with_mood(Mood::Low));
        Entry { id: Id([7; 16]), at, written: at.to_utc(), noted, imported: None }
    }

    fn vault() -> Vault {
        let random = |buffer: &mut [u8]| {
            buffer.fill(1);
            Ok(())
        };
        let opening = block_on(Vault::open(Store::Memory(MemoryStore::default()), random));
        let Ok(Opening::Empty(vault)) = opening else { panic!("{opening:?}") };
        vault
    }

    fn put_raw(vault: &Vault, version: u16, plaintext: &[u8]) -> Vec<u8> {
        let (store, key) = (ObjectStore::Entries, vault.key_of(&entry()).into_bytes());
        let place = RecordPlace { store: store.name(), key: &key };
        let bytes = envelope::seal(&vault.keys.data_key, place, version, plaintext, vault.random).unwrap();
        block_on(vault.store.commit(vec![Change::Put { store, key, bytes: bytes.clone() }])).unwrap();
        bytes
    }

    const POEM: &[u8] = br#"{"at":[0,0],"written":[0,0],"kind":"poem"}"#;

    #[test]
    fn a_record_of_a_newer_version_is_set_aside_and_does_not_make_way_for_an_older_one() {
        for (version, plaintext, reason) in [
            (9, b"from the future".as_slice(), Unreadable::NewerVersion(9)),
            (1, POEM, record::read_entry(1, Id([7; 16]), POEM).unwrap_err()),
        ] {
            let vault = vault();
            let bytes = put_raw(&vault, version, plaintext);
            let exported_at = entry().at;
            let backup = Backup {
                exported_at,
                entries: vec![entry()],
                own_words: None,
                plan: None,
                photos: Vec::new(),
                set_aside: Vec::new(),
            };
            let restored = block_on(vault.restore(&backup)).unwrap();
            assert_eq!(restored, Restored { unchanged: 1, ..Restored::default() });
            let page = block_on(vault.all()).unwrap();
            assert_eq!(page.entries, []);
            let key = vault.key_of(&entry());
            assert_eq!(page.set_aside, [SetAside { key, bytes, reason }]);
        }
    }

    #[test]
    fn what_a_newer_version_wrote_is_kept_and_the_restore_refuses() {
        let vault = vault();
        let store = ObjectStore::Documents;
        let seal = |key: &'static str| {
            let place = RecordPlace { store: store.name(), key: key.as_bytes() };
            let bytes = envelope::seal(&vault.keys.data_key, place, 9, b"from the future", vault.random).unwrap();
            Change::Put { store, key: key.into(), bytes }
        };
        let mut plan = Plan::default();
        plan.lists.add(PlanList::Reasons, Note::new("My sister").unwrap().unwrap());
        let words = OwnWords::default().with_offered([]);
        let backup = Backup {
            exported_at: entry().at,
            entries: vec![entry()],
            own_words: None,
            plan: None,
            photos: Vec::new(),
            set_aside: Vec::new(),
        };
        for (name, backup) in [
            ("plan", Backup { plan: Some(plan), ..backup.clone() }),
            ("triggers", Backup { own_words: Some(words), ..backup.clone() }),
        ] {
            block_on(vault.store.commit(vec![seal(name)])).unwrap();
            let before = block_on(vault.store.all(store)).unwrap();
            let refused = Err(VaultError::Document { name, reason: Unreadable::NewerVersion(9) });
            assert_eq!(block_on(vault.restore(&backup)), refused);
            assert_eq!(block_on(vault.store.all(store)).unwrap(), before);
            assert_eq!(block_on(vault.all()).unwrap().entries, [], "all or nothing");
        }
        // A document of a newer version is in the way only of a backup that would change it.
        assert_eq!(block_on(vault.restore(&backup)).unwrap().added, 1);
    }
}
