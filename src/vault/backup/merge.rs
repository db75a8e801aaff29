//! Restoring a backup: all changes to the stored data are decided first, then made in one commit.

use super::{
    Backup, KeptAside,
    documents::{says_more, whole_or_newer},
    lookup::Lookup,
};
use crate::{
    domain::{Entry, Trigger},
    vault::{
        Change, ObjectStore, StoreError, Unreadable, Vault, VaultError, Window, changing::again, key_slot::DAMAGED,
    },
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
    /// Triggers of the person's own that were not there before.
    pub triggers: usize,
    /// Photos that were not there before, or were damaged.
    pub photos: usize,
    /// Whether the plan has more in it than before, apart from people and photos.
    pub plan: bool,
    /// Unreadable bytes that were put back.
    pub set_aside: usize,
}

impl Vault {
    /// Restores a backup in one commit: afterwards all of it is there, or nothing has changed. Tried again when another
    /// tab wrote in between.
    ///
    /// # Errors
    /// When nothing was restored; [`VaultError::Document`] when a newer version wrote what the backup would add to: that
    /// stays as it is.
    pub async fn restore(&self, backup: &Backup) -> Result<Restored, VaultError> {
        again(async || self.restore_once(backup).await).await
    }

    async fn restore_once(&self, backup: &Backup) -> Result<Restored, VaultError> {
        self.check_place().await?;
        let there = self.all().await?;
        let mut restored = Restored::default();
        let mut merge = Merge::plan(&there.entries, &backup.entries);
        let mut changes = Vec::new();
        let kept = self.keep_unreadable(&there, &mut merge, &mut changes);
        // In ascending order of keys, which storage takes in fastest.
        for entry in merge.added.iter().rev() {
            changes.push(self.put(entry)?);
        }
        for (old, new) in &merge.updated {
            let key = self.key_of(old);
            let read = self.entry_of(old.id, &key).await?.filter(|(there, _)| there == *old);
            let Some((_, bytes)) = read else { return Err(StoreError::Changed.into()) };
            changes.extend(self.unless_changed(&key, Some(bytes)));
            changes.extend([self.take_away(old), self.put(new)?]);
        }
        if let Some((before, list)) = self.merged_triggers(backup.triggers.as_ref()).await? {
            let is_new = |trigger: &&Trigger| trigger.name.is_some() && before.find(&trigger.id).is_none();
            restored.triggers = list.triggers.iter().filter(is_new).count();
            changes.extend(self.put_triggers(&list).await?);
        }
        if let Some((before, plan)) = self.merged_plan(backup.plan.as_ref()).await? {
            restored.people = plan.people.all.len() - before.people.all.len();
            restored.plan = says_more(&before, &plan);
            if plan != before {
                changes.extend(self.put_plan(&plan).await?);
            }
            for known in &plan.photos {
                let kept = backup.photos.iter().find(|photo| photo.id == known.photo);
                if let (Some(photo), None) = (kept, whole_or_newer(self.photo(known.photo).await)?) {
                    changes.extend(self.put_photo(photo).await?);
                    restored.photos += 1;
                }
            }
        }
        restored.set_aside = self.put_back(&backup.set_aside, &mut changes).await?;
        if !changes.is_empty() {
            self.commit(changes).await?;
        }
        restored.added = merge.added.len();
        restored.updated = merge.updated.len();
        restored.unchanged = merge.unchanged + kept;
        Ok(restored)
    }

    /// Makes room where an entry of the backup belongs under the key of an unreadable record. A damaged record moves to
    /// a free key; any other stays, since a newer version may know more. Answers how many stay.
    fn keep_unreadable(&self, there: &Window, merge: &mut Merge, changes: &mut Vec<Change>) -> usize {
        if there.set_aside.is_empty() {
            return 0;
        }
        let by_key = Lookup::of(there.set_aside.iter().map(|aside| aside.key.as_bytes().to_vec()));
        let mut kept = 0;
        let mut has_room = |entry: &Entry| {
            let place = by_key.place_of(self.key_of(entry).as_bytes());
            let Some(aside) = place.and_then(|place| there.set_aside.get(place)) else { return true };
            if aside.reason != Unreadable::Damaged {
                kept += 1;
                return false;
            }
            let mut key = aside.key.as_bytes().to_vec();
            while by_key.place_of(&key).is_some() {
                key.push(0);
            }
            changes.push(Change::Add { store: ObjectStore::Entries, key, bytes: aside.bytes.clone() });
            true
        };
        merge.added.retain(|entry| has_room(entry));
        merge.updated.retain(|(_, entry)| has_room(entry));
        kept
    }

    /// Puts unreadable bytes back under free keys. Key slots and documents take them only under a name for damage: a
    /// file must never be able to plant a lock.
    async fn put_back(&self, set_aside: &[KeptAside], changes: &mut Vec<Change>) -> Result<usize, VaultError> {
        let taken = Lookup::of(changes.iter().filter_map(written_to));
        let places: Vec<_> = set_aside.iter().filter_map(|aside| Some((aside, place_for(aside)?))).collect();
        let wanted = Lookup::of(places.iter().map(|(aside, key)| in_store(aside.store, key)));
        let mut count = 0;
        for (number, (aside, key)) in places.into_iter().enumerate() {
            let place = in_store(aside.store, &key);
            let is_first = taken.place_of(&place).is_none() && wanted.place_of(&place) == Some(number);
            if is_first && self.store.get(aside.store, &key).await?.is_none() {
                changes.push(Change::Add { store: aside.store, key, bytes: aside.bytes.clone() });
                count += 1;
            }
        }
        Ok(count)
    }
}

fn place_for(aside: &KeptAside) -> Option<Vec<u8>> {
    const LONGEST_KEY: usize = 64;
    let named_damaged = aside.key.starts_with(DAMAGED.as_bytes());
    let key = match aside.store {
        ObjectStore::Entries => aside.key.clone(),
        ObjectStore::Documents | ObjectStore::KeySlots if named_damaged => aside.key.clone(),
        ObjectStore::Documents => [DAMAGED.as_bytes(), &aside.key].concat(),
        ObjectStore::KeySlots => return None,
    };
    (key.len() <= LONGEST_KEY).then_some(key)
}

fn written_to(change: &Change) -> Option<Vec<u8>> {
    match change {
        Change::Put { store, key, .. } | Change::Add { store, key, .. } => Some(in_store(*store, key)),
        _ => None,
    }
}

/// A key that is unique across the object stores.
fn in_store(store: ObjectStore, key: &[u8]) -> Vec<u8> {
    [&[store as u8], key].concat()
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use pollster::block_on;

    use super::*;
    use crate::{
        domain::{CheckIn, Id, Mood, Note, Noted, Plan, PlanList, TriggerList},
        vault::{
            MemoryStore, Opening, SetAside, Store,
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
        let bytes = envelope::seal(&vault.slot.data_key, place, version, plaintext, vault.random).unwrap();
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
                triggers: None,
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
            let bytes = envelope::seal(&vault.slot.data_key, place, 9, b"from the future", vault.random).unwrap();
            Change::Put { store, key: key.into(), bytes }
        };
        let mut plan = Plan::default();
        plan.lists.add(PlanList::Reasons, Note::new("My sister").unwrap().unwrap());
        let triggers = TriggerList { in_own_order: true, ..TriggerList::default() };
        let backup = Backup {
            exported_at: entry().at,
            entries: vec![entry()],
            triggers: None,
            plan: None,
            photos: Vec::new(),
            set_aside: Vec::new(),
        };
        for (name, backup) in [
            ("plan", Backup { plan: Some(plan), ..backup.clone() }),
            ("triggers", Backup { triggers: Some(triggers), ..backup.clone() }),
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
